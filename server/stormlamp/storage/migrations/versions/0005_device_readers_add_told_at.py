"""When the logbook last told of a sign-in on a device, so that it tells of renewals once a day."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the moment; of sign-ins up to now nothing was told."""
    op.add_column("device_readers", sa.Column("told_at", sa.BigInteger, nullable=False, server_default="0"))
