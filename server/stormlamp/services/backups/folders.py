"""The folder in which backups stand: their names, one worker at once, leftovers, and which may go."""

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from stormlamp.services.backups.problems import BackupProblem, as_backup_problem
from stormlamp.storage.database.durable_files import make_folder, sync

UNFINISHED = ".unfinished-"
LOCK = ".backups.lock"
_MOST_A_SECOND = 1000


def stamp(at: int) -> str:
    """A moment (microseconds since 1970) as names carry it, in UTC."""
    return datetime.fromtimestamp(at // 1_000_000, UTC).strftime("%Y%m%dT%H%M%SZ")


@contextmanager
def alone(folder: Path, unfinished: str = UNFINISHED) -> Iterator[None]:
    """Be the only one at work in this folder, and clear away what a killed run left.

    Args:
        folder: made where it is not there.
        unfinished: how the names of unfinished things begin.

    Raises:
        BackupProblem: another is at work there, or the folder cannot be written.
    """
    with as_backup_problem(f"cannot write in {folder}"):
        make_folder(folder)
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BackupProblem(f"another backup or restore is at work in {folder}.") from error
        for leftover in folder.glob(f"{unfinished}*"):
            _delete(leftover)
        yield
    finally:
        os.close(handle)


def complete(folder: Path, site: str, ending: str = "") -> list[Path]:
    """The finished backups of a site in a folder, by the time in their names; the newest is last."""
    pattern = re.compile(rf"{re.escape(site)}-(\d{{8}}T\d{{6}}Z)(?:-(\d+))?{re.escape(ending)}")
    found = [(match, path) for path in folder.iterdir() if (match := pattern.fullmatch(path.name))]
    return [path for match, path in sorted(found, key=lambda each: (each[0][1], int(each[0][2] or 1)))]


def publish(draft: Path, name: str, ending: str = "") -> Path:
    """Give a finished backup its name, which nothing had before; from then on it counts."""
    for count in range(1, _MOST_A_SECOND):
        path = draft.with_name(f"{name}{f'-{count}' if count > 1 else ''}{ending}")
        if not path.exists():
            draft.rename(path)
            sync(path.parent)
            return path
    raise BackupProblem(f"{draft.parent} has too many backups of one second.")


def remove(path: Path) -> None:
    """Remove a backup: first its name, so that no half of one ever stands under it."""
    doomed = path.with_name(f"{UNFINISHED}{path.name}")
    path.rename(doomed)
    sync(path.parent)
    _delete(doomed)


def _delete(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
