"""Queries by person: the devices, sessions and codes that a person has or had."""

from collections.abc import Sequence

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from stormlamp.storage.access.codes import Code
from stormlamp.storage.access.devices import Device, DevicePerson
from stormlamp.storage.access.sessions import ReadingSession


def devices(session: Session, site: int, person: str) -> list[tuple[Device, int]]:
    """The devices on which they ever signed in, each with when they first did (microseconds)."""
    same = and_(Device.site == DevicePerson.site, Device.number == DevicePerson.device_no)
    query = select(Device, DevicePerson.since).join(DevicePerson, same)
    fits = query.where(DevicePerson.site == site, DevicePerson.person == person)
    return [(device, since) for device, since in session.execute(fits.order_by(DevicePerson.since))]


def sessions(session: Session, site: int, person: str) -> Sequence[ReadingSession]:
    """Their sign-ins that are not yet forgotten, the earliest first."""
    query = select(ReadingSession).where(ReadingSession.site == site, ReadingSession.person == person)
    return session.scalars(query.order_by(ReadingSession.created_at)).all()


def codes(session: Session, site: int, person: str) -> Sequence[Code]:
    """The codes for them and by them that are not yet forgotten."""
    query = select(Code).where(Code.site == site, or_(Code.person == person, Code.maker == person))
    return session.scalars(query.order_by(Code.expires_at)).all()
