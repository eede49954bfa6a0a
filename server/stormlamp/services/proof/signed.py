"""Verifies seals by their devices' keys, many at once where there are many."""

import os
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import NamedTuple

from stormlamp.domain.encodings import base64url
from stormlamp.domain.logbooks.seals import Seal
from stormlamp.services.proof.findings import Findings, Problem
from stormlamp.services.signatures import verifies

AT_ONCE = 500
ALONE = 5000  # signatures that one process checks sooner than others have started
_WAITING = 4  # runs on their way to each process: what waits takes memory


class _Signed(NamedTuple):
    key: str
    data: bytes
    signature: bytes
    device: str
    page: int


class Signatures:
    """Checks seals, in other processes too once there are many, and tells which are not what they say.

    Args:
        findings: where it is told.
        beside: whether other processes may help. They start anew: this one may have threads.
        ends_only: whether a seal that names the one before by its digest vouches for that one.
    """

    def __init__(self, findings: Findings, *, beside: bool, ends_only: bool = False) -> None:
        self._findings, self._beside, self._ends_only = findings, beside, ends_only
        self._ends: dict[str, tuple[str, Seal]] = {}  # by device the newest seal, and its key
        self._checked = 0
        self._run: list[_Signed] = []
        self._pool: ProcessPoolExecutor | None = None
        self._waiting: deque[Future[list[tuple[str, int]]]] = deque()

    def check(self, key: str, seal: Seal) -> None:
        """Check a seal, now or later; seals of one device come in the order of their receipt."""
        if not self._ends_only:
            self._add(key, seal)
            return
        before = self._ends.get(seal.device)
        self._ends[seal.device] = key, seal
        if before is not None and seal.prev != base64url(before[1].identity):
            self._add(*before)

    def _add(self, key: str, seal: Seal) -> None:
        self._run.append(_Signed(key, seal.signing_input, seal.signature, seal.device, seal.page))
        if len(self._run) >= AT_ONCE:
            self._hand_over()

    def finish(self) -> None:
        """Check what is left; all has been told when it returns."""
        for end in self._ends.values():
            self._add(*end)
        self._hand_over()
        while self._waiting:
            self._tell(self._waiting.popleft().result())
        if self._pool is not None:
            self._pool.shutdown()

    def _hand_over(self) -> None:
        run, self._run = self._run, []
        self._checked += len(run)
        if not self._beside or self._checked < ALONE:
            self._tell(wrong(run))
            return
        workers = os.cpu_count() or 1
        if self._pool is None:
            self._pool = ProcessPoolExecutor(workers, get_context("spawn"))
        self._waiting.append(self._pool.submit(wrong, run))
        while len(self._waiting) > workers * _WAITING:
            self._tell(self._waiting.popleft().result())

    def _tell(self, wrong_ones: Sequence[tuple[str, int]]) -> None:
        for device, page in wrong_ones:
            self._findings.add(
                Problem(
                    f"page {page} of {device}",
                    "its signature does not verify",
                    "the device's key",
                    device=device,
                )
            )


def wrong(run: Sequence[_Signed]) -> list[tuple[str, int]]:
    """Device and page of those of these seals whose signature does not verify."""
    return [(each.device, each.page) for each in run if not verifies(each.key, each.data, each.signature)]
