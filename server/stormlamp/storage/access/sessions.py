"""Reading sessions, who read last on a device, used nonces."""

from typing import Any, ClassVar

from sqlalchemy import BigInteger, Index, LargeBinary, Row, String, bindparam, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.access.devices import Device
from stormlamp.storage.access.people import Person, rights_stand
from stormlamp.storage.access.vouched_rows import Vouched, gives_right, word
from stormlamp.storage.database.bulk import put_rows
from stormlamp.storage.database.store import Base


class ReadingSession(Vouched, Base):
    """The right to read until `expires_at`; the token itself is only in the cookie."""

    RIGHT: ClassVar = ("site", "hash", "person", "device", "origin", "created_at", "expires_at")
    __tablename__ = "sessions"
    __table_args__ = (
        Index("sessions_by_person", "site", "person"),
        Index("sessions_by_device", "site", "device"),
    )

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    person: Mapped[str] = mapped_column(String(10))
    device: Mapped[str | None] = mapped_column(String(10))
    origin: Mapped[str | None] = mapped_column(String(10))  # its device, or that of the password it began by
    created_at: Mapped[int] = mapped_column(BigInteger)
    expires_at: Mapped[int] = mapped_column(BigInteger)


class DeviceReader(Vouched, Base):
    """Who signed in last on a device: the only one whom the device's key alone signs in again."""

    RIGHT: ClassVar = ("site", "device", "person")
    __tablename__ = "device_readers"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    device: Mapped[str] = mapped_column(String(10), primary_key=True)
    person: Mapped[str] = mapped_column(String(10))
    told_at: Mapped[int] = mapped_column(BigInteger, default=0)  # when the logbook last told of a sign-in


class UsedNonce(Base):
    """A nonce that has renewed a session; kept until it would be too old anyway."""

    __tablename__ = "used_nonces"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    expires_at: Mapped[int] = mapped_column(BigInteger)


# Every request of a phone asks for it: one look, put together once.
_READER = (
    select(
        ReadingSession.expires_at,
        ReadingSession.device,
        ReadingSession.origin,
        ReadingSession.created_at,
        ReadingSession.mac,
        Person.id.label("person"),
        Person.name,
        Person.role,
        Person.active,
        Person.duties,
        Person.languages,
        Person.mac.label("person_mac"),
        Device.kind.label("device_kind"),
        Device.revoked_at,
        Device.mac.label("device_mac"),
        Device.last_heard_at,
    )
    .join(Person, (Person.site == ReadingSession.site) & (Person.id == ReadingSession.person))
    .outerjoin(Device, (Device.site == ReadingSession.site) & (Device.id == ReadingSession.device))
    .where(ReadingSession.site == bindparam("site"), ReadingSession.hash == bindparam("hash"), Person.active)
)


def reader(session: Session, site: int, digest: bytes) -> Row[*tuple[Any, ...]] | None:
    """A session, expired or not, with its active person and its device, if it has one."""
    return session.connection().execute(_READER, {"site": site, "hash": digest}).one_or_none()


def vouched(key: bytes, site: int, digest: bytes, found: Row[*tuple[Any, ...]]) -> bool:
    """Whether the server left the session that `reader` found, its person's rights and device as they are."""
    said = site, digest, found.person, found.device, found.origin, found.created_at, found.expires_at
    if not gives_right(key, found.mac, ReadingSession.__tablename__, *said):
        return False
    if found.device is not None:
        device = site, found.device, found.device_kind, found.revoked_at
        if not gives_right(key, found.device_mac, Device.__tablename__, *device):
            return False
    return rights_stand(key, site, found)


def find(session: Session, site: int, digest: bytes) -> ReadingSession | None:
    """Load a session, expired or not."""
    return session.get(ReadingSession, (site, digest))


def end(session: Session, site: int, digest: bytes) -> None:
    """Delete one session, and forget on its device who was signed in."""
    found = find(session, site, digest)
    if found is None:
        return
    reader = session.get(DeviceReader, (site, found.device)) if found.device else None
    for row in filter(None, (found, reader)):
        session.delete(row)


def end_all_of_person(session: Session, site: int, person: str) -> None:
    """Delete every session of a person."""
    session.execute(
        delete(ReadingSession).where(ReadingSession.site == site, ReadingSession.person == person)
    )


def end_at_desk(session: Session, site: int, person: str, keep: bytes | None) -> None:
    """Delete a person's sessions without a device, but for the one whose token has the hash `keep`."""
    fits = (ReadingSession.site == site, ReadingSession.person == person, ReadingSession.device.is_(None))
    session.execute(delete(ReadingSession).where(*fits, ReadingSession.hash != (keep or b"")))


def end_all_on_device(session: Session, site: int, device: str) -> None:
    """Delete every session of a device."""
    session.execute(
        delete(ReadingSession).where(ReadingSession.site == site, ReadingSession.device == device)
    )


def last_reader(session: Session, site: int, device: str) -> DeviceReader | None:
    """Who signed in last on a device and has not signed out."""
    return session.get(DeviceReader, (site, device))


def readers(session: Session, site: int) -> dict[str, str]:
    """Device id -> the person who signed in last there and has not signed out."""
    return {row.device: row.person for row in session.scalars(select(DeviceReader).filter_by(site=site))}


def forget_expired(session: Session, site: int, now: int) -> None:
    """Delete sessions and nonces whose time is over."""
    session.execute(
        delete(ReadingSession).where(ReadingSession.site == site, ReadingSession.expires_at < now)
    )
    session.execute(delete(UsedNonce).where(UsedNonce.site == site, UsedNonce.expires_at < now))


def use_nonce(session: Session, site: int, digest: bytes, expires_at: int) -> bool:
    """Note a nonce as used; False if it was used before, also by a request at the same moment."""
    try:
        with session.begin_nested():
            session.add(UsedNonce(site=site, hash=digest, expires_at=expires_at))
    except IntegrityError:
        return False
    return True


def remember_reader(session: Session, key: bytes, site: int, device: str, person: str, now: int) -> None:
    """Remember who signed in last on a device, and that the logbook told of it now (microseconds)."""
    mac = word(key, DeviceReader.__tablename__, site, device, person)
    row = {"site": site, "device": device, "person": person, "told_at": now, "mac": mac}
    put_rows(session, DeviceReader, ("site", "device"), [row])
