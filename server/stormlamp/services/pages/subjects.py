"""Follows what is said of entries to these: who may not read them may not read what is said of them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import groupby

from sqlalchemy.orm import Session

from stormlamp.catalogue import kind_of
from stormlamp.domain.action_rights import Reader, about
from stormlamp.domain.journal.flags import NOT_ALLOWED
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.services.pages.fast_json import read_object_fast
from stormlamp.services.pages.intake import Intake
from stormlamp.storage.journal import appending, entries_by_ref
from stormlamp.storage.journal.entries_by_ref import Subject
from stormlamp.storage.journal.pulls import PulledRow, PulledRows

_DEEPEST = 8  # corrections of corrections
_MOST = 100  # entries of which one says something; what names more is for those alone who read everything
_About = Mapping[int, tuple[str, ...]]
_Writer = tuple[str, str]  # a person and their role
# Whether to follow on to what a subject says something of itself; None: here it stops.
_Judge = Callable[[Subject], bool | None]


def unseen(session: Session, site: int, rows: PulledRows, reader: Reader) -> Collection[int]:
    """The seqs of these rows that say something of what the reader may not see, or of what is not here."""
    if reader.reads_findings:
        return ()

    def judge(subject: Subject) -> bool | None:
        if not reader.sees(subject.type, subject.actor):
            return None
        return subject.actor != reader.person

    others = [row for row in rows if row.actor != reader.person]
    return _stopped(session, site, _said_of(others), judge).keys()


def foreign(session: Session, site: int, rows: PulledRows, writer: Reader) -> Collection[int]:
    """The seqs of these rows, all of one writer's, that say something of what the writer may not read.

    What names only entries that are not here says nothing yet.
    """
    if writer.reads_findings:
        return ()

    def judge(subject: Subject) -> bool | None:
        return True if writer.sees(subject.type, subject.actor) else None

    said_of = _said_of(rows)
    here = _known(session, site, said_of)
    said_of = {
        seq: known for seq, refs in said_of.items() if (known := tuple(ref for ref in refs if ref in here))
    }
    stopped = _stopped(session, site, said_of, judge)
    at = entries_by_ref.subjects(session, site, set(stopped.values())) if stopped else {}
    return [
        seq
        for seq, ref in stopped.items()
        if ref in at and at[ref].type is not None and not writer.sees(at[ref].type, at[ref].actor)
    ]


def _known(session: Session, site: int, said_of: _About) -> Collection[str]:
    refs = {ref for each in said_of.values() for ref in each}
    found = entries_by_ref.subjects(session, site, refs) if refs else {}
    return {ref for ref, subject in found.items() if subject.type is not None}


def missing(session: Session, site: int, rows: PulledRows) -> dict[int, str]:
    """By seq of a row that says something of what is not here, or withheld, the ref of that."""
    return _stopped(session, site, _said_of(rows), lambda _: True)


def _said_of(rows: PulledRows) -> _About:
    found = {row.seq: _refs(row.type, row.n, row.text) for row in rows if row.text is not None}
    return {seq: refs for seq, refs in found.items() if refs}


def _refs(type_: str | None, n: int, text: bytes) -> tuple[str, ...]:
    action = None if kind_of(type_).about is None else read_action(text, n, read_object_fast)
    return () if action is None else about(action)[: _MOST + 1]


def _stopped(session: Session, site: int, said_of: _About, judge: _Judge) -> dict[int, str]:
    """By seq of what says something of others the first of these at which it stops."""
    stopped: dict[int, str] = {}
    for _ in range(_DEEPEST):
        refs = {ref for each in said_of.values() for ref in each[:_MOST]}
        found = entries_by_ref.subjects(session, site, refs) if refs else {}
        further = {ref: _further(subject, judge) for ref, subject in found.items()}
        stopped |= {seq: stop for seq, each in said_of.items() if (stop := _first_stop(each, further))}
        # Many say something of the same entries: onward from there it is one way for all of them.
        ways = {each: _onward(each, further) for seq, each in said_of.items() if seq not in stopped}
        said_of = {
            seq: onward for seq, each in said_of.items() if (onward := ways.get(each)) and seq not in stopped
        }
    return stopped | {seq: refs[0] for seq, refs in said_of.items()}


def _first_stop(refs: Sequence[str], further: Mapping[str, Sequence[str] | None]) -> str | None:
    if len(refs) > _MOST:
        return refs[0]
    return next((ref for ref in refs if further.get(ref) is None), None)


def _onward(refs: tuple[str, ...], further: Mapping[str, Sequence[str] | None]) -> tuple[str, ...]:
    """What these say something of, each once; where that is more than is followed, it is cut there."""
    onward: dict[str, None] = {}
    for ref in refs:
        onward |= dict.fromkeys(further[ref] or ())
        if len(onward) > _MOST:
            break
    return tuple(onward)[: _MOST + 1]


def _further(subject: Subject, judge: _Judge) -> Sequence[str] | None:
    """Of what a subject says something itself; None: it is not to be read, or nobody knows what it says."""
    on = None if subject.type is None and subject.text is None else judge(subject)
    if on is None:
        return None
    if not on or kind_of(subject.type).about is None:
        return ()
    return None if subject.text is None else _refs(subject.type, subject.n, subject.text)


def flag_foreign(intake: Intake, rows: PulledRows) -> dict[str, int]:
    """Flag those of these stored entries, by the roles of now; gives their seqs by ref.

    It cannot be judged with the page: what an entry speaks of may come after it, or with it.
    """
    intake.know({row.id for row in rows})
    judged = [(writer, row) for row in rows if (writer := _writer(intake, row))]
    found: dict[str, int] = {}
    for (person, role), group in groupby(sorted(judged, key=lambda each: each[0]), key=lambda each: each[0]):
        own = [row for _, row in group]
        wrong = set(foreign(intake.session, intake.site, own, Reader(person, role)))
        for row in own:
            if row.seq in wrong:
                _flag(intake, row)
                found[f"{row.id}.{row.n}"] = row.seq
    return found


def _writer(intake: Intake, row: PulledRow) -> _Writer | None:
    """Who wrote it, with their role; None where it is flagged already, or the server's own."""
    device = intake.devices[row.id]
    role = device.roles.get(row.actor or "")
    if device.is_server or row.flags & NOT_ALLOWED or row.actor is None or role is None:
        return None
    return row.actor, role


def _flag(intake: Intake, row: PulledRow) -> None:
    with intake.changing(intake.devices[row.id].number, [row.n]):
        flags = row.flags | NOT_ALLOWED
        appending.fill(intake.session, [{"_site": intake.site, "_seq": row.seq, "flags": flags}])
