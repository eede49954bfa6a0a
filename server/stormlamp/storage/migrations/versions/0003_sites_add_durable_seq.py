"""What the newest checked backup holds, so that phones know what they may let go of."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the number to the site's row; there was no backup before."""
    op.add_column("sites", sa.Column("durable_seq", sa.BigInteger, nullable=False, server_default="0"))
