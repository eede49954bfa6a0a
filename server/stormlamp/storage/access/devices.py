"""Devices and the people who ever signed in on them."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from sqlalchemy import BigInteger, LargeBinary, String, Text, UniqueConstraint, and_, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.access.vouched_rows import MAC_BYTES, Vouched, gives_right, left_so, word
from stormlamp.storage.database.store import Base
from stormlamp.storage.journal import sites


class Device(Vouched, Base):
    """A device that keeps a logbook. All times are microseconds since 1970."""

    RIGHT: ClassVar = ("site", "id", "kind", "revoked_at")  # the id is the key's

    __tablename__ = "devices"
    __table_args__ = (UniqueConstraint("site", "id"),)

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(10))
    key: Mapped[str] = mapped_column(Text)  # the public JWK, its required members alone
    kind: Mapped[str] = mapped_column(String(16))  # phone | server
    label: Mapped[str] = mapped_column(Text, default="")
    enrolled_at: Mapped[int] = mapped_column(BigInteger)
    revoked_at: Mapped[int | None] = mapped_column(BigInteger)
    last_heard_at: Mapped[int | None] = mapped_column(BigInteger)
    recorded_n: Mapped[int | None] = mapped_column(BigInteger)  # what it says it has recorded
    directory_at: Mapped[int | None] = mapped_column(BigInteger)  # when it was last given the directory
    edition: Mapped[str | None] = mapped_column(String(43))  # the plan edition it says it holds
    edition_at: Mapped[int | None] = mapped_column(BigInteger)  # when it first said so
    unreadable: Mapped[str | None] = mapped_column(String(43))  # the one it says it cannot read
    # The end of what is held here, so that the usual page needs no look at older ones.
    held_page: Mapped[int] = mapped_column(BigInteger, default=0)
    held_n: Mapped[int] = mapped_column(BigInteger, default=0)
    held_identity: Mapped[bytes] = mapped_column(LargeBinary(32), default=b"")
    tail_at: Mapped[int | None] = mapped_column(BigInteger)  # happened_at of action held_n
    bound_n: Mapped[int | None] = mapped_column(BigInteger)  # the last with a readable `at`
    bound_at: Mapped[int | None] = mapped_column(BigInteger)  # … and its happened_at
    full_at: Mapped[int] = mapped_column(BigInteger, default=0)  # domain/upload_allowances.py
    photos_full_at: Mapped[int] = mapped_column(BigInteger, default=0)  # likewise


class DevicePerson(Base):
    """A person who signed in on a device; never removed, for old actions are judged by it."""

    __tablename__ = "device_people"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    device_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person: Mapped[str] = mapped_column(String(16), primary_key=True)
    since: Mapped[int] = mapped_column(BigInteger)
    origin: Mapped[str | None] = mapped_column(String(10))  # by which device the code's maker had got in
    mac: Mapped[bytes | None] = mapped_column(LargeBinary(MAC_BYTES), default=None)

    def vouch(self, key: bytes, device: str) -> None:
        """Give the server's word for the row: by the device's id, for its number is not bound to it."""
        self.mac = word(key, self.__tablename__, self.site, device, self.person, self.origin)

    def fits(self, key: bytes, device: str) -> bool:
        """Whether the server left the row so."""
        return left_so(key, self.mac, self.__tablename__, self.site, device, self.person, self.origin)


def device_stands(key: bytes, site: int, row: Any) -> bool:  # noqa: ANN401 - a row with the columns of a device
    """Whether the server left a device as it is."""
    return gives_right(key, row.mac, Device.__tablename__, site, row.id, row.kind, row.revoked_at)


def was_on(key: bytes, site: int, device: str, row: Any) -> bool:  # noqa: ANN401 - likewise, of who is on one
    """Whether the server put a person on a device."""
    return gives_right(key, row.mac, DevicePerson.__tablename__, site, device, row.person, row.origin)


def find(session: Session, site: int, device: str) -> Device | None:
    """The device of this id."""
    return session.scalar(select(Device).where(Device.site == site, Device.id == device))


def listed(session: Session, site: int) -> Sequence[Device]:
    """All devices of the site, oldest first."""
    query = select(Device).where(Device.site == site).order_by(Device.number)
    return session.scalars(query).all()


def add(session: Session, key: bytes, device: Device) -> Device:
    """Store a new device under the next inner number (its `number` is set here)."""
    sites.lock(session, device.site)  # two enrolments at once must not take one number
    highest = select(func.max(Device.number)).where(Device.site == device.site)
    device.number = (session.scalar(highest) or 0) + 1
    device.vouch(key)
    session.add(device)
    session.flush()
    return device


def confirm_directory(session: Session, site: int, device: str, now: int) -> None:
    """Note that the device was given the directory, or told that it holds it as it stands: it was heard.

    A phone that has nothing to hand in asks for the directory every ten minutes, and is not silent.
    """
    found = update(Device).where(Device.site == site, Device.id == device)
    session.execute(found.values(directory_at=now, last_heard_at=now))


def note_heard(session: Session, site: int, device: str, now: int) -> None:
    """Note that the device asked for something."""
    found = update(Device).where(Device.site == site, Device.id == device)
    session.execute(found.values(last_heard_at=now))


def sign_in(
    session: Session, key: bytes, device: Device, person: str, now: int, origin: str | None = None
) -> None:
    """Remember that `person` signed in on the device; repeating it changes nothing."""
    site, number = device.site, device.number
    row = session.get(DevicePerson, (site, number, person))
    if row is not None and row.fits(key, device.id):
        return
    if row is None:
        row = DevicePerson(site=site, device_no=number, person=person, since=now)
        session.add(row)
    row.origin = origin
    row.vouch(key, device.id)
    session.flush()


def people_on(session: Session, site: int, numbers: Iterable[int]) -> dict[int, set[str]]:
    """Inner device number -> ids of all who ever signed in on it."""
    found: dict[int, set[str]] = {}
    wanted = DevicePerson.site == site, DevicePerson.device_no.in_(list(numbers))
    for row in session.execute(select(DevicePerson.device_no, DevicePerson.person).where(*wanted)):
        found.setdefault(row.device_no, set()).add(row.person)
    return found


def on_devices(session: Session, site: int) -> list[tuple[Device, DevicePerson]]:
    """Everybody who ever signed in on a device, beside it."""
    here = Device.site == DevicePerson.site, Device.number == DevicePerson.device_no
    query = select(Device, DevicePerson).join(DevicePerson, and_(*here)).where(DevicePerson.site == site)
    return [(device, on) for device, on in session.execute(query)]


def all_shut_out(session: Session, key: bytes, site: int, person: str) -> bool:
    """Whether this person had devices, shared ones too, and every one of them was shut out by the server."""
    fits = DevicePerson.site == site, DevicePerson.person == person
    here = Device.site == DevicePerson.site, Device.number == DevicePerson.device_no
    rows = session.execute(select(Device, DevicePerson).join(DevicePerson, and_(*here)).where(*fits)).all()
    return bool(rows) and all(
        device.revoked_at is not None and device.stands(key) and was_on(key, site, device.id, on)
        for device, on in rows
    )
