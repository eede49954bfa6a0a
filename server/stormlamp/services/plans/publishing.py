"""Publishes an edition that comes as a file, and puts editions in force, whichever way they came."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import orjson
from sqlalchemy.orm import Session

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.lasting import gone
from stormlamp.domain.plans.whole_form import whole_form
from stormlamp.domain.strict_json import Unreadable, read_object
from stormlamp.services.files.uploads import digest
from stormlamp.services.plans.draft_reading import draft_edition
from stormlamp.services.plans.edition_places import asks_for_second, lasting_things
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.plans.plan_folder import check_edition
from stormlamp.services.refusals import BadEdition, DraftUnfit, NeedsSecond, NoPlan
from stormlamp.storage.database.store import Store
from stormlamp.storage.files import editions
from stormlamp.storage.files.editions import Edition
from stormlamp.storage.files.stored_files import StoredFile
from stormlamp.storage.journal import sites
from stormlamp.storage.plans.plan_sources import PlanSource
from stormlamp.threads import in_thread

MOST_AHEAD = 1000  # of the edition in force: whoever took the last number would shut all others out


@dataclass(frozen=True, slots=True)
class EditionHead:
    """What an edition's bytes say of themselves."""

    site: str
    number: int


@dataclass(frozen=True, slots=True)
class NewEdition:
    """A plan as JSON, and the number that its edition is to have."""

    number: int
    plan: str


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


def publish_file(desk: PlanDesk, data: bytes) -> Edition:
    """Keep an edition and put it in force; publishing the newest one again changes nothing.

    Args:
        desk: who publishes, and where.
        data: the edition file, byte for byte.

    Raises:
        BadEdition: phones cannot read it, it is of another site, or not numbered above the edition in force.
        NeedsSecond: the plan in force asks for a second person, and nobody proposes a file.
        EditionUnreadable: nobody can tell whether it does.
    """
    record = desk.record
    read = in_thread(read_edition, data)
    if read.site != record.site_name:
        raise BadEdition(findings=(Finding(("site", "id"), "site-other", {"site": record.site_name}),))
    _refuse_gone(desk, orjson.loads(data))

    def found(session: Session) -> Edition | None:
        """Give the edition in force if it is this one; refuse what may not follow it."""
        newest = editions.newest(session, record.site)
        _refuse_number(newest, read.number, digest(data))
        if newest is not None and newest.sha256 == digest(data):
            return newest
        if desk.person is not None and asks_for_second(desk.files, newest):
            raise NeedsSecond
        return None

    with record.store.reading() as session:  # before a file is kept that nothing will name
        if (same := found(session)) is not None:
            return same
    stored = desk.files.keep_edition(data, record.clock())
    with record.store.writing() as session:
        sites.lock(session, record.site)  # of two that publish at once the second sees the first
        if (same := found(session)) is not None:
            return same
        return _put_in_force(desk, session, read.number, stored, None)


def publish_plan(
    desk: PlanDesk, new: NewEdition, also: Callable[[Session, NewEdition], None] | None = None
) -> Edition:
    """Build an edition of a plan and put it in force: file, plan and logbook, all or nothing.

    Args:
        desk: who publishes, and where.
        new: the plan, and the number that its edition is to have.
        also: done in the same transaction, before anything else is; what it raises undoes all.

    Raises:
        BadEdition: the plan has errors, or an edition of this number or above is in force.
    """
    record = desk.record
    _refuse_gone(desk, orjson.loads(new.plan))
    now = record.clock()
    new = replace(new, plan=in_thread(_whole, new.plan))
    try:
        data = draft_edition(new.plan, record.site_name, new.number, now)
    except DraftUnfit as unfit:
        raise BadEdition(findings=unfit.findings) from unfit
    stored = desk.files.keep_edition(data, now)
    with record.store.writing() as session:
        sites.lock(session, record.site)  # of two that publish at once the second sees the first
        if also is not None:
            also(session, new)
        _refuse_number(editions.newest(session, record.site), new.number)
        return _put_in_force(desk, session, new.number, stored, new.plan)


def _put_in_force(
    desk: PlanDesk, session: Session, number: int, stored: StoredFile, plan: str | None
) -> Edition:
    """Put an edition in force, as the last act of a transaction; `plan` None: it came as a file."""
    record = desk.record
    session.merge(stored)
    edition = Edition(
        site=record.site,
        number=number,
        sha256=stored.sha256,
        size=stored.size,
        published_at=record.clock(),
    )
    session.add(edition)
    body: dict[str, object] = {"sha256": stored.sha256, "number": number}
    if plan is not None:
        session.add(PlanSource(site=record.site, number=number, plan=plan))
        body["source"] = digest(plan.encode())
    session.flush()
    record.append(session, "edition.published", body, desk.person)
    return edition


def _refuse_number(newest: Edition | None, number: int, sha256: str | None = None) -> None:
    """Refuse a number not above the newest, or far above; `sha256` of a file, maybe the newest itself."""
    if newest is None or sha256 == newest.sha256:
        return
    if number <= newest.number:
        raise BadEdition(findings=(Finding(("number",), "number-old", {"number": newest.number}),))
    if number > newest.number + MOST_AHEAD:
        raise BadEdition(findings=(Finding(("number",), "number-far", {"high": newest.number + MOST_AHEAD}),))


def _refuse_gone(desk: PlanDesk, plan: dict[str, Any]) -> None:
    found = tuple(gone(plan, lasting_things(desk.record.store, desk.record.site, desk.files)))
    if found:
        raise BadEdition(findings=found)


def _whole(plan: str) -> str:
    return orjson.dumps(whole_form(json.loads(plan))).decode()
