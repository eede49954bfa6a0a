"""Has documents made: reports and paper, of data that a client has folded."""

from collections.abc import Mapping
from typing import Any, Final

import orjson

from stormlamp.services.bounded_process import ANYBODY, BoundedProcess, EndedEarly
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.files.uploads import IMAGES
from stormlamp.services.refusals import BadDocument, UnknownFile
from stormlamp.services.turns import Asker
from stormlamp.threads import in_thread

MAKER: Final = BoundedProcess("stormlamp.services.documents.making", patience_s=60)
MOST_PHOTO_BYTES: Final = 24 * 1024 * 1024


def make_document(
    document: Mapping[str, Any],
    files: FileStore,
    attachment: bytes | None = None,
    asker: Asker = ANYBODY,
) -> bytes:
    """Make one file of a document.

    Args:
        document: as http/schemas/documents.py takes it.
        files: where its photos are; one that is not there is said to be missing.
        attachment: JSON that goes along inside a PDF.
        asker: whose turn it takes.

    Raises:
        BadDocument: it cannot be made; `reason` says why.
        TooMuch: other documents are being made.
    """
    photos = _photos(document, files)
    head = {
        "document": document,
        "photos": [[sha256, len(data)] for sha256, data in photos.items()],
        "attachment": None if attachment is None else len(attachment),
    }
    question = b"".join((orjson.dumps(head), b"\n", *photos.values(), attachment or b""))
    try:
        said, _, made = MAKER.ask(question, asker).partition(b"\n")
    except EndedEarly:
        raise BadDocument("too_large") from None
    if refused := orjson.loads(said).get("refused"):
        raise BadDocument(refused)
    return made


def _photos(document: Mapping[str, Any], files: FileStore) -> dict[str, bytes]:
    """Read the photos that it names and that are here, by digest."""
    found: dict[str, bytes] = {}
    for block in document["blocks"]:
        if block["type"] == "photo" and block["sha256"] not in found:
            try:
                stored, path = files.find(block["sha256"])
            except UnknownFile:
                continue
            if stored.type in IMAGES:
                found[block["sha256"]] = in_thread(path.read_bytes)
            if sum(map(len, found.values())) > MOST_PHOTO_BYTES:
                raise BadDocument("too_large")
    return found
