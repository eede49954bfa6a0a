"""The journal's rows. Texts are exact bytes; type, incident and actor are indexes derived from them."""

from sqlalchemy import BigInteger, Index, LargeBinary, SmallInteger, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stormlamp.storage.database import Base


class Entry(Base):
    """An action as it stands in the journal. Times are microseconds, digests 32 raw bytes."""

    __tablename__ = "entries"
    __table_args__ = (
        UniqueConstraint("site", "device_no", "n"),
        Index("entries_by_incident", "site", "incident", "seq"),
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
    quality: Mapped[int] = mapped_column(SmallInteger)  # domain.flags.Quality
    received_at: Mapped[int] = mapped_column(BigInteger)
    via: Mapped[str | None] = mapped_column(String(10))  # the device that carried it, if another
    flags: Mapped[int] = mapped_column(SmallInteger)  # domain.flags.Flag, a bit each
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
