"""Proves an exported case: the archive byte by byte, its manifest, the record, what belongs to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from stormlamp.domain.archives import BadArchive, pack_files, unpack_files
from stormlamp.domain.encodings import base64url, read_digest, sha256
from stormlamp.domain.strict_json import Unreadable, read_object
from stormlamp.services.case_proof.checkpoint import imprint_of
from stormlamp.services.case_proof.findings import Proved
from stormlamp.services.case_proof.issued_files import check_issued
from stormlamp.services.case_proof.records import prove_record
from stormlamp.services.case_proof.signed_lines import check_signature

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stormlamp.services.case_proof.shapes import RecordFile

EXPORT: Final = "stormlamp-export-1"
EXPORT_MANIFEST: Final = "manifest.json"
RECORD_FILE: Final = "record.json"
_BY_DIGEST: Final = re.compile(r"[a-z]+/([A-Za-z0-9_-]{43})\.[a-z]+")


def record_in(data: bytes) -> bytes:
    """The record of an exported case; what is no archive, or has none, is given back."""
    try:
        return unpack_files(data).get(RECORD_FILE, data)
    except BadArchive:
        return data


def prove_archive(data: bytes, authorities: bytes | None = None) -> Proved:
    """Check all that can be checked of an export."""
    proved = Proved()
    try:
        files = unpack_files(data)
    except BadArchive as wrong:
        proved.wrong("archive", str(wrong))
        return proved
    _check_bytes(data, files, proved)
    if RECORD_FILE not in files:
        proved.wrong("archive", f"{RECORD_FILE} is not in it")
        return proved
    of_record, record = prove_record(files[RECORD_FILE], authorities)
    proved.take(of_record)
    _check_manifest(files, {} if record is None else record.devices, proved)
    for name, content in files.items():
        digest = _BY_DIGEST.fullmatch(name)
        if digest is not None and base64url(sha256(content)) != digest[1]:
            proved.wrong(name, "it is not the file that its name says")
    if record is not None:
        _check_beside(files, record, proved)
        for name in files:
            if name.startswith("reports/"):
                check_issued(name, files[name], record, proved)
    proved.facts.append(f"{len(files)} files in the archive.")
    return proved


def _check_bytes(data: bytes, files: Mapping[str, bytes], proved: Proved) -> None:
    """Pack the files again: whatever is then another byte was not written by us."""
    again = pack_files(files)
    if again != data:
        place = next(
            (at for at, (own, found) in enumerate(zip(again, data, strict=False)) if own != found),
            min(len(again), len(data)),
        )
        proved.wrong("archive", f"byte {place} is not as it was written")


def _check_manifest(
    files: Mapping[str, bytes], devices: Mapping[str, Mapping[str, object]], proved: Proved
) -> None:
    if EXPORT_MANIFEST not in files:
        proved.wrong("archive", f"{EXPORT_MANIFEST} is not in it")
        return
    check_signature(EXPORT_MANIFEST, files[EXPORT_MANIFEST], EXPORT, devices, proved)
    try:
        read: Any = read_object(files[EXPORT_MANIFEST])
        listed = {name: (each["sha256"], each["size"]) for name, each in read["files"].items()}
    except (Unreadable, KeyError, TypeError, AttributeError):
        proved.wrong(EXPORT_MANIFEST, "it cannot be read")
        return
    if read.get("format") != EXPORT:
        proved.wrong(EXPORT_MANIFEST, "it is of another format")
    for name in sorted(listed.keys() - files.keys()):
        proved.wrong(name[:80], "it is missing")
    for name in sorted(files.keys() - listed.keys() - {EXPORT_MANIFEST}):
        proved.wrong(name[:80], "the manifest does not name it")
    for name in sorted(files.keys() & listed.keys()):
        sha, size = listed[name]
        if read_digest(sha) != sha256(files[name]) or size != len(files[name]):
            proved.wrong(name, "its bytes are not those that the manifest names")


def _check_beside(files: Mapping[str, bytes], record: RecordFile, proved: Proved) -> None:
    """Check that what stands beside the record for other programs is what the record says."""
    if files.get("checkpoint.txt") != imprint_of(record):
        proved.wrong("checkpoint.txt", "it does not say the checkpoint of the record")
    if files.get("token.tsr") != record.token:
        proved.wrong("token.tsr", "it is not the token of the record")
