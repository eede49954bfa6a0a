"""Incidents as people see them, those that are one folded into one. The twin of core/incident-views.ts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .entries import Entry
    from .incidents import Incident, Incidents


@dataclass(frozen=True, slots=True)
class IncidentView:
    """One incident view.

    `ref` is the first opening in display order and leads; `members` are all refs folded here, the leading one
    first; `edition` is the newest edition named by an opening (SHA-256), None where none is named.
    """

    ref: str
    drill: bool
    members: tuple[str, ...]
    status: Literal["expected", "open", "closed", "cancelled"]
    leading: Entry
    openings: tuple[Entry, ...]
    expected: Entry | None
    ended: Entry | None
    edition: str | None

    def holds(self, entry: Entry) -> bool:
        """True where the entry belongs here: its incident is a member, and it is as real as the view."""
        action = entry.action
        if action is None or action.drill != self.drill:
            return False
        return (entry.ref if action.incident is None else action.incident) in self.members


def incident_views(state: Incidents, *, drill: bool) -> tuple[IncidentView, ...]:
    """The views of one side, in display order of what leads them."""
    groups: dict[str, list[Incident]] = {}
    for incident in (state.drill if drill else state.real).values():
        groups.setdefault(incident.group, []).append(incident)
    found = (_view(group, state.editions, drill=drill) for group in groups.values())
    return tuple(sorted((it for it in found if it is not None), key=lambda it: it.leading.order))


def _view(group: list[Incident], editions: Mapping[str, int], *, drill: bool) -> IncidentView | None:
    members = sorted(group, key=_beginning_key)
    leading = _beginning(members[0])
    if leading is None:
        return None
    openings = sorted((it for m in members for it in m.openings), key=lambda it: it.order)
    announced = sorted((m.expected for m in members if m.expected), key=lambda it: it.order)
    endings = sorted((m.ended for m in members if m.ended), key=lambda it: it.order)
    status = _status(members)
    return IncidentView(
        ref=members[0].ref,
        drill=drill,
        members=tuple(it.ref for it in members),
        status=status,
        leading=leading,
        openings=tuple(openings),
        expected=announced[0] if announced else None,
        ended=endings[-1] if endings and status in {"closed", "cancelled"} else None,
        edition=_newest_edition(openings, editions),
    )


def _beginning(incident: Incident) -> Entry | None:
    return incident.openings[0] if incident.openings else incident.expected


def _beginning_key(incident: Incident) -> tuple[int, tuple[int, str, int], str]:
    """Opened ones first, then announced ones, then those only mentioned."""
    beginning = _beginning(incident)
    if beginning is None:
        return (2, (0, "", 0), incident.ref)
    return (0 if incident.openings else 1, beginning.order, incident.ref)


def _status(members: list[Incident]) -> Literal["expected", "open", "closed", "cancelled"]:
    statuses = {it.status for it in members}
    if "open" in statuses:
        return "open"
    if "expected" in statuses:
        return "expected"
    return "closed" if "closed" in statuses else "cancelled"


def _newest_edition(openings: list[Entry], editions: Mapping[str, int]) -> str | None:
    newest, best = None, None
    for opening in openings:
        named = opening.action.body.get("edition") if opening.action else None
        if not isinstance(named, str) or not named:
            continue
        number = editions.get(named, -1)
        if best is None or number >= best:
            newest, best = named, number
    return newest
