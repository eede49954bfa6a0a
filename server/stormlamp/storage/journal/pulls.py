"""Reads the journal's rows as they go out, with their device's id."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import BindParameter, Row, Select, bindparam, func, select
from sqlalchemy.orm import Session

from stormlamp.domain.journal import flags
from stormlamp.storage.access.devices import Device
from stormlamp.storage.journal.entries import OF_INCIDENTS, EntryRow

PIECE = 500  # rows that are fetched at once where there may be many


# An entry as stored: seq, device, n, text, private, happened_at, quality, received_at, via, flags, leaf,
# type, actor. Times are microseconds.
Columns = tuple[
    int,
    str,
    int,
    bytes | None,
    bytes | None,
    int,
    int,
    int,
    str | None,
    int,
    bytes,
    str | None,
    str | None,
]
# As the driver gives them: to copy them into something with names would be a fifth of a pull.
PulledRow = Row[*Columns]
PulledRows = Sequence[PulledRow]


def _rows(site: int | BindParameter[int]) -> Select[*Columns]:
    return (
        select(
            EntryRow.seq,
            Device.id,
            EntryRow.n,
            EntryRow.text,
            EntryRow.private,
            EntryRow.happened_at,
            EntryRow.quality,
            EntryRow.received_at,
            EntryRow.via,
            EntryRow.flags,
            EntryRow.leaf,
            EntryRow.type,
            EntryRow.actor,
        )
        .join(Device, (Device.site == EntryRow.site) & (Device.number == EntryRow.device_no))
        .where(EntryRow.site == site)
        .order_by(EntryRow.seq)
    )


# A new phone asks for it hundreds of times on end, so it is put together once.
_AFTER = _rows(bindparam("site")).where(EntryRow.seq > bindparam("after")).limit(bindparam("most"))


def after(session: Session, site: int, seq: int, limit: int, incident: str | None = None) -> PulledRows:
    """The next entries after `seq`, of one incident if one is named."""
    if incident is None:
        return session.connection().execute(_AFTER, {"site": site, "after": seq, "most": limit}).all()
    query = _rows(site).where(EntryRow.seq > seq, EntryRow.incident == incident).limit(limit)
    return session.connection().execute(query).all()


class IncidentTurn(NamedTuple):
    """What an entry tells of an incident's beginning or end."""

    device: str
    n: int
    text: bytes | None
    happened_at: int
    flags: int


def of_incidents(session: Session, site: int, up_to: int) -> Iterator[IncidentTurn]:
    """Every entry up to a seq that begins, joins, separates or ends incidents: few, in any usual journal."""
    query = (
        select(Device.id, EntryRow.n, EntryRow.text, EntryRow.happened_at, EntryRow.flags)
        .join(Device, (Device.site == EntryRow.site) & (Device.number == EntryRow.device_no))
        .where(EntryRow.site == site, EntryRow.seq <= up_to, OF_INCIDENTS)
        .execution_options(yield_per=PIECE)
    )
    return (IncidentTurn(*row) for row in session.execute(query))


def by_seq(session: Session, site: int, seqs: Sequence[int]) -> PulledRows:
    """The entries of these seqs, in order."""
    return session.connection().execute(_rows(site).where(EntryRow.seq.in_(seqs))).all()


def of_case(session: Session, site: int, incidents: Collection[str], up_to: int) -> PulledRows:
    """All entries of these incidents up to a seq."""
    query = _rows(site).where(EntryRow.incident.in_(incidents), EntryRow.seq <= up_to)
    return session.connection().execute(query).all()


def any_allowed(session: Session, site: int, types: Collection[str], after: int) -> bool:
    """Whether after a seq anything of these types was said that is allowed; they are of `OF_INCIDENTS`."""
    allowed = EntryRow.flags.bitwise_and(flags.NOT_ALLOWED) == 0
    found = select(EntryRow.seq).where(
        EntryRow.site == site, EntryRow.seq > after, OF_INCIDENTS, EntryRow.type.in_(types), allowed
    )
    return session.scalar(found.limit(1)) is not None


def with_privates(
    session: Session, site: int, incidents: Collection[str | None], type_: str, most: int
) -> PulledRows:
    """The newest entries of a type in these incidents that have a private part."""
    fits = EntryRow.incident.in_(incidents), EntryRow.type == type_, EntryRow.private.is_not(None)
    query = _rows(site).where(*fits).order_by(None).order_by(EntryRow.seq.desc()).limit(most)
    return session.connection().execute(query).all()[::-1]


def highest(session: Session, site: int) -> int:
    """The highest seq stored, 0 for an empty journal."""
    return session.scalar(select(func.max(EntryRow.seq)).where(EntryRow.site == site)) or 0
