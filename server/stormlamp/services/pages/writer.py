"""The one writer of a process: commits what waits together in one transaction, with one sync."""

import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from stormlamp import timing
from stormlamp.domain.journal.receipts import Receipt
from stormlamp.domain.upload_allowances import PAGE_LIMITS
from stormlamp.services.journal.witnesses import Witness
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.verified_pages import TokenHash, VerifiedPage
from stormlamp.services.pages.write_queue import Job, Work, WriteQueue, refuse_jobs
from stormlamp.services.refusals import Refusal
from stormlamp.storage.database.locks import LockTimeout
from stormlamp.storage.database.store import Store

Join = Callable[[list[Job]], None]


@dataclass(frozen=True, slots=True)
class Settled:
    """What one transaction came to: how many requests it was for, how long it took, whether it stands."""

    requests: int
    seconds: float
    stored: bool


class Writer:
    """The one thread of this process that writes to a site's journal.

    Args:
        store: the database.
        site: the site's inner number.
        key: of receipts.
        clock: the server's clock, microseconds.
        witness: is told that there is something new to see.

    `limits` is how much is taken from a device and a site.
    """

    def __init__(
        self, store: Store, site: int, key: bytes, clock: Callable[[], int], witness: Witness | None = None
    ) -> None:
        self._store, self._site, self._key, self._clock = store, site, key, clock
        self._witness = witness
        self.limits = PAGE_LIMITS
        self._queue = WriteQueue()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self._process = 0
        self._before_commit: list[Callable[[Intake], None]] = []
        self._listeners: list[Callable[[int], None]] = []
        self._watchers: list[Callable[[Settled], None]] = []

    def before_commit(self, prepare: Callable[[Intake], None]) -> None:
        """Call `prepare(intake)` once in each transaction, after all of its jobs."""
        self._before_commit.append(prepare)

    def on_commit(self, listener: Callable[[int], None]) -> None:
        """Call `listener(head)` after each commit by this process that appended something."""
        self._listeners.append(listener)

    def on_settled(self, watcher: Callable[[Settled], None]) -> None:
        """Call `watcher` after each transaction of this process, before those who wait for it hear of it."""
        self._watchers.append(watcher)

    @property
    def waiting(self) -> int:
        """How many wait for the transaction after the one that is going on."""
        return len(self._queue)

    def run(
        self,
        work: Work,
        verified: Sequence[VerifiedPage] = (),
        receipt: Receipt | None = None,
        token: TokenHash | None = None,
        *,
        urgent: bool = False,
    ) -> tuple[object, Receipt]:
        """Run `work` in a transaction with others', wait for the commit, return its result.

        Args:
            work: given the intake, in which `verified` are gathered; it must raise a refusal before
                it changes anything.
            verified: pages that `work` will take.
            receipt: what `work` will hold against the journal.
            token: of the session by which `work` will ask for its carrier.
            urgent: `work` deletes: where the disk is full it is done in a transaction of its own.

        Raises:
            StoreUnavailable: nothing was stored.
        """
        self._start()
        job = Job(work, verified, receipt, token, urgent)
        self._queue.put(job)
        with timing.part("writer"):
            return job.done.result()

    def close(self) -> None:
        """Let the thread end after what it has been given."""
        if self._thread is not None and self._process == os.getpid():
            self._queue.put(None)
            self._thread.join()
            self._thread = None

    def _start(self) -> None:
        if self._thread is not None and self._process == os.getpid():
            return
        with self._starting:
            # A thread does not survive a fork: a new process starts its own.
            if self._thread is None or self._process != os.getpid():
                self._queue, self._process = WriteQueue(), os.getpid()
                self._thread = threading.Thread(target=self._loop, name="writer", daemon=True)
                self._thread.start()

    def _loop(self) -> None:
        while jobs := self._queue.group():
            self._settle(jobs, self._queue.join)

    def _settle(self, jobs: list[Job], join: Join | None = None, *, urgent: bool = False) -> None:
        """Commit the jobs together; where one of them breaks the others, each by itself.

        Another process may have been at work meanwhile: `join` adds those who came while it was.
        `urgent`: all of them are, and were refused for want of room.
        """
        try:
            outcomes, receipt, appended = self._watched(jobs, join, urgent=urgent)
        except (OperationalError, InterfaceError, PoolTimeout, OSError) as error:
            self._not_stored(jobs, error, urgent=urgent)
            return
        except BaseException as error:  # noqa: BLE001 - whoever waits must hear of it
            if len(jobs) == 1:
                jobs[0].done.set_exception(error)
            else:
                for job in jobs:
                    self._settle([job], urgent=urgent)
            return
        for job, outcome in zip(jobs, outcomes, strict=True):
            if isinstance(outcome, Refusal):
                job.done.set_exception(outcome)
            else:
                job.done.set_result((outcome, receipt))
        if appended:
            for listener in self._listeners:
                listener(receipt.seq)
            if self._witness is not None:
                self._witness.soon()

    def _not_stored(self, jobs: list[Job], error: Exception, *, urgent: bool) -> None:
        if isinstance(error, LockTimeout):
            # Jobs that came while the lock was waited for join this transaction instead of waiting again.
            refuse_jobs([*jobs, *self._queue.rest()], error)
            return
        pressing = [] if urgent else [job for job in jobs if job.urgent]
        refuse_jobs([job for job in jobs if urgent or not job.urgent], error)
        if pressing:
            self._settle(pressing, urgent=True)

    def _watched(
        self, jobs: list[Job], join: Join | None, *, urgent: bool
    ) -> tuple[list[object], Receipt, bool]:
        began, stored = time.monotonic(), False
        try:
            committed = self._commit(jobs, join, urgent=urgent)
            stored = True
        finally:
            settled = Settled(len(jobs), time.monotonic() - began, stored)
            for watcher in self._watchers:
                watcher(settled)
        return committed

    def _commit(
        self, jobs: list[Job], join: Join | None, *, urgent: bool
    ) -> tuple[list[object], Receipt, bool]:
        """What each job came to, the newest receipt, and whether anything was appended."""
        with self._store.writing(urgent=urgent) as session:
            if join is not None:
                join(jobs)
            intake = Intake(session, self._site, self._clock(), self._key, self.limits)
            intake.recall(job.receipt for job in jobs if job.receipt is not None)
            intake.meet(job.token for job in jobs if job.token is not None)
            intake.gather([handed for job in jobs for handed in job.verified])
            outcomes: list[object] = []
            for job in jobs:
                try:
                    outcomes.append(job.work(intake))
                except Refusal as refusal:
                    outcomes.append(refusal)
            for prepare in self._before_commit:
                prepare(intake)
            return outcomes, intake.finish(), intake.appended
