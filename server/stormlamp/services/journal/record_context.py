"""What every service of the record works with: database, keys, clock, writer; and the site's secret file."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Semaphore

from stormlamp.domain.encodings import base64url, from_base64url
from stormlamp.services.journal.in_force import InForce
from stormlamp.services.journal.witnesses import Witness
from stormlamp.services.pages.device_keys import Keys
from stormlamp.services.pages.writer import Writer
from stormlamp.services.signatures import rights_key
from stormlamp.services.timestamps.authority import StampingAuthority
from stormlamp.storage.database.durable_files import OWNER_ALONE, sync
from stormlamp.storage.database.store import Store

SECRET_BYTES = 32
MOST_PUSHES = 40
_NO_KEY = "{} holds no key. Restore it from a backup; without it, a new one begins a new generation."


class BadSecret(Exception):
    """The secret file is there, but holds no key; the message names it."""


@dataclass(frozen=True, slots=True)
class Appended:
    """An entry of the server's own logbook: its ref and seq."""

    ref: str
    seq: int


@dataclass(frozen=True, slots=True)
class RecordContext:
    """The journal of one site, opened.

    Args:
        store: the database.
        site: the site's inner number.
        name: the site's id, as plans and pages carry it.
        secret: the site's key, kept outside the database.
        receipt_key: derived from it; what receipts are vouched for with.
        clock: the server's clock, microseconds since 1970.
        entropy: so many random bytes.
        writer: the process's one way into the journal.
        witness: keeps outside the database what was vouched for, if anybody does.
        authority: stamps the journal's state from outside, if anybody does.
        keys: the devices' public keys.
        in_force: what phones that begin to read are told of the time before.
        room: for pushes that are read and not yet answered: the others' bodies stay with the system.
    """

    store: Store
    site: int
    name: str
    secret: bytes
    receipt_key: bytes
    clock: Callable[[], int]
    entropy: Callable[[int], bytes]
    writer: Writer
    witness: Witness | None = None
    authority: StampingAuthority | None = None
    keys: Keys = field(default_factory=Keys)
    in_force: InForce = field(default_factory=InForce)
    room: Semaphore = field(default_factory=lambda: Semaphore(MOST_PUSHES))

    @property
    def rights_key(self) -> bytes:
        """What rows that give rights are vouched for with."""
        return rights_key(self.receipt_key)


def site_secret(path: Path) -> bytes:
    """The site's key from its file; made there, for this user alone, where there is none.

    Raises:
        BadSecret: the file holds no key. It is left as it is: a new key would be a new generation.
    """
    if not path.exists():
        _make_secret(path)
    return read_secret(path)


def read_secret(path: Path) -> bytes:
    """The site's key from its file.

    Raises:
        FileNotFoundError: there is none.
        BadSecret: the file holds no key.
    """
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
        key = from_base64url(read["key"])
    except (ValueError, KeyError, TypeError) as error:
        raise BadSecret(_NO_KEY.format(path)) from error
    if key is None or len(key) != SECRET_BYTES:
        raise BadSecret(_NO_KEY.format(path))
    return key


def _make_secret(path: Path) -> None:
    path.parent.mkdir(OWNER_ALONE, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(file, json.dumps({"key": base64url(os.urandom(SECRET_BYTES))}).encode() + b"\n")
        os.fsync(file)
    finally:
        os.close(file)
    try:
        # A link never replaces a file: of two processes that start at once, both get the first key.
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        draft.unlink()
        sync(path.parent)
