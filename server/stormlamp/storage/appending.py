"""Writing what a transaction has decided: many rows in one statement each."""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from stormlamp.domain.acceptance import NewEntry
from stormlamp.domain.actions import Action, FileRef
from stormlamp.domain.clock import Sample
from stormlamp.domain.pages import Page
from stormlamp.storage.clocks import ClockSample
from stormlamp.storage.database import Base
from stormlamp.storage.entries import Closing, Entry
from stormlamp.storage.files import NamedFile
from stormlamp.storage.gathering import chunks
from stormlamp.storage.pages import Page as PageRow

LONGEST_TYPE = 64  # characters of type and actor in their indexes

Rows = list[dict[str, Any]]


def _insert(session: Session, model: type[Base], rows: Rows) -> None:
    table = model.__table__
    if not rows or not isinstance(table, Table):
        return
    connection = session.connection()
    # Our values are what the drivers take as they are: passing them on without SQLAlchemy's look at each
    # one halves the time of a storm's commit.
    statement = insert(table).compile(dialect=connection.dialect, column_keys=list(rows[0]))
    names = statement.positiontup
    given = rows if names is None else list(map(itemgetter(*names), rows))
    connection.exec_driver_sql(str(statement), given)


def update_rows(session: Session, model: type[Base], keys: Sequence[str], rows: Rows) -> None:
    """Update by key; each row names its keys with a leading underscore."""
    table = model.__table__
    if rows and isinstance(table, Table):
        fits = [table.c[key] == bindparam(f"_{key}") for key in keys]
        values: dict[str, Any] = {name: bindparam(name) for name in rows[0] if not name.startswith("_")}
        session.connection().execute(update(table).where(*fits).values(values), rows)


def index_word(text: str | None) -> str | None:
    """A word fit for an index column; PostgreSQL's texts hold no NUL."""
    return text if text is not None and len(text) <= LONGEST_TYPE and "\0" not in text else None


def index_columns(action: Action | None) -> dict[str, Any]:
    """The columns derived from an action's text."""
    if action is None:
        return {"type": None, "incident": None, "actor": None, "private_digest": None}
    incident = index_word(action.incident)
    return {
        "type": index_word(action.type),
        "incident": incident if incident is None or len(incident) <= LONGEST_TYPE // 2 else None,
        "actor": index_word(action.actor),
        "private_digest": action.private,
    }


def add_entries(session: Session, site: int, entries: Iterable[NewEntry]) -> None:
    """Append entries; their sequence numbers come from the site's head in this transaction."""
    rows = [
        {
            "site": site,
            "seq": entry.seq,
            "device_no": entry.device_no,
            "n": entry.n,
            "text": entry.text,
            "digest": entry.digest,
            "private": entry.private,
            "happened_at": entry.happened_at,
            "quality": entry.quality,
            "received_at": entry.received_at,
            "via": entry.via,
            "flags": entry.flags,
            "bound": entry.action is not None,
            "leaf": entry.leaf,
            "hash": entry.hash,
            **index_columns(entry.action),
        }
        for entry in entries
    ]
    _insert(session, Entry, rows)


def add_pages(session: Session, site: int, pages: Iterable[tuple[int, Page]], now: int) -> None:
    """Store accepted pages; each comes with its device's inner number."""
    rows = [
        {
            "site": site,
            "device_no": device_no,
            "page": page.seal.page,
            "identity": page.seal.identity,
            "prev": page.seal.prev.encode(),
            "first": page.seal.first,
            "count": len(page.seal.digests),
            "seal": page.seal.text,
            "received_at": now,
        }
        for device_no, page in pages
    ]
    _insert(session, PageRow, rows)


def put_samples(session: Session, site: int, samples: Sequence[tuple[int, Sample]]) -> None:
    """Replace the samples of these epochs; each comes with its device's inner number."""
    keys = ("site", "device_no", "epoch")
    rows: Rows = [
        {
            "site": site,
            "device_no": device_no,
            "epoch": sample.epoch,
            "offset_ms": sample.offset_ms,
            "rtt_ms": sample.rtt_ms,
            "at": sample.at,
        }
        for device_no, sample in samples
    ]
    table = ClockSample.__table__
    if rows and isinstance(table, Table):
        fits = [table.c[key] == bindparam(f"_{key}") for key in keys]
        old = [{f"_{key}": row[key] for key in keys} for row in rows]
        session.connection().execute(delete(table).where(*fits), old)
        _insert(session, ClockSample, rows)


def add_closings(session: Session, site: int, closings: dict[str, int]) -> None:
    """Store which incidents have ended, by the seq of what ended them."""
    rows = [{"site": site, "incident": ref, "seq": seq} for ref, seq in closings.items()]
    _insert(session, Closing, rows)


def add_named_files(session: Session, site: int, files: dict[str, tuple[FileRef, int]]) -> None:
    """Store files named for the first time: SHA-256 -> (reference, seq)."""
    known: set[str] = set()
    for run in chunks(files):
        query = select(NamedFile.sha256).where(NamedFile.site == site, NamedFile.sha256.in_(run))
        known.update(session.scalars(query))
    rows: Rows = [
        {"site": site, "sha256": sha256, "size": file.size, "seq": seq}
        for sha256, (file, seq) in files.items()
        if sha256 not in known
    ]
    _insert(session, NamedFile, rows)


def fill(session: Session, rows: Rows) -> None:
    """Set texts of entries that were withheld; rows: `_site`, `_seq` and the columns to set."""
    for row in rows:
        update_rows(session, Entry, ("site", "seq"), [row])
