"""A site with a file and secrets in it to back up, and a process that dies at any moment."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from tests.support.record_rig import SECRET, START, Rig, open_rig
from tests.support.tiny_pictures import jpeg

from stormlamp.domain.encodings import base64url
from stormlamp.services.access.access_deeds import code_made, password_changed, password_mark
from stormlamp.services.backups.making import MadeBackup, Source, make
from stormlamp.services.backups.manifests import MANIFEST
from stormlamp.services.backups.restoring import Restored, Target, restore
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.files.uploads import Incoming, digest
from stormlamp.services.journal import logbook
from stormlamp.storage.access.codes import Code
from stormlamp.storage.access.people import Person
from stormlamp.storage.access.sessions import DeviceReader, ReadingSession
from stormlamp.storage.database.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.support.phone import Phone

PHOTO = jpeg(b"a photo")


class Site:
    """A site on a database, with its files, and a folder for backups."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url, self.files, self.backups = url, folder / "files", folder / "backups"
        self.secret = folder / "secret.json"
        self.secret.write_text(f'{{"key": "{base64url(SECRET)}"}}')
        self.rig: Rig = open_rig(url)
        self.file_store = FileStore(self.rig.store, self.rig.record.site, self.files)

    @property
    def target(self) -> Target:
        """Where this site lives, as a place to restore to."""
        return Target(self.url, self.files, self.secret)

    def photo(self, content: bytes = PHOTO) -> str:
        """Store a photo; gives its hash."""
        sha256 = digest(content)
        device = self.rig.record.server_keys()[0]["kid"]
        self.file_store.take_image(Incoming(sha256, "image/jpeg", (content,)), START, device)
        return sha256

    def secrets(self) -> None:
        """A password, a session, a code, and who was signed in."""
        site, phone = self.rig.record.site, self.rig.phone(9, "plead")
        with self.rig.store.writing() as session:
            person = session.get(Person, (site, "plead"))
            assert person is not None
            person.password = "$argon2id$hash"
            mark = password_mark(SECRET, "plead", person.password)
            logbook.append(self.rig.record.context, session, password_changed("plead", None, mark, None))
            session.add(ReadingSession(site=site, hash=b"s" * 32, person="plead", created_at=1, expires_at=2))
            session.add(Code(site=site, hash=b"c" * 32, role="staff", duties=[], expires_at=2))
            session.add(DeviceReader(site=site, device=phone.id, person="plead"))
            logbook.append(self.rig.record.context, session, code_made(b"c" * 32, "staff", None, None))

    def back_up(self, keep: int | None = None) -> MadeBackup:
        """Make a backup now."""
        return make(Source(self.rig.store, self.files), self.backups, self.rig.now, keep)


def rows(database: Path, table: str) -> int:
    """How many rows a table of a SQLite file has."""
    with closing(sqlite3.connect(database)) as connection:
        found: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our table
        return found


def dies_after(seconds: float, work: Callable[[], object]) -> bool:
    """Do `work` in a process of its own that dies without a word after so long; tell whether it had ended."""
    child = os.fork()
    if child == 0:
        # The default action of this signal ends the process at once, as SIGKILL does: nothing is cleaned up.
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFEXITED(status)


def filled(site: Site) -> Phone:
    """Give the site a phone with two actions, a photo and secrets."""
    phone = site.rig.phone(1)
    site.secrets()
    site.photo()
    site.rig.push(phone.note("one"), phone.seal([phone.record(private=None), phone.record()]))
    return phone


def again(target: Target) -> Rig:
    """Open what was restored."""
    return Rig(open_store(target.database_url))


def bring(site: Site, backup: Path, target: Target, **how: Any) -> Restored:  # noqa: ANN401 - restore's own
    """Restore with the site's clock."""
    return restore(backup, target, lambda: site.rig.now, **how)


def backup_of(site: Site) -> Path:
    """The site's only backup."""
    return next(path for path in site.backups.iterdir() if not path.name.startswith("."))


def rewrite(backup: Path, **values: object) -> None:
    """Change a manifest."""
    said = json.loads((backup / MANIFEST).read_text())
    (backup / MANIFEST).write_text(json.dumps({**said, **values}))
