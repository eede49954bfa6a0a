"""Stored pages: seal, identity and the run of actions each one covers."""

from collections.abc import Collection, Iterator

from sqlalchemy import BigInteger, Index, LargeBinary, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.domain.logbooks.seals import MOST_ACTIONS
from stormlamp.storage.database.store import Base

PIECE = 2000  # pages that are read at once


class PageRow(Base):
    """A page as accepted. `first` and `count` name its actions, which are entries."""

    __tablename__ = "pages"
    __table_args__ = (Index("pages_by_first", "site", "device_no", "first"),)

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    device_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    page: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    identity: Mapped[bytes] = mapped_column(LargeBinary(32))
    prev: Mapped[bytes] = mapped_column(LargeBinary)  # UTF-8 of what the page says; b"" on page 1
    first: Mapped[int] = mapped_column(BigInteger)
    count: Mapped[int]
    seal: Mapped[str] = mapped_column(Text)
    received_at: Mapped[int] = mapped_column(BigInteger)


def runs(session: Session, site: int, device_no: int) -> Iterator[list[tuple[int, int]]]:
    """(first, count) of every page with actions, piece by piece, by the pages' numbers."""
    after = 0
    while True:
        query = (
            select(PageRow.page, PageRow.first, PageRow.count)
            .where(PageRow.site == site, PageRow.device_no == device_no, PageRow.page > after)
            .order_by(PageRow.page)
            .limit(PIECE)
        )
        found = session.connection().execute(query).all()
        yield [(first, count) for _, first, count in found if count]
        if len(found) < PIECE:
            return
        after = found[-1].page


def find(session: Session, site: int, device_no: int, page: int) -> PageRow | None:
    """The page of this number."""
    return session.get(PageRow, (site, device_no, page))


def holding(session: Session, site: int, device_no: int, numbers: Collection[int]) -> list[str]:
    """The seals of a device's pages that hold any of these actions, in their order."""
    near = PageRow.first.between(min(numbers) - MOST_ACTIONS, max(numbers))
    query = select(PageRow.page, PageRow.first, PageRow.count).where(
        PageRow.site == site, PageRow.device_no == device_no, near
    )
    wanted = set(numbers)
    found = [
        page
        for page, first, count in session.execute(query.order_by(PageRow.page))
        if not wanted.isdisjoint(range(first, first + count))
    ]
    pieces = [found[start : start + PIECE] for start in range(0, len(found), PIECE)]
    seals = select(PageRow.seal).where(PageRow.site == site, PageRow.device_no == device_no)
    return [
        seal
        for piece in pieces
        for seal in session.scalars(seals.where(PageRow.page.in_(piece)).order_by(PageRow.page))
    ]
