"""Decides who may read who asked, with their number: whoever took the request or was given it."""

from collections.abc import Collection

from sqlalchemy.orm import Session

from stormlamp.catalogue import READS_ONLY
from stormlamp.domain.action_rights import Reader
from stormlamp.domain.logbooks.actions import Action, read_action
from stormlamp.services.pages.fast_json import read_object_fast
from stormlamp.storage.journal import entries_by_ref
from stormlamp.storage.journal.pulls import PulledRow, PulledRows


def given(session: Session, site: int, rows: PulledRows, reader: Reader) -> Collection[int]:
    """The seqs of these rows whose private part is of a request that this reader has."""
    if reader.reads_all_privates or reader.role in READS_ONLY:
        return ()
    asked = {row.seq: request_of(row) for row in rows if row.private}
    requests = {ref for ref in asked.values() if ref is not None}
    mine = entries_by_ref.readable(session, site, requests, {reader.person, *reader.duties})
    return {seq for seq, ref in asked.items() if ref in mine}


def request_of(row: PulledRow) -> str | None:
    """Of which request an entry tells who asked."""
    if row.type == "request.opened":
        return f"{row.id}.{row.n}"
    action = action_in(row) if row.type == "request.filled" else None
    request = None if action is None else action.body.get("request")
    return request if isinstance(request, str) else None


def action_in(row: PulledRow) -> Action | None:
    """What a row says; None where it is withheld or not readable."""
    return None if row.text is None else read_action(row.text, row.n, read_object_fast)
