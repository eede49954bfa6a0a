"""Reads the header in which a GET returns the newest receipt."""

import json

from flask import request

from stormlamp.domain.encodings import from_base64url
from stormlamp.domain.journal.receipts import Receipt, read_receipt

HEADER = "Stormlamp-Receipt"
LONGEST = 1000
PARAMETER = {
    "in": "header",
    "name": HEADER,
    "description": "the newest receipt, as JSON in base64url; another generation is answered by 409",
    "schema": {"type": "string", "maxLength": LONGEST},
}


def sent_receipt() -> Receipt | None:
    """Read the header; what cannot be read counts as not sent, as a receipt with a bad MAC does."""
    text = request.headers.get(HEADER, "")
    raw = from_base64url(text) if 0 < len(text) <= LONGEST else None
    if raw is None:
        return None
    try:
        return read_receipt(json.loads(raw))
    except (ValueError, RecursionError):
        return None
