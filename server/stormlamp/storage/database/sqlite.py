"""What SQLite needs so that threads and processes may share one file safely."""

import logging
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, PoolProxiedConnection, event

from stormlamp.storage.database.locks import PATIENCE_S, FileLock
from stormlamp.threads import in_thread

# From 3.7.0 up to here a checkpoint that races a commit can corrupt the file (sqlite.org, WAL-reset bug).
SAFE_CHECKPOINTS = (3, 51, 3)
AUTOMATIC = sqlite3.sqlite_version_info >= SAFE_CHECKPOINTS
GROWTH = 4 * 1024 * 1024  # bytes of new log after which a checkpoint is due
COMMITS = 200  # or this many commits: a log that is overwritten from its start does not grow
BUSY_MS = 15_000
SLOW_S = 0.003  # a commit on a disk that makes others wait
EMPTY_MS = 100  # how long emptying the log waits for readers, while no one can write
EMPTY_EACH = 20  # commits until the next try where a reader was in the way
log = logging.getLogger("stormlamp.storage")


class Driver(sqlite3.Connection):
    """A connection that waits for a slow disk beside the others' work.

    `read_only`: what `query_only` was last set to; None while nobody can know.
    """

    read_only: bool | None = None
    _took_s = 0.0

    def commit(self) -> None:
        """Commit; to give a quick disk's sync away would cost more than it takes."""
        if self.read_only:
            super().commit()
            return
        began = time.monotonic()
        if self._took_s < SLOW_S:
            super().commit()
        else:
            in_thread(super().commit)
        self._took_s = time.monotonic() - began


def prepare_engine(engine: Engine, writes: Callable[[Connection], bool]) -> None:
    """Set every new connection up, and begin every transaction by its kind.

    Args:
        engine: a SQLite engine not yet used.
        writes: whether the transaction about to begin on this connection may write.
    """

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection
        # Python's own transaction control begins late and deferred: read-then-write loses updates.
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout={BUSY_MS}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",  # a redacted text must leave the file's free space too
            "journal_size_limit=16777216",
            "cache_size=-512",  # kB for each of dozens of connections; behind them is the system's own cache
            *(() if AUTOMATIC else ("wal_autocheckpoint=0",)),
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def began(connection: Connection) -> None:
        writing, driver = writes(connection), _driver(connection.connection)
        if driver.read_only is not (not writing):
            driver.execute(f"PRAGMA query_only={0 if writing else 1}")
            driver.read_only = not writing
        if writing:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            # Nothing is locked yet, so nothing can fail that SQLAlchemy would have to word.
            driver.execute("BEGIN")


def _driver(pooled: PoolProxiedConnection) -> Driver:
    found = pooled.driver_connection
    if not isinstance(found, Driver):
        raise TypeError(found)
    return found


class WriteLock(FileLock):
    """One writer at a time, over all threads and processes of this machine.

    SQLite's own busy handler sleeps ever longer, and lets some wait while others come and go.
    Checkpoints run under the same lock where the library's own are not safe.

    Args:
        database: path of the database file; the lock is a file beside it.
        patience_s: how long anyone waits for it.
    """

    def __init__(self, database: str | None, patience_s: float = PATIENCE_S) -> None:
        super().__init__(f"{database}.lock", patience_s)
        self._log = Path(f"{database}-wal")
        self._size = 0
        self._commits = 0
        self._empty_in = 0  # commits until the log is to be emptied; below 0: never. Due after a crash.

    def empty_log(self) -> None:
        """After this commit leave nothing in the log: it still holds what was just removed."""
        self._empty_in = 0

    def checkpoint_when_due(self, engine: Engine) -> None:
        """Move the log into the database when it has grown; call it while holding the lock."""
        if self._empty_in >= 0:
            self._empty_when_due(engine)
        if AUTOMATIC:
            return
        self._commits += 1
        size = self._log.stat().st_size if self._log.exists() else 0
        if size - self._size < GROWTH and self._commits < COMMITS:
            return
        self._size, self._commits = size, 0
        _checkpoint(engine, "PASSIVE")

    def _empty_when_due(self, engine: Engine) -> None:
        self._empty_in -= 1
        if self._empty_in < 0 and not _checkpoint(engine, "TRUNCATE"):
            self._empty_in = EMPTY_EACH


def _checkpoint(engine: Engine, mode: str) -> bool:
    """Move the log into the database; tell whether all of it could be moved."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA query_only=0")
        _driver(connection).read_only = False
        cursor.execute(f"PRAGMA busy_timeout={EMPTY_MS}")
        busy = in_thread(cursor.execute, f"PRAGMA wal_checkpoint({mode})").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    except sqlite3.Error:
        # The commit before it stands; the log only grows until a later checkpoint succeeds.
        log.exception("the checkpoint failed")
        connection.invalidate()
        return False
    finally:
        connection.close()
    return not busy
