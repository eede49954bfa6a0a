"""Compares the tables that follow from the journal with what follows from it."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url
from stormlamp.services.access.access_deeds import password_mark
from stormlamp.services.access.codes import LIFE
from stormlamp.services.files.uploads import digest
from stormlamp.services.proof.acceptance import Derived
from stormlamp.services.proof.deeds import LogbookStory
from stormlamp.services.proof.findings import Problem
from stormlamp.services.proof.proven_devices import ProvenDevices
from stormlamp.storage.access.codes import Code
from stormlamp.storage.access.devices import Device, DevicePerson
from stormlamp.storage.access.people import Person
from stormlamp.storage.access.sessions import DeviceReader
from stormlamp.storage.files.editions import Edition
from stormlamp.storage.files.named_files import APART, NamedFile
from stormlamp.storage.journal import entries, proving
from stormlamp.storage.journal.clocks import ClockSample
from stormlamp.storage.journal.entries import Closing
from stormlamp.storage.journal.quarantines import QuarantinedPage
from stormlamp.storage.plans.plan_sources import PlanSource

BY_PAGES = "the pages that the journal holds"
LOGBOOK = "the server's own logbook"
DEVICES = "the table of devices"
_ENDS = ("held_page", "held_identity", "held_n", "tail_at", "bound_n", "bound_at")


def _differs(table: str, name: object, what: str, by: str) -> Problem:
    return Problem(f"{table}, {name}", what, by)


class Tables:
    """The tables of one site beside what follows from its journal.

    Args:
        session: sees the journal in one state.
        site: the site's inner number.
        devices: by inner number.
        told: by the server's logbooks.
        derived: from the pages.
    """

    def __init__(
        self, session: Session, site: int, devices: ProvenDevices, told: LogbookStory, derived: Derived
    ) -> None:
        self._session, self._site, self._devices = session, site, devices
        self._told, self._derived = told, derived

    def all(self) -> Iterator[tuple[str, Iterator[Problem]]]:
        """By table every row that does not follow, and what follows and is not there."""
        yield "devices", self._ends()
        yield "clock samples", self._samples()
        yield "ended incidents", self._closings()
        yield "named files", self._files()
        yield "editions", self._editions()
        yield "plans of editions", self._sources()
        yield "pages kept apart", self._apart()
        if self._told.authority_since:
            yield "people on devices", self._authority()
            yield "people signed in on devices", self._readers()
            yield "people", self._people()
            yield "codes", self._codes()

    def _ends(self) -> Iterator[Problem]:
        rows = proving.rows_of(self._session, Device, self._site, "number", "revoked_at", *_ENDS)
        for number, revoked_at, *ends in rows:
            state = self._derived.states[number]
            if (revoked_at is not None) != (state.id in self._told.revoked):
                yield _differs("devices", state.id, "is shut out, or not, against the logbook", LOGBOOK)
            if ends != [getattr(state, name) for name in _ENDS]:
                yield _differs("devices", state.id, "the end of what is held of it is another", BY_PAGES)

    def _samples(self) -> Iterator[Problem]:
        expected = {
            (number, epoch): (sample.offset_ms, sample.rtt_ms, sample.at)
            for number, samples in self._derived.samples.items()
            for epoch, sample in samples.items()
        }
        names = ("device_no", "epoch", "offset_ms", "rtt_ms", "at")
        for number, epoch, *sample in proving.rows_of(self._session, ClockSample, self._site, *names):
            if expected.pop((number, epoch), None) != tuple(sample):
                yield _differs(
                    "clock samples", self._name(number), f"that of epoch {epoch} is another", BY_PAGES
                )
        for number, epoch in expected:
            yield _differs("clock samples", self._name(number), f"that of epoch {epoch} is missing", BY_PAGES)

    def _name(self, number: int) -> str:
        return self._devices[number].id if number in self._devices else str(number)

    def _closings(self) -> Iterator[Problem]:
        expected = dict(self._derived.closings)
        for incident, seq in proving.rows_of(self._session, Closing, self._site, "incident", "seq"):
            if expected.pop(incident, None) != seq:
                yield _differs("ended incidents", incident, "was not ended by that entry", BY_PAGES)
        yield from (_differs("ended incidents", each, "is missing", BY_PAGES) for each in expected)

    def _files(self) -> Iterator[Problem]:
        """A file is named by an entry whose text stands; else by a redacted one, or a page kept apart."""
        standing, gone = self._derived.files, self._told.photos
        missing = set(standing) | (gone or set())
        for sha256, size, seq in proving.rows_of(
            self._session, NamedFile, self._site, "sha256", "size", "seq"
        ):
            missing.discard(sha256)
            by = standing.get(sha256)
            nobody = seq == APART or seq in self._derived.redacted
            # Redactions of earlier versions did not name their photos, and deleted them in any case.
            fits = nobody if by is None or (gone is None and nobody) else size in by.values() and seq in by
            if not fits or (by is None and seq != APART and gone is not None and sha256 not in gone):
                yield _differs("named files", sha256, "is not named so by that entry", BY_PAGES)
        for sha256 in sorted(missing):
            yield _differs("named files", sha256, "is missing", BY_PAGES)

    def _editions(self) -> Iterator[Problem]:
        expected = dict(self._told.editions)
        for number, sha256 in proving.rows_of(self._session, Edition, self._site, "number", "sha256"):
            if expected.pop(number, None) != sha256:
                yield _differs("editions", number, "was not published with this hash", LOGBOOK)
        for number in expected:
            yield _differs("editions", number, "was published and is missing", LOGBOOK)

    def _sources(self) -> Iterator[Problem]:
        expected = dict(self._told.sources)
        for number, plan in proving.rows_of(self._session, PlanSource, self._site, "number", "plan"):
            if expected.pop(number, None) != digest(plan.encode()):
                yield _differs("plans of editions", number, "is not the plan that it was built from", LOGBOOK)
        for number in expected:
            yield _differs("plans of editions", number, "is missing", LOGBOOK)

    def _apart(self) -> Iterator[Problem]:
        for identity, number in proving.rows_of(
            self._session, QuarantinedPage, self._site, "identity", "device_no"
        ):
            if number not in self._devices:
                yield _differs("pages kept apart", base64url(identity), "is of no device", DEVICES)

    def _authority(self) -> Iterator[Problem]:
        expected = {(device, person) for device, on in self._derived.authority.on.items() for person in on}
        for number, person in proving.rows_of(self._session, DevicePerson, self._site, "device_no", "person"):
            place = self._name(number), person
            if place not in expected:
                yield _differs("people on devices", place[0], f"{person} never signed in there", LOGBOOK)
            expected.discard(place)
        for device, person in sorted(expected):
            yield _differs("people on devices", device, f"{person} signed in there, and is missing", LOGBOOK)

    def _readers(self) -> Iterator[Problem]:
        """Whom a device's key signs in again: the last there; where nobody tells, one of those before."""
        on = self._derived.authority.on
        for device, person in proving.rows_of(self._session, DeviceReader, self._site, "device", "person"):
            if self._told.readers.get(device, person) != person or person not in on.get(device, ()):
                yield _differs("people signed in on devices", device, f"{person} was not the last", LOGBOOK)

    def _people(self) -> Iterator[Problem]:
        expected = dict(self._derived.authority.people)
        names = ("id", "role", "active", "duties")
        for person, role, active, duties in proving.rows_of(self._session, Person, self._site, *names):
            told = expected.pop(person, None)
            if told is None or told[:2] != (role, bool(active)) or told[2] not in (None, duties):
                yield _differs("people", person, "has another role or duty, or is active, or not", LOGBOOK)
        for person in sorted(expected):
            yield _differs("people", person, "is missing", LOGBOOK)

    def password_problems(self, secret: bytes) -> Iterator[Problem]:
        """Passwords that nobody set so."""
        for person, stored in proving.rows_of(self._session, Person, self._site, "id", "password"):
            told = self._told.marks.get(person, "")
            if stored is not None and told is not None and told != password_mark(secret, person, stored):
                yield _differs("people", person, "has another password than was set", LOGBOOK)

    def _codes(self) -> Iterator[Problem]:
        names = ("hash", "role", "person", "device", "expires_at")
        since = entries.received_at(self._session, self._site, self._told.authority_since) or 0
        for hash_, role, person, device, ends in proving.rows_of(self._session, Code, self._site, *names):
            code = base64url(hash_)
            made = self._told.codes.get(code)
            # The journal does not tell of codes that an earlier version made; they ended long ago.
            if made is None and ends - LIFE <= since:
                continue
            if made is None or made[0] != role or (device is None and made[1] != person):
                yield _differs("codes", code, "was not made so", LOGBOOK)
            elif ends - LIFE > (entries.received_at(self._session, self._site, made[2]) or 0):
                yield _differs("codes", code, "is good for longer than it was made for", LOGBOOK)
            elif device is not None and self._told.used.get(code) != (device, person):
                yield _differs("codes", code, "was not used so", LOGBOOK)
