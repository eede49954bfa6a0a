"""A backup of an older version's schema is restored, and brought to this one's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from alembic import command
from tests.server.services.backups.backed_up_site import Site, again, backup_of, bring, rewrite

from stormlamp.services.backups import manifests
from stormlamp.services.backups.manifests import DATABASE
from stormlamp.services.backups.rehearsing import rehearse
from stormlamp.services.files.uploads import file_digest
from stormlamp.storage.database.store import open_store
from stormlamp.storage.migrations import script

if TYPE_CHECKING:
    from pathlib import Path


def schema_of(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """Give the columns of each table, and with an empty set each index that was made by name."""
    named = "SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL"
    found: dict[str, set[str]] = {}
    for kind, name in connection.execute(named).fetchall():
        columns = connection.execute(f"PRAGMA table_info({name})") if kind == "table" else ()
        found[name] = {column[1] for column in columns}
    return found


def back_to(revision: str, fresh: Path, connection: sqlite3.Connection) -> list[str]:
    """Give the statements that take a database's schema back to what it was at a revision."""
    store, config = open_store(f"sqlite:///{fresh}"), script()
    with store.writing() as session:
        config.attributes["connection"] = session.connection()
        command.upgrade(config, revision)
    store.close()
    with closing(sqlite3.connect(fresh)) as old:
        wanted = schema_of(old)
    here = schema_of(connection)
    gone = sorted(here.keys() - wanted.keys(), key=lambda name: bool(here[name]))
    drops = [f"DROP {'TABLE' if here[name] else 'INDEX'} {name}" for name in gone]
    columns = [(table, name) for table in here.keys() & wanted.keys() for name in here[table] - wanted[table]]
    left = [(table, name) for table in here.keys() & wanted.keys() for name in wanted[table] - here[table]]
    return [
        *drops,
        *(f"ALTER TABLE {table} DROP COLUMN {name}" for table, name in sorted(columns)),
        *(f"ALTER TABLE {table} ADD COLUMN {name} DEFAULT 0" for table, name in sorted(left)),
    ]


def test_a_backup_of_an_older_schema_is_restored_and_brought_to_this_one(plain: Site) -> None:
    backup = backup_of(plain)
    with closing(sqlite3.connect(backup / DATABASE)) as connection, connection:
        for statement in back_to("0002", backup.with_name("old.db"), connection):
            connection.execute(statement)
        connection.execute("UPDATE alembic_version SET version_num = '0002'")
        there = schema_of(connection)
    held = manifests.read(backup)
    database = {**held.database, "sha256": file_digest(backup / DATABASE)}
    # It counted no table that came later.
    counts = {name: count for name, count in held.rows.items() if name in there}
    rewrite(backup, schema="0002", database=database, rows=counts)
    assert rehearse(backup)[1] == []
    bring(plain, backup, plain.target, replace=True)
    rig = again(plain.target)
    assert rig.record.head().durable_seq == held.seq
    assert rig.record.verify().problems == []
    rig.close()
