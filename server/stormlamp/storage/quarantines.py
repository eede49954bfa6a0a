"""Pages of known devices that were kept apart."""

from sqlalchemy import BigInteger, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from stormlamp.storage.database import Base


class QuarantinedPage(Base):
    """A well-signed page that may not enter the journal by itself."""

    __tablename__ = "quarantined_pages"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    identity: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    device_no: Mapped[int]
    page: Mapped[int] = mapped_column(BigInteger)
    first: Mapped[int] = mapped_column(BigInteger)
    count: Mapped[int]
    reason: Mapped[str] = mapped_column(String(32))  # revoked | page_taken | range_taken
    seal: Mapped[str] = mapped_column(Text)
    texts: Mapped[bytes] = mapped_column(LargeBinary)  # JSON {actions, privates}, UTF-8
    size: Mapped[int]  # bytes of seal and texts
    received_at: Mapped[int] = mapped_column(BigInteger)
    via: Mapped[str | None] = mapped_column(String(10))
