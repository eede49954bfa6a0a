"""Reading the journal as it goes out: rows with their device's id."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from stormlamp.storage.devices import Device
from stormlamp.storage.entries import Closing, Entry


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as stored, in the order of its columns below. Times are microseconds."""

    seq: int
    device: str
    n: int
    text: bytes | None
    private: bytes | None
    happened_at: int
    quality: int
    received_at: int
    via: str | None
    flags: int
    leaf: bytes
    type: str | None
    actor: str | None


_Columns = tuple[
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


def _rows(site: int) -> Select[*_Columns]:
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


def after(session: Session, site: int, seq: int, limit: int, incident: str | None = None) -> list[Row]:
    """The next entries after `seq`, of one incident if one is named."""
    query = _rows(site).where(Entry.seq > seq).limit(limit)
    if incident is not None:
        query = query.where(Entry.incident == incident)
    return [Row(*row) for row in session.execute(query)]


def up_to(session: Session, site: int, seq: int, types: Sequence[str], most: int) -> list[Row]:
    """Entries up to `seq` that may still be in force: of open incidents, and readiness of `types`.

    Of the latter the newest `most`. An incident that was opened again after its end counts as open:
    readers judge by display time, so this may give too many and never too few.
    """
    again = (
        select(Entry.seq)
        .where(
            Entry.site == site,
            Entry.incident == Closing.incident,
            Entry.type == "incident.opened",
            Entry.seq > Closing.seq,
        )
        .exists()
    )
    ended = select(Closing.incident).where(Closing.site == site, ~again)
    matters = (Entry.seq <= seq) & Entry.incident.is_not(None) & Entry.incident.not_in(ended)
    readiness = (
        select(Entry.seq)
        .where(Entry.site == site, Entry.seq <= seq, Entry.incident.is_(None), Entry.type.in_(types))
        .order_by(Entry.seq.desc())
        .limit(most)
    )
    query = _rows(site).where(matters | Entry.seq.in_(readiness))
    return [Row(*row) for row in session.execute(query)]


def highest(session: Session, site: int) -> int:
    """The highest seq stored, 0 for an empty journal."""
    return session.scalar(select(func.max(Entry.seq)).where(Entry.site == site)) or 0
