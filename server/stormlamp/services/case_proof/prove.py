"""Proves a file that was handed out, whichever of its three kinds it is."""

from __future__ import annotations

from stormlamp.services.case_proof.archives import prove_archive, record_in
from stormlamp.services.case_proof.findings import Proved
from stormlamp.services.case_proof.issued_files import PAGES_UNPROVED, check_issued
from stormlamp.services.case_proof.pdf_attachments import NoRecord, attached_record
from stormlamp.services.case_proof.records import prove_record


def prove(data: bytes, authorities: bytes | None = None, later: bytes | None = None) -> Proved:
    """Prove a record (JSON), a report with a record attached (PDF), or an exported case (ZIP).

    Args:
        data: the file.
        authorities: certificates (PEM) of time-stamping authorities that are trusted.
        later: a record or an exported case that was made when the report had been handed out.
    """
    if data.startswith(b"%PDF"):
        return _prove_report(data, authorities, later)
    if data.startswith(b"PK"):
        return prove_archive(data, authorities)
    return prove_record(data, authorities)[0]


def _prove_report(data: bytes, authorities: bytes | None, later: bytes | None) -> Proved:
    proved = Proved()
    # A report's own record ends before the entry that hands the report out: it cannot vouch for its pages.
    if later is None:
        proved.unproved.append(PAGES_UNPROVED)
    else:
        of_later, record = prove_record(record_in(later), authorities)
        proved.take(of_later)
        if record is not None:
            check_issued("the PDF", data, record, proved)
    try:
        proved.take(prove_record(attached_record(data), authorities)[0])
    except NoRecord as wrong:
        proved.wrong("the PDF", str(wrong))
    return proved
