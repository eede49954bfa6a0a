"""Which entries say something of one that is not here yet, and who took a request or was given it."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, empty: who took a request before can take it again."""
    op.create_table(
        "waiting_entries",
        sa.Column("site", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("ref", sa.String(32), primary_key=True),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
    )
    op.create_table(
        "request_readers",
        sa.Column("site", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("request", sa.String(32), primary_key=True),
        sa.Column("reader", sa.String(16), primary_key=True),
        sa.Column("seq", sa.BigInteger, nullable=False),
    )
