"""Compares files of written reports with what the record says was handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stormlamp.domain.encodings import base64url, sha256
from stormlamp.domain.strict_json import Unreadable, read_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stormlamp.services.case_proof.findings import Proved
    from stormlamp.services.case_proof.shapes import RecordFile

PAGES_UNPROVED: Final = (
    "Not proved: what the pages of this PDF say. Only the record attached to it is."
    " Its pages are proved beside a later record or export of the case: --record FILE."
)


def check_issued(name: str, content: bytes, record: RecordFile, proved: Proved) -> None:
    """Check that an entry of the record hands out this very file."""
    digest = base64url(sha256(content))
    ref = next((ref for ref, sha in _issued(record) if sha == digest), None)
    if ref is None:
        proved.wrong(name, "no entry of the record hands this very file out: it is another, or was changed")
    else:
        proved.facts.append(f"{name} is, byte by byte, what entry {ref} hands out.")


def _issued(record: RecordFile) -> Iterator[tuple[str, object]]:
    """The entries that hand reports out, by whoever may, and each file that they name."""
    for entry in record.entries:
        if entry["action"] is None or "not_allowed" in entry["flags"]:
            continue
        try:
            action = read_object(entry["action"].encode())
        except Unreadable:
            continue
        body = action.get("body") if action.get("type") == "report.issued" else None
        files = body.get("files") if isinstance(body, dict) else None
        for each in files if isinstance(files, list) else ():
            yield entry["ref"], each.get("sha256") if isinstance(each, dict) else None
