"""An index of improvements: whoever begins to read is told those of outages that have ended, too."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_OF_IMPROVEMENTS = sa.text(
    "entries.type IN ('improvement.opened', 'improvement.changed', 'improvement.proved', "
    "'improvement.taken_up', 'improvement.closed', 'improvement.reopened')"
)


def upgrade() -> None:
    """Add the index."""
    op.create_index(
        "entries_of_improvements",
        "entries",
        ["site", "seq"],
        sqlite_where=_OF_IMPROVEMENTS,
        postgresql_where=_OF_IMPROVEMENTS,
    )
