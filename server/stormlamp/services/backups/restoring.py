"""Restoring: into an empty place, or beside what was there; always under a new generation."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, make_url
from sqlalchemy.orm import Session

from stormlamp.domain.journal.receipts import Receipt
from stormlamp.services.backups import folders, photos
from stormlamp.services.backups.checking import refuse
from stormlamp.services.backups.manifests import Manifest
from stormlamp.services.backups.problems import BackupProblem, as_backup_problem
from stormlamp.services.backups.rehearsing import WORK, Unpacked, unpacked_backup
from stormlamp.services.journal import generations, witnesses
from stormlamp.services.journal.record import Opening, open_site
from stormlamp.services.journal.record_context import site_secret
from stormlamp.services.proof.journal_proof import proved
from stormlamp.storage.database import portable, presence, replacing
from stormlamp.storage.database.durable_files import make_folder
from stormlamp.storage.database.store import one_at_a_time, open_store
from stormlamp.storage.journal import sites
from stormlamp.storage.migrations import upgrade

RUNNING = "a server is running on this database: stop it first."


@dataclass(frozen=True, slots=True)
class Target:
    """Where a backup is restored to: database, folder of files, and the site's key."""

    database_url: str
    files: Path
    secret_file: Path

    @property
    def url(self) -> URL:
        """The database's address, parsed."""
        return make_url(self.database_url)

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a SQLite file."""
        return self.url.get_backend_name() == "sqlite"


@dataclass(frozen=True, slots=True)
class Restored:
    """A restore that was done.

    Args:
        manifest: of the backup.
        generation: the new one.
        aside: where that is kept now which was there before; None: nothing was.
        new_secret: the secret file was not there, so a new one was made.
        missing: files that the backup should have held, one sentence each.
        found: photos newer than the backup that still lay in the files' folder.
    """

    manifest: Manifest
    generation: str
    aside: str | None
    new_secret: bool
    missing: list[str]
    found: int


def restore(backup: Path, target: Target, clock: Callable[[], int], *, replace: bool = False) -> Restored:
    """Restore a backup; what was there stays until the backup is proved, and is never deleted.

    Args:
        backup: the backup.
        target: where to.
        clock: the server's clock, microseconds since 1970.
        replace: keep aside what is there already; without it an occupied place is refused.

    Raises:
        BackupProblem: nothing was restored, and what was there is as it was.
    """
    new_secret = not target.secret_file.exists()
    with as_backup_problem("the restore was not done"), _place(target) as work:
        _refuse_occupied(target, replace=replace)
        with unpacked_backup(backup, work) as found:
            receipt = _begin(found, target, clock)
            missing = list(photos.bring(found, target.files, folders.stamp(clock())))
            adopted = photos.adopt(found, target.files, clock())
            aside = (
                None if target.is_sqlite else _load(found, target, folders.stamp(clock()), replace=replace)
            )
        if target.is_sqlite:
            aside = replacing.swap_file(found.database, _path(target), folders.stamp(clock()))
        _tell_witness(target.secret_file, found.manifest.site, receipt)
    return Restored(found.manifest, receipt.generation, aside, new_secret, missing, adopted)


def _tell_witness(secret_file: Path, site: str, receipt: Receipt) -> None:
    """Let the witness know that an older state came back on purpose; what it saw before stays with it."""
    with suppress(OSError, ValueError):  # the server will tell it when it starts
        witnesses.note(witnesses.witness_path(secret_file), site, receipt)


def _path(target: Target) -> Path:
    return Path(target.url.database or "")


@contextmanager
def _place(target: Target) -> Iterator[Path]:
    """Keep servers away; give a folder beside the place, so that the finished file only needs its name."""
    beside = _path(target).parent if target.is_sqlite else target.files.parent
    make_folder(beside)
    try:
        with presence.alone(target.database_url), folders.alone(beside, WORK):
            work = Path(tempfile.mkdtemp(prefix=WORK, dir=beside))
            try:
                yield work
            finally:
                shutil.rmtree(work, ignore_errors=True)
    except presence.Occupied as error:
        raise BackupProblem(RUNNING) from error


def _refuse_occupied(target: Target, *, replace: bool) -> None:
    if target.is_sqlite:
        path = _path(target)
        _refuse_there(there=path.is_file() and path.stat().st_size > 0, replace=replace)
        return
    store = open_store(target.database_url)
    try:
        with store.reading() as session:
            _refuse_taken(session.connection(), replace=replace)
    finally:
        store.close()


def _refuse_taken(connection: Connection, *, replace: bool) -> None:
    if presence.others(connection):
        raise BackupProblem(RUNNING)
    _refuse_there(there=bool(portable.present(connection)), replace=replace)


def _refuse_there(*, there: bool, replace: bool) -> None:
    if there and not replace:
        raise BackupProblem("the database holds a site already. With --replace it is kept aside.")


def _begin(found: Unpacked, target: Target, clock: Callable[[], int]) -> Receipt:
    """Let the copy say what it is from now on: the end of a backup, and a generation of its own."""
    with found.store.writing() as session:
        sites.set_durable(session, found.site, found.manifest.seq)
    how = Opening(begin="restored")
    record = open_site(found.store, site_secret(target.secret_file), clock, how)
    with found.store.reading() as session:
        receipt = generations.newest(record.context, session)
    record.context.writer.close()
    return receipt


def _load(found: Unpacked, target: Target, stamp: str, *, replace: bool) -> str | None:
    """Put the rows into PostgreSQL: all of it, proved, in one transaction."""
    store = open_store(target.database_url)
    try:
        with store.writing() as session, found.store.reading() as source:
            one_at_a_time(session)
            _refuse_taken(session.connection(), replace=replace)
            aside = replacing.set_aside(session.connection(), stamp)
            upgrade(session)
            portable.copy(source, session.connection())
            _prove(session, found)
    finally:
        store.close()
    return aside


def _prove(session: Session, found: Unpacked) -> None:
    problems = proved(session, found.site, found.manifest.site).problems
    refuse("the database did not keep the journal", map(str, problems))
