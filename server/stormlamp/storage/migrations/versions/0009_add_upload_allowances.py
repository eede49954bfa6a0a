"""When a device, and a site, may bring as much as ever again."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the times; nobody has brought anything yet."""
    for table in ("sites", "devices"):
        op.add_column(table, sa.Column("full_at", sa.BigInteger, nullable=False, server_default="0"))
