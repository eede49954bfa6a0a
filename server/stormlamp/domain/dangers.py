"""People in danger of one view. The twin of web/src/core/dangers.ts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import reduce
from typing import TYPE_CHECKING, TypeVar

from .fields import integer, people_in_danger, text_field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .entries import Entry, EntryAction


@dataclass(frozen=True, slots=True)
class Danger:
    """People reported in danger with an opening.

    `kind`: which danger of the plan, `area` and `asset`: where in its words. `judged`: the correction that
    last said that they are safe, or that they are not after all. `refs`: all that reported them, first
    the one whose time counts.
    """

    entry: Entry
    place: str
    count: int | None
    condition: str | None
    kind: str | None = None
    area: str | None = None
    asset: str | None = None
    judged: Entry | None = None
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """`safe`: those of whom a correction of a report of them said that they are safe.

    `foretold`: such words, by the report that they name and that has not come in display order yet.
    """

    danger: tuple[Danger, ...] = ()
    safe: tuple[Danger, ...] = ()
    foretold: Mapping[str, Entry] = field(default_factory=dict)


S = TypeVar("S", bound=People)


def reported(state: S, danger: Danger) -> S:
    """A word on a report may sort before it, by a wrong clock: then it is waiting here."""
    judged = state.foretold.get(danger.entry.ref)
    if judged is None:
        return replace(state, danger=_together(state.danger, danger))
    return replace(state, safe=(*state.safe, replace(danger, judged=judged)))


def danger_of(entry: Entry, action: EntryAction) -> Danger | None:
    """Whom an opening, or a later word on it, tells of; None where it does not say where."""
    inner = people_in_danger(action)
    place = None if inner is None else text_field(inner, "place")
    if inner is None or place is None:
        return None
    kind, area, asset = (text_field(inner, name) for name in ("danger", "area", "asset"))
    count, condition = integer(inner.body.get("count")), text_field(inner, "condition")
    return Danger(entry, place, count, condition, kind, area, asset, refs=(entry.ref,))


def _together(dangers: tuple[Danger, ...], danger: Danger) -> tuple[Danger, ...]:
    """People in one lift are the same people: who reported first counts, what is known latest is known."""
    for at, other in enumerate(dangers):
        if other.asset is not None and (other.asset, other.kind) == (danger.asset, danger.kind):
            first, second = (other, danger) if other.entry.order <= danger.entry.order else (danger, other)
            count = first.count if second.count is None else second.count
            condition = first.condition if second.condition is None else second.condition
            both = replace(first, count=count, condition=condition, refs=(*first.refs, *second.refs))
            return (*dangers[:at], both, *dangers[at + 1 :])
    return (*dangers, danger)


def corrected(state: S, entry: Entry, action: EntryAction) -> S:
    """A correction says that people in danger are safe, that they are not after all, or what is known now."""
    of = action.refs[0] if action.refs else ""

    def meant(danger: Danger) -> bool:
        return of in danger.refs

    told = danger_of(entry, action)
    if told is not None:
        state = _retold(state, of, told)
    safe = action.body.get("safe")
    if not isinstance(safe, bool):
        return state
    if not any(map(meant, (*state.danger, *state.safe))):
        others = {ref: word for ref, word in state.foretold.items() if ref != of}
        return replace(state, foretold={**others, of: entry} if safe else others)
    source = state.danger if safe else state.safe
    moved = [replace(each, judged=entry) for each in source if meant(each)]
    left = tuple(each for each in source if not meant(each))
    if safe:
        return replace(state, danger=left, safe=(*state.safe, *moved))
    return replace(state, danger=reduce(_together, moved, state.danger), safe=left)


def _retold(state: S, of: str, told: Danger) -> S:
    """What is known of them now stands also for those who are safe: they may not be after all."""

    def now(each: Danger) -> Danger:
        if of not in each.refs:
            return each
        return replace(told, entry=each.entry, judged=each.judged, refs=each.refs)

    danger = state.danger
    if any(of in each.refs for each in danger):
        danger = reduce(_together, map(now, danger), ())
    return replace(state, danger=danger, safe=tuple(map(now, state.safe)))
