"""The server's word for devices and for who signed in on them."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, empty: the server vouches at its next start for what its logbook tells likewise."""
    for table in ("devices", "device_people"):
        op.add_column(table, sa.Column("mac", sa.LargeBinary))
