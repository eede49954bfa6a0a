"""The entry point: does for `stormlamp serve` what must come before anything else is imported."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from tempfile import mkdtemp


def cooperate() -> None:
    """Let whoever waits give way to others in the same thread (gevent); for the server's process alone.

    Locks and threads that were made before would still stop everybody: so it comes first.
    """
    from gevent import monkey  # noqa: PLC0415 - no other command needs it

    monkey.patch_all()


@contextmanager
def counting_together() -> Iterator[None]:
    """Let the server's processes share what they count, in a folder of their own, where somebody may ask.

    prometheus_client takes the folder's name from the environment when it is first imported.
    """
    if not os.environ.get("STORMLAMP_METRICS_TOKEN"):
        yield
        return
    folder, owner = mkdtemp(prefix="stormlamp-"), os.getpid()
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
    try:
        yield
    finally:
        if os.getpid() == owner:  # the forked processes come by here too
            shutil.rmtree(folder, ignore_errors=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; give its exit code."""
    asked = sys.argv[1:] if arguments is None else list(arguments)
    if asked[:1] != ["serve"]:
        return _run(asked)
    cooperate()
    with counting_together():
        return _run(asked)


def _run(asked: Sequence[str]) -> int:
    from stormlamp.cli import run  # noqa: PLC0415 - after what `main` prepares

    return run(asked)


if __name__ == "__main__":
    sys.exit(main())
