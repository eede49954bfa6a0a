"""Reads the journal once, in order: running hash, leaves, digests, and the page of each entry."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from stormlamp.domain.encodings import sha256
from stormlamp.domain.journal import flags as f
from stormlamp.domain.journal.leaves import first_hash, leaf, next_hash
from stormlamp.domain.logbooks.seals import Seal, read_seal
from stormlamp.services.pages.fast_json import read_object_fast
from stormlamp.services.proof.acceptance import Acceptance
from stormlamp.services.proof.findings import Findings, Problem
from stormlamp.services.proof.proven_devices import ProvenDevices
from stormlamp.services.proof.signed import Signatures
from stormlamp.storage.journal import proving, sites
from stormlamp.storage.journal.proving import ProvenEntry, ProvenPage

CHAIN = "the running hash"
SEAL = "the page's seal"


@dataclass(slots=True)
class _Open:
    """A page whose entries are being read; `seal` is None where it cannot be used."""

    page: ProvenPage
    seal: Seal | None
    entries: list[ProvenEntry]


class Walk:
    """One reading of the journal.

    Args:
        session: sees the journal in one state.
        site: the site's inner number.
        name: the site's id.
        devices: by inner number.
        findings: where problems are told.
        signatures: check the seals.
    """

    def __init__(
        self,
        session: Session,
        site: int,
        name: str,
        devices: ProvenDevices,
        findings: Findings,
        signatures: Signatures,
    ) -> None:
        self._session, self._site, self._name = session, site, name
        self._devices, self._findings = devices, findings
        self._signatures = signatures
        self._hash, self._seq, self._received_at = first_hash(name), 0, 0
        self._with_actions = 0
        self._open: _Open | None = None
        self._judge: Acceptance | None = None

    def go(self, judge: Acceptance | None = None) -> None:
        """Read everything."""
        self._judge = judge
        empty = proving.empty_pages(self._session, self._site)
        waiting = next(empty, None)
        for run, starting in proving.runs(self._session, self._site):
            starts: dict[int, list[ProvenPage]] = {}
            for page in starting:
                starts.setdefault(page.seq, []).append(page)
            for entry in run:
                for page in starts.get(entry.seq, ()):
                    while waiting is not None and waiting.received_at < page.received_at:
                        self._take_empty(waiting)
                        waiting = next(empty, None)
                    self._begin(page)
                self._entry(entry)
        self._end_page()
        while waiting is not None:
            self._take_empty(waiting)
            waiting = next(empty, None)
        self._signatures.finish()
        self._check_ends()

    def _problem(self, what: str, by: str, entry: ProvenEntry) -> None:
        device = self._devices.get(entry.device_no)
        ref = f"{device.id if device else '?'}.{entry.n}"
        where = f"entry {entry.seq} ({ref})"
        self._findings.add(Problem(where, what, by, entry.seq, ref, device.id if device else None))

    def _page_problem(self, page: ProvenPage, what: str, by: str = SEAL) -> None:
        device = self._devices.get(page.device_no)
        name = device.id if device else "?"
        self._findings.add(Problem(f"page {page.page} of {name}", what, by, page.seq or None, device=name))

    def _entry(self, entry: ProvenEntry) -> None:
        self._findings.entries += 1
        if entry.seq != self._seq + 1:
            self._problem(f"does not follow {self._seq}", "the sequence numbers", entry)
        if entry.received_at <= self._received_at:
            self._problem("received no later than the one before", "the order of receipt", entry)
        if entry.happened_at > entry.received_at:
            self._problem("happened after its receipt", "its times", entry)
        device = self._devices.get(entry.device_no)
        if device is None:
            self._problem("there is no such device", "the table of devices", entry)
        elif entry.leaf != leaf(f"{device.id}.{entry.n}", entry.digest, entry.happened_at, entry.received_at):
            self._problem("its leaf does not fit", CHAIN, entry)
        if entry.hash != next_hash(self._hash, entry.leaf):
            self._problem("the running hash does not fit", CHAIN, entry)
        self._check_text(entry)
        self._cover(entry)
        self._seq, self._received_at, self._hash = entry.seq, entry.received_at, entry.hash

    def _check_text(self, entry: ProvenEntry) -> None:
        if entry.text is not None and sha256(entry.text) != entry.digest:
            self._problem("its text does not fit its digest", SEAL, entry)
        if entry.private is not None and sha256(entry.private) != entry.private_digest:
            self._problem("its private part does not fit its digest", "the action's text", entry)
        if (entry.text is None) != bool(entry.flags & (f.WITHHELD | f.REDACTED)):
            self._problem("a text is missing without a flag, or there with one", "its flags", entry)

    def _begin(self, page: ProvenPage) -> None:
        self._end_page()
        self._findings.pages += 1
        self._with_actions += 1
        self._open = _Open(page, self._sealed(page), [])

    def _sealed(self, page: ProvenPage) -> Seal | None:
        """The seal, where it is this page's and its device's; its signature is checked in time."""
        seal, device = read_seal(page.seal, read_object_fast), self._devices.get(page.device_no)
        if seal is None or device is None:
            self._page_problem(page, "its seal cannot be read")
            return None
        said = (
            seal.site,
            seal.device,
            seal.page,
            seal.identity,
            seal.prev.encode(),
            seal.first,
            len(seal.digests),
        )
        place = page.page, page.identity, page.prev, page.first, page.actions
        if said != (self._name, device.id, *place):
            self._page_problem(page, "its seal does not fit")
            return None
        self._signatures.check(device.key, seal)
        return seal

    def _cover(self, entry: ProvenEntry) -> None:
        """Find the entry's place on its page: entries of one page stand together, in its order."""
        held = self._open
        if held is None or len(held.entries) >= held.page.actions:
            self._problem("no page covers it", "the pages", entry)
            return
        place = len(held.entries)
        if (entry.device_no, entry.n) != (held.page.device_no, held.page.first + place):
            self._problem("no page covers it", "the pages", entry)
            return
        held.entries.append(entry)
        if held.seal is not None and held.seal.digests[place] != entry.digest:
            self._problem("is not what its page seals", SEAL, entry)
            held.seal = None

    def _end_page(self) -> None:
        held, self._open = self._open, None
        if held is None:
            return
        if len(held.entries) != held.page.actions:
            what = "the journal does not hold all that it seals, together"
            self._page_problem(held.page, what, "the pages")
        elif held.seal is not None and self._judge is not None:
            self._judge.page(held.page, held.seal, held.entries)

    def _take_empty(self, page: ProvenPage) -> None:
        self._findings.pages += 1
        seal = self._sealed(page)
        if seal is not None and self._judge is not None:
            self._judge.loose(page, seal)

    def _check_ends(self) -> None:
        head = sites.head(self._session, self._site)
        ends = head.seq, head.hash, head.last_received_at
        if ends != (self._seq, self._hash, self._received_at):
            what = f"says {head.seq}, the entries end at {self._seq}, or not with its hash and time"
            self._findings.add(Problem("the journal's head", what, CHAIN, self._seq))
        if proving.pages_with_actions(self._session, self._site) == self._with_actions:
            return
        for device_no, page in proving.never_started(self._session, self._site):
            name = self._devices[device_no].id if device_no in self._devices else "?"
            self._findings.add(
                Problem(
                    f"page {page} of {name}",
                    "the journal does not hold what it seals",
                    "the pages",
                    device=name,
                )
            )
