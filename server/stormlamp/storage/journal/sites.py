"""The site's row: the journal's head, generation and running hash. Its lock is the site's lock."""

from dataclasses import dataclass
from hmac import compare_digest
from typing import Any

from sqlalchemy import BigInteger, LargeBinary, String, bindparam, func, insert, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.domain.journal.states import JournalState
from stormlamp.domain.journal.vouching import head_mac
from stormlamp.storage.database.store import Base


class Site(Base):
    """One site: one plan, one staff, one journal."""

    __tablename__ = "sites"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(64), unique=True)
    generation: Mapped[str] = mapped_column(String(64))
    server_no: Mapped[int | None]  # inner number of this generation's own logbook device
    head: Mapped[int] = mapped_column(BigInteger)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    last_received_at: Mapped[int] = mapped_column(BigInteger)
    durable_seq: Mapped[int] = mapped_column(BigInteger)  # what the newest checked backup holds
    full_at: Mapped[int] = mapped_column(BigInteger, default=0)  # domain/upload_allowances.py
    photos_full_at: Mapped[int] = mapped_column(BigInteger, default=0)  # likewise
    photo_bytes: Mapped[int] = mapped_column(BigInteger, default=0)  # that all photos take
    # The sum over rows that no signature covers, and the server's word for it and the head
    # (domain/journal/vouching.py); none where a server of this version has not started yet.
    loose: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    mac: Mapped[bytes | None] = mapped_column(LargeBinary(32))


@dataclass(frozen=True, slots=True)
class Head:
    """The journal's newest state: times in microseconds, `hash` 32 bytes; what the newest backup holds.

    `loose` and `mac`: what the server vouches for besides, and by what (domain/journal/vouching.py).
    """

    name: str
    generation: str
    server_no: int | None
    seq: int
    hash: bytes
    last_received_at: int
    durable_seq: int
    full_at: int
    loose: bytes | None
    mac: bytes | None

    def is_vouched(self, key: bytes) -> bool:
        """Whether the server that has this key left the journal's end as it is."""
        if self.mac is None or self.loose is None:
            return False
        own = head_mac(key, self.name, self.generation, self.seq, self.hash, self.loose)
        return compare_digest(own, self.mac)


def number_of(session: Session, name: str) -> int | None:
    """The inner number of the site called `name`."""
    return session.scalar(select(Site.number).where(Site.name == name))


def add(session: Session, name: str, generation: str, first_hash: bytes) -> int:
    """Add an empty site and return its inner number."""
    number = (session.scalar(select(func.max(Site.number))) or 0) + 1
    session.execute(
        insert(Site).values(
            number=number,
            name=name,
            generation=generation,
            head=0,
            hash=first_hash,
            last_received_at=0,
            durable_seq=0,
            full_at=0,
            photos_full_at=0,
            photo_bytes=0,
        )
    )
    return number


def head(session: Session, site: int) -> Head:
    """The head as this transaction sees it."""
    return _head(session, site, lock=False)


def lock(session: Session, site: int) -> Head:
    """Take the site's lock until the transaction ends, and read the head under it."""
    return _head(session, site, lock=True)


# Nearly every request asks for it, so it is put together once.
_HEAD = select(
    Site.name,
    Site.generation,
    Site.server_no,
    Site.head,
    Site.hash,
    Site.last_received_at,
    Site.durable_seq,
    Site.full_at,
    Site.loose,
    Site.mac,
).where(Site.number == bindparam("site"))
_LOCKED = _HEAD.with_for_update()
_ADVANCE = (
    update(Site)
    .where(Site.number == bindparam("site"))
    .values(
        head=Site.head + bindparam("by"),
        hash=bindparam("last_hash"),
        last_received_at=bindparam("received_at"),
        full_at=bindparam("full"),
        loose=bindparam("loose_sum"),
        mac=bindparam("head_mac"),
    )
    .returning(Site.head)
)


def _head(session: Session, site: int, *, lock: bool) -> Head:
    row: Any = session.connection().execute(_LOCKED if lock else _HEAD, {"site": site}).one()
    return Head(*row)


def advance(
    session: Session, site: int, by: int, journal: JournalState, word: tuple[bytes | None, bytes | None]
) -> int:
    """Give out `by` sequence numbers in the committing transaction; return the new head.

    `word`: the sum and the MAC of `Head`.
    """
    values = {
        "site": site,
        "by": by,
        "last_hash": journal.hash,
        "received_at": journal.last_received_at,
        "full": journal.full_at,
        "loose_sum": word[0],
        "head_mac": word[1],
    }
    head: int = session.connection().execute(_ADVANCE, values).scalar_one()
    return head


def begin_generation(session: Session, site: int, generation: str, server_no: int) -> None:
    """Let the site go on under a new generation with its own logbook device."""
    session.execute(
        update(Site).where(Site.number == site).values(generation=generation, server_no=server_no)
    )


def set_durable(session: Session, site: int, seq: int) -> None:
    """Say that a checked backup holds the journal up to `seq`."""
    session.execute(update(Site).where(Site.number == site).values(durable_seq=seq))
