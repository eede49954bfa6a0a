"""The queue of jobs for the writer, taken in groups of one transaction each."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from stormlamp.domain.journal.receipts import Receipt
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.verified_pages import TokenHash, VerifiedPage
from stormlamp.services.refusals import StoreUnavailable

RETRY_S = 5
MOST_JOBS = 256  # in one transaction: more only makes the first wait for the last
MOST_ACTIONS_AT_ONCE = 5000
Work = Callable[[Intake], object]


@dataclass(frozen=True, slots=True)
class Job:
    """Work for one transaction; a refusal it raises must come before it changes anything.

    `urgent`: it deletes, so a full disk's last room is for it (`Store.writing`).
    """

    work: Work
    verified: Sequence[VerifiedPage]
    receipt: Receipt | None
    token: TokenHash | None
    urgent: bool = False
    done: "Future[tuple[object, Receipt]]" = field(default_factory=Future)


class WriteQueue:
    """Jobs in the order in which they came; None, put last, ends it."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[Job | None] = SimpleQueue()

    def __len__(self) -> int:
        return self._waiting.qsize()

    def put(self, job: Job | None) -> None:
        """Let a job wait, or end after what waits."""
        self._waiting.put(job)

    def group(self) -> list[Job]:
        """Wait for a job; give it and those that wait by then. None at all: this is the end."""
        job = self._waiting.get()
        if job is None:
            return []
        jobs = [job]
        self.join(jobs)
        return jobs

    def join(self, jobs: list[Job]) -> None:
        """Add to a group those that wait now, without waiting for them."""
        actions = sum(map(_actions, jobs))
        while len(jobs) < MOST_JOBS and actions < MOST_ACTIONS_AT_ONCE:
            try:
                job = self._waiting.get_nowait()
            except Empty:
                return
            if job is None:
                self._waiting.put(None)
                return
            jobs.append(job)
            actions += _actions(job)

    def rest(self) -> list[Job]:
        """Take all jobs that wait, without waiting."""
        found: list[Job] = []
        for _ in range(len(self)):
            job = self._waiting.get()
            if job is None:
                self._waiting.put(None)
                break
            found.append(job)
        return found


def _actions(job: Job) -> int:
    return sum(len(handed.page.texts) for handed in job.verified)


def refuse_jobs(jobs: Sequence[Job], error: BaseException) -> None:
    """Tell those who wait for these jobs that nothing was stored, and when to come again."""
    refusal = StoreUnavailable(retry_after_s=RETRY_S)
    refusal.__cause__ = error
    for job in jobs:
        job.done.set_exception(refusal)
