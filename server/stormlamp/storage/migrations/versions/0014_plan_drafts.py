"""The plan's draft, the plans that editions were built from, and since when a device holds its edition."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, empty: the plan of an edition of before is read back from its file."""
    op.create_table(
        "plan_drafts",
        sa.Column("site", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("plan", sa.Text, nullable=False),
        sa.Column("profile", sa.String(40)),
        sa.Column("based_on", sa.Integer),
        sa.Column("later", sa.JSON, nullable=False),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("changed_by", sa.String(16)),
        sa.Column("proposed_by", sa.String(16)),
        sa.Column("proposed_at", sa.BigInteger),
        sa.Column("proposed_version", sa.Integer),
    )
    op.create_table(
        "plan_sources",
        sa.Column("site", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("plan", sa.Text, nullable=False),
    )
    op.add_column("devices", sa.Column("edition_at", sa.BigInteger))
