"""Gzip for what is large and holds no fresh secret: the journal, plan editions, the client's own files.

Answers with codes or nonces stay unpacked, so that their length says nothing about them.
"""

import gzip
from http import HTTPStatus

from flask import Response, request
from isal import igzip

# Made for one reader and sent once, to a new phone hundreds of times: nine tenths of the time are worth a
# tenth more bytes.
QUICK = frozenset({"entries.get_entries", "entries.get_start"})
QUICK_LEVEL = 2  # of igzip's 0 to 3
PACKED = QUICK | frozenset(
    {
        "files.get_file",
        "drafts.get_draft",
        "drafts.get_draft_edition",
        "plan.get_source",
        "tries.get_try",
        "shell.page",
        "shell.own_file",
        "reference.document",
        "reference.readable",
    }
)
TYPES = ("text/", "application/json", "application/manifest+json", "image/svg+xml", "application/wasm")
SMALLEST = 1024  # bytes; below it packing gains nothing
LEVEL = 5


def pack(response: Response) -> Response:
    """Pack an answer where the client takes gzip."""
    if request.endpoint not in PACKED or not (response.mimetype or "").startswith(TYPES):
        return response
    response.vary.add("Accept-Encoding")
    wanted = request.accept_encodings["gzip"] > 0 and request.method == "GET"
    large = (response.content_length or 0) >= SMALLEST
    if response.status_code != HTTPStatus.OK or not wanted or not large:
        return response
    response.direct_passthrough = False
    plain = response.get_data()
    quick = request.endpoint in QUICK
    response.set_data(
        igzip.compress(plain, QUICK_LEVEL, mtime=0) if quick else gzip.compress(plain, LEVEL, mtime=0)
    )
    response.headers["Content-Encoding"] = "gzip"
    response.headers.pop("Accept-Ranges", None)
    etag, _ = response.get_etag()
    if etag:
        # The packed bytes differ from the unpacked ones: a weak tag promises the same content only.
        response.set_etag(etag, weak=True)
    return response
