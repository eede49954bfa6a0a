"""The parts of the running product that a request needs, and who is signed in."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import current_app, g, request

from stormlamp.config import Config
from stormlamp.http import cookies
from stormlamp.services.access.devices import HeardDevices
from stormlamp.services.access.sessions import SessionReader, find_reader
from stormlamp.services.case_record.stamping import Stamping
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal.bells import Bells
from stormlamp.services.journal.record import Record
from stormlamp.services.people.first_person import FirstPerson
from stormlamp.services.refusals import DeviceRevoked, NotSignedIn
from stormlamp.storage.database.store import Store

EXTENSION = "stormlamp"


@dataclass(frozen=True, slots=True)
class Runtime:
    """The parts of the running product.

    Args:
        config: the settings.
        store: the database.
        site: the site's number inside.
        site_name: the plan's `site.id`, which actions and pages carry.
        clock: gives server time in microseconds since 1970.
        record: the journal's services.
        files: the files.
        bells: the live views.
        nonce_key: what nonces are made with.
        first_person: whether anybody is here yet.
        stamping: stamps the journal by itself, once it is started.
        heard: notes when a device was heard last.
    """

    config: Config
    store: Store
    site: int
    site_name: str
    clock: Callable[[], int]
    record: Record
    files: FileStore
    bells: Bells
    nonce_key: bytes
    first_person: FirstPerson
    stamping: Stamping
    heard: HeardDevices


def runtime() -> Runtime:
    """Give the parts of the app that serves this request."""
    found: Runtime = current_app.extensions[EXTENSION]
    return found


def read_session(here: Runtime, token: str | None) -> SessionReader:
    """Find who reads with this token; their device was heard.

    Raises:
        NotSignedIn, DeviceRevoked: nobody does.
    """
    now = here.clock()
    reader = find_reader(here.record.context, token, now)
    here.heard.note(reader, now)
    return reader


def current_session() -> SessionReader:
    """Find who is signed in, once a request.

    Raises:
        NotSignedIn, DeviceRevoked: nobody is.
    """
    if "reader" not in g:
        g.reader = read_session(runtime(), cookies.token(request))
        # Its place is kept where too many connections are open (serving.py).
        if (client := request.environ.get("gunicorn.socket")) is not None:
            client.known = True
    reader: SessionReader = g.reader
    return reader


def session_if_any() -> SessionReader | None:
    """Find who is signed in, or None."""
    try:
        return current_session()
    except (NotSignedIn, DeviceRevoked):
        return None
