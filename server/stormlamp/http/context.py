"""What a request needs of the running product: its parts, put together in app.py, and who reads."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import current_app, g, request

from stormlamp.config import Config
from stormlamp.http import cookies
from stormlamp.services.access.sessions import Reader, find_reader
from stormlamp.services.files.file_store import Shelf
from stormlamp.services.journal.bells import Bells
from stormlamp.services.journal.record import Record
from stormlamp.services.refusals import DeviceRevoked, NotSignedIn
from stormlamp.storage.database.store import Store

KEY = "stormlamp"


@dataclass(frozen=True, slots=True)
class Lamp:
    """The parts of the running product.

    Args:
        config: the settings.
        store: the database.
        site: the site's number inside.
        site_name: the plan's `site.id`, which actions and pages carry.
        clock: gives server time in microseconds since 1970.
        record: the journal's services.
        shelf: the files.
        bells: the live views.
        nonce_key: what nonces are made with.
    """

    config: Config
    store: Store
    site: int
    site_name: str
    clock: Callable[[], int]
    record: Record
    shelf: Shelf
    bells: Bells
    nonce_key: bytes


def lamp() -> Lamp:
    """Give the parts of the app that serves this request."""
    found: Lamp = current_app.extensions[KEY]
    return found


def current_session() -> Reader:
    """Find who is signed in, once a request.

    Raises:
        NotSignedIn, DeviceRevoked: nobody is.
    """
    if "reader" not in g:
        here = lamp()
        g.reader = find_reader(here.store, here.site, cookies.token(request), here.clock())
    reader: Reader = g.reader
    return reader


def session_if_any() -> Reader | None:
    """Find who is signed in, or None."""
    try:
        return current_session()
    except (NotSignedIn, DeviceRevoked):
        return None
