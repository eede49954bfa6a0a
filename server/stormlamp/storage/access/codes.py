"""One-use codes, stored as hashes: whoever reads the table can redeem nothing."""

from typing import ClassVar

from sqlalchemy import JSON, BigInteger, LargeBinary, String, delete
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.access.vouched_rows import Vouched
from stormlamp.storage.database.store import Base


class Code(Vouched, Base):
    """A code for `person`, or for a new person with `name`, `role` and `duties`.

    Once used, `person` is set and `device` names the device it made, so that the same code with the
    same key can repeat its answer until `expires_at`.
    """

    RIGHT: ClassVar = (
        *("site", "hash", "person", "name", "role", "duties"),
        *("device", "expires_at", "maker", "origin"),
    )
    __tablename__ = "codes"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    person: Mapped[str | None] = mapped_column(String(10))
    name: Mapped[str | None] = mapped_column(String(60))
    role: Mapped[str] = mapped_column(String(16))
    duties: Mapped[list[str]] = mapped_column(JSON, default=list)
    device: Mapped[str | None] = mapped_column(String(10), default=None)
    expires_at: Mapped[int] = mapped_column(BigInteger)
    maker: Mapped[str | None] = mapped_column(String(10), default=None)  # None: the command line
    origin: Mapped[str | None] = mapped_column(String(10), default=None)  # by which device the maker got in


def find(session: Session, site: int, digest: bytes) -> Code | None:
    """Load a code, locked until the transaction ends, so that two redeemers take turns."""
    return session.get(Code, (site, digest), with_for_update=True)


def forget_made_by(session: Session, site: int, maker: str) -> None:
    """Delete a person's codes that nobody has used yet."""
    session.execute(delete(Code).where(Code.site == site, Code.maker == maker, Code.device.is_(None)))


def forget_expired(session: Session, site: int, now: int) -> None:
    """Delete codes that no answer needs any more."""
    session.execute(delete(Code).where(Code.site == site, Code.expires_at < now))
