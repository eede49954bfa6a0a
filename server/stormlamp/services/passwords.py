"""Passwords for the desk: Argon2id, slow on purpose, counted per account and never per address.

A thousand phones may share one address; an attacker may have a thousand. So tries are counted by
account alone, and how many hashes run at once is bounded, so that guessing cannot starve the record.
"""

import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_bytes

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from argon2.low_level import ARGON2_VERSION

from stormlamp.beside import beside
from stormlamp.services import logbook
from stormlamp.services.access_deeds import password_changed
from stormlamp.services.actors import Actor
from stormlamp.services.ledger import Ledger
from stormlamp.services.refusals import BadPassword, TooManyTries, UnknownPerson, WeakPassword
from stormlamp.services.tokens import SECOND, hashed
from stormlamp.storage import people, sessions, sites
from stormlamp.storage.database import Store

SHORTEST, LONGEST = 10, 200  # characters
MOST_TRIES = 10  # in one window
WINDOW = 15 * 60 * SECOND
_hasher = PasswordHasher()  # Argon2id with the library's RFC 9106 profile
# 64 MiB and a core each: two at once is what a small server can spare.
_slots = threading.BoundedSemaphore(2)
# Who waits for one keeps a connection: beyond a few seconds' work nobody waits.
MOST_AT_ONCE = 20
_room = threading.BoundedSemaphore(MOST_AT_ONCE)
BUSY_S = 10


def _nobodys() -> str:
    """Word a hash as costly to verify as all others; it is of no password, and nothing was hashed for it."""
    cost = f"m={_hasher.memory_cost},t={_hasher.time_cost},p={_hasher.parallelism}"
    made = (token_bytes(_hasher.salt_len), token_bytes(_hasher.hash_len))
    salt, digest = (b64encode(part).decode().rstrip("=") for part in made)
    return f"$argon2id$v={ARGON2_VERSION}${cost}${salt}${digest}"


# Verified when there is no such account, so that the answer takes as long.
_NOBODY = _nobodys()


@contextmanager
def _slot() -> Iterator[None]:
    """Wait for one of the two places at the hashes, unless too many wait."""
    if not _room.acquire(blocking=False):
        raise TooManyTries(retry_after_s=BUSY_S)
    try:
        with _slots:
            yield
    finally:
        _room.release()


def digest(password: str) -> str:
    """Hash a new password.

    Raises:
        WeakPassword: shorter than 10 or longer than 200 characters.
        TooManyTries: so many hashes are being made that none more may wait.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise WeakPassword
    with _slot():
        return beside(_hasher.hash, password)


def fits(stored: str | None, password: str) -> bool:
    """Tell whether a password is the stored one; as slow where there is none.

    Raises:
        TooManyTries: as in `digest`.
    """
    with _slot():
        try:
            beside(_hasher.verify, stored or _NOBODY, password)
        except (VerifyMismatchError, InvalidHashError):
            return False
    return stored is not None


def check(store: Store, site: int, account: str, password: str, now: int) -> str:
    """Give the id of the person whose account (id or name) and password these are.

    Raises:
        TooManyTries: ten wrong ones in 15 minutes, or as in `digest`; with the seconds to wait.
        BadPassword: no such account, no password set, or the wrong one.
    """
    key = hashed(account.strip().lower())
    _count_try(store, site, key, now)
    with store.reading() as session:
        found = [(p.id, p.password) for p in people.with_account(session, site, account.strip())]
    # Names need not be unique; each bearer's own password tells them apart.
    right = [person for person, stored in found if fits(stored, password)]
    if not found:
        fits(None, password)
    if len(right) != 1:
        raise BadPassword
    # Who shares a name would otherwise wipe away the tries at another's password by giving their own.
    if len(found) == 1:
        _forget_tries(store, site, key)
    return right[0]


def proven(store: Store, site: int, person: str) -> Actor:
    """The person whose password was right, as one who does something: they got in by whoever set it."""
    with store.reading() as session:
        found = people.find(session, site, person)
        if found is None or not found.active:
            raise BadPassword
        return Actor(person, found.role, None, found.password_origin)


def has_one(store: Store, site: int, person: str) -> bool:
    """Tell whether a person has a password."""
    with store.reading() as session:
        found = people.find(session, site, person)
        return found is not None and found.password is not None


def change(ledger: Ledger, person: str, current: str | None, fresh: str, actor: Actor) -> None:
    """Change a person's password; who has one must know it, and wrong ones count as tries.

    Raises:
        WeakPassword, BadPassword, TooManyTries: as in `digest` and `check`.
    """
    store, site, now = ledger.store, ledger.site, ledger.clock()
    key = hashed(person)
    _count_try(store, site, key, now)
    with store.reading() as session:
        found = people.find(session, site, person)
        stored = found.password if found else None
    if stored is not None and not fits(stored, current or ""):
        raise BadPassword
    set_password(ledger, person, fresh, actor)
    _forget_tries(store, site, key)


def set_password(ledger: Ledger, person: str, password: str, actor: Actor) -> None:
    """Store a person's new password.

    Raises:
        WeakPassword, TooManyTries: as in `digest`.
        UnknownPerson: nobody has this id.
    """
    stored = digest(password)
    with ledger.store.writing() as session:
        sites.lock(session, ledger.site)  # first, as the writer does
        found = people.find(session, ledger.site, person)
        if found is None:
            raise UnknownPerson
        found.password, found.password_origin = stored, actor.origin
        logbook.append(ledger, session, password_changed(person, actor.device, actor.person))


def _forget_tries(store: Store, site: int, key: bytes) -> None:
    with store.writing() as session:
        sessions.forget_tries(session, site, key)


def _count_try(store: Store, site: int, key: bytes, now: int) -> None:
    with store.writing() as session:
        sessions.forget_expired(session, site, now)
        count, until = sessions.count_try(session, site, key, now, now + WINDOW)
        if count > MOST_TRIES:
            raise TooManyTries(retry_after_s=(until - now) // SECOND + 1)
