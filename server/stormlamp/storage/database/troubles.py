"""Words why a database or a disk does not do what is asked, for whoever looks after it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from stormlamp.storage.database.locks import LockTimeout

_FULL = "the disk is full: make room, then try again"
_READ_ONLY = "nothing can be written: the disk or the file is read-only for this user"
_FAILING = "the disk fails: look at it before anything else, and at the newest backup"
_IN_THE_WAY = "something else has the name of a folder or file that is needed"
_NO_ANSWER = "the database does not answer: {}"
_DISK = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EIO: _FAILING,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EEXIST: _IN_THE_WAY,
}
_SQLITE = {
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _READ_ONLY,
    "SQLITE_CANTOPEN": "the database file cannot be opened: may this user write to it, and is there room",
    "SQLITE_IOERR": _FAILING,
    "SQLITE_CORRUPT": "the database file is damaged: restore the newest backup",
    "SQLITE_NOTADB": "the database file is no database of Stormlamp's",
}
_POSTGRES = {"53100": _FULL, "25006": _READ_ONLY}


class Trouble(Exception):
    """The database or the disk does not do what is asked; the message says why in one sentence."""


@contextmanager
def as_trouble(*said_already: type[Exception]) -> Iterator[None]:
    """Turn the disk's or the database's trouble into a `Trouble`; a fault of ours stays what it is.

    `said_already`: errors that tell of it in better words.
    """
    try:
        yield
    except Exception as error:
        if isinstance(error, (Trouble, *said_already)) or (said := sentence(error)) is None:
            raise
        raise Trouble(said) from error


def sentence(error: BaseException | None) -> str | None:
    """The sentence of an error or of what caused it; None where neither disk nor database is at fault."""
    while error is not None:
        if found := _said(error):
            return found
        error = error.__cause__
    return None


def _said(error: BaseException) -> str | None:
    if isinstance(error, LockTimeout):
        return "another process keeps the database's lock: end it, or wait until it is done"
    if isinstance(error, DBAPIError):
        return _of_database(error)
    if isinstance(error, OSError) and error.errno in _DISK:
        where = f" ({error.filename})" if error.filename else ""
        return _DISK[error.errno] + where
    return None


def _of_database(error: DBAPIError) -> str | None:
    name = str(getattr(error.orig, "sqlite_errorname", ""))
    for known, said in _SQLITE.items():
        if name.startswith(known):
            return said
    state = getattr(error.orig, "sqlstate", None)
    if state in _POSTGRES:
        return _POSTGRES[state]
    # Without a state nobody answered at all.
    if not name and error.connection_invalidated is False and state is None:
        return _NO_ANSWER.format(str(error.orig).strip().split("\n", 1)[0])
    return None
