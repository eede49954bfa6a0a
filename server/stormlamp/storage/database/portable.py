"""All rows of a database as one SQLite file, the same from SQLite and PostgreSQL, and back again."""

import importlib
import pkgutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import (
    JSON,
    Connection,
    Engine,
    Row,
    Table,
    create_engine,
    event,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from stormlamp import storage
from stormlamp.storage.database.store import Base
from stormlamp.storage.migrations import revisions, upgrade

# Sessions and codes let somebody in and last for minutes or hours: they are never carried over.
LEFT_OUT = frozenset({"codes", "sessions", "sign_in_tries", "used_nonces"})
REVISIONS = "alembic_version"
_RUN = 2000  # rows in memory at once


def tables() -> list[Table]:
    """All tables of the product, whichever modules have been used so far."""
    for module in pkgutil.walk_packages(storage.__path__, f"{storage.__name__}."):
        if ".migrations" not in module.name:  # what is there Alembic loads
            importlib.import_module(module.name)  # a table counts once its module is loaded
    return Base.metadata.sorted_tables


def newest_revision() -> str:
    """The schema's revision that this version of the product works with."""
    return revisions()[0]


def knows(revision: str) -> bool:
    """Whether this version of the product can bring a database of that revision to its own."""
    return revision in revisions()


def revision(connection: Connection) -> str | None:
    """The schema's revision of a database; None where it holds nothing of ours."""
    if not inspect(connection).has_table(REVISIONS):
        return None
    query = text("SELECT version_num FROM alembic_version")
    found: str | None = connection.scalar(query)
    return found


def present(connection: Connection) -> list[str]:
    """The names of our tables that a database has, revisions included."""
    ours = {REVISIONS, *(table.name for table in tables())}
    return sorted(ours & set(inspect(connection).get_table_names()))


def write(session: Session, target: Path) -> dict[str, int]:
    """Write what a reading transaction sees into a new SQLite file.

    It is not synced, and not safe while it is written: an unfinished one is thrown away.

    Returns:
        How many rows of each table were carried.
    """
    engine = create_engine(f"sqlite:///{target}", poolclass=NullPool, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute("PRAGMA synchronous=OFF")

    @event.listens_for(engine, "begin")
    def began(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    with engine.begin() as connection, Session(connection) as target_session:
        upgrade(target_session)
        return copy(session, connection)


def copy(source: Session, target: Connection) -> dict[str, int]:
    """Copy the rows of all tables but those left out into empty tables of the same revision."""
    counts: dict[str, int] = {}
    for table in tables():
        if table.name in LEFT_OUT:
            continue
        counts[table.name] = 0
        rows = source.connection().execute(select(table).execution_options(yield_per=_RUN))
        for run in rows.partitions():
            _put(target, table, run)
            counts[table.name] += len(run)
    return counts


def _put(target: Connection, table: Table, rows: Sequence[Row[Any]]) -> None:
    """Insert rows that hold all of a table's columns in their order."""
    names = table.columns.keys()
    putting = insert(table).compile(dialect=target.dialect, column_keys=names)
    if putting.positiontup == names and not any(isinstance(each.type, JSON) for each in table.columns):
        # SQLite's driver takes them as they are; a dictionary for each row would double the time of copying.
        target.exec_driver_sql(str(putting), [tuple(row) for row in rows])
    else:
        target.execute(insert(table), [dict(row._mapping) for row in rows])  # noqa: SLF001 - its public name


def opened(path: Path) -> Engine:
    """Open a SQLite file that nobody writes, leaving no trace beside it."""

    def connect() -> sqlite3.Connection:
        address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        return sqlite3.connect(address, uri=True, check_same_thread=False)

    return create_engine("sqlite://", creator=connect, poolclass=NullPool, hide_parameters=True)


def faults(path: Path, counts: dict[str, int]) -> list[str]:
    """What is wrong with a SQLite file as such: its structure, and rows that are not as many as counted."""
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        problems = [] if found == ["ok"] else found
        for name, count in counts.items():
            quoted = name.replace('"', '""')
            rows = connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()[0]  # noqa: S608 - quoted
            if rows != count:
                problems.append(f"{name} has {rows} rows, not {count}")
    return problems
