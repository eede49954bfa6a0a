"""By which device somebody got in: of passwords, sessions, codes, and people on devices."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the origins; who set the passwords that there are is not known, which is the empty text."""
    op.add_column("people", sa.Column("password_origin", sa.String(10)))
    op.execute("UPDATE people SET password_origin = '' WHERE password IS NOT NULL")
    for table in ("sessions", "codes", "device_people"):
        op.add_column(table, sa.Column("origin", sa.String(10)))
    op.add_column("codes", sa.Column("maker", sa.String(10)))
