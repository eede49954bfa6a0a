"""Making a backup beside a running server: one consistent state, checked, and only then given its name."""

import shutil
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url
from stormlamp.domain.journal.leaves import first_hash
from stormlamp.services.backups import checking, disks, folders
from stormlamp.services.backups.checking import file_in
from stormlamp.services.backups.manifests import BACKUP_FORMAT, DATABASE, FILES, MANIFEST, Manifest
from stormlamp.services.backups.problems import BackupProblem, as_backup_problem
from stormlamp.services.files.uploads import file_digest
from stormlamp.storage.database import portable
from stormlamp.storage.database.durable_files import sync
from stormlamp.storage.database.store import Store
from stormlamp.storage.files import stored_files
from stormlamp.storage.journal import entries, sites
from stormlamp.storage.journal.sites import Site


@dataclass(frozen=True, slots=True)
class Source:
    """What is backed up: the database, and the folder of files by hash."""

    store: Store
    files: Path


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """A finished backup.

    Args:
        path: where it stands.
        manifest: what it holds.
        told: whether the database knows now that it exists, and so the phones.
        removed: older ones that were let go.
    """

    path: Path
    manifest: Manifest
    told: bool
    removed: list[Path]


def make(source: Source, folder: Path, now: int, keep: int | None = None) -> MadeBackup:
    """Make a backup in `folder`; nothing counts before it is whole and proved.

    Args:
        source: what to back up; a server may be running on it.
        folder: made where it is not there.
        now: the server's clock, microseconds since 1970.
        keep: how many of this site's backups in the folder to keep, the new one included; None: all.

    Raises:
        BackupProblem: there is no new backup, and no old one was touched.
    """
    with folders.alone(folder), as_backup_problem("the backup was not made"):
        draft = Path(tempfile.mkdtemp(prefix=folders.UNFINISHED, dir=folder))
        try:
            manifest = _write(source, draft, now)
            checking.check_written(draft, manifest)
            path = folders.publish(draft, f"{manifest.site}-{folders.stamp(now)}")
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        return MadeBackup(path, manifest, tell(source.store, manifest), _let_go(path, manifest.site, keep))


def _write(source: Source, draft: Path, now: int) -> Manifest:
    with source.store.reading() as session:
        site = _only_site(session)
        rows = portable.write(session, draft / DATABASE)
        wanted = stored_files.everything(session, site.number)
    sync(draft / DATABASE)
    manifest = Manifest(
        format=BACKUP_FORMAT,
        stormlamp=version("stormlamp"),
        schema=portable.newest_revision(),
        site=site.name,
        generation=site.generation,
        seq=site.head,
        hash=base64url(site.hash),
        created_at=now,
        rows=rows,
        left_out=sorted(portable.LEFT_OUT),
        database={
            "name": DATABASE,
            "size": (draft / DATABASE).stat().st_size,
            "sha256": file_digest(draft / DATABASE),
        },
        files=_gather(source.files, draft, site.name, wanted),
        loose=None if site.loose is None else base64url(site.loose),
        mac=None if site.mac is None else base64url(site.mac),
    )
    (draft / MANIFEST).write_text(manifest.text(), encoding="utf-8")
    sync(draft / MANIFEST)
    disks.sync_tree(draft)
    return manifest


def _only_site(session: Session) -> Site:
    connection = session.connection()
    found, newest = portable.revision(connection), portable.newest_revision()
    if found is None:
        raise BackupProblem("there is no site here yet: nothing to back up.")
    if found != newest:
        raise BackupProblem(
            f"the database has the schema {found}, this version works with {newest}: back up with the"
            " version that serves it, or start this version's server first."
        )
    return session.execute(select(Site)).scalar_one()


def _gather(files: Path, draft: Path, site: str, wanted: list[tuple[str, int]]) -> dict[str, object]:
    """Put the files in; what the backup before has already gets a second name there, and no second copy."""
    before = folders.complete(draft.parent, site)
    older = before[-1] / FILES if before else None
    missing: list[str] = []
    for sha256, _ in wanted:
        target = file_in(draft / FILES, sha256)
        target.parent.mkdir(parents=True, exist_ok=True)
        if older is not None and disks.link(file_in(older, sha256), target, sha256):
            continue
        source = file_in(files, sha256)
        if not source.is_file() or disks.copy(source, target) != sha256:
            target.unlink(missing_ok=True)
            missing.append(sha256)
    here = [size for sha256, size in wanted if sha256 not in missing]
    return {"count": len(here), "bytes": sum(here), "missing": missing}


def tell(store: Store, manifest: Manifest) -> bool:
    """Move what phones may let go of, if the journal still is the one that was backed up."""
    try:
        with store.writing() as session:
            number = sites.number_of(session, manifest.site)
            head = None if number is None else sites.lock(session, number)
            if number is None or head is None:
                return False
            start = first_hash(manifest.site)
            known = entries.hash_at(session, number, manifest.seq) if manifest.seq else start
            if known is None or base64url(known) != manifest.hash:
                return False
            if head.durable_seq < manifest.seq:
                sites.set_durable(session, number, manifest.seq)
            return True
    except SQLAlchemyError:
        return False


def _let_go(made: Path, site: str, keep: int | None) -> list[Path]:
    if keep is None:
        return []
    # By name, not by age: a clock that went back must not make the new one the oldest.
    others = [path for path in folders.complete(made.parent, site) if path != made]
    doomed = others[: max(0, len(others) - (keep - 1))]
    for path in doomed:
        folders.remove(path)
    return doomed
