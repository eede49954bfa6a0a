"""Who holds which duty. The twin of web/src/core/duties.ts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .fields import DUTIES, text_field, word_field

if TYPE_CHECKING:
    from .entries import Entry, EntryAction


@dataclass(frozen=True, slots=True)
class Holder:
    """A person and the taking or handing over that gave the duty."""

    person: str
    entry: Entry


# By duty: the first of a list leads, others who took it too stand behind.
Duties = Mapping[str, tuple[Holder, ...]]


def evolve_duties(state: Duties, entry: Entry) -> Duties:
    """The state after one entry, in display order: of one view, or of those without an incident. Total."""
    action = entry.effective
    duty = word_field(action, "duty", DUTIES) if action else None
    if action is None or duty is None:
        return state
    held = state.get(duty, ())
    holders = _holders(held, entry, action)
    return state if holders is held else {**state, duty: holders}


def _holders(held: tuple[Holder, ...], entry: Entry, action: EntryAction) -> tuple[Holder, ...]:
    person, before, after = (text_field(action, name) for name in ("person", "from", "to"))
    if action.type == "duty.taken" and person:
        return _taken(held, person, entry)
    if action.type == "duty.released" and person:
        return _released(held, person)
    if action.type == "duty.handed_over" and after:
        return _handed_over(held, before, after, entry)
    return held


def _taken(held: tuple[Holder, ...], person: str, entry: Entry) -> tuple[Holder, ...]:
    return held if any(it.person == person for it in held) else (*held, Holder(person, entry))


def _released(held: tuple[Holder, ...], person: str) -> tuple[Holder, ...]:
    left = tuple(it for it in held if it.person != person)
    return held if len(left) == len(held) else left


def _handed_over(
    held: tuple[Holder, ...], before: str | None, after: str, entry: Entry
) -> tuple[Holder, ...]:
    """The successor takes the place of the one who hands over; where that one held nothing, the last."""
    people = [it.person for it in held]
    if before is None or before not in people:
        return _taken(held, after, entry)
    place = people.index(before)
    if after in people[:place]:
        return _released(held, before)
    rest = tuple(it for it in held[place + 1 :] if it.person != after)
    return (*held[:place], Holder(after, entry), *rest)
