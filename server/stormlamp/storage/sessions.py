"""Reading sessions, used nonces, tries at passwords, and the audit of reads of personal data."""

from sqlalchemy import BigInteger, Index, Integer, LargeBinary, String, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.database import Base


class ReadingSession(Base):
    """The right to read until `expires_at`; the token itself is only in the cookie."""

    __tablename__ = "sessions"
    __table_args__ = (
        Index("sessions_by_person", "site", "person"),
        Index("sessions_by_device", "site", "device"),
    )

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    person: Mapped[str] = mapped_column(String(10))
    device: Mapped[str | None] = mapped_column(String(10))
    created_at: Mapped[int] = mapped_column(BigInteger)
    expires_at: Mapped[int] = mapped_column(BigInteger)


class DeviceReader(Base):
    """Who signed in last on a device: the only one whom the device's key alone signs in again."""

    __tablename__ = "device_readers"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    device: Mapped[str] = mapped_column(String(10), primary_key=True)
    person: Mapped[str] = mapped_column(String(10))


class UsedNonce(Base):
    """A nonce that has renewed a session; kept until it would be too old anyway."""

    __tablename__ = "used_nonces"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    expires_at: Mapped[int] = mapped_column(BigInteger)


class SignInTries(Base):
    """How often an account's password was tried in the current window; the account is hashed."""

    __tablename__ = "sign_in_tries"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    count: Mapped[int] = mapped_column(Integer)
    until: Mapped[int] = mapped_column(BigInteger)


class PersonalRead(Base):
    """Audit: who read personal data, which, when."""

    __tablename__ = "personal_reads"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    person: Mapped[str] = mapped_column(String(10), primary_key=True)
    what: Mapped[str] = mapped_column(String(40), primary_key=True)
    device: Mapped[str | None] = mapped_column(String(10))
    count: Mapped[int] = mapped_column(Integer)


def find(session: Session, site: int, digest: bytes) -> ReadingSession | None:
    """Load a session, expired or not."""
    return session.get(ReadingSession, (site, digest))


def end(session: Session, site: int, digest: bytes) -> None:
    """Delete one session, and forget on its device who was signed in."""
    found = find(session, site, digest)
    if found is None:
        return
    reader = session.get(DeviceReader, (site, found.device)) if found.device else None
    for row in (found, reader):
        if row is not None:
            session.delete(row)


def end_all_of_person(session: Session, site: int, person: str) -> None:
    """Delete every session of a person."""
    session.execute(
        delete(ReadingSession).where(ReadingSession.site == site, ReadingSession.person == person)
    )


def end_all_on_device(session: Session, site: int, device: str) -> None:
    """Delete every session of a device, and forget who was signed in."""
    session.execute(
        delete(ReadingSession).where(ReadingSession.site == site, ReadingSession.device == device)
    )
    session.execute(delete(DeviceReader).where(DeviceReader.site == site, DeviceReader.device == device))


def last_reader(session: Session, site: int, device: str) -> str | None:
    """Give the person who signed in last on a device and has not signed out."""
    found = session.get(DeviceReader, (site, device))
    return found.person if found else None


def forget_expired(session: Session, site: int, now: int) -> None:
    """Delete sessions, nonces and tries whose time is over."""
    session.execute(
        delete(ReadingSession).where(ReadingSession.site == site, ReadingSession.expires_at < now)
    )
    session.execute(delete(UsedNonce).where(UsedNonce.site == site, UsedNonce.expires_at < now))
    session.execute(delete(SignInTries).where(SignInTries.site == site, SignInTries.until < now))


def use_nonce(session: Session, site: int, digest: bytes, expires_at: int) -> bool:
    """Note a nonce as used; False if it was used before, also by a request at the same moment."""
    try:
        with session.begin_nested():
            session.add(UsedNonce(site=site, hash=digest, expires_at=expires_at))
    except IntegrityError:
        return False
    return True


def tries(session: Session, site: int, digest: bytes, now: int) -> SignInTries | None:
    """Load the account's tries of the current window, locked until the transaction ends."""
    query = select(SignInTries).where(
        SignInTries.site == site, SignInTries.hash == digest, SignInTries.until > now
    )
    return session.scalar(query.with_for_update())
