"""The times of each device's actions, packed small: what judging a page once more asks of the journal."""

from array import array
from bisect import bisect_left
from collections.abc import Mapping

from stormlamp.domain.encodings import read_ref
from stormlamp.domain.journal.states import Marks


class Places(Marks):
    """The marks of all of a device's stored actions; 17 bytes each."""

    def __init__(self) -> None:
        self._at = array("q")
        self._when = array("q")
        self._bound = bytearray()

    def add(self, n: int, happened_at: int, *, bound: bool) -> None:
        """Put action `n` in, once."""
        at = self._at
        place = len(at) if not at or n > at[-1] else bisect_left(at, n)
        at.insert(place, n)
        self._when.insert(place, happened_at)
        self._bound.insert(place, bound)

    def at(self, n: int) -> int | None:
        """The time of action `n`."""
        place = bisect_left(self._at, n)
        return self._when[place] if place < len(self._at) and self._at[place] == n else None

    def any_within(self, first: int, last: int) -> bool:
        """Whether a stored action has a number from `first` to `last`."""
        place = bisect_left(self._at, first)
        return place < len(self._at) and self._at[place] <= last

    def before(self, n: int) -> int | None:
        """The time of the nearest lower action, of any kind."""
        place = bisect_left(self._at, n)
        return self._when[place - 1] if place else None

    def bound_before(self, n: int) -> int | None:
        """The time of the nearest lower action that limits."""
        place = self._bound.rfind(1, 0, bisect_left(self._at, n))
        return None if place < 0 else self._when[place]

    def bound_after(self, n: int) -> int | None:
        """The time of the nearest higher action that limits."""
        place = self._bound.find(1, bisect_left(self._at, n + 1))
        return None if place < 0 else self._when[place]


class Times(dict[str, int]):
    """happened_at of every action by its ref, looked up among the devices' places.

    Args:
        places: by device id.
    """

    def __init__(self, places: Mapping[str, Places]) -> None:
        super().__init__()
        self._places = places

    def get(self, ref: str, default: int | None = None) -> int | None:  # type: ignore[override]
        """The time of this action, if the journal holds it."""
        parsed = read_ref(ref)
        held = self._places.get(parsed[0]) if parsed else None
        found = held.at(parsed[1]) if parsed and held else None
        return default if found is None else found
