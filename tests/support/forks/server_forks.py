"""A warm interpreter that forks a server for each line it reads."""

from __future__ import annotations

from stormlamp.start import cooperate, main

cooperate()  # as `stormlamp serve` does, and as early

import json  # noqa: E402 - after the above
import os  # noqa: E402 - likewise
import sys  # noqa: E402 - likewise
from contextlib import suppress  # noqa: E402 - likewise
from typing import Any  # noqa: E402 - likewise

from gevent.monkey import get_original  # noqa: E402 - likewise

from stormlamp import cli as _warm  # noqa: E402, F401 - all that a server imports


def fork_servers() -> None:
    """Fork a server for each line that comes, until there are no more."""
    for line in sys.stdin:
        _bury()
        pid = os.fork()
        if pid == 0:
            _serve(json.loads(line))
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


def _bury() -> None:
    """Those that have ended stand in the list of processes until somebody asks how."""
    waitpid = get_original("os", "waitpid")
    with suppress(ChildProcessError):
        while waitpid(-1, os.WNOHANG)[0]:
            pass


def _serve(asked: dict[str, Any]) -> None:
    os.setsid()
    if asked["alive"]:
        os.open(asked["alive"], os.O_WRONLY)
    log = os.open(asked["log"], os.O_WRONLY | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(log, stream)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.clear()
    os.environ.update(asked["environment"])
    sys.exit(main(["serve"]))


if __name__ == "__main__":
    fork_servers()
