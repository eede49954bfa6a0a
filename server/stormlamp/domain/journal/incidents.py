"""Which incidents there are, how they stand, which are one. The twin of web/src/core/folds/incidents.ts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from stormlamp.domain.journal.entries import Entry, EntryAction

# `mentioned`: named by a join, a separation or an end, while its own beginning is not here yet.
Status = Literal["mentioned", "expected", "open", "closed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident by its ref; those of one `group` are one view, None: it is in none yet.

    `opening` is the first in display order; a later one after the end opens the incident again.
    `apart`: separated by a supervisor; overlapping does not join it again, only `incident.joined` does.
    """

    ref: str
    group: int | None = None
    status: Status = "mentioned"
    expected: Entry | None = None
    opening: Entry | None = None
    apart: bool = False

    @property
    def overlaps(self) -> bool:
        """Whether another that opens now is one with it."""
        return self.status == "open" and not self.apart


@dataclass(slots=True)
class Side:
    """Incidents by ref, and which are one. A step costs what it changes, however many there are.

    `members`: by group the refs in it. `open`: by group how many of it overlap, none of 0.
    """

    incidents: dict[str, Incident] = field(default_factory=dict)
    members: dict[int, set[str]] = field(default_factory=dict)
    open: Counter[int] = field(default_factory=Counter)
    made: int = 0

    def known(self, ref: str) -> Incident:
        """An incident; of one that nobody has named yet, what is known without that."""
        return self.incidents.get(ref) or Incident(ref)

    def others_of(self, incident: Incident) -> Iterator[Incident]:
        """The others that are one with this."""
        members = set() if incident.group is None else self.members[incident.group]
        return (self.incidents[ref] for ref in sorted(members) if ref != incident.ref)

    def put(self, incident: Incident) -> None:
        """Put an incident in the place of what it was; alone where it is in no group."""
        before = self.incidents.get(incident.ref)
        if incident.group is None:
            incident, self.made = replace(incident, group=self.made), self.made + 1
        if before is not None and before.overlaps:
            self._count(before.group, -1)
        if incident.overlaps:
            self._count(incident.group, 1)
        if before is None or before.group != incident.group:
            self._move(incident.ref, None if before is None else before.group, incident.group)
        self.incidents[incident.ref] = incident

    def unite(self, groups: Iterable[int | None]) -> None:
        """One group of all these: symmetric, whatever order they are named in. The few go to the many."""
        every = [each for each in dict.fromkeys(groups) if each is not None]
        largest = max(every, key=lambda group: len(self.members[group]))
        for group in every:
            for ref in () if group == largest else tuple(self.members[group]):
                self.put(replace(self.incidents[ref], group=largest))

    def _count(self, group: int | None, by: int) -> None:
        if group is not None:
            self.open[group] += by
            if not self.open[group]:
                del self.open[group]

    def _move(self, ref: str, left: int | None, group: int | None) -> None:
        if left is not None:
            self.members[left].discard(ref)
            if not self.members[left]:
                del self.members[left]
        if group is not None:
            self.members.setdefault(group, set()).add(ref)


@dataclass(frozen=True, slots=True)
class Incidents:
    """Real incidents and drills: two sides, so that no rule can mix them."""

    real: Side = field(default_factory=Side)
    drill: Side = field(default_factory=Side)


def fold_incidents(entries: Iterable[Entry]) -> Incidents:
    """The state after these entries, in display order. Total: what it does not know changes nothing."""
    state, told = Incidents(), list(entries)
    taken_back = _ends_taken_back(told)
    for entry in told:
        action = entry.effective
        change = None if action is None else _CHANGES.get(action.type)
        if action is None or change is None or (change is _close and (entry.ref, action.drill) in taken_back):
            continue
        ref = entry.ref if action.incident is None else action.incident
        change(state.drill if action.drill else state.real, ref, entry, action)
    return state


def _ends_taken_back(entries: Iterable[Entry]) -> set[tuple[str, bool]]:
    """The ends, by ref and side, that somebody took back: they never were."""
    acts = (action for entry in entries if (action := entry.effective) is not None)
    return {(ref, act.drill) for act in acts if act.type == "incident.reopened" for ref in act.refs}


def _expect(side: Side, ref: str, entry: Entry, _action: EntryAction) -> None:
    incident = side.known(ref)
    if incident.expected is None:
        status: Status = "expected" if incident.status == "mentioned" else incident.status
        side.put(replace(incident, expected=entry, status=status))


def _open(side: Side, ref: str, entry: Entry, _action: EntryAction) -> None:
    incident = side.known(ref)
    # Clocks may sort an end before the one beginning that it ended: then it stays ended.
    begun = incident.expected is not None or incident.opening is not None
    known = replace(incident, opening=incident.opening or entry)
    if incident.status == "closed" and not begun:
        side.put(known)
        return
    side.put(replace(known, status="open"))
    if not incident.apart:
        side.unite([side.incidents[ref].group, *side.open])


def _end(side: Side, ref: str, status: Literal["closed", "cancelled"]) -> None:
    """An end counts for the whole view: whoever closes "the outage" means all of it."""
    named = side.known(ref)
    ends = {"expected", "open"} if status == "closed" else {"expected"}
    ended = [it for it in side.others_of(named) if it.status in ends]
    if named.status == "mentioned" or named.status in ends:
        ended.append(named)
    for it in ended:
        side.put(replace(it, status=status))


def _close(side: Side, ref: str, _entry: Entry, _action: EntryAction) -> None:
    _end(side, ref, "closed")


def _cancel(side: Side, ref: str, _entry: Entry, _action: EntryAction) -> None:
    """Only what has not begun can be cancelled; a reported outage stays open until it is closed."""
    _end(side, ref, "cancelled")


def _join(side: Side, _ref: str, _entry: Entry, action: EntryAction) -> None:
    named = list(dict.fromkeys(action.refs))
    if len(named) < 2:  # noqa: PLR2004 -- one alone joins nothing
        return
    for ref in named:
        side.put(replace(side.known(ref), apart=False))
    side.unite(side.incidents[ref].group for ref in named)


def _separate(side: Side, _ref: str, _entry: Entry, action: EntryAction) -> None:
    """What is named stands apart from here on, each alone or all of it as one, until it is joined again."""
    home: int | None = None
    for ref in dict.fromkeys(action.refs):
        side.put(replace(side.known(ref), apart=True, group=home))
        home = side.incidents[ref].group if action.together else None


_CHANGES: Final[dict[str, Callable[[Side, str, Entry, EntryAction], None]]] = {
    "incident.expected": _expect,
    "incident.opened": _open,
    "incident.closed": _close,
    "incident.cancelled": _cancel,
    "incident.joined": _join,
    "incident.separated": _separate,
}
