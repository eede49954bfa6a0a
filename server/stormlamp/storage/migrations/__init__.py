"""Migrations run at start, in one transaction, one process at a time.

Revisions: 0001 the record, 0002 people, 0003 what backups hold. Each names the one before it; one head only.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy.orm import Session

from stormlamp.storage.database import Store, one_at_a_time


def script() -> Config:
    """Where Alembic finds the migrations."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config


def migrate(store: Store) -> None:
    """Bring the database to the newest revision; does nothing where it is there already."""
    with store.writing() as session:
        one_at_a_time(session)
        upgrade(session)


def upgrade(session: Session) -> None:
    """Bring the database to the newest revision within a writing transaction."""
    config = script()
    config.attributes["connection"] = session.connection()
    command.upgrade(config, "head")
