"""Copies files and folders so that they outlast a loss of power, and hashes them."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from stormlamp.domain.encodings import base64url
from stormlamp.services.files.uploads import file_digest
from stormlamp.storage.database.durable_files import sync

_PIECE = 1024 * 1024


def sync_tree(folder: Path) -> None:
    """Make all names in a folder and below last; files are synced when they are written."""
    for below, _, _ in os.walk(folder):
        sync(Path(below))


def copy(source: Path, target: Path) -> str:
    """Copy a file to a new name, synced; give the hash of what was copied."""
    hashing = hashlib.sha256()
    with source.open("rb") as given, target.open("xb") as taken:
        target.chmod(0o600)
        while piece := given.read(_PIECE):
            hashing.update(piece)
            taken.write(piece)
    sync(target)
    return base64url(hashing.digest())


def link(source: Path, target: Path, sha256: str) -> bool:
    """Give a file of this hash a second name; False where there is none such, or the disk knows no links."""
    with suppress(OSError):
        # Its content is hashed: a file that was damaged on the disk would go from each backup into the next.
        if file_digest(source) == sha256:
            target.hardlink_to(source)
            return True
    return False
