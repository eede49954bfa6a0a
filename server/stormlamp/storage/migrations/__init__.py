"""Migrations run at start, in one transaction, one process at a time.

Each names the one before it; one head only. What each is for, its first line says.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from stormlamp.storage.database import Store, one_at_a_time

if TYPE_CHECKING:
    from alembic.config import Config


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


def upgrade(session: Session) -> None:
    """Bring the database to the newest revision within a writing transaction."""
    from alembic import command  # noqa: PLC0415 - likewise

    config = script()
    config.attributes["connection"] = session.connection()
    command.upgrade(config, "head")
