"""Proves a file that was handed out, whichever of its three kinds it is."""

from __future__ import annotations

from stormlamp.services.case_proof.archives import prove_archive
from stormlamp.services.case_proof.findings import Proved
from stormlamp.services.case_proof.pdf_attachments import NoRecord, attached_record
from stormlamp.services.case_proof.records import prove_record


def prove(data: bytes, authorities: bytes | None = None) -> Proved:
    """Prove a record (JSON), a report with a record attached (PDF), or an exported case (ZIP).

    Args:
        data: the file.
        authorities: certificates (PEM) of time-stamping authorities that are trusted.
    """
    if data.startswith(b"%PDF"):
        return _prove_report(data, authorities)
    if data.startswith(b"PK"):
        return prove_archive(data, authorities)
    return prove_record(data, authorities)[0]


def _prove_report(data: bytes, authorities: bytes | None) -> Proved:
    try:
        record = attached_record(data)
    except NoRecord as wrong:
        proved = Proved()
        proved.wrong("the PDF", str(wrong))
        return proved
    proved, _ = prove_record(record, authorities)
    proved.facts.append("Proved is the record attached to the PDF, not what its pages say.")
    return proved
