"""Reads of personal data that an earlier version noted in a table of their own."""

from sqlalchemy import BigInteger, Integer, String, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.database.store import Base


class PersonalRead(Base):
    """Who read personal data, as it was noted before the journal told of it; nothing is added."""

    __tablename__ = "personal_reads"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    person: Mapped[str] = mapped_column(String(10), primary_key=True)
    what: Mapped[str] = mapped_column(String(40), primary_key=True)
    device: Mapped[str | None] = mapped_column(String(10))
    count: Mapped[int] = mapped_column(Integer)


def take(session: Session, site: int) -> list[tuple[str, str | None, str, int]]:
    """Person, device, what and how many of all reads noted in the table; it is empty afterwards."""
    by = PersonalRead.person, PersonalRead.device, PersonalRead.what
    query = select(*by, func.sum(PersonalRead.count)).where(PersonalRead.site == site).group_by(*by)
    found = [(person, device, what, int(count)) for person, device, what, count in session.execute(query)]
    session.execute(delete(PersonalRead).where(PersonalRead.site == site))
    return sorted(found, key=str)
