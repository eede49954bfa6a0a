"""The directory: what each reader may see of people and special customers."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.exc import DBAPIError

from stormlamp.catalogue import READS_ONLY, WALLBOARD, at_least
from stormlamp.services.access.sessions import SessionReader
from stormlamp.services.people.customers import NOTHING_KNOWN
from stormlamp.storage.access import customers, devices, people
from stormlamp.storage.access.customers import Customer
from stormlamp.storage.access.people import Person
from stormlamp.storage.database.locks import LockTimeout
from stormlamp.storage.database.store import Store

SEES_ALL_CUSTOMERS = at_least("supervisor")
# Of a colleague, on a screen that everybody who passes reads: who it is and what they do.
NOT_ON_A_WALLBOARD: Mapping[str, Any] = {
    "pinyin": "",
    "initials": "",
    "deputy_of": [],
    "languages": [],
    "shifts": [],
    "away_until": None,
}
log = logging.getLogger("stormlamp.directories")
SHOWN = ("id", "pinyin", "initials", "consent", *(name for name in NOTHING_KNOWN if name != "active"))
# Who leads, who serves customers and who keeps the site safe must find them without asking.
CUSTOMER_DUTIES = frozenset({"leader", "service", "safety"})


@dataclass(frozen=True, slots=True)
class Directory:
    """People and customers as dicts, with the fields of the API's Directory."""

    people: list[dict[str, Any]]
    customers: list[dict[str, Any]]

    @property
    def count(self) -> int:
        """Count the rows, for the audit."""
        return len(self.people) + len(self.customers)


def read(store: Store, site: int, reader: SessionReader, today: str) -> Directory:
    """Read the directory as this reader may see it on a day (YYYY-MM-DD)."""
    with store.reading() as session:
        everyone = people.everyone(session, site)
        special = [each for each in customers.everyone(session, site) if each.is_current(today)]
        duties = _duties(reader, everyone)
        return Directory(
            [_person(person, reader) for person in everyone],
            [shown(each) for each in _visible(special, reader, duties)],
        )


def confirm(store: Store, site: int, device: str | None, now: int) -> None:
    """Note when a device was given the directory, or told that its copy stands: the desk reckons from then.

    A database that cannot be written keeps nobody from reading.
    """
    if device is None:
        return
    try:
        with store.writing() as session:
            devices.confirm_directory(session, site, device, now)
    except (DBAPIError, LockTimeout):
        log.warning("could not note that a device was given the directory", exc_info=True)


def _duties(reader: SessionReader, everyone: Sequence[Person]) -> set[str]:
    """The reader's own duties, and those of whom they may come to stand in for, as long as these work here.

    A deputy who is away too gives way to their own deputies: these must know whom to look after by then.
    """
    known = {each.id: each for each in everyone if each.active}
    duties, asked, waiting = set(reader.duties), {reader.person}, [reader.person]
    while waiting:
        person = known.get(waiting.pop())
        for each in person.deputy_of if person else ():
            if each in known and each not in asked:
                asked.add(each)
                waiting.append(each)
                duties.update(known[each].duties)
    return duties


def _visible(found: Iterable[Customer], reader: SessionReader, duties: set[str]) -> Iterable[Customer]:
    if reader.role in READS_ONLY:
        return []
    if reader.role in SEES_ALL_CUSTOMERS or duties & CUSTOMER_DUTIES:
        return found
    return [customer for customer in found if customer.helper == reader.person]


def _person(person: Person, reader: SessionReader) -> dict[str, Any]:
    """Show a colleague. Who left keeps only the name that old entries need; who only reads calls nobody."""
    here = person.active
    shown = {
        "id": person.id,
        "name": person.name,
        "pinyin": person.pinyin,
        "initials": person.initials,
        "numbers": person.numbers if here and reader.role not in READS_ONLY else [],
        "duties": person.duties if here else [],
        "deputy_of": person.deputy_of if here else [],
        "languages": person.languages,
        "shifts": person.shifts if here else [],
        "away_until": person.away_until if here else None,
        "acts": here and person.role not in READS_ONLY,
    }
    return {**shown, **NOT_ON_A_WALLBOARD} if reader.role == WALLBOARD else shown


def shown(customer: Customer) -> dict[str, Any]:
    """What is told of a customer to who looks after them; the API's schema leaves out the bookkeeping."""
    return {name: getattr(customer, name) for name in SHOWN}
