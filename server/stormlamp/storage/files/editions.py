"""Published plan editions; the newest number is the one in force."""

from collections.abc import Sequence

from sqlalchemy import BigInteger, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.database.store import Base

MOST_NUMBER = 2**31 - 1


class Edition(Base):
    """An edition: its number from 1, the file's hash and size in bytes, and when it was published."""

    __tablename__ = "editions"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sha256: Mapped[str] = mapped_column(String(43))
    size: Mapped[int] = mapped_column(BigInteger)
    published_at: Mapped[int] = mapped_column(BigInteger)


def newest(session: Session, site: int) -> Edition | None:
    """Load the edition in force."""
    query = select(Edition).where(Edition.site == site).order_by(Edition.number.desc()).limit(1)
    return session.scalar(query)


def newest_number(session: Session, site: int) -> int:
    """Give the number of the edition in force, 0 where there is none."""
    return session.scalar(select(func.max(Edition.number)).where(Edition.site == site)) or 0


def of_number(session: Session, site: int, number: int) -> Edition | None:
    """Load an edition by its number; None where none could have it."""
    return session.get(Edition, (site, number)) if number <= MOST_NUMBER else None


def all_editions(session: Session, site: int) -> Sequence[Edition]:
    """Load every edition, the newest first."""
    query = select(Edition).where(Edition.site == site).order_by(Edition.number.desc())
    return session.scalars(query).all()


def numbers(session: Session, site: int) -> dict[str, int]:
    """Give the number of every edition by its hash; of one published again the newest."""
    query = select(Edition.sha256, Edition.number).where(Edition.site == site).order_by(Edition.number)
    return dict(session.execute(query).all())
