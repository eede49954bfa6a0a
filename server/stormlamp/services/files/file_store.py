"""Files by hash: verified before they have a name, never changed afterwards; photos within their room."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from stormlamp.services.files.photo_limits import MOST_IMAGE, MOST_PHOTOS, PHOTO_LIMITS, room_after
from stormlamp.services.files.unnamed_photos import EVERY_US, collect
from stormlamp.services.files.uploads import (
    EDITION,
    IMAGES,
    IMPERSONAL,
    REPORTS,
    WHILE_NAMED,
    Draft,
    Incoming,
    digest,
    file_digest,
    received,
)
from stormlamp.services.refusals import NotSignedIn, Refusal, StoreUnavailable, UnknownFile, WrongType
from stormlamp.storage.database.durable_files import sync
from stormlamp.storage.database.store import Store
from stormlamp.storage.files import named_files, photo_usage, stored_files
from stormlamp.storage.files.named_files import NamedFile
from stormlamp.storage.files.stored_files import StoredFile
from stormlamp.storage.journal import sites

PHOTO_RETRY_S = 5


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is known of a photo that is offered."""

    known: StoredFile | None
    named: NamedFile | None
    device_no: int


class FileStore:
    """The files of one site.

    Args:
        store: the database.
        site: the site's number.
        folder: where the bytes lie.
        most: bytes that all photos may take.

    `limits` is what a device and the site may bring of photos.
    """

    def __init__(self, store: Store, site: int, folder: Path, most: int = MOST_PHOTOS) -> None:
        self._store, self._site, self._folder, self._most = store, site, folder, most
        self.limits = PHOTO_LIMITS
        self._tidied_at: int | None = None

    def take_image(self, incoming: Incoming, now: int, device: str | None) -> tuple[StoredFile, bool]:
        """Store an image; the second value is False when it was here before.

        Args:
            incoming: the photo.
            now: the server's clock, microseconds.
            device: of the session, None without one.

        Raises:
            WrongType, TooBig, WrongHash, BadPhoto, PhotoMetadata: of the photo itself. Without a session
                it may be no larger than the action says.
            NotSignedIn: no session, and no stored action names this hash.
            UnknownFile: the entry that names it was redacted.
            TooMuch, PhotosFull, StoreUnavailable: not now.
        """
        if incoming.type not in IMAGES:
            raise WrongType
        return self._take(incoming, now, device, MOST_IMAGE)

    def keep_report(self, data: bytes, type_: str, now: int, device: str) -> StoredFile:
        """Keep a file of a written report: like a photo that nothing names yet, and refused like one."""
        incoming = Incoming(digest(data), type_, (data,))
        stored, _ = self._take(incoming, now, device, len(data))
        # Where leaving personal data out gives the very same bytes, there is none in them.
        if type_.startswith(f"{IMPERSONAL}/") and stored.type in REPORTS and stored.type != type_:
            with self._store.writing() as session:
                stored_files.retype(session, self._site, stored.sha256, type_)
        return stored

    def keep_edition(self, data: bytes, now: int) -> StoredFile:
        """Put an edition's exact bytes under their hash; the row of it is the caller's to store."""
        incoming = Incoming(digest(data), EDITION, (data,))
        with received(incoming, self._folder, len(data)) as draft:
            self._name(draft, incoming.sha256)
            return self._row(incoming, draft, now)

    def find(self, sha256: str) -> tuple[StoredFile, Path]:
        """Find a file and where its bytes lie.

        Raises:
            UnknownFile: it is not here (yet), or the entry that names it was redacted.
        """
        with self._store.reading() as session:
            known = stored_files.find(session, self._site, sha256)
            redacted = named_files.is_redacted(session, self._site, sha256)
        if known is None or (redacted and known.type in WHILE_NAMED) or not self.place(sha256).is_file():
            raise UnknownFile
        return known, self.place(sha256)

    def is_sound(self, sha256: str) -> bool:
        """Read a file whole and tell whether its bytes still have its name for a hash."""
        try:
            return file_digest(self.place(sha256)) == sha256
        except OSError:
            return False

    def discard(self, hashes: Iterable[str]) -> None:
        """Delete the bytes of files that nothing knows any more."""
        for sha256 in hashes:
            self.place(sha256).unlink(missing_ok=True)

    def tidy(self, now: int) -> None:
        """Delete what a redaction that was cut short left lying, and photos that nothing named for a day."""
        self._tidied_at = now
        with self._store.reading() as session:
            redacted = named_files.redacted(session, self._site)
            # A photo's text may have named the plan: that stays.
            left = [each for each in redacted if stored_files.find(session, self._site, each) is None]
        self.discard(left)
        collect(self._store, self._site, self.discard, now)

    def _take(self, incoming: Incoming, now: int, device: str | None, most: int) -> tuple[StoredFile, bool]:
        asked = self._ask(incoming.sha256, now, device)
        if asked.known is not None and self.is_sound(incoming.sha256):
            if asked.named is None:  # whoever offers it again is about to name it: its day begins anew
                with self._store.writing() as session:
                    stored_files.touch(session, self._site, incoming.sha256, now)
            return asked.known, False
        said = asked.named.size if asked.named is not None and device is None else None
        with received(incoming, self._folder, most if said is None else min(said, most)) as draft:
            return self._keep(incoming, draft, asked.device_no, now), True

    def _ask(self, sha256: str, now: int, device: str | None) -> _Asked:
        self._tidied_at = self._tidied_at or now  # the server has just done so at its start
        if now - self._tidied_at > EVERY_US:
            self.tidy(now)
        with self._store.reading() as session:
            named = named_files.named(session, self._site, sha256)
            seq = None if named is None else named.seq
            owner = photo_usage.owner(session, self._site, device, seq)
            if owner is None:
                raise NotSignedIn
            if named_files.is_redacted(session, self._site, sha256):
                raise UnknownFile("It was redacted.")
            known = stored_files.find(session, self._site, sha256)
            if known is None:
                self._left(session, owner, 1, now)  # before the body is read
        return _Asked(known, named, owner)

    def _left(self, session: Session, device_no: int, size: int, now: int) -> photo_usage.Room:
        """The room that is left once a photo of this size is in."""
        room = photo_usage.of(session, self._site, device_no)
        return room_after(room, size, now, limits=self.limits, most=self._most)

    def _keep(self, incoming: Incoming, draft: Draft, device_no: int, now: int) -> StoredFile:
        self._name(draft, incoming.sha256)
        with self._store.writing() as session:
            sites.lock(session, self._site)
            try:
                self._admit(session, incoming.sha256, draft.size, device_no, now)
            except Refusal:
                self.discard((incoming.sha256,))
                raise
            if not self.place(incoming.sha256).is_file():
                # The other process has just deleted the unnamed photo of this hash.
                raise StoreUnavailable(retry_after_s=PHOTO_RETRY_S)
            return session.merge(self._row(incoming, draft, now))

    def _admit(self, session: Session, sha256: str, size: int, device_no: int, now: int) -> None:
        # Its entry may have been redacted while the photo was on its way.
        if named_files.is_redacted(session, self._site, sha256):
            raise UnknownFile("It was redacted.")
        if stored_files.find(session, self._site, sha256) is None:
            photo_usage.put(session, self._site, self._left(session, device_no, size, now))

    def place(self, sha256: str) -> Path:
        """Tell where the bytes of a file lie, were it here."""
        return self._folder / sha256[:2] / sha256

    def _name(self, draft: Draft, sha256: str) -> None:
        target = self.place(sha256)
        target.parent.mkdir(exist_ok=True)
        draft.path.replace(target)
        sync(target.parent)
        sync(self._folder)  # the parent may be new itself

    def _row(self, incoming: Incoming, draft: Draft, now: int) -> StoredFile:
        return StoredFile(
            site=self._site, sha256=incoming.sha256, size=draft.size, type=incoming.type, stored_at=now
        )
