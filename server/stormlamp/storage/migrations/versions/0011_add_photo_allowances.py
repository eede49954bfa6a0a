"""What room photos take, and when a device, and a site, may bring as many as ever again."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the numbers; what photos take is counted at each start."""
    for table, name in (("sites", "photos_full_at"), ("sites", "photo_bytes"), ("devices", "photos_full_at")):
        op.add_column(table, sa.Column(name, sa.BigInteger, nullable=False, server_default="0"))
