"""What the server's disk really holds, read past the product with plain SQL."""

from __future__ import annotations

import json
import sqlite3
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import TYPE_CHECKING, Any

from stormlamp.domain.journal.flags import names
from stormlamp.services.access.devices import list_devices

if TYPE_CHECKING:
    from pathlib import Path

    from stormlamp.http.context import Runtime

ENTRIES = """
    SELECT seq, d.id || '.' || n, CAST(text AS TEXT), happened_at, quality, received_at, flags
    FROM entries e JOIN devices d ON d.site = e.site AND d.number = e.device_no ORDER BY seq
"""
PAGES = """
    SELECT d.id, page, identity, first, count FROM pages p
    JOIN devices d ON d.site = p.site AND d.number = p.device_no
"""
APART = """
    SELECT d.id, page, identity, first, q.count, reason FROM quarantined_pages q
    JOIN devices d ON d.site = q.site AND d.number = q.device_no
"""
HELD = "SELECT device_no, first, count FROM pages WHERE identity = ?"
THERE = "SELECT count(*) FROM entries WHERE device_no = ? AND n BETWEEN ? AND ?"
Answer = dict[str, Any]


class Auditor:
    """A reader of the committed state.

    Args:
        database: the SQLite file.
    """

    def __init__(self, database: Path) -> None:
        self.disk = sqlite3.connect(database, isolation_level=None)

    def head(self) -> int:
        """The seq of the newest entry."""
        found: int = self.disk.execute("SELECT head FROM sites").fetchone()[0]
        return found

    def close(self) -> None:
        """Let the file go."""
        self.disk.close()

    def acknowledged(self, asked: Answer, answer: Answer) -> list[str]:
        """What an answer to a push says is stored, and the disk does not hold."""
        if answer["status"] != 200 or asked["path"] != "/api/v1/pages":
            return []
        results = json.loads(answer["body"])["results"]
        sure = [each["identity"] for each in results if each["status"] in {"accepted", "duplicate"}]
        return [
            f"page {identity} is acknowledged and not stored" for identity in sure if not self._has(identity)
        ]

    def _has(self, identity: str) -> bool:
        rows = self.disk.execute(HELD, (urlsafe_b64decode(identity + "="),)).fetchall()
        if len(rows) != 1:
            return False
        device, first, count = rows[0]
        there = self.disk.execute(THERE, (device, first, first + count - 1)).fetchone()[0]
        return bool(there == count)

    def everything(self, runtime: Runtime) -> Answer:
        """All that invariants are held against, and what the product's own proof finds."""
        entries = [_entry(*row) for row in self.disk.execute(ENTRIES)]
        pages = [_page(*row) for row in self.disk.execute(PAGES)]
        apart = [_page(*row[:5]) | {"reason": row[5]} for row in self.disk.execute(APART)]
        return {
            "entries": entries,
            "pages": pages,
            "quarantine": apart,
            "files": [row[0] for row in self.disk.execute("SELECT sha256 FROM stored_files")],
            "devices": list_devices(runtime.store, runtime.site),
            "problems": runtime.record.verify().problems,
        }


def _entry(*row: Any) -> Answer:  # noqa: ANN401 - columns of SQLite
    seq, ref, text, happened_at, quality, received_at, flags = row
    return {
        "seq": seq,
        "ref": ref,
        "text": text,
        "happenedAt": happened_at,
        "quality": quality,
        "receivedAt": received_at,
        "flags": names(flags),
    }


def _page(device: str, page: int, identity: bytes, first: int, count: int) -> Answer:
    name = urlsafe_b64encode(identity).decode().rstrip("=")
    return {"device": device, "page": page, "identity": name, "first": first, "count": count}
