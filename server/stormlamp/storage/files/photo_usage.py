"""What room photos take, and when a device and a site may bring as much as ever again."""

from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from stormlamp.storage.access.devices import Device
from stormlamp.storage.files.stored_files import StoredFile
from stormlamp.storage.journal.entries import EntryRow
from stormlamp.storage.journal.sites import Site


@dataclass(slots=True)
class Room:
    """For photos of a device, by its inner number: times (domain/upload_allowances.py), bytes of all."""

    device_no: int
    device_full_at: int
    site_full_at: int
    taken: int


def of(session: Session, site: int, device_no: int) -> Room:
    """Read it; under the site's lock where it is to be changed."""
    device_full_at = session.scalar(
        select(Device.photos_full_at).where(Device.site == site, Device.number == device_no)
    )
    row = session.execute(select(Site.photos_full_at, Site.photo_bytes).where(Site.number == site)).one()
    return Room(device_no, device_full_at or 0, *row)


def put(session: Session, site: int, room: Room) -> None:
    """Write it."""
    fits = (Device.site == site, Device.number == room.device_no)
    session.execute(update(Device).where(*fits).values(photos_full_at=room.device_full_at))
    values = {"photos_full_at": room.site_full_at, "photo_bytes": room.taken}
    session.execute(update(Site).where(Site.number == site).values(values))


def recount(session: Session, site: int, types: tuple[str, ...]) -> None:
    """Count what photos take anew, after some have gone."""
    taken = (
        select(func.coalesce(func.sum(StoredFile.size), 0))
        .where(StoredFile.site == site, StoredFile.type.in_(types))
        .scalar_subquery()
    )
    session.execute(update(Site).where(Site.number == site).values(photo_bytes=taken))


def owner(session: Session, site: int, device: str | None, seq: int | None) -> int | None:
    """The inner number of the device whose photo it is: of this id, else whose entry at `seq` names it."""
    if device is not None:
        return session.scalar(select(Device.number).where(Device.site == site, Device.id == device))
    return session.scalar(select(EntryRow.device_no).where(EntryRow.site == site, EntryRow.seq == seq))
