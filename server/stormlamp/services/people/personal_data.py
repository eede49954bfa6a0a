"""Gathers all that is kept of one person or special customer, to be shown to them."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from stormlamp.services.people.change_history import changes_of
from stormlamp.services.people.people import SHOWN_OF_PERSON
from stormlamp.services.refusals import UnknownCustomer, UnknownPerson
from stormlamp.storage.access import access_of_person, customers, people
from stormlamp.storage.access import sessions as access_sessions
from stormlamp.storage.access.customers import Customer
from stormlamp.storage.access.people import Person
from stormlamp.storage.database.store import Store

OF_PERSON = ("role.changed", "person.changed", "password.changed")
OF_CUSTOMER = ("customer.changed",)


def kept_of_person(store: Store, site: int, person: str) -> dict[str, Any]:
    """All rows that name a person, with the fields of the API's PersonKept.

    Raises:
        UnknownPerson: nobody has this id.
    """
    with store.reading() as session:
        found = people.find(session, site, person)
        if found is None:
            raise UnknownPerson
        everyone = {each.id: each for each in people.everyone(session, site)}
        helped = [each for each in customers.everyone(session, site) if each.helper == person]
        row = {name: getattr(found, name) for name in (*SHOWN_OF_PERSON, "created_at")}
        return {
            "person": {**row, "has_password": found.password is not None},
            "stands_in_for": [_named(everyone[each]) for each in found.deputy_of if each in everyone],
            "stood_in_by": [_named(each) for each in everyone.values() if person in each.deputy_of],
            "helps": [_named(each) for each in helped],
            **_access(session, site, person, everyone),
            "changes": _changes(session, site, OF_PERSON, ("person", person), everyone),
        }


def kept_of_customer(store: Store, site: int, customer: str) -> dict[str, Any]:
    """All that is kept of a special customer, with the fields of the API's CustomerKept.

    Raises:
        UnknownCustomer: nobody has this id.
    """
    with store.reading() as session:
        found = customers.find(session, site, customer)
        if found is None:
            raise UnknownCustomer
        everyone = {each.id: each for each in people.everyone(session, site)}
        return {
            "customer": found,
            "helper": _by(found.helper, everyone),
            "changes": _changes(session, site, OF_CUSTOMER, ("customer", customer), everyone),
        }


def _access(session: Session, site: int, person: str, everyone: Mapping[str, Person]) -> dict[str, Any]:
    """Phones, sign-ins and codes."""
    readers = access_sessions.readers(session, site)
    phones = [
        {
            **{name: getattr(device, name) for name in ("id", "label", "last_heard_at", "revoked_at")},
            "since": since,
            "signed_in": readers.get(device.id) == person,
        }
        for device, since in access_of_person.devices(session, site, person)
    ]
    sign_ins = [
        {"device": each.device, "begun_at": each.created_at, "expires_at": each.expires_at}
        for each in access_of_person.sessions(session, site, person)
    ]
    codes = [
        {
            "person": _by(each.person, everyone),
            "made_by": _by(each.maker, everyone),
            "role": each.role,
            "used": each.device is not None,
            "expires_at": each.expires_at,
        }
        for each in access_of_person.codes(session, site, person)
    ]
    return {"phones": phones, "sign_ins": sign_ins, "codes": codes}


def _changes(
    session: Session, site: int, types: Iterable[str], whom: tuple[str, str], everyone: Mapping[str, Person]
) -> list[dict[str, Any]]:
    found = changes_of(session, site, types, whom)
    return [{**each, "by": _by(each["by"], everyone)} for each in found]


def _named(row: Person | Customer) -> dict[str, str]:
    return {"id": row.id, "name": row.name}


def _by(person: str | None, everyone: Mapping[str, Person]) -> dict[str, str] | None:
    found = None if person is None else everyone.get(person)
    return None if found is None else _named(found)
