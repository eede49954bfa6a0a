"""Migrations run at start, in one transaction, one process at a time.

Each names the one before it; one head only. What each is for, its first line says.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from stormlamp.storage.database.store import Store, one_at_a_time
from stormlamp.storage.database.troubles import Trouble

if TYPE_CHECKING:
    from alembic.config import Config

TABLE = "alembic_version"


def script() -> "Config":
    """Where Alembic finds the migrations."""
    from alembic.config import Config  # noqa: PLC0415 - ten megabytes that a server need not keep

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config


def revisions() -> list[str]:
    """All revisions that this version of the product knows, the newest first."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - likewise

    return [each.revision for each in ScriptDirectory.from_config(script()).walk_revisions()]


def migrate(store: Store) -> None:
    """Bring the database to the newest revision; does nothing where it is there already."""
    with store.writing() as session:
        one_at_a_time(session)
        upgrade(session)


def refuse_newer(session: Session) -> None:
    """Refuse a database that only a newer version of the product knows.

    Raises:
        Trouble: it is one.
    """
    connection = session.connection()
    if not inspect(connection).has_table(TABLE):
        return
    found = connection.scalar(text(f"SELECT version_num FROM {TABLE}"))  # noqa: S608 - our own word
    if found is not None and found not in revisions():
        msg = f"the database is of a newer version of Stormlamp (its schema is {found}): install that version"
        raise Trouble(msg)


def upgrade(session: Session) -> None:
    """Bring the database to the newest revision within a writing transaction.

    Raises:
        Trouble: it is of a newer version of the product than this one.
    """
    refuse_newer(session)
    from alembic import command  # noqa: PLC0415 - likewise

    config = script()
    config.attributes["connection"] = session.connection()
    command.upgrade(config, "head")
