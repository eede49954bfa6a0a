"""The state of journal and devices by which pages are judged: read first, then changed in memory."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from stormlamp.domain.logbooks.clock import Sample


class Marks:
    """The times of a device's stored actions around the numbers in question."""

    def __init__(self) -> None:
        self._numbers: list[int] = []
        self._times: dict[int, tuple[int, bool]] = {}

    def add(self, n: int, happened_at: int, *, bound: bool) -> None:
        """Put action `n` in; `bound`: it had a readable `at` and so limits its neighbours."""
        if n not in self._times:
            insort(self._numbers, n)
        self._times[n] = (happened_at, bound)

    def any_within(self, first: int, last: int) -> bool:
        """Whether a stored action has a number from `first` to `last`."""
        place = bisect_left(self._numbers, first)
        return place < len(self._numbers) and self._numbers[place] <= last

    def before(self, n: int) -> int | None:
        """The time of the nearest lower action, of any kind."""
        place = bisect_left(self._numbers, n)
        return self._times[self._numbers[place - 1]][0] if place else None

    def bound_before(self, n: int) -> int | None:
        """The time of the nearest lower action that limits."""
        for place in range(bisect_left(self._numbers, n) - 1, -1, -1):
            time, bound = self._times[self._numbers[place]]
            if bound:
                return time
        return None

    def bound_after(self, n: int) -> int | None:
        """The time of the nearest higher action that limits."""
        for place in range(bisect_left(self._numbers, n + 1), len(self._numbers)):
            time, bound = self._times[self._numbers[place]]
            if bound:
                return time
        return None


@dataclass(frozen=True, slots=True)
class StoredPage:
    """Identity of a stored page and what it says of the page before (UTF-8; None: not needed)."""

    identity: bytes
    prev: bytes | None


@dataclass(slots=True)
class DeviceState:
    """One device: what it is, who signed in on it, and the end of what is held of it."""

    id: str
    number: int
    is_server: bool
    revoked: bool
    roles: dict[str, str] = field(default_factory=dict)  # person -> role, of all who signed in
    pages: dict[int, StoredPage] = field(default_factory=dict)  # those around the offered ones
    taken: set[int] = field(default_factory=set)  # numbers of the actions admitted just now
    marks: Marks = field(default_factory=Marks)
    samples: dict[int, Sample] = field(default_factory=dict)  # the best of each epoch
    quarantined: dict[bytes, int] = field(default_factory=dict)  # identity -> size in bytes
    held_page: int = 0
    held_identity: bytes = b""
    held_n: int = 0
    tail_at: int | None = None
    bound_n: int | None = None
    bound_at: int | None = None
    full_at: int = 0  # when it may bring as much as ever again (domain/upload_allowances.py)
    changed: bool = False

    def hold_page(self, page: int, stored: StoredPage) -> None:
        """Note a page as stored."""
        self.pages[page] = stored
        self.changed = True
        if page > self.held_page:
            self.held_page, self.held_identity = page, stored.identity

    def hold_action(self, n: int, happened_at: int, *, bound: bool) -> None:
        """Note an action as stored."""
        self.marks.add(n, happened_at, bound=bound)
        if n > self.held_n:
            self.held_n, self.tail_at = n, happened_at
        if bound and n > (self.bound_n or 0):
            self.bound_n, self.bound_at = n, happened_at


@dataclass(slots=True)
class JournalState:
    """The end of the journal, and what of it the offered actions answer."""

    seq: int
    hash: bytes
    last_received_at: int
    times: dict[str, int] = field(default_factory=dict)  # ref -> happened_at
    full_at: int = 0  # when the site's devices together may
    closings: set[str] = field(default_factory=set)  # incidents that an allowed action has ended
