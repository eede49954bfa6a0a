"""What a proof found: problems with their place and the check that found them, and notes."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from typing import Any, TypeVar

T = TypeVar("T")

MOST = 1000  # problems kept in full: a journal forged throughout has as many as entries


@dataclass(frozen=True, slots=True)
class Problem:
    """Something is not as it was.

    Args:
        where: entry, page, device, table or file, for people.
        what: is wrong with it.
        by: the comparison that found it.
        seq: of the entry.
        ref: of the entry.
        device: id of the device.
    """

    where: str
    what: str
    by: str
    seq: int | None = None
    ref: str | None = None
    device: str | None = None

    def __str__(self) -> str:
        """One sentence."""
        return f"{self.where}: {self.what} (found by {self.by})"


def _unreadable(where: str, error: Exception) -> Problem:
    return Problem(where, f"cannot be read as the product writes it ({type(error).__name__})", "reading it")


@dataclass(slots=True)
class Findings:
    """What was checked, what is wrong, and what nobody can tell.

    Args:
        entries: how many were read.
        pages: likewise.
        problems: the first of them.
        more: how many others there are.
        notes: what is no problem and should be known, one sentence each.
    """

    entries: int = 0
    pages: int = 0
    problems: list[Problem] = field(default_factory=list)
    more: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many problems there are."""
        return len(self.problems) + self.more

    def add(self, problem: Problem) -> None:
        """Keep a problem, or count it."""
        if len(self.problems) < MOST:
            self.problems.append(problem)
        else:
            self.more += 1

    def take(self, where: str, problems: Iterable[Problem]) -> None:
        """Keep all of these; what somebody put into the database and nobody can read is one too."""
        try:
            for problem in problems:
                self.add(problem)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is found
            self.add(_unreadable(where, error))

    def attempt(self, where: str, work: Callable[[], T], instead: T) -> T:
        """What `work` gives; `instead` where it cannot be read, which is a problem likewise."""
        try:
            return work()
        except Exception as error:  # noqa: BLE001 - likewise
            self.add(_unreadable(where, error))
            return instead

    def plain(self) -> dict[str, Any]:
        """As JSON."""
        return {**asdict(self), "count": self.count}
