"""Enrolment: a one-use code and a key become a device with a person on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from stormlamp.catalogue import STANDING, WALLBOARD
from stormlamp.domain.rights_over_people import obstacle
from stormlamp.services import signatures
from stormlamp.services.access import key_proofs
from stormlamp.services.access.access_deeds import device_enrolled, role_changed
from stormlamp.services.access.sessions import StartedSession, begin_on_device
from stormlamp.services.access.tokens import hashed
from stormlamp.services.journal import logbook
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.people import people as people_service
from stormlamp.services.people.unique_names import numbered, refuse_taken
from stormlamp.services.refusals import BadCode, BadProof, DeviceRevoked, IdTaken, KeyUsed, UnknownPerson
from stormlamp.storage.access import codes, devices, people
from stormlamp.storage.access.codes import Code
from stormlamp.storage.access.devices import Device
from stormlamp.storage.access.people import Person
from stormlamp.storage.journal import sites


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a new device says: the code, its public JWK, a label, perhaps a name, and its proof."""

    code: str
    key: Mapping[str, str]
    label: str
    name: str | None
    proof: str


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The device that now exists, who is on it, and the session that began."""

    device: str
    person: str
    role: str
    session: StartedSession


def enrol(context: RecordContext, said: Enrolment, now: int) -> Enrolled:
    """Redeem a code. With the same key it repeats its answer while the code lasts.

    Raises:
        Malformed: the key is no P-256 key.
        BadProof: the proof is not this key's over this code.
        BadCode: unknown, too old, or used by another key.
        IdTaken: another key has this device's id.
        DeviceRevoked: this key was revoked.
        KeyUsed: a wallboard needs a key by which nobody else was ever let in.
        UnknownPerson: the code's person is no longer active.
        NameTaken: somebody has the name given, or one that looks like it; the code is not used up.
    """
    if key_proofs.claim(said.proof, key_proofs.read_public_key(said.key), "code") != said.code:
        raise BadProof
    name, site = signatures.device_id(said.key), context.site
    with context.store.writing() as session:
        sites.lock(session, site)  # first, as the writer does
        code = codes.find(session, site, hashed(said.code))
        key = context.rights_key
        if code is None or code.expires_at <= now or code.device not in {None, name} or not code.stands(key):
            raise BadCode
        repeated = code.device is not None
        device = _device(context, session, name, said, now)
        person, deeds = _person(context, session, code, said, now)
        if WALLBOARD in {code.role, person.role}:
            _refuse_others(session, site, device, person)
        code.person, code.device = person.id, name
        code.vouch(key)
        if not repeated:
            devices.sign_in(session, key, device, person.id, now, code.origin)
            deeds.append(device_enrolled(name, person.id, person.role, code.hash))
        started, begun = begin_on_device(
            context, session, person.id, name, now, "device" if repeated else "enrolment"
        )
        logbook.append_all(context, session, [*deeds, *begun])
        return Enrolled(name, person.id, person.role, started)


def _device(context: RecordContext, session: Session, name: str, said: Enrolment, now: int) -> Device:
    site, key = context.site, signatures.canonical_jwk(said.key)
    found = devices.find(session, site, name)
    if found is None:
        new = Device(site=site, id=name, key=key, kind="phone", label=said.label, enrolled_at=now)
        return devices.add(session, context.rights_key, new)
    if found.key != key or not found.stands(context.rights_key):
        raise IdTaken  # it comes again with another key
    if found.revoked_at is not None:
        raise DeviceRevoked(found.revoked_at)
    found.label = said.label or found.label
    return found


def _refuse_others(session: Session, site: int, wall: Device, person: Person) -> None:
    """Whoever passes a wall could go on as somebody else who was let in by its key."""
    if devices.people_on(session, site, [wall.number]).get(wall.number, set()) - {person.id}:
        raise KeyUsed


def _person(
    context: RecordContext, session: Session, code: Code, said: Enrolment, now: int
) -> tuple[Person, list[Deed]]:
    """The code's person, or a new one, of whom the logbook is told."""
    site = context.site
    if code.person is not None:
        found = people.find(session, site, code.person)
        if found is None or not found.active or not found.stands(context.rights_key):
            raise UnknownPerson
        if STANDING[found.role] > STANDING[code.role]:
            raise BadCode  # they have risen since: who made it could not make it now
        if code.device is None:
            _refuse_second(context, session, code, found)
        return found, []
    name = code.name or said.name
    if name:
        refuse_taken(session, site, name)
    else:
        name = numbered(session, site, said.label or name_unknown(code.role))
    new = {"name": name, "role": code.role, "duties": code.duties}
    person = people_service.new_person(context, session, new, now)
    return person, [role_changed(person, person.id)]


def _refuse_second(context: RecordContext, session: Session, code: Code, person: Person) -> None:
    """By a code of whoever may only let them in again, nobody gets in once another one was used."""
    maker = people.find(session, context.site, code.maker) if code.maker is not None else None
    if maker is None or maker.id == person.id:
        return
    if maker.stands(context.rights_key) and obstacle(maker.role, "let_in", person.role) is None:
        return
    if not devices.all_shut_out(session, context.rights_key, context.site, person.id):
        raise BadCode


def name_unknown(role: str) -> str:
    """Give a name to who has none yet: the role's word in the site's first language."""
    return {"staff": "员工", "auditor": "审计员", "wallboard": "大屏"}.get(role, "主管")
