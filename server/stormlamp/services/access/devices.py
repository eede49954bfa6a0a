"""Lists devices for the desk: who is on them, what they hold, what is missing; notes when each was heard."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from threading import Lock
from typing import Any

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from stormlamp.catalogue import WALLBOARD
from stormlamp.services.access.sessions import SessionReader
from stormlamp.services.access.tokens import SECOND
from stormlamp.storage.access import devices, people, sessions
from stormlamp.storage.access.devices import Device
from stormlamp.storage.database.locks import LockTimeout
from stormlamp.storage.database.store import Store
from stormlamp.storage.files import editions
from stormlamp.storage.journal import pages, quarantines
from stormlamp.time_slices import in_slices

HEARD_EVERY = 60 * SECOND
log = logging.getLogger("stormlamp.devices")


def list_devices(store: Store, site: int) -> list[dict[str, Any]]:
    """List every device, oldest first, with the fields of the API's Device."""
    with store.reading() as session:
        found = devices.listed(session, site)
        on = devices.people_on(session, site, [device.number for device in found])
        everyone = people.everyone(session, site)
        names = {person.id: person.name for person in everyone}
        walls = {person.id for person in everyone if person.role == WALLBOARD}
        apart = quarantines.counts(session, site)
        readers = sessions.readers(session, site)
        published = editions.numbers(session, site)
        return [
            _shown(session, device, on.get(device.number, set()), names)
            | {"kind": "wallboard" if walls & on.get(device.number, set()) else device.kind}
            | {"quarantined": apart.get(device.number, 0), "reader": readers.get(device.id)}
            | _plans(device, published)
            for device in in_slices(found)
        ]


def _plans(device: Device, published: Mapping[str, int]) -> dict[str, int | None]:
    """Name the edition that a device holds, and the newest one where that is what it cannot read."""
    unread = published.get(device.unreadable or "")
    newest = max(published.values(), default=None)
    return {
        "edition": published.get(device.edition or ""),
        "edition_at": device.edition_at,
        "unreadable_edition": unread if unread == newest else None,
    }


def gaps(runs: Iterable[tuple[int, int]], last: int) -> list[list[int]]:
    """Find the ranges of n up to `last` that no page holds, both ends included.

    Args:
        runs: (first, count) of every page, in the order of the pages.
        last: the highest n that should be here.
    """
    found, expected = [], 1
    for first, end in sorted(_joined(runs)):
        if first > expected:
            found.append([expected, first - 1])
        expected = max(expected, end)
    if expected <= last:
        found.append([expected, last])
    return found


def _joined(runs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """(first, end) of runs, those that follow each other in one: of a usual logbook that is all of them."""
    here: tuple[int, int] | None = None
    for first, count in runs:
        if here is not None and here[1] == first:
            here = (here[0], first + count)
            continue
        if here is not None:
            yield here
        here = (first, first + count)
    if here is not None:
        yield here


def _shown(session: Session, device: Device, people_on: set[str], names: Mapping[str, str]) -> dict[str, Any]:
    pieces = in_slices(pages.runs(session, device.site, device.number))
    return {
        "id": device.id,
        "label": device.label,
        "people": [{"id": each, "name": names.get(each, "")} for each in sorted(people_on)],
        "enrolled_at": device.enrolled_at,
        "last_heard_at": device.last_heard_at,
        "directory_at": device.directory_at,
        "recorded_n": device.recorded_n,
        "held_n": device.held_n,
        "held_page": device.held_page,
        # A gap lies before held_n; what is beyond it is not handed in yet, as recorded_n tells.
        "gaps": gaps((run for piece in pieces for run in piece), device.held_n),
        "revoked_at": device.revoked_at,
    }


class HeardDevices:
    """Writes at most once a minute of each device, and one device at a time.

    Args:
        store: the database.
        site: the site's number inside.
    """

    def __init__(self, store: Store, site: int) -> None:
        """Begin with nothing to wait for."""
        self._store = store
        self._site = site
        self._writing = Lock()
        self._failed_at: int | None = None

    def note(self, reader: SessionReader, now: int) -> None:
        """Note that a reader's device asked for something, at `now` in microseconds.

        Nobody waits behind another: what is not written now is written as it asks again. A database that
        cannot be written keeps nobody from reading.
        """
        if reader.device is None or _is_new(reader.heard_at, now) or _is_new(self._failed_at, now):
            return
        if not self._writing.acquire(blocking=False):
            return
        try:
            with self._store.writing() as session:
                devices.note_heard(session, self._site, reader.device, now)
        except (DBAPIError, LockTimeout):
            self._failed_at = now
            log.warning("could not note that a device was heard", exc_info=True)
        finally:
            self._writing.release()


def _is_new(at: int | None, now: int) -> bool:
    # Also after the clock was set back.
    return at is not None and abs(now - at) < HEARD_EVERY
