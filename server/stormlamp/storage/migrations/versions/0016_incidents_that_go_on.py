"""The index of what begins or ends incidents holds as well what takes an end back."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_OF_INCIDENTS = sa.text(
    "entries.type IN ('incident.expected', 'incident.opened', 'incident.cancelled', 'incident.closed', "
    "'incident.joined', 'incident.reopened', 'incident.separated')"
)


def upgrade() -> None:
    """Make the index anew."""
    op.drop_index("entries_of_incidents", "entries")
    op.create_index(
        "entries_of_incidents",
        "entries",
        ["site", "seq"],
        sqlite_where=_OF_INCIDENTS,
        postgresql_where=_OF_INCIDENTS,
    )
