"""Whose turn it is at something that is done one at a time: persons by turns, and what cannot wait first."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks for a turn.

    Args:
        who: whose turn it is; nobody comes again before others who wait.
        first: before all who do not say so.
    """

    who: str = ""
    first: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    asker: Asker
    number: int


class Turns:
    """Lets one in at a time."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._numbers = count(1)
        self._waiting: list[_Place] = []
        self._had: dict[str, int] = {}  # who had the last turns, and when; until nobody waits
        self._busy = False

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting)

    @contextmanager
    def turn(self, asker: Asker, patience_s: float) -> Iterator[bool]:
        """Wait for a turn, and have it until the block ends; False: it has not come in time."""
        came = self._came(asker, patience_s)
        try:
            yield came
        finally:
            if came:
                self._give_back()

    def _came(self, asker: Asker, patience_s: float) -> bool:
        with self._changed:
            place = _Place(asker, next(self._numbers))
            self._waiting.append(place)
            try:
                came = self._changed.wait_for(lambda: not self._busy and self._next() is place, patience_s)
                if came:
                    self._busy, self._had[asker.who] = True, next(self._numbers)
                return came
            finally:
                self._waiting.remove(place)
                self._changed.notify_all()

    def _next(self) -> _Place:
        return min(
            self._waiting,
            key=lambda each: (not each.asker.first, self._had.get(each.asker.who, 0), each.number),
        )

    def _give_back(self) -> None:
        with self._changed:
            self._busy = False
            if not self._waiting:
                self._had.clear()
            self._changed.notify_all()
