"""Published plan editions; the newest number is the one in force."""

from sqlalchemy import BigInteger, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.database.store import Base


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


def numbers(session: Session, site: int) -> dict[str, int]:
    """Give the number of every edition by its hash; of one published again the newest."""
    query = select(Edition.sha256, Edition.number).where(Edition.site == site).order_by(Edition.number)
    return dict(session.execute(query).all())
