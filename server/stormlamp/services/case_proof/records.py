"""Proves a record that was handed out, from nothing but the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stormlamp.domain.encodings import sha256
from stormlamp.services.case_proof.checkpoint import check_checkpoint, imprint_of
from stormlamp.services.case_proof.entries import check_entries
from stormlamp.services.case_proof.findings import Proved
from stormlamp.services.case_proof.seals import check_devices, checked_pages
from stormlamp.services.case_proof.shapes import RECORD, RecordFile, read_record
from stormlamp.services.case_proof.signed_lines import check_signature
from stormlamp.services.signatures import canonical_jwk
from stormlamp.services.timestamps.tokens import BadToken, is_by

if TYPE_CHECKING:
    from collections.abc import Sequence


def prove_record(data: bytes, authorities: bytes | None = None) -> tuple[Proved, RecordFile | None]:
    """Check all that can be checked of a record.

    Args:
        data: the file.
        authorities: certificates (PEM) of trusted time-stamping authorities; None: whoever made the token.

    Returns:
        what was found, and the record where it can be read.
    """
    proved = Proved()
    record = read_record(data, proved)
    if record is None:
        return proved, None
    signer = check_signature("the record", data, RECORD, record.devices, proved)
    check_devices(record, proved)
    check_entries(record, checked_pages(record, proved), proved)
    check_checkpoint(record, signer, proved)
    _check_authority(record, authorities, proved)
    proved.facts[:0] = _facts(record, signer)
    return proved, record


def _check_authority(record: RecordFile, authorities: bytes | None, proved: Proved) -> None:
    if record.token is None:
        return
    if authorities is None:
        proved.facts.append(
            "Who made that token, and whether it is whole, was not checked: name the authority."
        )
        return
    try:
        known = is_by(record.token, imprint_of(record), authorities)
    except BadToken:
        return  # said already
    if not known:
        proved.wrong("token", "none of the authorities that you named vouches for it")
    else:
        proved.facts.append("An authority that you named vouches for that token.")


def _facts(record: RecordFile, signer: str | None) -> Sequence[str]:
    gone = sum(each["action"] is None for each in record.entries)
    said = record.checkpoint
    return [
        f"Site {record.site}, incidents {', '.join(record.incidents)}.",
        f"{len(record.entries)} entries on {len(record.pages)} sealed pages; {gone} without their text.",
        f"The journal held {said['size']} entries at {said['at']}, hash {said['hash']}.",
        f"Signed by the logbook {signer} of the server, key {_thumb(record, signer)}: ask the site for it.",
    ]


def _thumb(record: RecordFile, signer: str | None) -> str:
    key = record.devices.get(signer or "")
    return "unknown" if key is None else sha256(canonical_jwk(key).encode()).hex()
