"""Finds what a device made: passwords, sessions, codes and devices, and what those made in turn."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy.orm import Session

from stormlamp.services.access.access_deeds import password_gone
from stormlamp.services.access.actors import Actor
from stormlamp.services.journal.logbook import Deed
from stormlamp.storage.access import devices, origins
from stormlamp.storage.access.codes import Code
from stormlamp.storage.access.devices import Device
from stormlamp.storage.access.people import Person
from stormlamp.storage.access.sessions import ReadingSession

GROUPS = ("passwords", "sessions", "codes", "devices")


@dataclass(frozen=True, slots=True)
class MadeByDevice:
    """What would go with a device. People above the actor, and the actor's own present session, stay."""

    passwords: list[Person]
    sessions: list[ReadingSession]
    codes: list[Code]
    devices: list[Device]
    chain: frozenset[str]  # the device, and by which of those that it let in others got in


def made_by(session: Session, device: Device, actor: Actor, own: bytes | None, now: int) -> MadeByDevice:
    """Find who got in by this device, and by what.

    Args:
        session: a transaction.
        device: the one that is to be shut out.
        actor: who asks.
        own: the hash of the actor's session, which goes on.
        now: server time, microseconds.
    """
    site, chain, new = device.site, {device.id: device}, [device.id]
    while new:
        found = {each.id: each for each in origins.devices_from(session, site, new)}
        new = [id_ for id_, each in found.items() if id_ not in chain and _may_go(session, each, actor)]
        chain |= {id_: found[id_] for id_ in new}
    on = devices.people_on(session, site, [each.number for each in chain.values()])
    people = {person for there in on.values() for person in there}
    return MadeByDevice(
        [
            each
            for each in origins.with_password(session, site, chain, people)
            if actor.may("change", each.role)
        ],
        [each for each in origins.desk_sessions(session, site, chain, people) if each.hash != own],
        list(origins.codes_from(session, site, chain, now)),
        # One shut out before is only on the way to those that it let in.
        [each for each in chain.values() if each.id != device.id and each.revoked_at is None],
        frozenset(chain),
    )


def _may_go(session: Session, device: Device, actor: Actor) -> bool:
    return device.id != actor.device and actor.may(
        "change", *origins.roles_on(session, device.site, device.number)
    )


def end(session: Session, made: MadeByDevice, groups: Collection[str], actor: Actor) -> list[Deed]:
    """End these groups but for `devices`, which the caller shuts out; give what the logbook must tell."""
    if "sessions" in groups:
        for desk in made.sessions:
            session.delete(desk)
    if "codes" in groups:
        for code in made.codes:
            session.delete(code)
    people = made.passwords if "passwords" in groups else []
    for person in people:
        person.password = person.password_origin = person.password_mac = None
    return [password_gone(person.id, actor.person) for person in people]


def adopt(
    session: Session, key: bytes, device: Device, made: MadeByDevice, actor: Actor, own: bytes | None
) -> None:
    """Let what the actor goes on with, on purpose, stand where the device stood that they shut out.

    It hangs by whoever had let that one in: else a stolen phone's second would shut a third out and be rid of
    the first.
    """
    above = origins.of_device(session, device, made.chain)
    desk = origins.desk_session(session, device.site, own, made.chain)
    if desk is not None and desk.stands(key):
        desk.origin = above
        desk.vouch(key)
    here = devices.find(session, device.site, actor.device) if actor.device is not None else None
    if here is None:
        return
    for on in origins.on_device(session, here, made.chain):
        if on.fits(key, here.id):
            on.origin = above
            on.vouch(key, here.id)
