"""Opening a backup beside everything else: copied, checked, brought to this version's schema, proved.

A rehearsal ends there; a restore goes on with the same copy.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, select

from stormlamp.services.backups import checking, disks, manifests
from stormlamp.services.backups.checking import refuse
from stormlamp.services.backups.manifests import DATABASE, FILES, Manifest
from stormlamp.services.backups.problems import BackupProblem, as_backup_problem
from stormlamp.storage.database import portable
from stormlamp.storage.database.store import Store, make_engine
from stormlamp.storage.files import stored_files
from stormlamp.storage.journal.sites import Site
from stormlamp.storage.migrations import upgrade

WORK = ".restoring-"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A backup's database as a copy of one's own, proved.

    Args:
        manifest: what the backup said.
        database: the copy.
        store: the copy, opened.
        site: the site's inner number.
        files: the backup's folder of files by hash.
        wanted: hash and size of each file that should be there.
    """

    manifest: Manifest
    database: Path
    store: Store
    site: int
    files: Path
    wanted: list[tuple[str, int]]


@contextmanager
def unpacked_backup(backup: Path, work: Path) -> Iterator[Unpacked]:
    """Copy a backup's database into the folder `work` and prove it there; the copy stays.

    Raises:
        BackupProblem: it is not what it says, or was made by a newer version.
    """
    manifest = manifests.read(backup)
    if not portable.knows(manifest.schema):
        raise BackupProblem(
            f"{backup} was made by a newer version ({manifest.stormlamp}): restore it with that one."
        )
    database = work / DATABASE
    with as_backup_problem(f"{backup} cannot be read"):
        if disks.copy(backup / DATABASE, database) != manifest.database.get("sha256"):
            raise BackupProblem(f"{backup / DATABASE} is damaged: its hash is not the manifest's.")
        refuse(f"{backup} is damaged", portable.faults(database, manifest.rows))
    store = Store(make_engine(URL.create("sqlite", database=str(database))))
    try:
        with store.writing() as session:
            upgrade(session)
        with store.reading() as session:
            refuse(f"{backup} is damaged", checking.journal_problems(session, manifest))
            site = session.execute(select(Site.number)).scalar_one()
            wanted = stored_files.everything(session, site)
        yield Unpacked(manifest, database, store, site, backup / FILES, wanted)
    finally:
        store.close()


def rehearse(backup: Path) -> tuple[Manifest, list[str]]:
    """Restore a backup into a database that is thrown away; read every file again.

    Returns:
        What it holds, and what is wrong with its files: one sentence each.

    Raises:
        BackupProblem: the journal could not be restored from it.
    """
    with (
        as_backup_problem("the rehearsal failed"),
        tempfile.TemporaryDirectory(prefix="stormlamp-rehearsal-") as work,
        unpacked_backup(backup, Path(work)) as found,
    ):
        return found.manifest, list(checking.file_problems(found.files, found.wanted))
