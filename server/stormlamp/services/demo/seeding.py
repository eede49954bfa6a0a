"""`stormlamp seed --demo`: a small believable site, told through the real record.

The command does, in this order:
    clock = StoryClock(first_moment(now)); prepare(config, clock); record = open_record(config, clock)
    seeded = seed(record, clock, demo_folder(), now)
so that in an empty data folder the receipts, too, have the times of the stories. On a site that is already
running (yet without devices) everything happened when it happened, but is received now: entries show as late.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from stormlamp.services.access.access_deeds import customer_changed, role_changed
from stormlamp.services.access.codes import Invitation, make_code
from stormlamp.services.access.enrolments import Enrolment, enrol
from stormlamp.services.demo.phones import Phone
from stormlamp.services.demo.stories import DAY, Event, Story, Telephone, dated, read_story, read_yaml
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record import Record
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.people.customers import new_customer
from stormlamp.services.people.people import new_person
from stormlamp.services.plans import publishing
from stormlamp.storage.access import devices, people

STORIES = ("finished.yaml", "open.yaml")
ZONE = "Asia/Shanghai"
_ROOT = Path(__file__).parents[2]
_FOLDERS = (_ROOT / "_built" / "demo", _ROOT.parent.parent / "fixtures" / "demo")


class SiteInUse(RuntimeError):
    """The site has people or devices; the demonstration is not mixed into it. Seed an empty data folder."""


class PageNotTaken(RuntimeError):
    """The server did not accept a page of the demonstration."""


@dataclass
class StoryClock:
    """A server clock that stands where the story stands; microseconds."""

    at: int

    def __call__(self) -> int:
        """Tell the time."""
        return self.at


@dataclass(frozen=True, slots=True)
class Seeded:
    """What was made; `code` lets the first supervisor in, good once for ten minutes from `now`."""

    people: int
    customers: int
    devices: int
    actions: int
    code: str


def demo_folder() -> Path:
    """Find the demonstration's files: in an installed package, or in a checkout."""
    return next(folder for folder in _FOLDERS if (folder / "people.yaml").is_file())


def first_moment(now: int) -> int:
    """Give the moment at which the demonstration's site begins: before its first story."""
    return now - 9 * DAY


def seed(record: Record, clock: StoryClock, folder: Path, now: int) -> Seeded:
    """Fill an empty site: people, special customers, their phones, one finished outage and one open.

    Args:
        record: the journal, opened with `clock`.
        clock: is moved through the stories and ends at `now`.
        folder: holds people.yaml and the stories.
        now: true time, microseconds.

    Raises:
        SiteInUse: somebody is there already, from an earlier seeding or for real.
        PageNotTaken: the record refused a page; nothing of it is kept.
    """
    plain = read_yaml(folder / "people.yaml")
    with record.store.writing() as session:
        kinds = {each.kind for each in devices.listed(session, record.site)}
        if kinds - {"server"} or people.everyone(session, record.site):
            raise SiteInUse
        plain = dated(plain, now)
        logbook.append_all(record.context, session, _add_people(record.context, session, plain, clock()))
    stories = [read_story(folder / name, now, ZONE) for name in STORIES]
    teller = _Teller(record, clock)
    for story in stories:
        for telephone in story.phones:
            teller.enrol(telephone)
    for story in stories:
        teller.tell(story)
    clock.at = now
    supervisor = next(each["id"] for each in plain["people"] if each["role"] == "supervisor")
    code, _ = make_code(record.context, Invitation(person=supervisor), now)
    phones = teller.phones.values()
    counts = len(plain["people"]), len(plain["customers"]), len(phones), sum(each.recorded for each in phones)
    return Seeded(*counts, code)


def _add_people(
    context: RecordContext, session: Session, plain: Mapping[str, Any], now: int
) -> list[logbook.Deed]:
    known = [new_customer(context.site, customer, now) for customer in plain["customers"]]
    session.add_all(known)
    roles = [role_changed(new_person(context, session, person, now), None) for person in plain["people"]]
    fields = [sorted(customer.keys() - {"id"}) for customer in plain["customers"]]
    return roles + [customer_changed(each.id, said, None) for each, said in zip(known, fields, strict=True)]


class _Teller:
    """Plays stories: phones enrol, record, and hand in their pages when they are heard."""

    def __init__(self, record: Record, clock: StoryClock) -> None:
        self.record, self.clock = record, clock
        self.phones: dict[str, Phone] = {}
        self.edition = publishing.current(record.store, record.site).sha256

    def enrol(self, telephone: Telephone) -> None:
        """Let a phone in by a code, as a supervisor's screen would; once, though it is in two stories."""
        if telephone.name in self.phones:
            return
        now, context = self.clock(), self.record.context
        code, _ = make_code(context, Invitation(person=telephone.person), now)
        phone = Phone(telephone, self.record.site_name, ZoneInfo(ZONE))
        enrol(context, Enrolment(code, phone.key, phone.label, None, phone.proof(code)), now)
        self.phones[telephone.name] = phone

    def tell(self, story: Story) -> None:
        """Tell a story: at each hearing the phone hands in what it recorded up to then."""
        hearings = sorted((at, each.name) for each in story.phones for at in each.heard)
        named: dict[str, str] = {}
        waiting = list(story.events)
        for at, name in hearings:
            while waiting and waiting[0].at < at:
                self._record(waiting.pop(0), story, named)
            self._hear(self.phones[name], at)

    def _record(self, event: Event, story: Story, named: dict[str, str]) -> None:
        ref = self.phones[event.phone].record(event, story, named, self.edition)
        if event.name is not None:
            named[event.name] = ref

    def _hear(self, phone: Phone, at: int) -> None:
        self.clock.at = max(self.clock.at, at)
        pages = phone.pages(at)
        holds = {"n": phone.recorded, "edition": self.edition}
        answer = self.record.push(pages, None, holds, phone.device)
        if any(result["status"] != "accepted" for result in answer["results"]):
            raise PageNotTaken(answer["results"])
