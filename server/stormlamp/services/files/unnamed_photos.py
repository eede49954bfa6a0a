"""Deletes photos that no text has named for a day: a text comes before its photo, so none will come."""

from collections.abc import Callable, Iterable

from stormlamp.services.files import texts_naming_files
from stormlamp.services.files.uploads import WHILE_NAMED
from stormlamp.storage.database.store import Store
from stormlamp.storage.files import photo_usage, stored_files
from stormlamp.storage.journal import sites

AFTER_US = 24 * 3600 * 1_000_000
EVERY_US = 3600 * 1_000_000  # so often a process that takes photos looks


def collect(store: Store, site: int, discard: Callable[[Iterable[str]], None], now: int) -> None:
    """Delete the photos that nothing has named since they came a day ago, and count what all take anew.

    Args:
        store: the database.
        site: the site's number.
        discard: deletes the bytes of these hashes.
        now: the server's clock, microseconds.
    """
    with store.writing() as session:
        # Under the site's lock no entry can name a photo and no photo gets its row: an upload of one that is
        # just being deleted fails and is repeated.
        sites.lock(session, site)
        unnamed = stored_files.unnamed(session, site, WHILE_NAMED, now - AFTER_US)
        apart = texts_naming_files.named_apart(session, site, unnamed)
        going = stored_files.forget(session, site, set(unnamed) - apart, WHILE_NAMED)
        photo_usage.recount(session, site, WHILE_NAMED)
        discard(going)
