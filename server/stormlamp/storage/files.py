"""Which files stored actions name: such a file may be handed in without a session."""

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.database import Base


class NamedFile(Base):
    """A file named by an action: SHA-256 in base64url."""

    __tablename__ = "named_files"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sha256: Mapped[str] = mapped_column(String(43), primary_key=True)
    size: Mapped[int | None] = mapped_column(BigInteger)  # bytes, as the action says
    seq: Mapped[int] = mapped_column(BigInteger)  # the first entry that names it


def named(session: Session, site: int, sha256: str) -> NamedFile | None:
    """The naming of this file, if a stored action names it."""
    return session.get(NamedFile, (site, sha256))
