"""Reading the journal as it goes out: rows with their device's id."""

from collections.abc import Sequence

from sqlalchemy import BindParameter, Row, Select, bindparam, func, select
from sqlalchemy.orm import Session

from stormlamp.domain.flags import NOT_ALLOWED
from stormlamp.storage.devices import Device
from stormlamp.storage.entries import Closing, Entry

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


def up_to(session: Session, site: int, seq: int, types: Sequence[str], most: int) -> Rows:
    """Entries up to `seq` that may still be in force: of open incidents, and readiness of `types`.

    Of the latter the newest `most`, and every redaction: a phone may hold the text. An incident that was
    opened again after its end counts as open: readers judge by display time, so this may give too many and
    never too few.
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
    counts = Entry.site == site, Entry.seq <= seq, Entry.flags.bitwise_and(NOT_ALLOWED) == 0
    readiness = (
        select(Entry.seq)
        .where(*counts, Entry.incident.is_(None), Entry.type.in_(types))
        .order_by(Entry.seq.desc())
        .limit(most)
    )
    redactions = select(Entry.seq).where(*counts, Entry.type == REDACTED)
    query = _rows(site).where(matters | Entry.seq.in_(readiness) | Entry.seq.in_(redactions))
    return session.execute(query).all()


def highest(session: Session, site: int) -> int:
    """The highest seq stored, 0 for an empty journal."""
    return session.scalar(select(func.max(Entry.seq)).where(Entry.site == site)) or 0
