"""What `stormlamp prove` says of a file: what is wrong and where, and what the file tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class WrongPlace(NamedTuple):
    """One thing that is not as it was made."""

    place: str
    what: str

    def __str__(self) -> str:
        """Give the line that is printed."""
        return f"{self.place}: {self.what}"


@dataclass(slots=True)
class Proved:
    """All that was found in one file.

    Args:
        findings: what is wrong; none: all of it is as it was made.
        facts: what it tells, in sentences.
        unproved: what of it nothing proves, in sentences; to be said before all else.
    """

    findings: list[WrongPlace] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    unproved: list[str] = field(default_factory=list)

    def wrong(self, place: str, what: str) -> None:
        """Note something that is wrong."""
        self.findings.append(WrongPlace(place, what))

    def take(self, other: Proved) -> None:
        """Add what was found in a part of the file."""
        self.findings += other.findings
        self.facts += other.facts
