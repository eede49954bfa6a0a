"""One statement for many rows, compiled once a process and handed to the driver as it is.

Our values are what the drivers take: SQLAlchemy's look at each of them would double a storm's time.
"""

from collections.abc import Callable
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Dialect, Table, bindparam, insert, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import Insert, Update

Rows = list[dict[str, Any]]
Names = tuple[str, ...]
Build = Callable[[Any, Names, Names, Dialect], Insert | Update]


def insert_rows(session: Session, table: object, rows: Rows) -> None:
    """Insert rows into a model's table; all of them have the same columns."""
    run_rows(session, _insert, table, (), rows)


def put_rows(session: Session, table: object, keys: Names, rows: Rows) -> None:
    """Insert rows, or set the other columns of those whose keys are there."""
    run_rows(session, _put, table, keys, rows)


def update_rows(session: Session, table: object, keys: Names, rows: Rows) -> None:
    """Update by key; each row names its keys with a leading underscore."""
    run_rows(session, _update, table, keys, rows)


def run_rows(session: Session, build: Build, table: object, keys: Names, rows: Rows) -> None:
    """Run for each row the statement that `build(table, keys, names of a row, dialect)` gives.

    `build` is a function of a module: what it gives is compiled once. Nothing happens without rows.
    """
    if not rows:
        return
    connection = session.connection()
    text, in_order = _compiled(build, table, keys, tuple(rows[0]), connection.dialect)
    connection.exec_driver_sql(text, rows if in_order is None else list(map(in_order, rows)))


@lru_cache(maxsize=256)
def _compiled(
    build: Build, table: object, keys: Names, names: Names, dialect: Dialect
) -> tuple[str, Callable[[Any], Any] | None]:
    statement = build(table, keys, names, dialect).compile(dialect=dialect, column_keys=list(names))
    order: list[str] | None = statement.positiontup
    return str(statement), None if order is None else itemgetter(*order)


def inserting(table: Any, dialect: Dialect) -> postgresql.Insert | sqlite.Insert:  # noqa: ANN401 - a model
    """Begin an insert that may say what happens on a conflict: both databases can, each by its own name."""
    return postgresql.insert(table) if dialect.name == "postgresql" else sqlite.insert(table)


def _insert(table: Table, keys: Names, names: Names, dialect: Dialect) -> Insert:
    del keys, names, dialect
    return insert(table)


def _put(table: Table, keys: Names, names: Names, dialect: Dialect) -> Insert:
    put = inserting(table, dialect)
    others = {name: put.excluded[name] for name in names if name not in keys}
    return put.on_conflict_do_update(index_elements=keys, set_=others)


def _update(table: Table, keys: Names, names: Names, dialect: Dialect) -> Update:
    del dialect
    fits = [table.c[key] == bindparam(f"_{key}") for key in keys]
    values: dict[str, Any] = {name: bindparam(name) for name in names if not name.startswith("_")}
    return update(table).where(*fits).values(values)
