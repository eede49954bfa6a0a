"""Devices as the desk sees them, and shutting one out."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from stormlamp.services.record import Appended, Record
from stormlamp.services.refusals import UnknownDevice
from stormlamp.services.tokens import hashed
from stormlamp.storage import devices, editions, pages, people, quarantines, sessions, sites
from stormlamp.storage.database import Store
from stormlamp.storage.devices import Device


def list_devices(store: Store, site: int) -> list[dict[str, Any]]:
    """List every device, oldest first, with the fields of the API's Device."""
    with store.reading() as session:
        found = devices.listed(session, site)
        on = devices.people_on(session, site, [device.number for device in found])
        names = {person.id: person.name for person in people.everyone(session, site)}
        apart = quarantines.counts(session, site)
        published = editions.numbers(session, site)
        return [
            _shown(session, device, on.get(device.number, set()), names)
            | {"quarantined": apart.get(device.number, 0)}
            | _plans(device, published)
            for device in found
        ]


def _plans(device: Device, published: Mapping[str, int]) -> dict[str, int | None]:
    """Name the edition that a device holds, and the newest one where that is what it cannot read."""
    unread = published.get(device.unreadable or "")
    newest = max(published.values(), default=None)
    return {
        "edition": published.get(device.edition or ""),
        "unreadable_edition": unread if unread == newest else None,
    }


def revoke(record: Record, device: str, reason: str, actor: str, token: str | None = None) -> Appended:
    """Shut a device out: it reads nothing more, and what it still hands in is kept apart.

    Its sessions are refused by name as long as they last, so that the device learns why. Who held it may have
    set a password for whoever was signed in on it: their passwords end with it, and what was begun by
    them, but for the session with this token: who shuts their own lost phone out goes on at the desk.

    Raises:
        UnknownDevice: there is none, or it is the server's own logbook.
    """
    with record.store.writing() as session:
        # The site first, as the writer does: the other way round they could wait for each other.
        sites.lock(session, record.site)
        found = devices.find(session, record.site, device)
        if found is None or found.kind == "server":
            raise UnknownDevice
        if found.revoked_at is None:
            found.revoked_at = record.clock()
            _end_passwords(session, found, hashed(token) if token else None)
        session.flush()
        return record.append(session, "device.revoked", {"device": device, "reason": reason}, actor)


def _end_passwords(session: Session, device: Device, keep: bytes | None) -> None:
    on = devices.people_on(session, device.site, [device.number])
    for person in on.get(device.number, set()):
        if (holder := people.find(session, device.site, person)) is not None:
            holder.password = None
        sessions.end_at_desk(session, device.site, person, keep)


def gaps(runs: list[tuple[int, int]], last: int) -> list[list[int]]:
    """Find the ranges of n up to `last` that no page holds, both ends included.

    Args:
        runs: (first, count) of every page, by `first`.
        last: the highest n that should be here.
    """
    found, expected = [], 1
    for first, count in runs:
        if first > expected:
            found.append([expected, first - 1])
        expected = max(expected, first + count)
    if expected <= last:
        found.append([expected, last])
    return found


def _shown(session: Session, device: Device, people_on: set[str], names: Mapping[str, str]) -> dict[str, Any]:
    runs = pages.runs(session, device.site, device.number)
    return {
        "id": device.id,
        "label": device.label,
        "kind": device.kind,
        "people": [{"id": each, "name": names.get(each, "")} for each in sorted(people_on)],
        "enrolled_at": device.enrolled_at,
        "last_heard_at": device.last_heard_at,
        "recorded_n": device.recorded_n,
        "held_n": device.held_n,
        "held_page": device.held_page,
        # What is beyond held_n is still on its way: recorded_n tells that. A gap lies before it.
        "gaps": gaps(runs, device.held_n),
        "revoked_at": device.revoked_at,
    }
