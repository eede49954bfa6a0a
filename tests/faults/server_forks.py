"""A warm interpreter that forks a server for each line it reads."""

from __future__ import annotations

from stormlamp.start import cooperate, main

cooperate()  # as `stormlamp serve` does, and as early

import json  # noqa: E402 - after the above
import os  # noqa: E402 - likewise
import signal  # noqa: E402 - likewise
import sys  # noqa: E402 - likewise
from typing import Any  # noqa: E402 - likewise

from stormlamp import cli as _warm  # noqa: E402, F401 - all that a server imports


def fork_servers() -> None:
    """Fork a server for each line that comes, until there are no more."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the killed leave no zombies
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _serve(json.loads(line))
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


def _serve(asked: dict[str, Any]) -> None:
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.open(asked["alive"], os.O_WRONLY)
    log = os.open(asked["log"], os.O_WRONLY | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(log, stream)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.update(asked["settings"])
    sys.exit(main(["serve"]))


if __name__ == "__main__":
    fork_servers()
