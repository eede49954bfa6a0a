"""Migrations run at start, in one transaction, one process at a time.

Revisions: 0001 the record. The next one names `down_revision = "0001"`, and so on; one head only.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import text

from stormlamp.storage.database import Store

# Any number that no other user of the database takes: PostgreSQL's advisory locks share one space.
_LOCK = 7_626_700_001


def migrate(store: Store) -> None:
    """Bring the database to the newest revision; does nothing where it is there already."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    with store.writing() as session:
        if not store.is_sqlite:
            session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        config.attributes["connection"] = session.connection()
        command.upgrade(config, "head")
