"""What is known of each stored file; the bytes lie in the data folder, named by their hash."""

from collections.abc import Collection

from sqlalchemy import BigInteger, String, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.database.store import Base
from stormlamp.storage.files.editions import Edition
from stormlamp.storage.files.named_files import NamedFile


class StoredFile(Base):
    """A file that is whole and synced on disk. `size` in bytes."""

    __tablename__ = "stored_files"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sha256: Mapped[str] = mapped_column(String(43), primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger)
    type: Mapped[str] = mapped_column(String(40))
    stored_at: Mapped[int] = mapped_column(BigInteger)


def find(session: Session, site: int, sha256: str) -> StoredFile | None:
    """Load what is known of a file."""
    return session.get(StoredFile, (site, sha256))


def everything(session: Session, site: int) -> list[tuple[str, int]]:
    """Hash and size in bytes of all files, by hash."""
    query = select(StoredFile.sha256, StoredFile.size).where(StoredFile.site == site)
    return [(sha256, size) for sha256, size in session.execute(query.order_by(StoredFile.sha256))]


def forget(session: Session, site: int, hashes: Collection[str], types: Collection[str]) -> list[str]:
    """Forget those of these files that are of one of `types`, and no edition; their hashes."""
    fits = (
        StoredFile.site == site,
        StoredFile.sha256.in_(hashes),
        StoredFile.type.in_(types),
        StoredFile.sha256.not_in(select(Edition.sha256).where(Edition.site == site)),
    )
    found = list(session.scalars(select(StoredFile.sha256).where(*fits)))
    session.execute(delete(StoredFile).where(*fits))
    return found


def unnamed(session: Session, site: int, types: Collection[str], before: int) -> list[str]:
    """Hashes of files of these types that are here since before that time, and that no entry ever named."""
    names = select(NamedFile.sha256).where(
        NamedFile.site == StoredFile.site, NamedFile.sha256 == StoredFile.sha256
    )
    query = select(StoredFile.sha256).where(
        StoredFile.site == site, StoredFile.type.in_(types), StoredFile.stored_at < before, ~names.exists()
    )
    return list(session.scalars(query))


def retype(session: Session, site: int, sha256: str, type_: str) -> None:
    """Say of a file that it is of another type."""
    fits = (StoredFile.site == site, StoredFile.sha256 == sha256)
    session.execute(update(StoredFile).where(*fits).values(type=type_))


def touch(session: Session, site: int, sha256: str, now: int) -> None:
    """Count a file as one that came now."""
    fits = (StoredFile.site == site, StoredFile.sha256 == sha256)
    session.execute(update(StoredFile).where(*fits).values(stored_at=now))
