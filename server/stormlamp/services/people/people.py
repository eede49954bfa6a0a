"""Adds, changes and lists people."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from stormlamp.catalogue import READS_ONLY, WALLBOARD, at_least
from stormlamp.services.access.access_deeds import person_changed, role_changed
from stormlamp.services.access.actors import Actor
from stormlamp.services.access.tokens import new_person_id
from stormlamp.services.journal import logbook
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.people.known_people import refuse_unknown
from stormlamp.services.people.unique_names import refuse_taken
from stormlamp.services.pinyin import sounds
from stormlamp.services.refusals import KeyUsed, Malformed, UnknownPerson
from stormlamp.services.rights import vouched_rights
from stormlamp.storage.access import codes, people, sessions
from stormlamp.storage.access.people import Person
from stormlamp.storage.database.store import Store
from stormlamp.storage.journal import sites

AUTHORITY = frozenset({"role", "active", "duties"})
SHOWN_OF_PERSON = (
    *("id", "name", "pinyin", "initials", "role"),
    *("duties", "deputy_of", "numbers", "languages", "shifts", "away_until", "active"),
)
SELF = "This is the person themselves."
SUPERVISING = at_least("supervisor")


def new_person(context: RecordContext, session: Session, said: Mapping[str, Any], now: int) -> Person:
    """Add a person inside a transaction; `said` has the fields of the API's NewPerson.

    The caller tells the logbook: `role_changed`.
    """
    pinyin, initials = sounds(said["name"])
    person = Person(
        site=context.site,
        id=said.get("id") or new_person_id(),
        name=said["name"],
        pinyin=pinyin,
        initials=initials,
        role=said["role"],
        duties=list(said.get("duties", ())),
        deputy_of=list(said.get("deputy_of", ())),
        numbers=list(said.get("numbers", ())),
        languages=list(said.get("languages", ())),
        shifts=list(said.get("shifts", ())),
        away_until=said.get("away_until"),
        active=True,
        password=None,
        created_at=now,
    )
    person.vouch(context.rights_key)
    session.add(person)
    session.flush()
    return person


def add_person(context: RecordContext, said: Mapping[str, Any], actor: Actor, now: int) -> Person:
    """Add a person.

    Raises:
        RoleTooHigh, NeedsAdmin: the role is not this actor's to give.
        NameTaken: somebody has this name, or one that looks like it.
        UnknownPerson: they would stand in for somebody who is not here.
    """
    actor.refuse("let_in", said["role"])
    with context.store.writing() as session:
        sites.lock(session, context.site)  # first, as the writer does
        refuse_taken(session, context.site, said["name"])
        refuse_unknown(session, context.site, said.get("deputy_of", ()))
        added = new_person(context, session, said, now)
        logbook.append(context, session, role_changed(added, actor.person))
        return added


def change_person(context: RecordContext, person: str, change: Mapping[str, Any], actor: Actor) -> Person:
    """Change what `change` names; who becomes inactive is signed out everywhere.

    Raises:
        UnknownPerson: nobody has this id, or they would stand in for somebody who is not here.
        RoleTooHigh, NeedsAdmin: the person stands above who changes, or the new role is not theirs to give.
        Malformed: they would stand in for themselves.
        NameTaken: somebody has the new name, or one that looks like it.
        KeyUsed: nobody becomes a wallboard, or stops being one: it is let in by a key of its own.
    """
    site = context.site
    # Whoever becomes inactive is shut out: that does not wait for room on the disk.
    with context.store.writing(urgent=change.get("active") is False) as session:
        sites.lock(session, site)  # first, as the writer does
        found = people.find(session, site, person)
        if found is None:
            raise UnknownPerson
        vouched_rights.give_back(context, session, found)
        actor.refuse("change", found.role)
        role = change.get("role", found.role)
        if role != found.role:
            actor.refuse("let_in", role)
            if WALLBOARD in {role, found.role}:
                raise KeyUsed
        if person in change.get("deputy_of", ()):
            raise Malformed("Nobody stands in for themselves.", {"json": {"deputy_of": [SELF]}})
        refuse_unknown(session, site, change.get("deputy_of", ()), before=found.deputy_of)
        name = change.get("name", found.name)
        if name != found.name or change.get("active", False) > found.active:
            refuse_taken(session, site, name, besides=person)
        logbook.append_all(context, session, altered(context, session, found, change, actor.person))
        return found


def altered(
    context: RecordContext, session: Session, person: Person, change: Mapping[str, Any], actor: str | None
) -> list[Deed]:
    """Change what `change` names, inside a transaction; give what the logbook is to be told."""
    changed = {name for name, value in change.items() if getattr(person, name) != value}
    for name in changed:
        setattr(person, name, change[name])
    if "name" in changed:
        person.pinyin, person.initials = sounds(person.name)
    if not person.active:
        sessions.end_all_of_person(session, person.site, person.id)
    deeds = []
    if changed & AUTHORITY:
        person.vouch(context.rights_key)
        codes.forget_made_by(session, person.site, person.id)
        deeds.append(role_changed(person, actor))
    if known := sorted(changed - AUTHORITY):
        deeds.append(person_changed(person.id, known, actor))
    return deeds


def list_people(store: Store, site: int) -> list[Person]:
    """List everyone, active or not."""
    with store.reading() as session:
        return list(people.everyone(session, site))


def seen_by(role: str, person: Person) -> dict[str, Any]:
    """What the desk shows of a person, as the API's PersonRow; who only reads calls nobody."""
    shown = {name: getattr(person, name) for name in SHOWN_OF_PERSON}
    return shown if role not in READS_ONLY else {**shown, "numbers": []}


def supervisor_exists(store: Store, site: int) -> bool:
    """Tell whether anyone can let others in."""
    with store.reading() as session:
        return people.any_with_role(session, site, SUPERVISING)
