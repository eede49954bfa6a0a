"""What a database may hold besides rows, and what makes it do more than it is told."""

from collections.abc import Iterator

from sqlalchemy import Boolean, Integer, cast, func, select, text
from sqlalchemy.orm import Session

from stormlamp.storage.database.portable import tables

_SQLITE = """
SELECT tbl_name, 'a trigger of it changes what is written (' || name || ')'
  FROM sqlite_master WHERE type = 'trigger'
UNION ALL SELECT name, 'it is no table, but a ' || type FROM pragma_table_list
  WHERE schema = 'main' AND type <> 'table'
UNION ALL SELECT m.name, 'its column ' || c.name || ' is computed'
  FROM sqlite_master m, pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND c.hidden IN (2, 3)
"""
_HERE = "n.nspname = current_schema()"
_POSTGRESQL = f"""
SELECT c.relname, 'a trigger of it changes what is written (' || t.tgname || ')' FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT t.tgisinternal AND {_HERE}
UNION ALL SELECT c.relname, 'a rule of it changes what is asked (' || r.rulename || ')' FROM pg_rewrite r
  JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {_HERE}
UNION ALL SELECT c.relname, 'not everybody sees all its rows' FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relrowsecurity AND {_HERE}
UNION ALL SELECT c.relname, 'its column ' || a.attname || ' is computed' FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE a.attgenerated <> '' AND {_HERE}
"""  # noqa: S608 - our own words


def surprises(session: Session) -> Iterator[tuple[str, str]]:
    """By table what no version of the product puts there: triggers, views, truths that are none and the like.

    Nobody who reads rows alone finds it, and it changes what the server writes or sees later.
    """
    names = {table.name for table in tables()}
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    for table, what in session.execute(text(_SQLITE if is_sqlite else _POSTGRESQL)):
        if table in names:
            yield table, what
    if is_sqlite:
        yield from _half_truths(session)


def _half_truths(session: Session) -> Iterator[tuple[str, str]]:
    """SQLite takes any number for a truth: 2 is true where it is read, and false where it is asked for."""
    for table in tables():
        for column in table.columns:
            if isinstance(column.type, Boolean):
                number = cast(column, Integer)
                wrong = select(func.count()).select_from(table).where(number.not_in((0, 1)))
                if session.scalar(wrong):
                    yield table.name, f"{column.name} is neither true nor false"
