"""Starts `stormlamp serve` again and again to be killed, without a second of imports each time."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.support.server_process import HOST
from tests.support.source_tree import ROOT

from stormlamp.addresses import free_port

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Self

PATIENCE_S = 60


@dataclass
class Forked:
    """A server: the leader of its own process group, and a pipe that all of the group hold open."""

    pid: int
    alive: int

    def kill(self) -> None:
        """SIGKILL to all its processes at once; returns when none of them is left."""
        if self.alive < 0:
            return
        os.killpg(self.pid, signal.SIGKILL)
        # The end of the pipe comes when the last of them is gone, and its locks and port with it.
        os.read(self.alive, 1)
        os.close(self.alive)
        self.alive = -1


class KilledServers:
    """Starts servers on one port and one set of settings."""

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.port = free_port(HOST)
        self.url = f"http://{HOST}:{self.port}"
        self.log = folder / "servers.log"
        self._pipe = folder / "alive"
        self._last: Forked | None = None
        os.mkfifo(self._pipe)
        self._environment = {**os.environ, **settings, "HOST": HOST, "PORT": str(self.port)}
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.forks.server_forks"],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
            )

    def __enter__(self) -> Self:
        """Nothing more is needed."""
        return self

    def __exit__(self, *_: object) -> None:
        """Kill the last server, and end the interpreter."""
        if self._last is not None:
            self._last.kill()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(PATIENCE_S)
        self._process.stdout.close()

    def start(self) -> Forked:
        """Start a server; it may not listen yet."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        asked = {"environment": self._environment, "alive": str(self._pipe), "log": str(self.log)}
        self._process.stdin.write(json.dumps(asked).encode() + b"\n")
        self._process.stdin.flush()
        pid = int(self._process.stdout.readline())
        self._last = Forked(pid, os.open(self._pipe, os.O_RDONLY))
        return self._last

    def wait(self) -> None:
        """Wait until the server answers."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"{self.url}/healthz", timeout=5):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.01)
        raise AssertionError(f"no server:\n{self.log.read_text(errors='replace')[-3000:]}")
