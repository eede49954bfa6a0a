"""The journal's rows. Texts are exact bytes; type, incident and actor are indexes derived from them."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import (
    BigInteger,
    Index,
    LargeBinary,
    SmallInteger,
    String,
    UniqueConstraint,
    and_,
    bindparam,
    or_,
    select,
    text,
)
from sqlalchemy.orm import InstrumentedAttribute, Mapped, Session, mapped_column

from stormlamp.domain.journal import flags
from stormlamp.storage.access.devices import Device
from stormlamp.storage.database.store import Base

# The indexes have exactly these words, or SQLite would not use them.
OF_INCIDENTS = text(
    "entries.type IN ('incident.expected', 'incident.opened', 'incident.cancelled', 'incident.closed', "
    "'incident.joined', 'incident.reopened', 'incident.separated')"
)
IMPROVING = text(
    "entries.type IN ('improvement.opened', 'improvement.changed', 'improvement.proved', "
    "'improvement.taken_up', 'improvement.closed', 'improvement.reopened')"
)


class EntryRow(Base):
    """An action as it stands in the journal. Times are microseconds, digests 32 raw bytes."""

    __tablename__ = "entries"
    __table_args__ = (
        UniqueConstraint("site", "device_no", "n"),
        Index("entries_by_incident", "site", "incident", "seq"),
        Index(
            "entries_of_none",
            "site",
            "type",
            "seq",
            sqlite_where=text("entries.incident IS NULL"),
            postgresql_where=text("entries.incident IS NULL"),
        ),
        Index(
            "entries_of_incidents", "site", "seq", sqlite_where=OF_INCIDENTS, postgresql_where=OF_INCIDENTS
        ),
        Index("entries_of_improvements", "site", "seq", sqlite_where=IMPROVING, postgresql_where=IMPROVING),
    )

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    device_no: Mapped[int]
    n: Mapped[int] = mapped_column(BigInteger)
    text: Mapped[bytes | None] = mapped_column(LargeBinary)
    digest: Mapped[bytes] = mapped_column(LargeBinary(32))
    private: Mapped[bytes | None] = mapped_column(LargeBinary)
    private_digest: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    happened_at: Mapped[int] = mapped_column(BigInteger)
    quality: Mapped[int] = mapped_column(SmallInteger)  # domain.flags
    received_at: Mapped[int] = mapped_column(BigInteger)
    via: Mapped[str | None] = mapped_column(String(10))  # the device that carried it, if another
    flags: Mapped[int] = mapped_column(SmallInteger)  # domain.flags, a bit each
    bound: Mapped[bool]  # had a readable `at` when accepted: bounds its neighbours' times
    leaf: Mapped[bytes] = mapped_column(LargeBinary(32))
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    type: Mapped[str | None] = mapped_column(String(64))
    incident: Mapped[str | None] = mapped_column(String(32))
    actor: Mapped[str | None] = mapped_column(String(64))


class Closing(Base):
    """An incident that an allowed closing or cancelling has ended: later entries come late."""

    __tablename__ = "closings"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    incident: Mapped[str] = mapped_column(String(32), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger)


@dataclass(frozen=True, slots=True)
class Hole:
    """A stored entry without its text, or without the private part that its text names."""

    seq: int
    n: int
    flags: int
    quality: int
    has_text: bool


def holes(session: Session, site: int, device_no: int, run: tuple[int, int]) -> list[Hole]:
    """The holes among a device's actions of these numbers, both ends included."""
    lacks = or_(
        EntryRow.text.is_(None), and_(EntryRow.private.is_(None), EntryRow.private_digest.is_not(None))
    )
    query = select(
        EntryRow.seq, EntryRow.n, EntryRow.flags, EntryRow.quality, EntryRow.text.is_not(None)
    ).where(EntryRow.site == site, EntryRow.device_no == device_no, EntryRow.n.between(*run), lacks)
    return [Hole(*row) for row in session.execute(query.order_by(EntryRow.n))]


@dataclass(frozen=True, slots=True)
class RefusedEntry:
    """A stored entry that was not allowed."""

    seq: int
    n: int
    flags: int
    text: bytes


def refused(session: Session, site: int, device_no: int, actor: str, after: int) -> list[RefusedEntry]:
    """What this actor was not allowed on the device, after a seq, in the order of its numbers."""
    query = select(EntryRow.seq, EntryRow.n, EntryRow.flags, EntryRow.text).where(
        EntryRow.site == site,
        EntryRow.device_no == device_no,
        EntryRow.seq > after,
        EntryRow.actor == actor,
        EntryRow.flags.bitwise_and(flags.NOT_ALLOWED) != 0,
    )
    found = session.execute(query.order_by(EntryRow.n))
    return [RefusedEntry(seq, n, marks, text) for seq, n, marks, text in found if text is not None]


def of_type(session: Session, site: int, type_: str) -> list[tuple[int, bytes]]:
    """Seq and text of the server's own entries of a type, in order."""
    return _servers_own(session, site, type_, EntryRow.seq)


def told(session: Session, site: int, type_: str) -> list[tuple[int, bytes]]:
    """Likewise when each was told (microseconds) and its text."""
    return _servers_own(session, site, type_, EntryRow.received_at)


def _servers_own(
    session: Session, site: int, type_: str, column: InstrumentedAttribute[int]
) -> list[tuple[int, bytes]]:
    query = (
        select(column, EntryRow.text)
        .join(Device, and_(Device.site == EntryRow.site, Device.number == EntryRow.device_no))
        # The server's own are of no incident: an index holds those by type.
        .where(
            *(EntryRow.site == site, EntryRow.incident.is_(None), EntryRow.type == type_),
            Device.kind == "server",
        )
    )
    found = session.execute(query.order_by(EntryRow.seq))
    return [(value, text) for value, text in found if text is not None]


def hash_at(session: Session, site: int, seq: int) -> bytes | None:
    """The running hash at `seq`, 32 bytes; None where there is no such entry."""
    return session.scalar(select(EntryRow.hash).where(EntryRow.site == site, EntryRow.seq == seq))


def received_at(session: Session, site: int, seq: int) -> int | None:
    """When the entry at `seq` came, microseconds."""
    return session.scalar(select(EntryRow.received_at).where(EntryRow.site == site, EntryRow.seq == seq))


# Every push and pull asks it, so it is put together once.
_HASHES = select(EntryRow.seq, EntryRow.hash).where(
    EntryRow.site == bindparam("site"), EntryRow.seq.in_(bindparam("seqs", expanding=True))
)


def hashes_at(session: Session, site: int, seqs: Collection[int]) -> dict[int, bytes]:
    """The running hashes, 32 bytes each, by seq; where there is no such entry, none."""
    if not seqs:
        return {}
    return dict(session.connection().execute(_HASHES, {"site": site, "seqs": list(seqs)}).all())


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
