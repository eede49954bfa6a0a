"""Finds the devices of reading sessions: they may hand in other devices' pages."""

from collections.abc import Collection

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from stormlamp.storage.access.devices import Device
from stormlamp.storage.access.people import Person
from stormlamp.storage.access.sessions import ReadingSession
from stormlamp.storage.access.vouched_rows import gives_right

# Every push asks for its carrier, all of a group at once.
_CARRIERS = (
    select(
        ReadingSession.hash,
        ReadingSession.person,
        ReadingSession.device,
        ReadingSession.origin,
        ReadingSession.created_at,
        ReadingSession.expires_at,
        ReadingSession.mac,
    )
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


def devices(
    session: Session, key: bytes, site: int, digests: Collection[bytes], now: int
) -> dict[bytes, str]:
    """The devices of those of these sessions that are on one and stand, as `sessions.reader` would tell.

    `key`: of rows that give rights.
    """
    if not digests:
        return {}
    rows = session.connection().execute(_CARRIERS, {"site": site, "run": list(digests), "now": now})
    table = ReadingSession.__tablename__
    stood = [row for row in rows if gives_right(key, row.mac, table, site, *row[:-1])]
    return {row.hash: row.device for row in stood}
