"""Files by hash: taken in as a stream, verified before they have a name, never changed afterwards."""

import hashlib
import os
import tempfile
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from stormlamp.services.refusals import NotSignedIn, TooBig, UnknownFile, WrongHash, WrongType
from stormlamp.storage import files, stored_files
from stormlamp.storage.database import Store
from stormlamp.storage.lasting import sync
from stormlamp.storage.stored_files import StoredFile

MOST_IMAGE = 4 * 1024 * 1024  # bytes
EDITION = "application/json"
# What each type's first bytes are: the name of a type alone proves nothing.
_MAGIC = {
    "image/jpeg": (b"\xff\xd8\xff", 0),
    "image/png": (b"\x89PNG\r\n\x1a\n", 0),
    "image/webp": (b"WEBP", 8),
}
IMAGES = tuple(_MAGIC)
_LONGEST_MAGIC = 12


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file on its way: the hash it should have, its declared type, and its pieces."""

    sha256: str
    type: str
    pieces: Iterable[bytes]


class Shelf:
    """The files of one site.

    Args:
        store: the database.
        site: the site's number.
        folder: where the bytes lie.
    """

    def __init__(self, store: Store, site: int, folder: Path) -> None:
        self._store, self._site, self._folder = store, site, folder

    def take_image(self, incoming: Incoming, now: int, *, signed_in: bool) -> tuple[StoredFile, bool]:
        """Store an image; the second value is False when it was here before.

        Raises:
            WrongType: no JPEG, PNG or WebP, by name or by content.
            NotSignedIn: no session, and no stored action names this hash.
            TooBig: over 4 MiB, or over what the action said where there is no session.
            WrongHash: the content has another hash.
            UnknownFile: the entry that names it was redacted.
        """
        if incoming.type not in _MAGIC:
            raise WrongType
        with self._store.reading() as session:
            known = stored_files.find(session, self._site, incoming.sha256)
            named = files.named(session, self._site, incoming.sha256)
            redacted = files.is_redacted(session, self._site, incoming.sha256)
        if not signed_in and named is None:
            raise NotSignedIn
        if redacted:
            raise UnknownFile("It was redacted.")
        if known is not None and self.is_sound(incoming.sha256):
            return known, False
        said = named.size if named is not None and not signed_in else None
        most = MOST_IMAGE if said is None else min(said, MOST_IMAGE)
        return self._keep(incoming, most, now), True

    def keep_edition(self, data: bytes, now: int) -> StoredFile:
        """Store an edition's exact bytes under their hash."""
        return self._keep(Incoming(digest(data), EDITION, (data,)), len(data), now)

    def find(self, sha256: str) -> tuple[StoredFile, Path]:
        """Find a file and where its bytes lie.

        Raises:
            UnknownFile: it is not here (yet), or the entry that names it was redacted.
        """
        with self._store.reading() as session:
            known = stored_files.find(session, self._site, sha256)
            redacted = files.is_redacted(session, self._site, sha256)
        if known is None or (redacted and known.type in IMAGES) or not self._path(sha256).is_file():
            raise UnknownFile
        return known, self._path(sha256)

    def is_sound(self, sha256: str) -> bool:
        """Read a file whole and tell whether its bytes still have its name for a hash."""
        try:
            with self._path(sha256).open("rb") as file:
                return _text(hashlib.file_digest(file, "sha256")) == sha256
        except OSError:
            return False

    def discard(self, hashes: Iterable[str]) -> None:
        """Delete the bytes of files that nothing knows any more."""
        for sha256 in hashes:
            self._path(sha256).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Delete what a redaction that was cut short left lying."""
        with self._store.reading() as session:
            redacted = files.redacted(session, self._site)
            # A photo's text may have named the plan: that stays.
            left = [each for each in redacted if stored_files.find(session, self._site, each) is None]
        self.discard(left)

    def _path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256

    def _keep(self, incoming: Incoming, most: int, now: int) -> StoredFile:
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._folder, prefix="incoming-")
        try:
            with os.fdopen(handle, "wb") as out:
                size = _write(_looked_at(incoming), out, incoming.sha256, most)
                out.flush()
                os.fsync(out.fileno())
            target = self._path(incoming.sha256)
            target.parent.mkdir(exist_ok=True)
            Path(name).replace(target)
            sync(target.parent)
            sync(self._folder)  # the parent may be new itself
        finally:
            with suppress(FileNotFoundError):
                Path(name).unlink()
        row = StoredFile(
            site=self._site, sha256=incoming.sha256, size=size, type=incoming.type, stored_at=now
        )
        with self._store.writing() as session:
            # It may have been on its way here while its entry was redacted.
            if incoming.type != EDITION and files.is_redacted(session, self._site, incoming.sha256):
                self.discard((incoming.sha256,))
                raise UnknownFile("It was redacted.")
            return session.merge(row)


def digest(data: bytes) -> str:
    """Hash bytes: SHA-256 in base64url without padding."""
    return _text(hashlib.sha256(data))


def image_type(path: Path) -> str | None:
    """Tell by a file's first bytes which type of image it is; None: none that is taken."""
    with path.open("rb") as file:
        head = file.read(_LONGEST_MAGIC)
    return next((kind for kind, (magic, at) in _MAGIC.items() if head.startswith(magic, at)), None)


def _text(hashing: "hashlib._Hash") -> str:
    return urlsafe_b64encode(hashing.digest()).rstrip(b"=").decode("ascii")


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
    if _text(hashing) != sha256:
        raise WrongHash
    return size
