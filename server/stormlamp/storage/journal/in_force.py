"""Finds the seqs of what may still be in force, by indexes alone and in pieces."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Select, func, select, text
from sqlalchemy.orm import Session

from stormlamp.domain.journal.flags import NOT_ALLOWED
from stormlamp.storage.journal.entries import IMPROVING, OF_INCIDENTS, EntryRow

PIECE = 5000  # seqs that are read at once
INCIDENTS_AT_ONCE = 500  # incidents, likewise
SAID_OF_ENTRIES = ("entry.corrected", "entry.undone")
_ALLOWED = EntryRow.flags.bitwise_and(NOT_ALLOWED) == 0

# Steps from one incident to the next by index, however many entries each one has.
_NAMED = text(
    """
    WITH RECURSIVE named(incident) AS (
        SELECT (SELECT min(incident) FROM entries WHERE site = :site AND incident > :after)
        UNION ALL
        SELECT (SELECT min(incident) FROM entries WHERE site = :site AND incident > named.incident)
        FROM named WHERE named.incident IS NOT NULL
    )
    SELECT incident FROM named WHERE incident IS NOT NULL LIMIT :most
    """
)


def incidents(session: Session, site: int) -> Iterator[str]:
    """Every incident that any entry names."""
    after = ""
    while True:
        found = session.scalars(_NAMED, {"site": site, "after": after, "most": INCIDENTS_AT_ONCE}).all()
        yield from found
        if len(found) < INCIDENTS_AT_ONCE:
            return
        after = found[-1]


def of_incident(session: Session, site: int, incident: str, up_to: int) -> Iterator[Sequence[int]]:
    """The seqs of an incident's entries up to a seq, in order."""
    return _pieces(session, up_to, EntryRow.site == site, EntryRow.incident == incident)


def turns(session: Session, site: int, up_to: int) -> list[tuple[int, str | None]]:
    """Seq and incident of every entry that begins, joins, separates or ends incidents."""
    query = select(EntryRow.seq, EntryRow.incident).where(
        EntryRow.site == site, EntryRow.seq <= up_to, OF_INCIDENTS
    )
    return [(seq, incident) for seq, incident in session.execute(query)]


def improvements(session: Session, site: int, up_to: int) -> list[tuple[int, str | None]]:
    """Seq and incident of every allowed entry of an improvement."""
    query = select(EntryRow.seq, EntryRow.incident).where(
        EntryRow.site == site, EntryRow.seq <= up_to, IMPROVING, _ALLOWED
    )
    return [(seq, incident) for seq, incident in session.execute(query)]


def said_since(
    session: Session, site: int, incident: str, within: tuple[int, int]
) -> Iterator[Sequence[int]]:
    """The seqs of allowed corrections and takings back of an incident, after one seq and up to another."""
    after, up_to = within
    of_it = EntryRow.site == site, EntryRow.incident == incident, EntryRow.type.in_(SAID_OF_ENTRIES)
    return _pieces(session, up_to, *of_it, EntryRow.seq > after, _ALLOWED)


def newest(session: Session, site: int, type_: str, up_to: int, most: int) -> Sequence[int]:
    """The highest seqs of allowed entries of a type and no incident, the highest first."""
    query = select(EntryRow.seq).where(*_of_type(site, type_), EntryRow.seq <= up_to, _ALLOWED)
    return _seqs(session, query.order_by(EntryRow.seq.desc()).limit(most))


def of_type(session: Session, site: int, type_: str, up_to: int) -> Iterator[Sequence[int]]:
    """The seqs of allowed entries of a type and no incident, in order."""
    return _pieces(session, up_to, *_of_type(site, type_), _ALLOWED)


def last_of(session: Session, site: int, types: Sequence[str]) -> int:
    """The highest seq of an entry of one of these types and no incident; 0 where there is none."""
    found = (session.scalar(select(func.max(EntryRow.seq)).where(*_of_type(site, each))) for each in types)
    return max(seq or 0 for seq in found)


def _of_type(site: int, type_: str) -> tuple[ColumnElement[bool], ...]:
    return EntryRow.site == site, EntryRow.incident.is_(None), EntryRow.type == type_


def _pieces(session: Session, up_to: int, *fits: ColumnElement[bool]) -> Iterator[Sequence[int]]:
    after = 0
    while True:
        query = select(EntryRow.seq).where(*fits, EntryRow.seq > after, EntryRow.seq <= up_to)
        found = _seqs(session, query.order_by(EntryRow.seq).limit(PIECE))
        yield found
        if len(found) < PIECE:
            return
        after = found[-1]


def _seqs(session: Session, query: Select[int]) -> list[int]:
    # As the driver gives them: to make results of them would be most of the work.
    return [row[0] for row in session.connection().execute(query).all()]
