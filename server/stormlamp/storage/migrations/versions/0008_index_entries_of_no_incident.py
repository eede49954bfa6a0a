"""An index of the entries of no incident by type: what is in force of them is found without the others."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_OF_NONE = sa.text("entries.incident IS NULL")


def upgrade() -> None:
    """Add the index."""
    op.create_index(
        "entries_of_none",
        "entries",
        ["site", "type", "seq"],
        sqlite_where=_OF_NONE,
        postgresql_where=_OF_NONE,
    )
