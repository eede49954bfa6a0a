"""Limits how often a password is tried: counted per account and never per address.

A thousand phones may share one address; an attacker may have a thousand. So tries are counted by account
alone, strangers' apart from those of browsers that have been here: nobody locks anybody else out.
"""

from stormlamp.services.access.tokens import SECOND
from stormlamp.services.refusals import TooManyTries
from stormlamp.storage.access import password_tries
from stormlamp.storage.database.store import Store

MOST_TRIES = 10  # in one window
WINDOW = 15 * 60 * SECOND


def count_try(store: Store, site: int, key: bytes, now: int) -> None:
    """Count a try of the account that `key` is the hash of.

    Raises:
        TooManyTries: there were ten in this window already; with the seconds to wait.
    """
    with store.writing() as session:
        count, until = password_tries.count_one(session, site, key, now, now + WINDOW)
        if count > MOST_TRIES:
            raise TooManyTries(retry_after_s=(until - now) // SECOND + 1)


def forget_tries(store: Store, site: int, key: bytes) -> None:
    """Forget an account's tries: the password was right."""
    with store.writing() as session:
        password_tries.forget(session, site, key)
