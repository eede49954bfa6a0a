"""Finds the devices of reading sessions: they may hand in other devices' pages."""

from collections.abc import Collection

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from stormlamp.storage.access.devices import Device
from stormlamp.storage.access.people import Person
from stormlamp.storage.access.sessions import ReadingSession

# Every push asks for its carrier, all of a group at once.
_CARRIERS = (
    select(ReadingSession.hash, ReadingSession.device)
    .join(Person, (Person.site == ReadingSession.site) & (Person.id == ReadingSession.person))
    .join(Device, (Device.site == ReadingSession.site) & (Device.id == ReadingSession.device))
    .where(
        ReadingSession.site == bindparam("site"),
        ReadingSession.hash.in_(bindparam("run", expanding=True)),
        ReadingSession.expires_at > bindparam("now"),
        Person.active,
        Device.revoked_at.is_(None),
    )
)


def devices(session: Session, site: int, digests: Collection[bytes], now: int) -> dict[bytes, str]:
    """The devices of those of these sessions that are on one and stand, as `sessions.reader` would tell."""
    if not digests:
        return {}
    rows = session.connection().execute(_CARRIERS, {"site": site, "run": list(digests), "now": now})
    return {digest: device for digest, device in rows if device is not None}
