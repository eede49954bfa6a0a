"""The record: sites, devices, pages, entries, clocks, quarantine, named files."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _site(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer, nullable=False) for name in ("site", *names)]


def _big(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=nullable)


def _raw(name: str, *, nullable: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def upgrade() -> None:
    """Make the tables."""
    _sites_and_devices()
    _pages_and_entries()
    _beside_the_journal()


def _sites_and_devices() -> None:
    op.create_table(
        "sites",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("name", sa.String(64), nullable=False, unique=True),
        sa.Column("generation", sa.String(64), nullable=False),
        sa.Column("server_no", sa.Integer),
        _big("head"),
        _raw("hash"),
        _big("last_received_at"),
    )
    op.create_table(
        "devices",
        *_site("number"),
        sa.Column("id", sa.String(10), nullable=False),
        _text("key"),
        sa.Column("kind", sa.String(16), nullable=False),
        _text("label"),
        _big("enrolled_at"),
        *(_big(name, nullable=True) for name in ("revoked_at", "last_heard_at", "recorded_n")),
        sa.Column("edition", sa.String(43)),
        *(_big(name) for name in ("held_page", "held_n")),
        _raw("held_identity"),
        *(_big(name, nullable=True) for name in ("tail_at", "bound_n", "bound_at")),
        sa.PrimaryKeyConstraint("site", "number"),
        sa.UniqueConstraint("site", "id"),
    )
    op.create_table(
        "device_people",
        *_site("device_no"),
        sa.Column("person", sa.String(16), nullable=False),
        _big("since"),
        sa.PrimaryKeyConstraint("site", "device_no", "person"),
    )


def _pages_and_entries() -> None:
    op.create_table(
        "pages",
        *_site("device_no"),
        _big("page"),
        *(_raw(name) for name in ("identity", "prev")),
        _big("first"),
        sa.Column("count", sa.Integer, nullable=False),
        _text("seal"),
        _big("received_at"),
        sa.PrimaryKeyConstraint("site", "device_no", "page"),
    )
    op.create_table(
        "entries",
        *_site(),
        _big("seq"),
        sa.Column("device_no", sa.Integer, nullable=False),
        _big("n"),
        _raw("text", nullable=True),
        _raw("digest"),
        *(_raw(name, nullable=True) for name in ("private", "private_digest")),
        _big("happened_at"),
        sa.Column("quality", sa.SmallInteger, nullable=False),
        _big("received_at"),
        sa.Column("via", sa.String(10)),
        sa.Column("flags", sa.SmallInteger, nullable=False),
        sa.Column("bound", sa.Boolean, nullable=False),
        *(_raw(name) for name in ("leaf", "hash")),
        sa.Column("type", sa.String(64)),
        sa.Column("incident", sa.String(32)),
        sa.Column("actor", sa.String(64)),
        sa.PrimaryKeyConstraint("site", "seq"),
        sa.UniqueConstraint("site", "device_no", "n"),
    )
    op.create_index("entries_by_incident", "entries", ["site", "incident", "seq"])
    op.create_table(
        "closings",
        *_site(),
        sa.Column("incident", sa.String(32), nullable=False),
        _big("seq"),
        sa.PrimaryKeyConstraint("site", "incident"),
    )


def _beside_the_journal() -> None:
    op.create_table(
        "clock_samples",
        *_site("device_no"),
        _big("epoch"),
        *(sa.Column(name, sa.Float(53), nullable=False) for name in ("offset_ms", "rtt_ms")),
        _big("at"),
        sa.PrimaryKeyConstraint("site", "device_no", "epoch"),
    )
    op.create_table(
        "quarantined_pages",
        *_site(),
        _raw("identity"),
        sa.Column("device_no", sa.Integer, nullable=False),
        *(_big(name) for name in ("page", "first")),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        _text("seal"),
        _raw("texts"),
        sa.Column("size", sa.Integer, nullable=False),
        _big("received_at"),
        sa.Column("via", sa.String(10)),
        sa.PrimaryKeyConstraint("site", "identity"),
    )
    op.create_table(
        "named_files",
        *_site(),
        sa.Column("sha256", sa.String(43), nullable=False),
        _big("size", nullable=True),
        _big("seq"),
        sa.PrimaryKeyConstraint("site", "sha256"),
    )
