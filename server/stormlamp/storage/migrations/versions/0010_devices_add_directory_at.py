"""When each device was last given the directory: what it may still hold is reckoned from then."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the time; of what was given before nobody knows."""
    op.add_column("devices", sa.Column("directory_at", sa.BigInteger, nullable=True))
