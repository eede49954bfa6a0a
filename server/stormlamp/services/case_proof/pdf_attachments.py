"""Takes the record out of a report in PDF."""

from __future__ import annotations

import io
from typing import Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError

ATTACHMENT: Final = "record.json"


class NoRecord(ValueError):
    """There is no record in the file; the message says why."""


def attached_record(data: bytes) -> bytes:
    """The record that is attached to a PDF.

    Raises:
        NoRecord: the file cannot be read, or holds no record or several.
    """
    try:
        found = PdfReader(io.BytesIO(data)).attachments.get(ATTACHMENT, [])
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NoRecord("it cannot be read as PDF") from error
    if len(found) != 1:
        raise NoRecord(f"{ATTACHMENT} is attached {len(found)} times, not once")
    return found[0]
