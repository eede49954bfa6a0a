"""Checks the server's word: the MAC over the journal's end and unsigned rows, its keys, its checkpoints."""

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url
from stormlamp.domain.journal.checkpoints import read_checkpoint
from stormlamp.domain.journal.leaves import first_hash
from stormlamp.domain.journal.vouching import NOTHING, plus, summand
from stormlamp.services.access.sessions import TOLD_EVERY
from stormlamp.services.proof.deeds import LogbookEntry, LogbookStory
from stormlamp.services.proof.findings import Problem
from stormlamp.services.proof.proven_devices import ProvenDevices
from stormlamp.services.signatures import derived_key, derived_signer, rights_key
from stormlamp.storage.access import devices as stored_devices
from stormlamp.storage.access.codes import Code
from stormlamp.storage.access.people import Person
from stormlamp.storage.access.sessions import DeviceReader, ReadingSession
from stormlamp.storage.journal import entries
from stormlamp.storage.journal.sites import Head
from stormlamp.storage.journal.unsigned_rows import Words

WORD = "the server's word, by its secret"
_ANEW = frozenset({"secret", "restored"})  # beginnings at which the secret may have been another before


class Sum:
    """Sums rows that no signature covers, as the server did.

    Args:
        secret: the site's key; without it nothing can be compared.
    """

    def __init__(self, secret: bytes | None) -> None:
        self._key = derived_key(secret, "receipts") if secret else None
        self._total = 0

    def __call__(self, words: Words) -> None:
        """Take a row in."""
        if self._key is not None:
            self._total += summand(self._key, *words)

    def all(self, words: Iterable[Words]) -> Iterator[Problem]:
        """Take rows in, as they are read."""
        for each in words:
            self(each)
        yield from ()

    def problems(self, head: Head) -> Iterator[Problem]:
        """What is wrong with the journal's end."""
        if head.durable_seq > head.seq:
            yield Problem("the site", "a backup cannot hold more than the journal", "the journal's head")
        if self._key is None:
            return
        if not head.is_vouched(self._key):
            what = "was not left so by the server: its MAC is missing or does not fit"
            yield Problem("the journal's head", what, WORD, head.seq)
        elif head.loose != plus(NOTHING, self._total):
            what = (
                "a text or private part that is missing, a page kept apart or without actions, or who carried"
                " one, is not as the server left it"
            )
            yield Problem("rows that no signature covers", what, WORD)


def secret_problems(
    secret: bytes, head: Head, devices: ProvenDevices, told: LogbookStory
) -> Iterator[Problem]:
    """Logbooks that are not the server's own: their keys come from the secret and their generation."""
    names = [start.previous for start in told.starts[1:]] + [head.generation]
    by_id = {device.id: device for device in devices.values()}
    own = {number: device for number, device in devices.items() if device.is_server}
    strangers = {device.id for device in own.values()} - {start.device for start in told.starts}
    for place, (start, name) in enumerate(zip(told.starts, names, strict=False)):
        signer = derived_signer(secret, name)
        fits = signer.device == start.device and by_id[start.device].key == signer.jwk
        # Under an earlier secret: its keys cannot be derived any more.
        if not fits and not any(each.why in _ANEW for each in told.starts[place + 1 :]):
            strangers.add(start.device)
    current = derived_signer(secret, head.generation).device
    own_no = head.server_no
    if told.starts and (own_no is None or own_no not in own or own[own_no].id != current):
        yield Problem("the site", "its logbook is not that of its generation", WORD)
    for device in sorted(strangers):
        yield Problem(f"device {device}", "is no logbook of the server", WORD, device=device)


def right_problems(session: Session, site: int, secret: bytes, told: LogbookStory) -> Iterator[Problem]:
    """Rows that give rights and are not as the server left them, and sessions that nobody began."""
    key = rights_key(derived_key(secret, "receipts"))
    changed = "is not as it was left by the server: its MAC is missing or does not fit"
    for where, fits in _fitting(session, site, key):
        if not fits:
            yield Problem(where, changed, WORD)
    for begun in session.scalars(select(ReadingSession).filter_by(site=site)):
        if begun.fits(key) and not _is_told(session, begun, told):
            what = "did not begin so, or has ended"
            yield Problem(f"sessions, {base64url(begun.hash)}", what, "the server's own logbook")


def _fitting(session: Session, site: int, key: bytes) -> Iterator[tuple[str, bool]]:
    """Where each row is that gives a right, and whether the server left it so."""
    for device in stored_devices.listed(session, site):
        yield f"devices, {device.id}", device.fits(key)
    for device, on in stored_devices.on_devices(session, site):
        yield f"people on devices, {device.id}", on.fits(key, device.id)
    for person in session.scalars(select(Person).filter_by(site=site)):
        yield f"people, {person.id}", person.fits(key) and person.password_fits(key)
    for reader in session.scalars(select(DeviceReader).filter_by(site=site)):
        yield f"people signed in on devices, {reader.device}", reader.fits(key)
    for row in (
        *session.scalars(select(Code).filter_by(site=site)),
        *session.scalars(select(ReadingSession).filter_by(site=site)),
    ):
        yield f"{row.__tablename__}, {base64url(row.hash)}", row.fits(key)


def _is_told(session: Session, row: ReadingSession, told: LogbookStory) -> bool:
    """Whether the logbook tells of a session's beginning, or of one a day before that the key renewed."""
    named = told.begun.get(base64url(row.hash))
    if row.device is None:
        return named == (row.person, None)
    if told.readers.get(row.device) != row.person or named not in {None, (row.person, row.device)}:
        return False
    at = entries.received_at(session, row.site, told.begun_at[row.device])
    return named is not None or (at is not None and row.created_at - at < TOLD_EVERY)


def checkpoint_problems(session: Session, site: int, name: str, told: LogbookStory) -> Iterator[Problem]:
    """Each checkpoint that tells of another journal than the one it stands in; its page's seal signs it.

    Args:
        session: sees the journal in one state.
        site: the site's inner number.
        name: the site's id.
        told: by the server's logbooks.
    """
    for deed in told.checkpoints:
        if (what := _misstamped(session, site, name, deed)) is not None:
            where = f"entry {deed.seq} ({deed.device})"
            yield Problem(where, what, "a checkpoint", deed.seq, device=deed.device)


def _misstamped(session: Session, site: int, name: str, deed: LogbookEntry) -> str | None:
    said = read_checkpoint(deed.body)
    if said is None:
        return "says no checkpoint"
    if said.size >= deed.seq:
        return f"stamps {said.size} entries, more entries than there were"
    here = entries.hash_at(session, site, said.size) if said.size else first_hash(name)
    return None if here == said.hash else f"stamps another journal up to entry {said.size}"
