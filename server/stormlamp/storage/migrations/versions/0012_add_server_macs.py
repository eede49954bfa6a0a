"""The server's word for the journal's end and for what no signature covers; pages found by their actions."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, empty: the server vouches at its next start for what it finds then."""
    for name in ("loose", "mac"):
        op.add_column("sites", sa.Column(name, sa.LargeBinary))
    op.create_index("pages_by_first", "pages", ["site", "device_no", "first"])
