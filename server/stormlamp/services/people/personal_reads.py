"""Counts reads of personal data in memory and records them in the server's logbook, many at once."""

import logging
import threading
from collections.abc import Callable, Sequence

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from stormlamp.services.access.access_deeds import private_read
from stormlamp.services.access.tokens import SECOND
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.refusals import ClockDoubted

EACH = 3600 * SECOND  # who goes on reading is told of once in this time, with how much it was
AGAIN = 10 * SECOND  # until the next try where the database took nothing
MOST = 100  # of one page of the logbook
Key = tuple[str, str | None, str]  # person, device, what
_NEVER = 2**63
log = logging.getLogger("stormlamp.reads")


class Reads:
    """What this process must still tell of who read what.

    Reading goes on where nothing can be written: then it is kept here, and the log says so.

    Args:
        clock: the server's clock, microseconds.
        write: records deeds in the server's logbook.
    """

    def __init__(self, clock: Callable[[], int], write: Callable[[Sequence[Deed]], object]) -> None:
        self._clock, self._write = clock, write
        self._counts: dict[Key, int] = {}
        self._not_before: dict[Key, int] = {}
        self._next = _NEVER
        self._again = 0  # before that nothing is tried; 0 while all goes well
        self._changing, self._writing = threading.Lock(), threading.Lock()

    def note(self, person: str, device: str | None, what: str, count: int) -> None:
        """Count a reading of so many rows. It costs no more than that."""
        key = (person, device, what)
        with self._changing:
            self._counts[key] = self._counts.get(key, 0) + count
            self._next = min(self._next, max(self._again, self._not_before.get(key, 0)))

    @property
    def due(self) -> bool:
        """Whether something is to be written now."""
        return self._next <= self._clock()

    def write_due(self) -> None:
        """Write what is due, unless another request is at it: that one goes on with this too."""
        if not self._writing.acquire(blocking=False):
            return
        try:
            while self._told(self._take(self._clock())):
                pass
        finally:
            self._writing.release()

    def write_all(self) -> None:
        """Write everything, at the end of the process."""
        with self._writing:
            while self._told(self._take(_NEVER)):
                pass

    def _take(self, end: int) -> dict[Key, int]:
        with self._changing:
            due = [key for key in self._counts if self._not_before.get(key, 0) <= end][:MOST]
            return {key: self._counts.pop(key) for key in due}

    def _told(self, taken: dict[Key, int]) -> bool:
        """Whether something was taken and written."""
        if not taken:
            return False
        try:
            self._write([private_read(*key, count) for key, count in taken.items()])
        except (DBAPIError, PoolTimeout, OSError, ClockDoubted) as error:
            self._keep(taken, error)
            return False
        now = self._clock()
        with self._changing:
            self._not_before = {key: end for key, end in self._not_before.items() if end > now}
            self._not_before |= dict.fromkeys(taken, now + EACH)
            self._next = min((self._not_before.get(key, 0) for key in self._counts), default=_NEVER)
        if self._again:
            log.warning("reads of personal data are written again")
        self._again = 0
        return True

    def _keep(self, taken: dict[Key, int], error: Exception) -> None:
        with self._changing:
            for key, count in taken.items():
                self._counts[key] = self._counts.get(key, 0) + count
            first, self._again = not self._again, self._clock() + AGAIN
            self._next = self._again
        if first:
            kind = type(error).__name__
            log.error("reads of personal data cannot be written and are kept in memory: %s", kind)
