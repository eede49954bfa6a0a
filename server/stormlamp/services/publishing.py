"""Publishing: an edition's exact bytes become a file, and the server's logbook says so."""

import json
from dataclasses import dataclass

from stormlamp.services.files import Shelf
from stormlamp.services.record import Record
from stormlamp.services.refusals import BadEdition, NoPlan
from stormlamp.storage import editions, sites
from stormlamp.storage.database import Store
from stormlamp.storage.editions import Edition


@dataclass(frozen=True, slots=True)
class Read:
    """What an edition's bytes say of themselves."""

    site: str
    number: int


def current(store: Store, site: int) -> Edition:
    """Give the edition in force.

    Raises:
        NoPlan: none has been published.
    """
    with store.reading() as session:
        found = editions.newest(session, site)
    if found is None:
        raise NoPlan
    return found


def read_edition(data: bytes) -> Read:
    """Read which site and number an edition file is of.

    Raises:
        BadEdition: no JSON object with `site.id` and a whole `number` from 1.
    """
    try:
        edition = json.loads(data.decode("utf-8"))
        site, number = edition["site"]["id"], edition["number"]
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        raise BadEdition from error
    if not isinstance(site, str) or type(number) is not int or not 0 < number < 2**31:
        raise BadEdition
    return Read(site, number)


def publish(record: Record, shelf: Shelf, data: bytes, person: str | None = None) -> Edition:
    """Keep an edition and put it in force; publishing the newest one again changes nothing.

    Args:
        record: the journal.
        shelf: the files.
        data: the edition file, byte for byte.
        person: who publishes; None for the shipped plan.

    Raises:
        BadEdition: unreadable, of another site, or not numbered above the edition in force.
    """
    read = read_edition(data)
    if read.site != record.site_name:
        raise BadEdition("The edition is of another site.")
    stored = shelf.keep_edition(data, record.clock())
    with record.store.writing() as session:
        sites.lock(session, record.site)  # of two that publish at once the second sees the first
        newest = editions.newest(session, record.site)
        if newest is not None and newest.sha256 == stored.sha256:
            return newest
        if newest is not None and read.number <= newest.number:
            raise BadEdition(f"The edition's number must be above {newest.number}.")
        edition = Edition(
            site=record.site,
            number=read.number,
            sha256=stored.sha256,
            size=stored.size,
            published_at=record.clock(),
        )
        session.add(edition)
        session.flush()
        body = {"sha256": stored.sha256, "number": read.number}
        record.append(session, "edition.published", body, person)
        return edition
