"""Reading the journal as it goes out: rows with their device's id."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import BindParameter, Row, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from stormlamp.domain.flags import NOT_ALLOWED
from stormlamp.storage.devices import Device
from stormlamp.storage.entries import OF_INCIDENTS, Entry

REDACTED = "entries.redacted"


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
Rows = Sequence[Row[*Columns]]


def _rows(site: int | BindParameter[int]) -> Select[*Columns]:
    return (
        select(
            Entry.seq,
            Device.id,
            Entry.n,
            Entry.text,
            Entry.private,
            Entry.happened_at,
            Entry.quality,
            Entry.received_at,
            Entry.via,
            Entry.flags,
            Entry.leaf,
            Entry.type,
            Entry.actor,
        )
        .join(Device, (Device.site == Entry.site) & (Device.number == Entry.device_no))
        .where(Entry.site == site)
        .order_by(Entry.seq)
    )


# A new phone asks for it hundreds of times on end, so it is put together once.
_AFTER = _rows(bindparam("site")).where(Entry.seq > bindparam("after")).limit(bindparam("most"))


def after(session: Session, site: int, seq: int, limit: int, incident: str | None = None) -> Rows:
    """The next entries after `seq`, of one incident if one is named."""
    if incident is None:
        return session.connection().execute(_AFTER, {"site": site, "after": seq, "most": limit}).all()
    query = _rows(site).where(Entry.seq > seq, Entry.incident == incident).limit(limit)
    return session.connection().execute(query).all()


class Told(NamedTuple):
    """What an entry tells of an incident's beginning or end."""

    device: str
    n: int
    text: bytes | None
    happened_at: int
    flags: int


def of_incidents(session: Session, site: int) -> list[Told]:
    """Every entry that begins, joins, separates or ends incidents: few, in any journal."""
    query = (
        select(Device.id, Entry.n, Entry.text, Entry.happened_at, Entry.flags)
        .join(Device, (Device.site == Entry.site) & (Device.number == Entry.device_no))
        .where(Entry.site == site, OF_INCIDENTS)
    )
    return [Told(*row) for row in session.execute(query)]


def up_to(
    session: Session, site: int, seq: int, types: Sequence[str], most: int, ended: Collection[str]
) -> Rows:
    """Entries up to `seq` that may still be in force: of incidents that have not ended, readiness of `types`.

    Of the latter the newest `most`, and every redaction: a phone may hold the text. The beginnings and ends
    of all incidents are among them: readers judge for themselves which are one, and which are over.
    """
    runs = Entry.incident.is_not(None) & Entry.incident.not_in(ended)
    counts = Entry.site == site, Entry.seq <= seq, Entry.flags.bitwise_and(NOT_ALLOWED) == 0
    readiness = (
        select(Entry.seq)
        .where(*counts, Entry.incident.is_(None), Entry.type.in_(types))
        .order_by(Entry.seq.desc())
        .limit(most)
    )
    redactions = select(Entry.seq).where(*counts, Entry.type == REDACTED)
    turns = select(Entry.seq).where(Entry.site == site, Entry.seq <= seq, OF_INCIDENTS)
    found = [Entry.seq.in_(each) for each in (readiness, redactions, turns)]
    return session.execute(_rows(site).where((Entry.seq <= seq) & or_(runs, *found))).all()


def highest(session: Session, site: int) -> int:
    """The highest seq stored, 0 for an empty journal."""
    return session.scalar(select(func.max(Entry.seq)).where(Entry.site == site)) or 0
