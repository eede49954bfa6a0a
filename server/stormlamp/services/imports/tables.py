"""Tables of people and of special customers: who is known, and how a row's changes are made."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy.orm import Session

from stormlamp.domain.imports import identities
from stormlamp.domain.imports.fields import FIELDS, TableFields
from stormlamp.domain.imports.identities import Identify, Known
from stormlamp.domain.imports.outcomes import Outcome, Plan
from stormlamp.services.access.access_deeds import customer_changed, role_changed
from stormlamp.services.access.actors import Actor
from stormlamp.services.imports.site_things import Things
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.people import customers as customers_service
from stormlamp.services.people import people as people_service
from stormlamp.services.people.people import new_person
from stormlamp.storage.access import customers, people
from stormlamp.storage.access.customers import Customer
from stormlamp.storage.access.people import Person
from stormlamp.storage.database.store import Store
from stormlamp.time_slices import in_slices

NEW_ROLE: Final = "staff"  # a table gives nobody any other


@dataclass(frozen=True, slots=True)
class Making:
    """The transaction in which rows are taken.

    Args:
        context: the journal.
        session: it holds the site's lock.
        actor: who imports.
        now: server time, microseconds.
    """

    context: RecordContext
    session: Session
    actor: Actor
    now: int

    @property
    def site(self) -> int:
        """The site's number."""
        return self.context.site


@dataclass(frozen=True, slots=True)
class TableKind:
    """What tables of one kind are about.

    Args:
        fields: what they may say.
        known: lists who is known, for whoever imports.
        identify: tells whom a row is about.
        take: does what rows say; gives what the logbook is to be told.
    """

    fields: TableFields
    known: Callable[[Session, int, Actor], list[Known]]
    identify: Identify
    take: Callable[[Making, Sequence[Outcome], Plan], list[Deed]]


def known_people(session: Session, site: int, actor: Actor) -> list[Known]:
    """The staff; who stands above is not to be changed."""
    return [
        Known(
            each.id,
            each.name,
            stored(each, FIELDS["people"]),
            gone=not each.active,
            barred=not actor.may("change", each.role),
        )
        for each in people.everyone(session, site)
    ]


def with_shifts(store: Store, site: int, things: Things) -> Things:
    """Add the hours that the staff works, of which a table may name some by a word."""
    with store.reading() as session:
        staff = [each for each in people.everyone(session, site) if each.active]
    spans = {(shift["from"], shift["to"]) for each in staff for shift in each.shifts}
    return replace(things, site=replace(things.site, spans=tuple(sorted(spans))))


def known_customers(session: Session, site: int, actor: Actor) -> list[Known]:
    """The special customers."""
    del actor
    return [
        Known(each.id, each.name, stored(each, FIELDS["customers"]), gone=not each.active)
        for each in customers.everyone(session, site)
    ]


def stored(of: Person | Customer, fields: TableFields) -> dict[str, Any]:
    """What is stored of somebody, by field."""
    return {name: getattr(of, name) for name in fields if name != "deputies"}


def _take_people(making: Making, taken: Sequence[Outcome], plan: Plan) -> list[Deed]:
    """Add and change people, then who stands in for whom: those who come along have ids by then."""
    there = {each.id: each for each in people.everyone(making.session, making.site)}
    ids, added = {each: each for each in there}, list[Person]()
    for row in in_slices([each for each in taken if each.state == "new"]):
        person = new_person(making.context, making.session, {"role": NEW_ROLE, **_own(row)}, making.now)
        ids[f"#{row.row}"], there[person.id] = person.id, person
        added.append(person)
    changes: dict[str, dict[str, Any]] = {
        each.id: _own(each) for each in taken if each.id and each.state == "changed"
    }
    for deputy, stood_for in plan.stand_ins.items():
        found = there[ids[deputy]]
        deputy_of = [ids[each] for each in stood_for]
        if ids[deputy] != deputy:  # new, and known by its row till now
            found.deputy_of = deputy_of
        else:
            changes.setdefault(found.id, {})["deputy_of"] = deputy_of
    actor = making.actor.person
    deeds = [role_changed(person, actor) for person in added]
    for person_id, change in changes.items():
        deeds += people_service.altered(making.context, making.session, there[person_id], change, actor)
    return deeds


def _take_customers(making: Making, taken: Sequence[Outcome], plan: Plan) -> list[Deed]:
    del plan
    actor, deeds = making.actor.person, []
    there = {each.id: each for each in customers.everyone(making.session, making.site)}
    for row in in_slices(taken):
        said = _own(row)
        if row.id is None:
            customer = customers_service.new_customer(making.site, said, making.now)
            making.session.add(customer)
        else:
            customer = there[row.id]
            customers_service.altered(customer, said, making.now)
        deeds.append(customer_changed(customer.id, sorted(said), actor))
    return deeds


def _own(row: Outcome) -> dict[str, Any]:
    """What a row changes of the one whom it is about."""
    return {each.field: each.new for each in row.changes if each.field not in {"deputies", "deputy_of"}}


TABLE_KINDS: Final[Mapping[str, TableKind]] = {
    "people": TableKind(FIELDS["people"], known_people, identities.person, _take_people),
    "customers": TableKind(FIELDS["customers"], known_customers, identities.customer, _take_customers),
}


def known_names(known: Iterable[Known]) -> dict[str, str]:
    """Names by id."""
    return {each.id: each.name for each in known}
