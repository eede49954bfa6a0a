"""Who took a request or was given it, and so may read who asked, with their number."""

import re
from collections import defaultdict
from collections.abc import Collection

from sqlalchemy.orm import Session

from stormlamp.catalogue import READS_ONLY
from stormlamp.domain.action_rights import Reader
from stormlamp.domain.journal.flags import NOT_ALLOWED
from stormlamp.domain.logbooks.actions import Action, read_action
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages.fast_json import read_object_fast
from stormlamp.services.pages.intake import Intake
from stormlamp.storage.journal import entries_by_ref, pulls
from stormlamp.storage.journal.pulls import PulledRows

_REFS_EACH = 200  # an action naming them stays far below its limit
_KEY = re.compile(r"request:([a-z2-7]{10}\.[1-9][0-9]{0,15})")
_READER = re.compile(r"[a-z][a-z2-7]{0,15}", re.ASCII)  # a person's id, or a duty


def given(session: Session, site: int, rows: PulledRows, reader: Reader) -> Collection[int]:
    """The seqs of these rows whose private part is of a request that this reader took or was given."""
    if reader.reads_all_privates or reader.role in READS_ONLY:
        return ()
    asked = {row.seq: _request(row.type, f"{row.id}.{row.n}", row.n, row.text) for row in rows if row.private}
    requests = {ref for ref in asked.values() if ref is not None}
    mine = entries_by_ref.readable(session, site, requests, {reader.person, *reader.duties})
    return {seq for seq, ref in asked.items() if ref in mine}


def _request(type_: str | None, ref: str, n: int, text: bytes | None) -> str | None:
    """Of which request an entry tells who asked."""
    if type_ == "request.opened":
        return ref
    action = _read(n, text) if type_ == "request.filled" else None
    request = None if action is None else action.body.get("request")
    return request if isinstance(request, str) else None


def _read(n: int, text: bytes | None) -> Action | None:
    return None if text is None else read_action(text, n, read_object_fast)


def note(context: RecordContext, intake: Intake, rows: PulledRows) -> None:
    """Keep who took or was given a request by these rows; the logbook tells them what to ask for again."""
    by_reader: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        request, reader = _taken(row.type, row.n, row.text, row.flags) or (None, "")
        if request is not None:
            by_reader[reader][request] = row.seq
    for reader, requests in by_reader.items():
        had = entries_by_ref.readable(intake.session, intake.site, requests, {reader})
        new = {request: seq for request, seq in requests.items() if request not in had}
        entries_by_ref.let_read(intake.session, intake.site, reader, new)
        told = _privates(intake.session, intake.site, new)
        for start in range(0, len(told), _REFS_EACH):
            body = {"refs": told[start : start + _REFS_EACH], "why": "given", "to": reader}
            logbook.write(context, intake, [logbook.Deed("entries.filled", body)])


def _privates(session: Session, site: int, requests: Collection[str]) -> list[str]:
    """The refs of what tells privately who asked for these requests."""
    found = entries_by_ref.subjects(session, site, requests)
    opened = {ref: _read(subject.n, subject.text) for ref, subject in found.items()}
    refs = [ref for ref, action in opened.items() if action is not None and action.private is not None]
    incidents = {action.incident for action in opened.values() if action is not None}
    filled = pulls.with_privates(session, site, incidents, "request.filled")
    return refs + [
        f"{row.id}.{row.n}" for row in filled if _request(row.type, "", row.n, row.text) in requests
    ]


def _taken(type_: str | None, n: int, text: bytes | None, flags: int) -> tuple[str, str] | None:
    """The request that an entry takes or gives, and who has it then."""
    if type_ not in {"matter.taken", "matter.given"} or flags & NOT_ALLOWED:
        return None
    action = _read(n, text)
    key = None if action is None else action.body.get("matter")
    request = _KEY.fullmatch(key) if isinstance(key, str) else None
    if action is None or request is None:
        return None
    to = action.actor if type_ == "matter.taken" else action.body.get("to", action.body.get("duty"))
    return (request[1], to) if isinstance(to, str) and _READER.fullmatch(to) else None
