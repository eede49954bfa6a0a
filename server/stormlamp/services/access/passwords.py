"""Passwords for the desk: checked, changed, refused when weak; in turns of their own for who is known."""

from sqlalchemy.orm import Session

from stormlamp.domain.names import tidy
from stormlamp.services.access import password_hashing, password_tries
from stormlamp.services.access.access_deeds import password_changed, password_mark
from stormlamp.services.access.actors import Actor
from stormlamp.services.access.common_passwords import is_common
from stormlamp.services.access.tokens import hashed
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.refusals import (
    BadPassword,
    CommonPassword,
    UnknownPerson,
    WeakPassword,
)
from stormlamp.storage.access import people
from stormlamp.storage.journal import sites

SHORTEST_PASSWORD, LONGEST_PASSWORD = 10, 200  # characters


def refuse_weak(password: str) -> None:
    """Refuse a password that is guessed first.

    Raises:
        WeakPassword, CommonPassword: as in `hash_new_password`.
    """
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise WeakPassword
    if is_common(password):
        raise CommonPassword


def hash_new_password(password: str) -> str:
    """Hash a new password.

    Raises:
        WeakPassword: shorter than 10 or longer than 200 characters.
        CommonPassword: one that many people have.
        TooManyTries: so many passwords are being changed that none more may wait.
    """
    refuse_weak(password)
    with password_hashing.KNOWN.turn():
        return password_hashing.hash_password(password)


def check_password(
    context: RecordContext, account: str, password: str, now: int, known: frozenset[str] = frozenset()
) -> str:
    """Give the id of the person whose account (id or name) and password these are.

    Args:
        context: the journal.
        account: as typed.
        password: as typed.
        now: server time, microseconds.
        known: persons who have signed in with this browser.

    Raises:
        TooManyTries: ten wrong ones in 15 minutes, or too many wait; with the seconds to wait.
        BadPassword: no such account, no password set, or the wrong one.
    """
    store, site, key = context.store, context.site, context.rights_key
    typed, account = account.strip(), tidy(account).lower()
    with store.reading() as session:
        # An earlier version kept names as they were typed.
        found = [
            (p.id, p.password if p.stands(key) and p.password_stands(key) else None)
            for p in people.with_account(session, site, account, typed)
        ]
    is_known = any(person in known for person, _ in found)
    tries = hashed(f"known:{account}" if is_known else account)
    with (password_hashing.KNOWN if is_known else password_hashing.STRANGERS).turn():
        password_tries.count_try(store, site, tries, now)
        # Names of an earlier version need not be unique; each bearer's own password tells them apart.
        right = [person for person, stored in found if password_hashing.fits(stored, password)]
        if not found:
            password_hashing.fits(None, password)
    if len(right) != 1:
        raise BadPassword
    # Else somebody who shares the name could reset the count of tries at another's password with their own.
    if len(found) == 1:
        password_tries.forget_tries(store, site, tries)
    return right[0]


def proven(context: RecordContext, person: str) -> Actor:
    """The person whose password was right, as one who does something: they got in by whoever set it."""
    with context.store.reading() as session:
        found = people.find(session, context.site, person)
        if found is None or not found.active or not found.stands(context.rights_key):
            raise BadPassword
        return Actor(person, found.role, None, found.password_origin)


def has_one(context: RecordContext, person: str) -> bool:
    """Tell whether a person has a password."""
    with context.store.reading() as session:
        return _current(context, session, person) is not None


def _current(context: RecordContext, session: Session, person: str) -> str | None:
    """The hash of a person's password; none where the server did not leave it so."""
    found = people.find(session, context.site, person)
    return found.password if found is not None and found.password_stands(context.rights_key) else None


def change(context: RecordContext, person: str, current: str | None, fresh: str, actor: Actor) -> None:
    """Change a person's password; who has one must know it, and wrong ones count as tries.

    Raises:
        WeakPassword, CommonPassword, BadPassword, TooManyTries: as in `hash_new_password`, `check_password`.
    """
    store, site, now = context.store, context.site, context.clock()
    refuse_weak(fresh)
    key = hashed(f"change:{person}")
    password_tries.count_try(store, site, key, now)
    with store.reading() as session:
        stored = _current(context, session, person)
    if stored is not None:
        with password_hashing.KNOWN.turn():
            if not password_hashing.fits(stored, current or ""):
                raise BadPassword
    set_password(context, person, fresh, actor)
    password_tries.forget_tries(store, site, key)


def set_password(context: RecordContext, person: str, password: str, actor: Actor) -> None:
    """Store a person's new password.

    Raises:
        WeakPassword, CommonPassword, TooManyTries: as in `hash_new_password`.
        UnknownPerson: nobody has this id.
    """
    stored = hash_new_password(password)
    with context.store.writing() as session:
        sites.lock(session, context.site)  # first, as the writer does
        found = people.find(session, context.site, person)
        if found is None:
            raise UnknownPerson
        found.set_password(context.rights_key, stored, actor.origin)
        mark = password_mark(context.secret, person, stored)
        logbook.append(context, session, password_changed(person, actor.device, mark, actor.person))
