"""People, special customers, codes, reading sessions, the audit of reads, files and editions."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _site() -> sa.Column[int]:
    return sa.Column("site", sa.Integer, primary_key=True, autoincrement=False)


def _hash() -> sa.Column[bytes]:
    return sa.Column("hash", sa.LargeBinary(32), primary_key=True)


def _text(name: str, most: int, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(most), nullable=nullable)


def _list(name: str) -> sa.Column[list[str]]:
    return sa.Column(name, sa.JSON, nullable=False)


def _big(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def upgrade() -> None:
    """Make the tables."""
    _directory()
    _access()
    _files()


def _directory() -> None:
    op.create_table(
        "people",
        _site(),
        sa.Column("id", sa.String(10), primary_key=True),
        _text("name", 60),
        _text("pinyin", 400),
        _text("initials", 60),
        _text("role", 16),
        *(_list(name) for name in ("duties", "deputy_of", "numbers", "languages")),
        sa.Column("active", sa.Boolean, nullable=False),
        _text("password", 200, nullable=True),
        _big("created_at"),
    )
    op.create_table(
        "customers",
        _site(),
        sa.Column("id", sa.String(40), primary_key=True),
        _text("name", 60),
        _text("area", 80, nullable=True),
        _text("need", 500),
        _list("numbers"),
        _text("agreed_help", 500),
        _text("helper", 10, nullable=True),
        sa.Column("check_every", sa.Integer),
        sa.Column("battery_hours", sa.Float),
        sa.Column("consent", sa.Boolean, nullable=False),
    )


def _access() -> None:
    op.create_table(
        "codes",
        _site(),
        _hash(),
        _text("person", 10, nullable=True),
        _text("name", 60, nullable=True),
        _text("role", 16),
        _list("duties"),
        _text("device", 10, nullable=True),
        _big("expires_at"),
    )
    op.create_table(
        "sessions",
        _site(),
        _hash(),
        _text("person", 10),
        _text("device", 10, nullable=True),
        _big("created_at"),
        _big("expires_at"),
    )
    op.create_index("sessions_by_person", "sessions", ["site", "person"])
    op.create_index("sessions_by_device", "sessions", ["site", "device"])
    op.create_table(
        "device_readers",
        _site(),
        sa.Column("device", sa.String(10), primary_key=True),
        _text("person", 10),
    )
    op.create_table("used_nonces", _site(), _hash(), _big("expires_at"))
    op.create_table(
        "sign_in_tries",
        _site(),
        _hash(),
        sa.Column("count", sa.Integer, nullable=False),
        _big("until"),
    )
    op.create_table(
        "personal_reads",
        _site(),
        sa.Column("at", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("person", sa.String(10), primary_key=True),
        sa.Column("what", sa.String(40), primary_key=True),
        _text("device", 10, nullable=True),
        sa.Column("count", sa.Integer, nullable=False),
    )


def _files() -> None:
    op.create_table(
        "stored_files",
        _site(),
        sa.Column("sha256", sa.String(43), primary_key=True),
        _big("size"),
        _text("type", 40),
        _big("stored_at"),
    )
    op.create_table(
        "editions",
        _site(),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        _text("sha256", 43),
        _big("size"),
        _big("published_at"),
    )
