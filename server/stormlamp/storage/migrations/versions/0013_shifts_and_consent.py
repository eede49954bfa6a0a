"""Shifts and absences of people; all that is known of a special customer, with the consent to keep it."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_TEXTS = (
    *(("pinyin", 400), ("initials", 60), ("place", 80), ("device", 120)),
    *(("agreed_by", 60), ("consent_by", 60)),
)
_DAYS = ("consent_at", "reviewed_on", "ends_on")


def upgrade() -> None:
    """Add the columns. Who agreed to be known did so by consent; who gave it, and when, nobody noted."""
    op.add_column("people", _list("shifts"))
    op.add_column("people", sa.Column("away_until", sa.BigInteger))
    columns: list[sa.Column[Any]] = [
        _list("languages"),
        *(sa.Column(name, sa.String(most), nullable=False, server_default="") for name, most in _TEXTS),
        sa.Column("consent_basis", sa.String(16)),
        *(sa.Column(name, sa.String(10)) for name in _DAYS),
        sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
        *(
            sa.Column(name, sa.BigInteger, nullable=False, server_default="0")
            for name in ("created_at", "changed_at")
        ),
    ]
    for column in columns:
        op.add_column("customers", column)
    op.execute("UPDATE customers SET consent_basis = 'consent' WHERE consent")
    op.drop_column("customers", "consent")


def _list(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON, nullable=False, server_default="[]")
