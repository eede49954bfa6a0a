"""One database, opened: reading and writing transactions, the same on SQLite and PostgreSQL.

Every transaction is begun through `Store`. A session begun elsewhere (Flask-SQLAlchemy's
`db.session`) only reads: a write through it fails instead of racing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.pool import ConnectionPoolEntry

from stormlamp.storage.database import sqlite
from stormlamp.storage.database.locks import PATIENCE_S
from stormlamp.storage.database.presence import APPLICATION
from stormlamp.storage.database.reserve import Reserve

_WRITES = "stormlamp_writes"
# Any number that no other user of the database takes: PostgreSQL's advisory locks share one space.
_SETUP_LOCK = 7_626_700_001
_PG_OPTIONS = "-c timezone=UTC -c lock_timeout=15s -c idle_in_transaction_session_timeout=60s"
_POOL: dict[str, Any] = {"pool_size": 8, "max_overflow": 24, "pool_timeout": 30, "pool_use_lifo": True}


class Base(DeclarativeBase):
    """What all tables share. Every key of every table starts with the site's inner number."""


class Database(SQLAlchemy):
    """Flask-SQLAlchemy with our engines; `Store(db.engine)` is how the services use it."""

    def _make_engine(self, bind_key: str | None, options: dict[str, Any], app: Flask) -> Engine:
        del bind_key, app
        return make_engine(options["url"])


db = Database(metadata=Base.metadata)


def make_engine(url: str | URL) -> Engine:
    """An engine with this house's settings.

    Args:
        url: a SQLAlchemy URL of a SQLite file or a PostgreSQL database.

    Raises:
        ValueError: SQLite without a file; threads could not share it.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        if not parsed.database or parsed.database == ":memory:":
            msg = "a SQLite database needs a file"
            raise ValueError(msg)
        engine = create_engine(parsed, hide_parameters=True, connect_args={"factory": sqlite.Driver}, **_POOL)
        sqlite.prepare_engine(engine, _writes)
        return engine
    return create_engine(
        parsed.set(drivername="postgresql+psycopg"),
        hide_parameters=True,  # an error in a log carries none of people's words
        pool_pre_ping=True,
        connect_args={"options": _PG_OPTIONS, "application_name": APPLICATION},
        **_POOL,
    )


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get(_WRITES))


class Store:
    """The transactions of one database.

    Args:
        engine: from `make_engine` or Flask-SQLAlchemy's `db.engine`.
        patience_s: how long anyone waits for SQLite's write lock.
    """

    def __init__(self, engine: Engine, patience_s: float = PATIENCE_S) -> None:
        self.engine = engine
        self.is_sqlite = engine.dialect.name == "sqlite"
        self._lock = sqlite.WriteLock(engine.url.database, patience_s) if self.is_sqlite else None
        self._reserve = Reserve(engine.url.database)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that sees one snapshot and cannot write."""
        with self.engine.connect() as plain:
            connection = plain
            if not self.is_sqlite:
                connection = plain.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
            with connection.begin(), Session(connection, expire_on_commit=False) as session:
                yield session

    @contextmanager
    def writing(self, *, urgent: bool = False) -> Iterator[Session]:
        """A transaction that may write; committed at the end, rolled back on any exception.

        On SQLite it holds the one write lock from its beginning, on PostgreSQL only the rows it
        locks. Keep it short; nothing slow (hashing of passwords, signatures) belongs inside.

        Args:
            urgent: it shuts somebody out or deletes something, so it may use the room that is kept for
                that on SQLite's disk.

        Raises:
            LockTimeout: somebody kept SQLite's lock too long; nothing was begun.
            OSError: the disk is full, but for the room that is kept; nothing was begun.
        """
        if self._lock is None:
            with self._transaction() as session:
                yield session
            return
        with self._lock:
            if urgent:
                self._use_reserve(self._lock)
            else:
                self._reserve.keep()
            with self._transaction() as session:
                yield session
            self._lock.checkpoint_when_due(self.engine)
            if urgent:
                self._reserve.keep_if_there_is_room()

    def _use_reserve(self, lock: sqlite.WriteLock) -> None:
        if self._reserve.give():
            lock.empty_log()  # what the log holds twice is room, too

    @contextmanager
    def _transaction(self) -> Iterator[Session]:
        with self.engine.connect() as plain:
            connection = plain.execution_options(**{_WRITES: True})
            with connection.begin(), Session(connection, expire_on_commit=False) as session:
                yield session
                session.flush()

    def leave_no_trace(self) -> None:
        """Say in a writing transaction that what it removes must not stay in the database's log either."""
        if self._lock is not None:
            self._lock.empty_log()

    def close(self) -> None:
        """Give all pooled connections back to the system; one in use follows when its work is done."""
        given_up = self.engine.pool
        self.engine.dispose()
        # Its pool would keep what comes back now, open and forgotten.
        event.listen(given_up, "checkin", _give_back)


def _give_back(_connection: DBAPIConnection | None, record: ConnectionPoolEntry) -> None:
    record.invalidate()


def one_at_a_time(session: Session) -> None:
    """Let only one process at once go on, until the transaction ends: for set-up and migrations.

    On SQLite every writing transaction is alone anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _SETUP_LOCK})


def open_store(url: str, patience_s: float = PATIENCE_S) -> Store:
    """Open the database at `url` without Flask, for commands and tests."""
    return Store(make_engine(url), patience_s)
