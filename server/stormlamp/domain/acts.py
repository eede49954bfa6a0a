"""Things done that count until somebody takes them back. The twin of web/src/core/acts.ts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .fields import text_field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .entries import Entry


@dataclass(frozen=True, slots=True)
class Kind:
    """Acts of these types; each names what it is about in `field`."""

    types: frozenset[str]
    field: str


CLOCKS: Final = Kind(frozenset({"clock.started", "clock.reset", "clock.stopped"}), "clock")
ENQUIRIES: Final = Kind(frozenset({"enquiry.counted"}), "kind")
REPORTS: Final = Kind(frozenset({"report.given", "report.skipped"}), "rule")


@dataclass(frozen=True, slots=True)
class Acts:
    """`all` in display order, those taken back too; `undone`: what `entry.undone` names."""

    kind: Kind
    all: tuple[Entry, ...] = ()
    undone: frozenset[str] = frozenset()

    @property
    def counted(self) -> tuple[Entry, ...]:
        """What counts, in display order."""
        return tuple(entry for entry in self.all if entry.ref not in self.undone)

    @property
    def counted_by(self) -> Mapping[str, tuple[Entry, ...]]:
        """The same by what they are about, in the order of the first of each."""
        found: dict[str, tuple[Entry, ...]] = {}
        for entry in self.counted:
            about = (entry.action and text_field(entry.action, self.kind.field)) or ""
            found[about] = (*found.get(about, ()), entry)
        return found


def evolve_acts(state: Acts, entry: Entry) -> Acts:
    """The state after one entry of the view, in display order. Total.

    An undo may sort before what it undoes, where a clock was wrong: it counts all the same.
    """
    action = entry.effective
    if action is None:
        return state
    if action.type == "entry.undone":
        return Acts(state.kind, state.all, state.undone | frozenset(action.refs))
    if action.type not in state.kind.types or text_field(action, state.kind.field) is None:
        return state
    return Acts(state.kind, (*state.all, entry), state.undone)
