"""Checks what lies on the disk: the database file, and photos and editions by their hash."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from stormlamp.services.backups.checking import file_in
from stormlamp.services.files.uploads import EDITION, REPORTS, file_digest, image_type
from stormlamp.services.proof.findings import Problem
from stormlamp.storage.database import portable
from stormlamp.storage.files.editions import Edition
from stormlamp.storage.files.stored_files import StoredFile
from stormlamp.storage.journal import proving

BY_HASH = "the file's hash"


def database_problems(session: Session) -> Iterator[Problem]:
    """What the database says of itself: on SQLite `integrity_check`; on PostgreSQL all rows are read."""
    if session.get_bind().dialect.name == "sqlite":
        found = session.scalars(text("PRAGMA integrity_check")).all()
        if list(found) != ["ok"]:
            yield from (Problem("the database", str(each), "PRAGMA integrity_check") for each in found)
        return
    for table in portable.tables():
        try:
            with session.begin_nested():
                rows = table.alias("every")
                session.execute(select(func.sum(func.octet_length(text("every::text")))).select_from(rows))
        except SQLAlchemyError as error:
            yield Problem(f"the table {table.name}", type(error).__name__, "reading all of its rows")


def file_problems(session: Session, site: int, folder: Path) -> Iterator[Problem]:
    """Photos and editions that are not what they are named by, or are not there."""
    published = dict(proving.rows_of(session, Edition, site, "sha256", "size"))
    for sha256, size, type_ in proving.rows_of(session, StoredFile, site, "sha256", "size", "type"):
        path = file_in(folder, sha256)
        if published.pop(sha256, size) != size:
            yield Problem(f"file {sha256}", "is an edition of another size", "the table of editions")
        if not path.is_file():
            yield Problem(f"file {sha256}", "is missing", BY_HASH)
        elif path.stat().st_size != size or file_digest(path) != sha256:
            yield Problem(f"file {sha256}", "is not what it was", BY_HASH)
        elif type_ not in REPORTS and type_ != (image_type(path) or EDITION):
            yield Problem(f"file {sha256}", "is of another type", "its first bytes")
    for sha256 in sorted(published):
        yield Problem(f"file {sha256}", "is an edition, and nothing is known of it", "the table of editions")
