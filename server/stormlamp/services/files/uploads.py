"""Receives a file: hashes it while it is written, and checks what it is before it gets its name."""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from stormlamp.domain.encodings import base64url, sha256
from stormlamp.domain.image_outline import NoPicture, read_picture
from stormlamp.services.refusals import BadPhoto, PhotoMetadata, TooBig, WrongHash, WrongType

EDITION = "application/json"
# What each type's first bytes are: the name of a type alone proves nothing.
_MAGIC = {
    "image/jpeg": (b"\xff\xd8\xff", 0),
    "image/png": (b"\x89PNG\r\n\x1a\n", 0),
    "image/webp": (b"WEBP", 8),
}
IMAGES = tuple(_MAGIC)
_REPORT_FORMATS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "json": "application/json",
}
# Written reports as they were handed out, by media type: a kind of their own, not everybody's to fetch. What
# was made with personal data, or without a word of it, is one more kind: no entry says otherwise afterwards.
IMPERSONAL = "report"
PERSONAL = "personal-report"
REPORTS = {
    f"{kind}/{each}": media for kind in (IMPERSONAL, PERSONAL) for each, media in _REPORT_FORMATS.items()
}
# What stays only as long as a text names it; an edition stays in any case.
WHILE_NAMED = (*IMAGES, *REPORTS)
_LONGEST_MAGIC = 12


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file on its way: the hash it should have, its declared type, and its pieces."""

    sha256: str
    type: str
    pieces: Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that is whole and synced, and has no name yet. `size` in bytes."""

    path: Path
    size: int


@contextmanager
def received(incoming: Incoming, folder: Path, most: int) -> Iterator[Draft]:
    """Write a file down, of at most so many bytes; it is gone afterwards, unless it was given a name.

    Raises:
        WrongType, TooBig, WrongHash: as they say.
        BadPhoto: no whole picture, or one that no phone can draw.
        PhotoMetadata: it tells more than what is to be seen.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix="incoming-")
    try:
        with os.fdopen(handle, "wb") as out:
            size = _write(_looked_at(incoming), out, incoming.sha256, most)
            out.flush()
            if incoming.type in _MAGIC:
                _judge(Path(name).read_bytes(), incoming.type)
            os.fsync(out.fileno())
        yield Draft(Path(name), size)
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()


def digest(data: bytes) -> str:
    """Hash bytes: SHA-256 in base64url without padding."""
    return base64url(sha256(data))


def file_digest(path: Path) -> str:
    """Hash a file likewise."""
    with path.open("rb") as file:
        return base64url(hashlib.file_digest(file, "sha256").digest())


def image_type(path: Path) -> str | None:
    """Tell by a file's first bytes which type of image it is; None: none that is taken."""
    with path.open("rb") as file:
        head = file.read(_LONGEST_MAGIC)
    return next((kind for kind, (magic, at) in _MAGIC.items() if head.startswith(magic, at)), None)


def _looked_at(incoming: Incoming) -> Iterator[bytes]:
    """Pass pieces on once the first bytes are those of the declared type."""
    pieces, head = iter(incoming.pieces), b""
    while len(head) < _LONGEST_MAGIC and (piece := next(pieces, b"")):
        head += piece
    magic, at = _MAGIC.get(incoming.type, (b"", 0))
    if not head.startswith(magic, at):
        raise WrongType
    yield head
    yield from pieces


def _write(pieces: Iterable[bytes], out: BinaryIO, sha256: str, most: int) -> int:
    hashing, size = hashlib.sha256(), 0
    for piece in pieces:
        size += len(piece)
        if size > most:
            raise TooBig
        hashing.update(piece)
        out.write(piece)
    if base64url(hashing.digest()) != sha256:
        raise WrongHash
    return size


def _judge(data: bytes, kind: str) -> None:
    try:
        picture = read_picture(data)
    except NoPicture as error:
        raise BadPhoto from error
    if picture.type != kind or picture.is_huge:
        raise BadPhoto(f"It is a picture of {picture.width} by {picture.height}.")
    if picture.tells:
        raise PhotoMetadata
