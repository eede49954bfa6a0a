"""Finds the YAML files of a folder, and reads nothing but ordinary files, up to a size.

A plan's folder may come from anywhere: a link, a pipe or a device in it is named and never followed.
"""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from stormlamp.domain.plans.findings import Finding

MOST_ENTRIES = 20_000  # of all kinds, in all folders
MOST_BYTES = 8 * 1024 * 1024  # a plan as JSON has 3 MiB at most, and the one that is shipped 0.4
MOST_VALUES = 500_000  # texts, numbers, records and lists

Report = Callable[[str, int, Finding], None]  # a file, a line of it, what is found there


class FolderLarge(Exception):
    """The folder holds more than a plan may."""


@dataclass
class FolderRoom:
    """What a folder may still hold."""

    entries: int
    size: int
    values: int

    def take(self, entries: int = 0, size: int = 0, values: int = 0) -> None:
        """Take some of it.

        Raises:
            FolderLarge: there is not so much left.
        """
        self.entries -= entries
        self.size -= size
        self.values -= values
        if min(self.entries, self.size, self.values) < 0:
            raise FolderLarge


def whole_room() -> FolderRoom:
    """Give what a folder may hold."""
    return FolderRoom(MOST_ENTRIES, MOST_BYTES, MOST_VALUES)


def large() -> Finding:
    """Say how much a folder may hold."""
    return Finding((), "folder-large", {"entries": MOST_ENTRIES, "size": MOST_BYTES // 2**20})


def find_files(folder: Path, room: FolderRoom, report: Report) -> Iterator[tuple[str, bytes]]:
    """Give name and content of every `*.yaml` below a folder, in the order of their paths.

    Raises:
        FolderLarge: there are too many, or they are too long.
    """
    for path in sorted(_named(folder, room, report), key=lambda path: path.relative_to(folder).parts):
        try:
            data = _content(path, room.size)
        except OSError as error:
            # ELOOP and ENXIO are what links and sockets answer that were put there this moment.
            report(str(path), 1, Finding((), "file-locked", {"problem": error.strerror or str(error)}))
            continue
        if data is None:
            report(str(path), 1, Finding((), "file-kind"))
            continue
        room.take(size=len(data))
        yield str(path), data


def _named(folder: Path, room: FolderRoom, report: Report) -> Iterator[Path]:
    """Give what is called `*.yaml` and is no link; links to folders are named, too."""

    def say(error: OSError) -> None:
        problem = error.strerror or str(error)
        report(str(error.filename), 1, Finding((), "file-locked", {"problem": problem}))

    for above, folders, files in os.walk(folder, onerror=say if folder.exists() else None):
        room.take(entries=len(folders) + len(files))
        for name in (*folders, *files):
            path = Path(above) / name
            if path.is_symlink() and (path.suffix == ".yaml" or path.is_dir()):
                report(str(path), 1, Finding((), "file-link"))
            elif path.suffix == ".yaml":
                yield path


def _content(path: Path, most: int) -> bytes | None:
    """Read one byte more than `most` at most; None: it is no ordinary file."""
    if not stat.S_ISREG(path.lstat().st_mode):
        return None
    # Whatever was put in its place since is not waited for, and no link is followed.
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
        return file.read(most + 1) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None
