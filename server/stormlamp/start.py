"""The program's first lines: what `stormlamp serve` needs done before anything else is imported."""

import sys
from collections.abc import Sequence


def cooperate() -> None:
    """Let whoever waits give way to others in the same thread (gevent); for the server's process alone.

    Locks and threads that were made before would still stop everybody: so it comes first.
    """
    from gevent import monkey  # noqa: PLC0415 - no other command needs it

    monkey.patch_all()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; give its exit code."""
    asked = sys.argv[1:] if arguments is None else list(arguments)
    if asked[:1] == ["serve"]:
        cooperate()
    from stormlamp.cli import main as run  # noqa: PLC0415 - after the above

    return run(asked)


if __name__ == "__main__":
    sys.exit(main())
