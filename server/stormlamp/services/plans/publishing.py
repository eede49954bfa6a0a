"""Publishes an edition: keeps its exact bytes as a file and records it in the server's logbook."""

from dataclasses import dataclass
from typing import Any

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.strict_json import Unreadable, read_object
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.files.uploads import digest
from stormlamp.services.journal.record import Record
from stormlamp.services.plans.plan_folder import check_edition
from stormlamp.services.refusals import BadEdition, NoPlan
from stormlamp.storage.database.store import Store
from stormlamp.storage.files import editions
from stormlamp.storage.files.editions import Edition
from stormlamp.storage.journal import sites
from stormlamp.threads import in_thread


@dataclass(frozen=True, slots=True)
class EditionHead:
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


def read_edition(data: bytes) -> EditionHead:
    """Read which site and number an edition file is of, and check it whole.

    Raises:
        BadEdition: phones could not read it; its findings say where and why.
    """
    try:
        edition: dict[str, Any] = read_object(data)
    except Unreadable as error:
        raise BadEdition("It is not one JSON object that every reader understands alike.") from error
    found = check_edition(edition)
    if any(each.severity == "error" for each in found):
        raise BadEdition(findings=found)
    return EditionHead(edition["site"]["id"], edition["number"])


def publish(record: Record, files: FileStore, data: bytes, person: str | None = None) -> Edition:
    """Keep an edition and put it in force; publishing the newest one again changes nothing.

    Args:
        record: the journal.
        files: the files.
        data: the edition file, byte for byte.
        person: who publishes; None for the shipped plan.

    Raises:
        BadEdition: phones cannot read it, it is of another site, or not numbered above the edition in force.
    """
    read = in_thread(read_edition, data)
    if read.site != record.site_name:
        raise BadEdition(findings=(Finding(("site", "id"), "site-other", {"site": record.site_name}),))
    with record.store.reading() as session:
        _refuse_old(editions.newest(session, record.site), read, digest(data))
    stored = files.keep_edition(data, record.clock())
    with record.store.writing() as session:
        sites.lock(session, record.site)  # of two that publish at once the second sees the first
        newest = editions.newest(session, record.site)
        _refuse_old(newest, read, stored.sha256)
        if newest is not None and newest.sha256 == stored.sha256:
            return newest
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


def _refuse_old(newest: Edition | None, read: EditionHead, sha256: str) -> None:
    if newest is not None and read.number <= newest.number and sha256 != newest.sha256:
        raise BadEdition(findings=(Finding(("number",), "number-old", {"number": newest.number}),))
