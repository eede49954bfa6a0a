"""Starts `stormlamp serve` by a fork of an interpreter that has read it: reading takes over a second."""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
import threading
from functools import cache
from typing import TYPE_CHECKING

import psutil
from tests.support.source_tree import ROOT
from tests.support.waiting import until

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ASKING = threading.Lock()
# What of its environment counts before a server starts: while its code is read, and before that.
READ_EARLY = {"STORMLAMP_METRICS_TOKEN", "LD_PRELOAD"}


class ForkedServer:
    """A server in a process group of its own, asked as a `subprocess.Popen` is.

    Args:
        environment: all that it has.
        log: what it says is added there; the file must be there.
    """

    def __init__(self, environment: Mapping[str, str], log: Path) -> None:
        asked = {"environment": dict(environment), "log": str(log), "alive": None}
        self.pid = _fork(json.dumps(asked))
        self._process = psutil.Process(self.pid)

    def poll(self) -> int | None:
        """None while it runs; how it ended, nobody knows."""
        try:
            return 0 if self._process.status() == psutil.STATUS_ZOMBIE else None
        except psutil.NoSuchProcess:
            return 0

    def wait(self, timeout: float) -> None:
        """Until it has ended."""
        until(lambda: self.poll() is not None, timeout)


def _fork(asked: str) -> int:
    # Several threads start servers: two that read at once would leave one of them waiting for ever.
    with ASKING:
        forks = _forks()
        assert forks.stdin is not None
        assert forks.stdout is not None
        forks.stdin.write(asked + "\n")
        forks.stdin.flush()
        return int(forks.stdout.readline())


@cache
def _forks() -> subprocess.Popen[str]:
    """The interpreter that forks; it ends with this one."""
    made = subprocess.Popen(
        [sys.executable, "-m", "tests.support.forks.server_forks"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(made.communicate)
    return made
