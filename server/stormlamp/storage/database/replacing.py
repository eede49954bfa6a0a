"""Puts another database in the place of one that is there, and keeps that."""

import sqlite3
from contextlib import closing, suppress
from itertools import chain, count
from pathlib import Path

from sqlalchemy import Connection, text

from stormlamp.storage.database.durable_files import sync
from stormlamp.storage.database.portable import present


def swap_file(fresh: Path, place: Path, stamp: str) -> str | None:
    """Put a closed SQLite file where another is, in one step; the other one is kept beside it.

    Returns:
        Where that is which was there; None where nothing was.
    """
    left = fresh.with_name(f"{fresh.name}-wal")
    if left.exists() and left.stat().st_size:
        msg = "the finished database was not closed"
        raise RuntimeError(msg)
    sync(fresh)
    aside = _free(place.with_name(f"{place.name}.replaced-{stamp}"))
    if place.exists():
        _keep(place, aside)
    _drop_log(place, aside)
    sync(place.parent)
    fresh.replace(place)
    sync(place.parent)
    return next((str(kept) for kept in (aside, _log(aside)) if kept.exists()), None)


def _free(wanted: Path) -> Path:
    """The name, or with a number where it is taken: two restores may fall into one second."""
    numbered = (wanted.with_name(f"{wanted.name}-{number}") for number in count(2))
    return next(each for each in chain((wanted,), numbered) if not (each.exists() or _log(each).exists()))


def _keep(place: Path, aside: Path) -> None:
    """Give the file that goes, and what its log still holds, a second name."""
    log, kept = _log(place), _log(aside)
    aside.hardlink_to(place)
    if log.exists():
        kept.hardlink_to(log)
        # SQLite deletes the log of a file that it cannot read as a database: hence the second name.
        with suppress(sqlite3.Error), closing(sqlite3.connect(place)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if kept.stat().st_size == 0:
            kept.unlink()


def _drop_log(place: Path, aside: Path) -> None:
    """Leave no log at the place: beside another database SQLite would play it into that one.

    It may lie there without its database too, which was lost or taken away by hand: then it is kept.
    """
    log, kept = _log(place), _log(aside)
    if log.exists():
        if place.exists():
            log.unlink()
        else:
            log.rename(kept)
    place.with_name(f"{place.name}-shm").unlink(missing_ok=True)


def _log(database: Path) -> Path:
    return database.with_name(f"{database.name}-wal")


def set_aside(connection: Connection, stamp: str) -> str | None:
    """Move our tables of a PostgreSQL database into a schema of their own.

    Returns:
        What was done, as a name; None where there were none.
    """
    names = present(connection)
    if not names:
        return None
    schema = f"replaced_{stamp.lower()}"
    connection.execute(text(f"CREATE SCHEMA {schema}"))
    for name in names:
        connection.execute(text(f"ALTER TABLE {name} SET SCHEMA {schema}"))
    return f"schema {schema}"
