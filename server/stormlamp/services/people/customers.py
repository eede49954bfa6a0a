"""Adds, changes and lists special customers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from stormlamp.services.access.access_deeds import customer_changed
from stormlamp.services.access.tokens import new_customer_id
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.people.known_people import refuse_unknown
from stormlamp.services.people.reported_customers import refuse_taken_in
from stormlamp.services.people.unique_names import refuse_twice
from stormlamp.services.pinyin import sounds
from stormlamp.services.plans.edition_places import edition_places
from stormlamp.services.refusals import UnknownArea, UnknownCustomer
from stormlamp.storage.access import customers
from stormlamp.storage.access.customers import Customer
from stormlamp.storage.database.store import Store
from stormlamp.storage.journal import sites

# What somebody fills in; the rest the server knows by itself.
NOTHING_KNOWN: Final[Mapping[str, Any]] = {
    **dict.fromkeys(("name", "place", "need", "device", "agreed_help", "agreed_by", "consent_by"), ""),
    **dict.fromkeys(("area", "helper", "battery_hours", "check_every", "consent_basis"), None),
    **dict.fromkeys(("consent_at", "reviewed_on", "ends_on"), None),
    "numbers": [],
    "languages": [],
    "active": True,
}


@dataclass(frozen=True, slots=True)
class Desk:
    """What is needed to change customers.

    Args:
        context: the journal.
        files: the files, for the areas of the plan.
        actor: id of the person who does it.
        reported: ref of the entry by which somebody told of the customer, if it is taken in.
    """

    context: RecordContext
    files: FileStore
    actor: str
    reported: str | None = None


def new_customer(site: int, said: Mapping[str, Any], now: int) -> Customer:
    """Make a customer of what is said of them; the rest is blank."""
    filled = {**NOTHING_KNOWN, "numbers": [], "languages": [], **said}  # lists of its own
    pinyin, initials = sounds(said["name"])
    made = {"id": new_customer_id(), "created_at": now, "changed_at": now, **filled}
    return Customer(site=site, pinyin=pinyin, initials=initials, **made)


def add_customer(desk: Desk, said: Mapping[str, Any], now: int) -> Customer:
    """Add a customer; `said` has fields of the API's NewCustomer.

    Raises:
        UnknownArea, UnknownPerson: the plan has no such area; the helper is nobody of this site.
        UnknownEntry, AlreadyTakenIn: nobody reported this; somebody has taken it in.
        NameTaken: a customer at this place has this name, or one that looks like it.
    """
    context = desk.context
    with context.store.writing() as session:
        sites.lock(session, context.site)  # first, as the writer does
        added = new_customer(context.site, said, now)
        filled = {name for name in said if said[name] != NOTHING_KNOWN[name]}
        _refuse(desk, session, added, filled)
        session.add(added)
        _tell(desk, session, added, filled)
        return added


def change_customer(desk: Desk, customer: str, change: Mapping[str, Any], now: int) -> Customer:
    """Change what `change` names.

    Raises:
        UnknownCustomer: nobody has this id.
        UnknownArea, UnknownPerson, UnknownEntry, AlreadyTakenIn, NameTaken: as in `add_customer`.
    """
    context = desk.context
    with context.store.writing() as session:
        sites.lock(session, context.site)  # first, as the writer does
        found = customers.find(session, context.site, customer)
        if found is None:
            raise UnknownCustomer
        with session.no_autoflush:
            changed = altered(found, change, now)
            _refuse(desk, session, found, changed)
        if changed or desk.reported is not None:
            found.changed_at = now
            _tell(desk, session, found, changed)
        return found


def altered(customer: Customer, change: Mapping[str, Any], now: int) -> set[str]:
    """Change what `change` names, inside a transaction; give the names of what is another now."""
    changed = {name for name, value in change.items() if getattr(customer, name) != value}
    for name in changed:
        setattr(customer, name, change[name])
    if "name" in changed:
        customer.pinyin, customer.initials = sounds(customer.name)
    if changed:
        customer.changed_at = now
    return changed


def _refuse(desk: Desk, session: Session, customer: Customer, changed: set[str]) -> None:
    """Refuse what does not fit the site; what stood there before is not asked about."""
    context = desk.context
    is_placed = "area" in changed and customer.area is not None
    if is_placed and customer.area not in edition_places(context.store, context.site, desk.files).areas:
        raise UnknownArea
    if "helper" in changed and customer.helper is not None:
        refuse_unknown(session, context.site, [customer.helper])
    if changed & {"name", "area", "place", "active"} and customer.active:
        refuse_twice(session, customer)
    if desk.reported is not None:
        refuse_taken_in(session, context.site, desk.reported)


def _tell(desk: Desk, session: Session, customer: Customer, changed: Iterable[str]) -> None:
    deed = customer_changed(customer.id, sorted(changed), desk.actor, desk.reported)
    logbook.append(desk.context, session, deed)


def list_customers(store: Store, site: int) -> list[Customer]:
    """List all, ended or not, in the order of their names' sound."""
    with store.reading() as session:
        return sorted(customers.everyone(session, site), key=lambda each: (each.pinyin, each.id))
