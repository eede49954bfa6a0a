"""The files of a restore: photos and editions brought back, and newer photos that still lie there."""

from collections.abc import Iterator
from pathlib import Path

from stormlamp.services.backups import disks
from stormlamp.services.backups.checking import file_in
from stormlamp.services.backups.rehearsing import Unpacked
from stormlamp.services.files.uploads import file_digest, image_type
from stormlamp.storage.database.durable_files import make_folder, sync
from stormlamp.storage.files.named_files import redacted
from stormlamp.storage.files.stored_files import StoredFile


def bring(found: Unpacked, files: Path, stamp: str) -> Iterator[str]:
    """Bring the files in that are not there; a damaged one there is kept under another name."""
    for sha256, _ in found.wanted:
        source, target = file_in(found.files, sha256), file_in(files, sha256)
        if target.is_file() and file_digest(target) == sha256:
            continue
        make_folder(target.parent)
        draft = target.with_name(f"incoming-{sha256}")
        draft.unlink(missing_ok=True)
        if not source.is_file():
            yield f"the file {sha256} is missing"
            continue
        if disks.copy(source, draft) != sha256:
            draft.unlink()
            yield f"the file {sha256} is damaged"
            continue
        if target.exists():
            target.rename(target.with_name(f"{sha256}.replaced-{stamp}"))
        draft.rename(target)
        sync(target.parent)


def adopt(found: Unpacked, files: Path, now: int) -> int:
    """Know photos again that came after the backup and still lie here: nobody need send them again."""
    known = {sha256 for sha256, _ in found.wanted}
    with found.store.reading() as session:
        # A photo whose entry was redacted may still lie here: it is not restored.
        known |= set(redacted(session, found.site))
    rows = [
        StoredFile(site=found.site, sha256=path.name, size=path.stat().st_size, type=kind, stored_at=now)
        for path in files.glob("??/*")
        if path.name not in known
        if (kind := image_type(path)) is not None and file_digest(path) == path.name
    ]
    with found.store.writing() as session:
        session.add_all(rows)
    return len(rows)
