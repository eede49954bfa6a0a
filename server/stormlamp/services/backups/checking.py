"""Checking a backup: as a file, as a journal, and every stored file by its hash."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url
from stormlamp.services.backups.manifests import DATABASE, Manifest
from stormlamp.services.backups.problems import BackupProblem
from stormlamp.services.files.uploads import file_digest
from stormlamp.services.proof.journal_proof import proved
from stormlamp.storage.database import portable
from stormlamp.storage.database.store import Store
from stormlamp.storage.journal import sites

_SHOWN = 5


def file_in(folder: Path, sha256: str) -> Path:
    """Where a folder of files by hash keeps this one."""
    return folder / sha256[:2] / sha256


def check_written(folder: Path, manifest: Manifest) -> None:
    """Open a backup again that was just written, and prove it against what the database said.

    Raises:
        BackupProblem: it does not hold what it should.
    """
    database = folder / DATABASE
    refuse(f"{folder} is damaged", portable.faults(database, manifest.rows))
    store = Store(portable.opened(database))
    try:
        with store.reading() as session:
            refuse(f"{folder} is damaged", journal_problems(session, manifest, ends_only=True))
    finally:
        store.close()


def journal_problems(session: Session, manifest: Manifest, *, ends_only: bool = False) -> Iterator[str]:
    """What is wrong with a journal that should end as the manifest says: recomputed from its start.

    Args:
        session: sees the journal.
        manifest: of the backup.
        ends_only: whether the last signature of each chain of pages is enough, as for a copy just made.
    """
    number = sites.number_of(session, manifest.site)
    if number is None:
        yield f"there is no site {manifest.site}"
        return
    head = sites.head(session, number)
    if (head.generation, head.seq, base64url(head.hash)) != (
        manifest.generation,
        manifest.seq,
        manifest.hash,
    ):
        yield f"the journal ends at {head.seq}, not as the manifest says at {manifest.seq}"
    yield from map(str, proved(session, number, manifest.site, beside=True, ends_only=ends_only).problems)


def file_problems(folder: Path, wanted: Iterable[tuple[str, int]]) -> Iterator[str]:
    """Read every file again: those that are missing, and those that are not what their name says."""
    for sha256, _ in wanted:
        path = file_in(folder, sha256)
        if not path.is_file():
            yield f"the file {sha256} is missing"
        elif file_digest(path) != sha256:
            yield f"the file {sha256} is damaged"


def refuse(saying: str, problems: Iterable[str]) -> None:
    """Raise a problem where there are any; the first few are named."""
    found = list(problems)
    if found:
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise BackupProblem(f"{saying}: {'; '.join(found[:_SHOWN])}{more}.")
