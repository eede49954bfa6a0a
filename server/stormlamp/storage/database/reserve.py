"""Keeps room on SQLite's disk for what shuts people out and deletes, when the disk is full."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

# bytes: a transaction that changes a thousand pages; the log is emptied after each
SIZE: Final = 4 * 1024 * 1024
FULL: Final = (errno.ENOSPC, errno.EDQUOT)
PIECE: Final = os.urandom(256 * 1024)  # a disk that packs what it stores must not make it small


class Reserve:
    """A file beside the database that takes room while nobody needs it. Call it while holding the write lock.

    Once the room was given for something urgent, all other writing waits until the disk has it again:
    otherwise the next entry would take it.

    Args:
        database: path of the database file.
    """

    def __init__(self, database: str | None) -> None:
        self._path = Path(f"{database}.reserve")

    def keep(self) -> None:
        """Take the room again where it is not held.

        Raises:
            OSError: the disk has not so much to spare.
        """
        try:
            if os.stat(self._path).st_size == SIZE:  # noqa: PTH116 - once in each transaction
                return
        except FileNotFoundError:
            pass
        try:
            self._take()
        except OSError:
            self._path.unlink(missing_ok=True)
            raise

    def give(self) -> bool:
        """Give the room away where the disk has less left than that; tell whether it has."""
        room = os.statvfs(self._path.parent)
        if room.f_bavail * room.f_frsize >= SIZE:
            return False
        self._path.unlink(missing_ok=True)
        return True

    def keep_if_there_is_room(self) -> None:
        """Take the room again after something urgent, if the disk has it."""
        with suppress(OSError):
            self.keep()

    def _take(self) -> None:
        with open(self._path, "wb", opener=_owner_alone) as file:
            try:
                os.posix_fallocate(file.fileno(), 0, SIZE)
            except (AttributeError, OSError) as error:  # macOS has no such call, some disks refuse it
                if isinstance(error, OSError) and error.errno in FULL:
                    raise
                file.writelines(PIECE for _ in range(SIZE // len(PIECE)))


def _owner_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
