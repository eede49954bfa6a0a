"""Which files stored actions name: such a file may be handed in without a session."""

from sqlalchemy import BigInteger, String, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.domain.journal.flags import REDACTED
from stormlamp.storage.database.store import Base
from stormlamp.storage.journal.entries import EntryRow

APART = 0  # in the place of a seq: only a page kept apart names it now


class NamedFile(Base):
    """A file named by an action: SHA-256 in base64url."""

    __tablename__ = "named_files"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sha256: Mapped[str] = mapped_column(String(43), primary_key=True)
    size: Mapped[int | None] = mapped_column(BigInteger)  # bytes, as the action says
    # The first entry that names it and was not redacted; a redacted one where there is no other.
    seq: Mapped[int] = mapped_column(BigInteger)


def named(session: Session, site: int, sha256: str) -> NamedFile | None:
    """The naming of this file, if a stored action names it."""
    found = session.get(NamedFile, (site, sha256))
    return None if found is None or found.seq == APART else found


def name_by(session: Session, site: int, sha256: str, seq: int) -> None:
    """Let a file be named by the entry at `seq`: one whose text stands, else one that is being redacted."""
    fits = (NamedFile.site == site, NamedFile.sha256 == sha256)
    session.execute(update(NamedFile).where(*fits).values(seq=seq))


def is_redacted(session: Session, site: int, sha256: str) -> bool:
    """Whether the entry that names this file was redacted: then nobody brings it back."""
    named_here = (NamedFile.site == site, NamedFile.sha256 == sha256)
    by = (EntryRow.site == NamedFile.site) & (EntryRow.seq == NamedFile.seq)
    flags = session.scalar(select(EntryRow.flags).join(NamedFile, by).where(*named_here))
    return bool((flags or 0) & REDACTED)


def naming_entry(session: Session, site: int, sha256: str) -> EntryRow | None:
    """The first entry that names this file."""
    by = (EntryRow.site == NamedFile.site) & (EntryRow.seq == NamedFile.seq)
    query = select(EntryRow).join(NamedFile, by)
    return session.scalar(query.where(NamedFile.site == site, NamedFile.sha256 == sha256))


def redacted(session: Session, site: int) -> list[str]:
    """Every file whose entry was redacted: nobody is to find its bytes."""
    by = (EntryRow.site == NamedFile.site) & (EntryRow.seq == NamedFile.seq)
    query = select(NamedFile.sha256).join(EntryRow, by).where(NamedFile.site == site)
    return list(session.scalars(query.where(EntryRow.flags.bitwise_and(REDACTED) != 0)))
