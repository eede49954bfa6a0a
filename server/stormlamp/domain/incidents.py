"""Which incidents there are, how they stand, which of them are one. The twin of web/src/core/incidents.ts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from .entries import Entry, EntryAction

    Side = Mapping[str, "Incident"]

# `mentioned`: named by a join, a separation or an end, while its own beginning is not here yet.
Status = Literal["mentioned", "expected", "open", "closed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident by its ref; those of one `group` are one view.

    `opening` is the first in display order; a later one after the end opens the incident again.
    `apart`: separated by a supervisor; overlapping does not join it again, only `incident.joined` does.
    """

    ref: str
    group: str
    status: Status = "mentioned"
    expected: Entry | None = None
    opening: Entry | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Incidents:
    """Incidents by ref. Real ones and drills are two maps, so that no rule can mix them."""

    real: Mapping[str, Incident] = field(default_factory=dict)
    drill: Mapping[str, Incident] = field(default_factory=dict)


def evolve_incidents(state: Incidents, entry: Entry) -> Incidents:
    """The state after one entry, in display order. Total: what it does not know changes nothing."""
    action = entry.effective
    if action is None:
        return state
    change = _CHANGES.get(action.type)
    if change is None:
        return state
    ref = entry.ref if action.incident is None else action.incident
    if action.drill:
        return replace(state, drill=change(state.drill, ref, entry, action))
    return replace(state, real=change(state.real, ref, entry, action))


def _known(side: Side, ref: str) -> Incident:
    return side.get(ref) or Incident(ref=ref, group=ref)


def _put(side: Side, incidents: Iterable[Incident]) -> Side:
    return {**side, **{incident.ref: incident for incident in incidents}}


def _expect(side: Side, ref: str, entry: Entry, _action: EntryAction) -> Side:
    incident = _known(side, ref)
    if incident.expected is not None:
        return side
    status: Status = "expected" if incident.status == "mentioned" else incident.status
    return _put(side, [replace(incident, expected=entry, status=status)])


def _open(side: Side, ref: str, entry: Entry, _action: EntryAction) -> Side:
    incident = _known(side, ref)
    # Clocks may sort an end before the one beginning that it ended: then it stays ended.
    begun = incident.expected is not None or incident.opening is not None
    known = replace(incident, opening=incident.opening or entry)
    if incident.status == "closed" and not begun:
        return _put(side, [known])
    opened = replace(known, status="open")
    others = [it for it in side.values() if it.status == "open" and not it.apart]
    side = _put(side, [opened])
    return side if opened.apart else _unite(side, [opened, *others])


def _unite(side: Side, named: list[Incident]) -> Side:
    """One group for all that share a group with one of these: symmetric, whatever order they are named in."""
    groups = {it.group for it in named}
    label = named[0].group
    moved = (it for it in side.values() if it.group in groups)
    return _put(side, [replace(it, group=label) for it in moved])


def _end(side: Side, ref: str, status: Literal["closed", "cancelled"]) -> Side:
    """An end counts for the whole view: whoever closes "the outage" means all of it."""
    named = _known(side, ref)
    ends = {"expected", "open"} if status == "closed" else {"expected"}
    others = [it for it in side.values() if it.group == named.group and it.ref != ref]
    ended = [it for it in others if it.status in ends]
    if named.status == "mentioned" or named.status in ends:
        ended.append(named)
    return _put(side, [replace(it, status=status) for it in ended])


def _close(side: Side, ref: str, _entry: Entry, _action: EntryAction) -> Side:
    return _end(side, ref, "closed")


def _cancel(side: Side, ref: str, _entry: Entry, _action: EntryAction) -> Side:
    """Only what has not begun can be cancelled; a reported outage stays open until it is closed."""
    return _end(side, ref, "cancelled")


def _join(side: Side, _ref: str, _entry: Entry, action: EntryAction) -> Side:
    named = [replace(_known(side, ref), apart=False) for ref in dict.fromkeys(action.refs)]
    if len(named) < 2:  # noqa: PLR2004 -- one alone joins nothing
        return side
    return _unite(_put(side, named), named)


def _separate(side: Side, _ref: str, _entry: Entry, action: EntryAction) -> Side:
    """Each incident named stands alone from here on, until it is joined again (which is also the undo)."""
    for ref in dict.fromkeys(action.refs):
        alone = replace(_known(side, ref), apart=True, group=ref)
        group = _known(side, ref).group
        rest = [it for it in side.values() if it.ref != ref and it.group == group]
        side = _put(side, [*(replace(it, group=rest[0].ref) for it in rest), alone])
    return side


_CHANGES: Final[Mapping[str, Callable[[Side, str, Entry, EntryAction], Side]]] = {
    "incident.expected": _expect,
    "incident.opened": _open,
    "incident.closed": _close,
    "incident.cancelled": _cancel,
    "incident.joined": _join,
    "incident.separated": _separate,
}
