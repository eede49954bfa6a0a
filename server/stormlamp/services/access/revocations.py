"""Revokes a device, with what was made by it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from stormlamp.services.access import origins
from stormlamp.services.access.access_deeds import device_revoked
from stormlamp.services.access.actors import Actor
from stormlamp.services.access.tokens import hashed
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record import Appended, Record
from stormlamp.services.refusals import UnknownDevice
from stormlamp.storage.access import devices, people
from stormlamp.storage.access.devices import Device
from stormlamp.storage.access.origins import roles_on
from stormlamp.storage.journal import sites


@dataclass(frozen=True, slots=True)
class Revocation:
    """Why a device is shut out, and which groups of what it made go with it (services/access/origins.py)."""

    reason: str
    groups: frozenset[str] = frozenset(origins.GROUPS)


def would_go(record: Record, device: str, actor: Actor, token: str | None) -> dict[str, Any]:
    """List what goes with a device if it is shut out, with the fields of the API's Made.

    Raises:
        UnknownDevice, RoleTooHigh: as in `revoke`.
    """
    with record.store.reading() as session:
        found = _touchable(session, record.site, device, actor)
        made = origins.made_by(session, found, actor, _hash(token), record.clock())
        names = {person.id: person.name for person in people.everyone(session, record.site)}
        on = devices.people_on(session, record.site, [each.number for each in made.devices])

    def named(person: str | None) -> dict[str, str] | None:
        return None if person is None else {"id": person, "name": names.get(person, "")}

    return {
        "passwords": [named(person.id) for person in made.passwords],
        "sessions": [{"person": named(each.person), "begun_at": each.created_at} for each in made.sessions],
        "codes": [
            {"person": named(code.person), "role": code.role, "expires_at": code.expires_at}
            for code in made.codes
        ],
        "devices": [
            {"id": each.id, "label": each.label, "people": [named(it) for it in sorted(on[each.number])]}
            for each in made.devices
        ],
    }


def revoke(record: Record, device: str, said: Revocation, actor: Actor, token: str | None = None) -> Appended:
    """Shut a device out with what it made: it reads nothing more, and what it hands in is kept apart.

    Its sessions are refused by name as long as they last, so that the device learns why. The session with
    this token goes on: who shuts their own lost phone out still sits at the desk.

    Raises:
        UnknownDevice: there is none, or it is the server's own logbook.
        RoleTooHigh: somebody on it stands above the actor.
    """
    with record.store.writing(urgent=True) as session:
        # The site first, as the writer does: the other way round they could wait for each other.
        sites.lock(session, record.site)
        found, now = _touchable(session, record.site, device, actor), record.clock()
        made = origins.made_by(session, found, actor, _hash(token), now)
        going = [found, *(made.devices if "devices" in said.groups else ())]
        for each in going:
            stood = each.stands(record.context.rights_key)
            each.revoked_at = each.revoked_at or now
            if stood:  # else it is shut out in any case
                each.vouch(record.context.rights_key)
        ended = origins.end(session, made, said.groups, actor)
        origins.adopt(session, record.context.rights_key, found, made, actor, _hash(token))
        deeds = [device_revoked(each.id, said.reason, actor.person) for each in going]
        return logbook.append_all(record.context, session, [*deeds, *ended])[0]


def _touchable(session: Session, site: int, device: str, actor: Actor) -> Device:
    found = devices.find(session, site, device)
    if found is None or found.kind == "server":
        raise UnknownDevice
    actor.refuse("change", *roles_on(session, site, found.number))
    return found


def _hash(token: str | None) -> bytes | None:
    return hashed(token) if token else None
