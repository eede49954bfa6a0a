"""Tells whether the journal holds an entry of a type."""

from collections.abc import Collection

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from stormlamp.storage.access.devices import Device
from stormlamp.storage.journal.entries import EntryRow


def server_has_told(session: Session, site: int, type_: str) -> bool:
    """Whether the server's own logbooks hold an entry of this type."""
    own = select(Device.number).where(Device.site == site, Device.kind == "server")
    found = select(EntryRow.seq).where(
        EntryRow.site == site, EntryRow.device_no.in_(own), EntryRow.type == type_
    )
    return session.scalar(found.limit(1)) is not None


def any_besides(session: Session, site: int, after: int, up_to: int, types: Collection[str]) -> bool:
    """Whether an entry after one seq and up to another is of none of these types."""
    other = or_(EntryRow.type.is_(None), EntryRow.type.not_in(types))
    found = select(EntryRow.seq).where(
        EntryRow.site == site, EntryRow.seq > after, EntryRow.seq <= up_to, other
    )
    return session.scalar(found.limit(1)) is not None
