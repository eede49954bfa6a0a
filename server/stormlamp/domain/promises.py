"""What others have promised, and until when. The twin of web/src/core/promises.ts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .fields import moment_field, text_field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .entries import Entry, EntryAction


@dataclass(frozen=True, slots=True)
class Promised:
    """That somebody (contact or person id) will have done something by then (µs)."""

    entry: Entry
    by: str
    what: str
    until: int


@dataclass(frozen=True, slots=True)
class Promises:
    """`made` in display order, those taken back too; `ended`: by ref of a promise, what took it back."""

    made: tuple[Promised, ...] = ()
    ended: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def standing(self) -> tuple[Promised, ...]:
        """What is still awaited: of one giver's words on one thing only the newest."""
        newest = {(it.by, it.what): it for it in self.made}
        return tuple(
            it for it in self.made if newest[it.by, it.what] is it and it.entry.ref not in self.ended
        )

    def broken(self, now: int) -> tuple[Promised, ...]:
        """Awaited in vain at `now` (µs)."""
        return tuple(it for it in self.standing if it.until < now)


def evolve_promises(state: Promises, entry: Entry) -> Promises:
    """The state after one entry of the view, in display order. Total."""
    action = entry.effective
    if action is None:
        return state
    if action.type == "promise.withdrawn":
        # It may sort before what it ends, where a clock was wrong: it counts all the same.
        return replace(state, ended={**dict.fromkeys(action.refs, entry), **state.ended})
    promised = _promised(entry, action) if action.type == "promise.made" else None
    return state if promised is None else replace(state, made=(*state.made, promised))


def _promised(entry: Entry, action: EntryAction) -> Promised | None:
    by, what = text_field(action, "by"), text_field(action, "what")
    until = moment_field(action, "until")
    if by is None or what is None or until is None or until[0] is None:
        return None
    return Promised(entry, by, what, until[0])
