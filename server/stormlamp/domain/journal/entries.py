"""An entry: an action as it stands in the journal. The twin of web/src/core/record/entries.ts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryAction:
    """What folds read of an action. Fields that were missing or of a wrong type are None, "" or empty.

    `at`: as its phone wrote it. `copied_from`: the ref this action repeats, after its device was given up.
    `together`: what it separates is one outage from then on, not as many as it names.
    """

    type: str
    actor: str | None = None
    incident: str | None = None
    drill: bool = False
    refs: tuple[str, ...] = ()
    at: str = ""
    copied_from: str | None = None
    together: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """An action in the journal; times are integer microseconds since 1970.

    `action` is None where the text is withheld, redacted or unreadable.
    """

    ref: str
    device: str
    n: int
    action: EntryAction | None
    happened_at: int
    stated_at: int | None = None
    flags: tuple[str, ...] = ()

    @property
    def display_time(self) -> int:
        """The time that people read, µs: what was stated on paper, else what was measured."""
        return self.happened_at if self.stated_at is None else self.stated_at

    @property
    def order(self) -> tuple[int, str, int]:
        """Display order: time, then device, then its counter. A total order, the same on every device."""
        return (self.display_time, self.device, self.n)

    @property
    def effective(self) -> EntryAction | None:
        """The action where it may change a state: an entry flagged `not_allowed` is a note and no more."""
        return None if "not_allowed" in self.flags else self.action
