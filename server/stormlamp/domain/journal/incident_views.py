"""Incidents as people see them, those that are one folded into one. The twin of core/incident-views.ts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from stormlamp.domain.journal.entries import Entry
    from stormlamp.domain.journal.incidents import Incident, Incidents


@dataclass(frozen=True, slots=True)
class IncidentView:
    """One incident view.

    `ref` is the first opening in display order and leads; `members`, that one first, are all folded here.
    """

    ref: str
    members: tuple[str, ...]
    status: Literal["expected", "open", "closed", "cancelled"]


def incident_views(state: Incidents, *, drill: bool) -> tuple[IncidentView, ...]:
    """The views of one side."""
    groups: dict[int | None, list[Incident]] = {}
    side = state.drill if drill else state.real
    for incident in sorted(side.incidents.values(), key=_beginning_key):
        groups.setdefault(incident.group, []).append(incident)
    begun = (it for it in groups.values() if _beginning(it[0]))
    return tuple(IncidentView(it[0].ref, tuple(each.ref for each in it), _status(it)) for it in begun)


def _beginning(incident: Incident) -> Entry | None:
    return incident.opening or incident.expected


def _beginning_key(incident: Incident) -> tuple[int, tuple[int, str, int], str]:
    """Opened ones first, then announced ones, then those only mentioned."""
    beginning = _beginning(incident)
    if beginning is None:
        return (2, (0, "", 0), incident.ref)
    return (0 if incident.opening else 1, beginning.order, incident.ref)


def _status(members: list[Incident]) -> Literal["expected", "open", "closed", "cancelled"]:
    statuses = {it.status for it in members}
    if "open" in statuses:
        return "open"
    if "expected" in statuses:
        return "expected"
    return "closed" if "closed" in statuses else "cancelled"
