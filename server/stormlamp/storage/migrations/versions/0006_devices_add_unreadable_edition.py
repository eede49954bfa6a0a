"""Which plan edition a device says that it cannot read."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the digest to devices; none has said so before."""
    op.add_column("devices", sa.Column("unreadable", sa.String(43), nullable=True))
