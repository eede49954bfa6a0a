"""Queries by origin: the device by which somebody got in."""

from collections.abc import Collection, Sequence

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from stormlamp.storage.access.codes import Code
from stormlamp.storage.access.devices import Device, DevicePerson
from stormlamp.storage.access.people import Person
from stormlamp.storage.access.sessions import ReadingSession

UNKNOWN = ""  # set by an earlier version: perhaps by any device on which the person was


def devices_from(session: Session, site: int, origins: Collection[str]) -> Sequence[Device]:
    """Devices on which somebody got in by a code from one of these."""
    got_in = select(DevicePerson.device_no).where(DevicePerson.site == site, DevicePerson.origin.in_(origins))
    query = select(Device).where(Device.site == site, Device.number.in_(got_in))
    return session.scalars(query.order_by(Device.number)).all()


def roles_on(session: Session, site: int, device_no: int) -> list[str]:
    """The roles of all who ever signed in on a device."""
    query = (
        select(Person.role)
        .join(DevicePerson, and_(DevicePerson.site == Person.site, DevicePerson.person == Person.id))
        .where(DevicePerson.site == site, DevicePerson.device_no == device_no)
    )
    return list(session.scalars(query))


def with_password(
    session: Session, site: int, origins: Collection[str], people: Collection[str]
) -> Sequence[Person]:
    """People whose password was set by one of these devices, or, of `people`, nobody knows by which."""
    origin = Person.password_origin
    unknown = and_(origin == UNKNOWN, Person.id.in_(people))
    query = select(Person).where(Person.site == site, Person.password.is_not(None))
    return session.scalars(query.where(or_(origin.in_(origins), unknown)).order_by(Person.id)).all()


def desk_sessions(
    session: Session, site: int, origins: Collection[str], people: Collection[str]
) -> Sequence[ReadingSession]:
    """Sessions without a device that began by such passwords."""
    row = ReadingSession
    unknown = and_(row.origin == UNKNOWN, row.person.in_(people))
    query = select(row).where(row.site == site, row.device.is_(None), or_(row.origin.in_(origins), unknown))
    return session.scalars(query.order_by(row.created_at)).all()


def codes_from(session: Session, site: int, origins: Collection[str], now: int) -> Sequence[Code]:
    """Codes made by one of these devices that somebody could still use."""
    query = select(Code).where(Code.site == site, Code.origin.in_(origins))
    return session.scalars(query.where(Code.device.is_(None), Code.expires_at > now)).all()


def of_device(session: Session, device: Device, chain: Collection[str]) -> str | None:
    """The device by which somebody got in on this one, and that is none of these; None: nobody did."""
    row = DevicePerson
    fits = row.site == device.site, row.device_no == device.number, row.origin.not_in(chain)
    return session.scalar(select(row.origin).where(*fits).order_by(row.since).limit(1))


def desk_session(
    session: Session, site: int, digest: bytes | None, chain: Collection[str]
) -> ReadingSession | None:
    """A session without a device that began by one of these."""
    row = ReadingSession
    fits = row.site == site, row.hash == digest, row.device.is_(None), row.origin.in_([*chain, UNKNOWN])
    return session.scalar(select(row).where(*fits))


def on_device(session: Session, device: Device, chain: Collection[str]) -> Sequence[DevicePerson]:
    """Those on a device who got in by one of these."""
    row = DevicePerson
    fits = row.site == device.site, row.device_no == device.number, row.origin.in_(chain)
    return session.scalars(select(row).where(*fits)).all()
