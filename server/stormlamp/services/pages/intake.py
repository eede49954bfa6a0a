# long-file: one transaction on the journal, read from its lock to its receipt.
"""Runs one writing transaction on the journal: reads what is known, judges and appends in memory, stores."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby

from sqlalchemy.orm import Session

from stormlamp.domain.action_rights import ENDINGS, about
from stormlamp.domain.journal.acceptance import Manner, NewEntry, accept, named_files
from stormlamp.domain.journal.admission import Terms, Verdict, admit, learn_clocks
from stormlamp.domain.journal.flags import NOT_ALLOWED
from stormlamp.domain.journal.receipts import Receipt, issue
from stormlamp.domain.journal.server_clock import has_leapt
from stormlamp.domain.journal.states import DeviceState, JournalState
from stormlamp.domain.logbooks.clock import Sample
from stormlamp.domain.logbooks.pages import Page
from stormlamp.domain.upload_allowances import Limits
from stormlamp.services.journal.vouching import VouchedState
from stormlamp.services.pages.known_entries import MOST_SUBJECTS, KnownEntries
from stormlamp.services.pages.verified_pages import PageVerdict, TokenHash, VerifiedPage
from stormlamp.services.refusals import ClockDoubted
from stormlamp.services.signatures import rights_key
from stormlamp.storage.journal import (
    appending,
    carriers,
    device_ends,
    entries,
    gathering,
    quarantines,
    sites,
    unsigned_rows,
)

CLOCK_RETRY_S = 60  # somebody must set a clock first


@dataclass(slots=True)
class _Waiting:
    entries: list[NewEntry] = field(default_factory=list)
    pages: list[tuple[int, Page]] = field(default_factory=list)
    samples: dict[tuple[int, int], Sample] = field(default_factory=dict)  # by device and epoch


class Intake:
    """The journal under the site's lock. Use it for one transaction, then `finish` it.

    Args:
        session: of `Store.writing()`.
        site: the site's inner number.
        now: the server's clock, microseconds.
        key: of receipts: what the journal's end is vouched for with.
        limits: how much is taken.
    """

    def __init__(self, session: Session, site: int, now: int, key: bytes, limits: Limits) -> None:
        self.session, self.site, self.now = session, site, now
        self.head = head = sites.lock(session, site)
        self.generation, self.durable_seq = head.generation, head.durable_seq
        self.journal = JournalState(head.seq, head.hash, head.last_received_at, full_at=head.full_at)
        self._terms = Terms(limits, self.journal, now)
        self.devices: dict[str, DeviceState] = {}
        self.known = KnownEntries(session, site)
        self.accepted: list[tuple[str, list[NewEntry]]] = []  # what each page of a phone brought, by its id
        self.filled: dict[str, int] = {}  # seqs by ref of entries whose text came late
        self.hashes: dict[int, bytes] = {}  # seq -> running hash, of the receipts that came
        self.heard: dict[str, device_ends.DeviceReport] = {}  # device id -> what it says of itself
        self._carriers: dict[bytes, str] = {}
        self.vouched, self._rights = VouchedState(session, site, key, head), rights_key(key)
        self._waiting = _Waiting()
        self._believes_clock = False

    def believe_clock(self) -> None:
        """Take what comes though the clock has leapt: somebody at the machine says that it is right."""
        self._believes_clock = True

    @property
    def appended(self) -> bool:
        """Whether this transaction has appended anything."""
        return self.journal.seq > self.head.seq

    def recall(self, receipts: Iterable[Receipt]) -> None:
        """Read what judging these receipts needs."""
        self.hashes |= entries.hashes_at(self.session, self.site, {each.seq for each in receipts})

    def meet(self, tokens: Iterable[TokenHash]) -> None:
        """Read whose sessions these are."""
        digests = {each.digest for each in tokens}
        self._carriers |= carriers.devices(self.session, self._rights, self.site, digests, self.now)

    def carrier(self, said: str | TokenHash | None) -> str | None:
        """The id of the device that hands in, where it said so itself or its session, met before, does."""
        return self._carriers.get(said.digest) if isinstance(said, TokenHash) else said

    def gather(self, verified: Sequence[VerifiedPage]) -> None:
        """Read what judging these pages needs; may be called again for more."""
        by_device: dict[str, list[Page]] = {}
        for handed in verified:
            by_device.setdefault(handed.page.seal.device, []).append(handed.page)
        self.know(by_device)
        for device, pages in by_device.items():
            state = self.devices.get(device)
            if state is not None:
                gathering.neighbours(self.session, self.site, state, [page.seal for page in pages])
        actions = [each for handed in verified for each in handed.page.actions if each is not None]
        incidents = {each.incident for each in actions if each.incident is not None}
        subjects = {ref for each in actions for ref in about(each)[:MOST_SUBJECTS]} | incidents
        # What names many asks for their times alone: their texts would fill the memory.
        others = {ref for each in actions for ref in each.refs} - subjects
        named = self.known.find(subjects) | gathering.named(self.session, self.site, others, texts=False)
        self.journal.times |= {ref: entry.happened_at for ref, entry in named.items()}
        self.journal.closings |= gathering.closings(self.session, self.site, incidents)

    def know(self, devices: Iterable[str]) -> None:
        """Read these devices' states, where not read before."""
        unknown = [device for device in devices if device not in self.devices]
        self.devices |= gathering.devices(self.session, self._rights, self.site, unknown)

    def take(self, verified: Sequence[VerifiedPage], *, released: bool = False) -> list[PageVerdict]:
        """Judge and append the pages of one request, gathered before; answers in the order given.

        They are taken in (device, page) order. A page of an unknown device is deferred.

        Raises:
            ClockDoubted: nothing is taken.
        """
        last = self.journal.last_received_at
        if not self._believes_clock and has_leapt(self.now, last, self._times_of_phones(verified)):
            raise ClockDoubted(retry_after_s=CLOCK_RETRY_S)
        seals = [each.page.seal for each in verified]
        order = sorted(range(len(seals)), key=lambda place: (seals[place].device, seals[place].page))
        taken: dict[int, PageVerdict] = {}
        for device, places in groupby(order, key=lambda place: seals[place].device):
            state = self.devices.get(device)
            if state is None:
                taken |= {place: PageVerdict(Verdict("deferred", "unknown_device")) for place in places}
            else:
                taken |= self._take(state, verified, list(places), released=released)
        return [taken[place] for place in range(len(verified))]

    def _times_of_phones(self, verified: Sequence[VerifiedPage]) -> Iterator[int]:
        for page in (handed.page for handed in verified):
            state = self.devices.get(page.seal.device)
            if state is not None and not state.is_server:
                yield from (each.at for each in page.actions if each is not None)

    def _take(
        self, state: DeviceState, verified: Sequence[VerifiedPage], places: list[int], *, released: bool
    ) -> dict[int, PageVerdict]:
        verdicts: dict[int, Verdict] = {}
        for place in places:
            handed, kept = verified[place], len(state.quarantined)
            verdicts[place] = admit(state, handed.page, handed.size, self._terms, released=released)
            if len(state.quarantined) > kept:
                self._keep_apart(state, handed, verdicts[place])
        accepted = [place for place in places if verdicts[place].status == "accepted"]
        before = dict(state.samples)
        learn_clocks(state, [verified[place].page for place in accepted])
        for epoch, sample in state.samples.items():
            if before.get(epoch) != sample:
                self._waiting.samples[state.number, epoch] = sample
        taken = {place: PageVerdict(verdicts[place]) for place in places}
        for place in accepted:
            taken[place] = self._append(state, verified[place], verdicts[place])
        state.taken.clear()  # from here on its marks say the same
        return taken

    def _append(self, state: DeviceState, handed: VerifiedPage, verdict: Verdict) -> PageVerdict:
        manner = Manner(handed.via, verdict.fork)
        accepted = accept(self.journal, state, handed.page, manner, self.now)
        self._waiting.entries += accepted
        self.known.add(state.id, accepted)
        if not state.is_server:
            self.accepted.append((state.id, accepted))
        self._waiting.pages.append((state.number, handed.page))
        if handed.via is not None and accepted:
            self.vouched.add(unsigned_rows.via_words(state.id, handed.page.seal.page, handed.via))
        if state.quarantined.pop(handed.page.seal.identity, None) is not None:
            with self.changing(state.number):
                quarantines.remove(self.session, self.site, handed.page.seal.identity)
        return PageVerdict(verdict, accepted[0].seq if accepted else None)

    def _keep_apart(self, state: DeviceState, handed: VerifiedPage, verdict: Verdict) -> None:
        kept = quarantines.Kept(handed.page, verdict.reason or "", handed.via, handed.size)
        added = quarantines.add(self.session, self.site, state.number, kept, self.now)
        self.vouched.add(unsigned_rows.apart_words(state.id, added))

    def flush(self) -> None:
        """Store what was appended so far, so that statements see it."""
        waiting, self._waiting = self._waiting, _Waiting()
        rows = unsigned_rows.coming(self.devices.values(), waiting.entries, waiting.pages, self.now)
        self.vouched.add(*rows)
        appending.put_samples(self.session, self.site, waiting.samples)
        appending.add_pages(self.session, self.site, waiting.pages, self.now)
        appending.add_entries(self.session, self.site, waiting.entries)
        appending.add_named_files(self.session, self.site, named_files(waiting.entries))
        self.note_endings(
            (entry.action.incident, entry.seq)
            for entry in waiting.entries
            if entry.action is not None
            and entry.action.type in ENDINGS
            and entry.action.incident in self.journal.closings
            and not entry.flags & NOT_ALLOWED
        )

    def note_endings(self, endings: Iterable[tuple[str, int]]) -> None:
        """Store which incidents have ended, by the seq of the first entry that ended each."""
        appending.add_closings(self.session, self.site, endings)

    @contextmanager
    def changing(self, device_no: int, numbers: Collection[int] = ()) -> Iterator[None]:
        """Change what is stored of a device's actions of these numbers, or of its pages kept apart."""
        self.flush()
        with self.vouched.changing(device_no, numbers):
            yield
            self.session.flush()
        self.known.forget()

    def finish(self) -> Receipt:
        """Store all, give out the sequence numbers, and vouch for the new end."""
        self.flush()
        changed = [state for state in self.devices.values() if state.changed]
        device_ends.move_ends(self.session, self.site, changed)
        device_ends.note_reports(self.session, self.site, self.heard, self.now)
        journal = self.journal
        if self.appended or changed or self.vouched.changed:
            given = self.vouched.given(self.generation, journal.seq, journal.hash)
            by = journal.seq - self.head.seq
            if sites.advance(self.session, self.site, by, journal, given) != journal.seq:
                raise RuntimeError("the site's lock did not hold")
        return issue(self.vouched.key, self.generation, journal.seq, journal.hash)
