"""Keeps who has a request, from what is said of it: takings, givings, and what takes these back."""

import re
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy.orm import Session

from stormlamp.catalogue import referred
from stormlamp.domain.action_rights import about
from stormlamp.domain.journal.flags import NOT_ALLOWED
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages.fast_json import read_object_fast
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.known_entries import Statement
from stormlamp.services.people.request_readers import request_of
from stormlamp.storage.access import people
from stormlamp.storage.journal import entries_by_ref, pulls
from stormlamp.storage.journal.entries_by_ref import RequestWord
from stormlamp.storage.journal.gathering import NamedEntry

_KEY = re.compile(r"request:([a-z2-7]{10}\.[1-9][0-9]{0,15})")
_WORDS = frozenset({"matter.taken", "matter.given", "matter.left"})
_MOST = 100  # entries that one undoing takes back; what names more counts for nobody here
_FILLINGS = 500  # of these incidents, the newest, are told again; older ones are read with the request


def note(
    context: RecordContext, intake: Intake, statements: Sequence[Statement], fresh: Collection[int]
) -> None:
    """Keep who has requests by what is said, of which `fresh` came now; the logbook tells them what to read.

    Who had one before reads it no more, nor whoever took it where that is undone. Only what came after a
    request gives it to anybody: nobody takes in advance what they cannot know of.
    """
    session, site = intake.session, intake.site
    words = {word.request: word for each in statements if (word := _word(each))}
    undone = {ref for each in statements for ref in _undone(each)}
    if not words and not undone:
        return
    found = intake.known.find(words.keys() | undone)
    taken_back = {found[ref].seq for ref in undone if ref in found}
    entries_by_ref.end_reading(session, site, words.values(), taken_back)
    readers = _readers(session, site) if words else ()
    new = [
        word
        for word in words.values()
        if word.seq in fresh and word.seq not in taken_back and word.reader in readers
        if word.request in found and found[word.request].seq < word.seq
    ]
    entries_by_ref.let_read(session, site, new)
    _tell(context, intake, new, _privates(session, site, {word.request: found[word.request] for word in new}))


def _tell(
    context: RecordContext,
    intake: Intake,
    words: Sequence[RequestWord],
    privates: Mapping[str, Mapping[str, int]],
) -> None:
    told: dict[str, dict[str, int]] = {}
    for request, reader, _ in words:
        if reader is not None:
            told.setdefault(reader, {}).update(privates[request])
    for reader, filled in told.items():
        logbook.tell_filled(context, intake, filled, why="given", to=reader)


def _word(said: Statement) -> RequestWord | None:
    """The request that is taken, given or let go, and who has it then."""
    action = said.action if said.type in _WORDS and not said.flags & NOT_ALLOWED else None
    key = None if action is None else action.body.get("matter")
    request = _KEY.fullmatch(key) if isinstance(key, str) else None
    if action is None or request is None:
        return None
    given = next((to for name in ("to", "duty") if (to := action.body.get(name)) is not None), None)
    to = {"matter.taken": action.actor, "matter.given": given}.get(action.type or "")
    return RequestWord(request[1], to if isinstance(to, str) else None, said.seq)


def _undone(said: Statement) -> Sequence[str]:
    action = said.action if said.type == "entry.undone" and not said.flags & NOT_ALLOWED else None
    refs = () if action is None else about(action)
    return refs if len(refs) <= _MOST else ()


def _readers(session: Session, site: int) -> Collection[str]:
    """Who can be given a request: whoever is here, and the duties."""
    return {*referred("duty")["enum"], *(person for person, _ in people.names_of(session, site))}


def _privates(
    session: Session, site: int, requests: Mapping[str, NamedEntry]
) -> Mapping[str, Mapping[str, int]]:
    """By request the seqs, by ref, of what tells privately who asked."""
    told: dict[str, dict[str, int]] = {request: {} for request in requests}
    incidents: set[str | None] = set()
    for request, subject in requests.items():
        action = None if subject.text is None else read_action(subject.text, subject.n, read_object_fast)
        if action is not None:
            incidents.add(action.incident)
            told[request] |= {request: subject.seq} if action.private is not None else {}
    filled = pulls.with_privates(session, site, incidents, "request.filled", _FILLINGS) if incidents else ()
    for row in filled:
        if (request := request_of(row) or "") in told:
            told[request][f"{row.id}.{row.n}"] = row.seq
    return told
