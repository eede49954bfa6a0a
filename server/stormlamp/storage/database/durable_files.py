"""Syncs files and folders to the disk: a new name is safe only when its folder has been synced."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

OWNER_ALONE: Final = 0o700  # the mode of a folder


def sync(path: Path) -> None:
    """Let the system write a file's content, or a folder's names, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(path: Path, mode: int = 0o777) -> None:
    """Make a folder, and those above it, where they are missing; let it last, also if it was there.

    Args:
        path: where.
        mode: of the folder itself, where it is made now.
    """
    made = [path, *(above for above in path.parents if not above.exists())]
    path.mkdir(mode, parents=True, exist_ok=True)
    for folder in made:
        # A folder that we may not even read is not one in which we made something.
        with suppress(PermissionError):
            sync(folder.parent)
