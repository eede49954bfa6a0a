"""A lock that servers of a database share, and that a restore holds alone."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, make_url, text

_PATIENCE_S = 2.0
APPLICATION = "stormlamp"  # how our connections name themselves to PostgreSQL


class Occupied(Exception):
    """Something is at work on this database that must not be disturbed."""


@contextmanager
def serving(url: str) -> Iterator[None]:
    """Be known as a server of this database, until the end of this process at the latest.

    Raises:
        Occupied: a restore is going on.
    """
    with _held(url, fcntl.LOCK_SH):
        yield


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Keep servers of a SQLite database away; PostgreSQL tells by itself who is connected: `others`.

    Raises:
        Occupied: a server is running.
    """
    with _held(url, fcntl.LOCK_EX):
        yield


@contextmanager
def _held(url: str, kind: int) -> Iterator[None]:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        yield
        return
    # Workers are forked and inherit the lock: it lasts as long as any of them.
    handle = os.open(f"{parsed.database}.serving", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Occupied from error
        yield
    finally:
        os.close(handle)


def others(connection: Connection) -> int:
    """How many other connections of ours a PostgreSQL database has: a running server keeps some.

    One that was just closed takes a moment to go.
    """
    end = time.monotonic() + _PATIENCE_S
    while (found := _count(connection)) and time.monotonic() < end:
        time.sleep(_PATIENCE_S / 40)
    return found


def _count(connection: Connection) -> int:
    connection.execute(text("SELECT pg_stat_clear_snapshot()"))
    query = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND application_name = :name AND pid <> pg_backend_pid()"
    )
    found: int = connection.execute(text(query), {"name": APPLICATION}).scalar_one()
    return found
