"""Writes what a transaction has decided: many rows in one statement each."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from stormlamp.domain.journal.acceptance import NewEntry
from stormlamp.domain.logbooks.actions import Action, FileRef
from stormlamp.domain.logbooks.clock import Sample
from stormlamp.domain.logbooks.pages import Page
from stormlamp.storage.database.bulk import Rows, insert_rows, put_rows, update_rows
from stormlamp.storage.files.named_files import APART, NamedFile
from stormlamp.storage.journal.clocks import ClockSample
from stormlamp.storage.journal.entries import Closing, EntryRow
from stormlamp.storage.journal.gathering import chunks, closings
from stormlamp.storage.journal.pages import PageRow

LONGEST_TYPE = 64  # characters of type and actor in their indexes


@lru_cache(maxsize=4096)  # a storm says the same few words over and over
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
    insert_rows(session, EntryRow.__table__, rows)


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
    insert_rows(session, PageRow.__table__, rows)


def put_samples(session: Session, site: int, samples: Mapping[tuple[int, int], Sample]) -> None:
    """Replace samples; each comes by its device's inner number and its epoch."""
    rows: Rows = [
        {
            "site": site,
            "device_no": device_no,
            "epoch": epoch,
            "offset_ms": sample.offset_ms,
            "rtt_ms": sample.rtt_ms,
            "at": sample.at,
        }
        for (device_no, epoch), sample in samples.items()
    ]
    put_rows(session, ClockSample.__table__, ("site", "device_no", "epoch"), rows)


def add_closings(session: Session, site: int, endings: Iterable[tuple[str, int]]) -> None:
    """Store which incidents have ended, each by the seq of the first entry that ended it."""
    first: dict[str, int] = {}
    for incident, seq in endings:
        first.setdefault(incident, seq)
    stored = closings(session, site, first) if first else set()
    rows = [{"site": site, "incident": ref, "seq": seq} for ref, seq in first.items() if ref not in stored]
    insert_rows(session, Closing.__table__, rows)


def add_named_files(session: Session, site: int, files: dict[str, tuple[FileRef, int]]) -> None:
    """Store which files are named: SHA-256 -> (reference, seq). One that names it already stays."""
    known: dict[str, int] = {}
    for run in chunks(files):
        query = select(NamedFile.sha256, NamedFile.seq).where(
            NamedFile.site == site, NamedFile.sha256.in_(run)
        )
        known.update(session.execute(query).all())
    rows: Rows = [
        {"site": site, "sha256": sha256, "size": file.size, "seq": seq}
        for sha256, (file, seq) in files.items()
        if known.get(sha256, APART) == APART
    ]
    put_rows(session, NamedFile.__table__, ("site", "sha256"), rows)


def fill(session: Session, rows: Rows) -> None:
    """Set texts of entries that were withheld; rows: `_site`, `_seq` and the columns to set."""
    for row in rows:
        update_rows(session, EntryRow.__table__, ("site", "seq"), [row])
