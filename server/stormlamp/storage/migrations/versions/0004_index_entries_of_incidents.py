"""An index of the few entries that begin or end incidents: whoever begins to read is told all of them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_OF_INCIDENTS = sa.text(
    "entries.type IN ('incident.expected', 'incident.opened', 'incident.cancelled', 'incident.closed', "
    "'incident.joined', 'incident.separated')"
)


def upgrade() -> None:
    """Add the index."""
    op.create_index(
        "entries_of_incidents",
        "entries",
        ["site", "seq"],
        sqlite_where=_OF_INCIDENTS,
        postgresql_where=_OF_INCIDENTS,
    )
