"""What a server's processes cost: CPU time and memory, over the whole tree of them."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Iterator

MB = 1_000_000
LOOK_S = 0.2


class Tree:
    """A process and all that it started.

    Args:
        pid: of the first.
    """

    def __init__(self, pid: int) -> None:
        self._first = psutil.Process(pid)

    def _all(self) -> list[psutil.Process]:
        return [self._first, *self._first.children(recursive=True)]

    def cpu_s(self) -> float:
        """User and system time used so far, in seconds."""
        return sum(_cpu_s(process) for process in self._all())

    def rss_mb(self) -> float:
        """Memory in use now (resident), in MB; on Linux pages that processes share count once (PSS)."""
        return sum(_resident(process) for process in self._all()) / MB

    @contextmanager
    def peak_mb(self) -> Iterator[list[float]]:
        """Watches memory while the body runs; the list's one item is the highest seen."""
        seen, over = [self.rss_mb()], threading.Event()

        def watch() -> None:
            while not over.wait(LOOK_S):
                seen[0] = max(seen[0], self.rss_mb())

        watching = threading.Thread(target=watch)
        watching.start()
        try:
            yield seen
        finally:
            over.set()
            watching.join()
            seen[0] = max(seen[0], self.rss_mb())


def _cpu_s(process: psutil.Process) -> float:
    if psutil.LINUX:
        # The process's own clock (clock_getcpuclockid(3)): exact, where the tables count in hundredths.
        return time.clock_gettime(~process.pid << 3 | 2)
    spent = process.cpu_times()
    return spent.user + spent.system


def _resident(process: psutil.Process) -> int:
    try:
        return _held_by(process)
    except psutil.NoSuchProcess:  # it ended since it was listed
        return 0


def _held_by(process: psutil.Process) -> int:
    memory: int = process.memory_full_info().pss if psutil.LINUX else process.memory_info().rss
    return memory


def listening(port: int) -> Tree | None:
    """The tree of what listens on a port of this machine; None where that is not to be seen."""
    for connection in psutil.net_connections("tcp"):
        listens = connection.status == psutil.CONN_LISTEN and connection.laddr[1:] == (port,)
        if listens and connection.pid:
            return Tree(connection.pid)
    return None
