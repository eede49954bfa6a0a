"""Folds which incidents have ended, as phones do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stormlamp.domain.encodings import read_ref
from stormlamp.domain.journal.copies import aliases_of, without_copies
from stormlamp.domain.journal.entries import Entry, EntryAction
from stormlamp.domain.journal.flags import names
from stormlamp.domain.journal.incident_views import IncidentView, incident_views
from stormlamp.domain.journal.incidents import fold_incidents
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.domain.strict_json import Unreadable, read_object
from stormlamp.storage.journal import pulls
from stormlamp.time_slices import in_slices

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

_OVER = {"closed", "cancelled"}


def ended_incidents(session: Session, site: int, up_to: int) -> set[str]:
    """The refs of incidents that are over at a seq: members of views that have ended, and copies of those."""
    views, copies = told_incidents(session, site, up_to)
    over = {ref for view in views if view.status in _OVER for ref in view.members}
    running = {ref for view in views if view.status not in _OVER for ref in view.members}
    ended = over - running
    return ended | {copy for copy, counts in copies.items() if counts in ended}


def told_incidents(session: Session, site: int, up_to: int) -> tuple[list[IncidentView], dict[str, str]]:
    """The views of incidents at a seq, and which beginning counts for each that was recorded again.

    An incident's beginnings and ends are folded as phones fold them, since one end is of all that was joined,
    what was separated runs on, and clocks may sort an end before its beginning.
    """
    told = in_slices(pulls.of_incidents(session, site, up_to))
    entries = sorted(_entries(told), key=lambda it: it.order)
    state = fold_incidents(in_slices(without_copies(entries)))
    views = [view for drill in (False, True) for view in incident_views(state, drill=drill)]
    return views, aliases_of(entries)


def _entries(rows: Iterable[pulls.IncidentTurn]) -> Iterable[Entry]:
    for row in rows:
        ref = f"{row.device}.{row.n}"
        action = None if row.text is None else _action(row.text, row.n)
        if action is not None:
            told, stated_at = action
            yield Entry(
                ref, row.device, row.n, told, row.happened_at, stated_at, flags=tuple(names(row.flags))
            )


def _action(text: bytes, n: int) -> tuple[EntryAction, int | None] | None:
    action = read_action(text, n)
    if action is None or action.type is None:
        return None
    try:
        written = read_object(text)
    except Unreadable:
        return None
    source, at, body = written.get("copied_from"), written.get("at"), written.get("body")
    told = EntryAction(
        type=action.type,
        actor=action.actor,
        incident=action.incident,
        drill=action.drill,
        refs=action.refs,
        at=at if isinstance(at, str) else "",
        copied_from=source if isinstance(source, str) and read_ref(source) else None,
        together=isinstance(body, dict) and body.get("together") is True,
    )
    return told, action.stated_at
