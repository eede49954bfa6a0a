"""The server's word for rows that give rights: sessions, codes, people, passwords, who signed in last."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, empty: the server vouches at its next start for what its logbook tells likewise."""
    for table in ("sessions", "codes", "people", "device_readers"):
        op.add_column(table, sa.Column("mac", sa.LargeBinary))
    op.add_column("people", sa.Column("password_mac", sa.LargeBinary))
