# long-file: one rule, read from one end to the other: a page is accepted once more, entry by entry.
"""Accepting the stored pages once more: times, quality and flags must come out as they are stored."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy.orm import Session

from stormlamp.domain.action_rights import ENDINGS, Reader, about, may_record, runs_on
from stormlamp.domain.encodings import read_ref
from stormlamp.domain.journal import flags as f
from stormlamp.domain.journal.acceptance import judged, note_ending, timed, untimed
from stormlamp.domain.journal.states import DeviceState, JournalState
from stormlamp.domain.logbooks.actions import Action, read_action
from stormlamp.domain.logbooks.clock import Sample, best
from stormlamp.domain.logbooks.seals import Seal, read_seal
from stormlamp.services.pages import subjects
from stormlamp.services.pages.fast_json import read_object_fast
from stormlamp.services.pages.known_entries import stored_statements
from stormlamp.services.proof.action_times import Places, Times
from stormlamp.services.proof.authority import Authority
from stormlamp.services.proof.chains import Chains
from stormlamp.services.proof.deeds import Later, LogbookEntry, LogbookStory, read_deed, refs_of
from stormlamp.services.proof.findings import Findings, Problem
from stormlamp.services.proof.proven_devices import ProvenDevices
from stormlamp.storage.journal import gathering, proving, pulls, unsigned_rows
from stormlamp.storage.journal.appending import index_columns
from stormlamp.storage.journal.proving import ProvenEntry, ProvenPage

BY_ACCEPTING = "accepting its page once more"
BY_TEXT = "the action's text"
LOGBOOK = "the server's own logbook"
_MOST_BESIDE = 1000  # pages of one request
_MOST_IN_VAIN = 100  # such searches that find nothing: who changes a whole journal does not keep us for days
_NEVER = Later()


@dataclass(slots=True)
class _Waiting:
    """An entry that was judged again later: what it should be by now, and what is still to judge it."""

    entry: ProvenEntry
    action: Action | None
    flags: int
    quality: int
    judges: list[int]
    comes: bool  # its text is still to come


@dataclass(slots=True)
class Derived:
    """What follows from the pages, for the tables that hold it (services/proof/tables.py).

    Args:
        states: of devices, by inner number: the end of what is held.
        samples: of devices, by inner number: the best of each epoch.
        authority: who may do what, at the end.
        closings: by incident, the seq of what ended it.
        files: by hash, seq and size of each entry that names it and whose text stands.
        redacted: seqs of entries whose text was redacted.
    """

    states: dict[int, DeviceState]
    samples: dict[int, dict[int, Sample]]
    authority: Authority = field(default_factory=Authority)
    closings: dict[str, int] = field(default_factory=dict)
    files: dict[str, dict[int, int]] = field(default_factory=dict)
    redacted: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Devices by inner number, what the server's logbooks tell, and the devices' chains, looked through."""

    devices: ProvenDevices
    told: LogbookStory
    chains: Chains


class Acceptance:
    """The judge of a walk: takes pages in as the server did, and compares.

    Args:
        session: sees the journal in one state.
        site: the site's inner number.
        known: what acceptance is judged by.
        findings: where problems are told.
        summed: is given the words of each row that no signature covers.
    """

    def __init__(
        self,
        session: Session,
        site: int,
        known: Evidence,
        findings: Findings,
        summed: Callable[[unsigned_rows.Words], None],
    ) -> None:
        self._session, self._site = session, site
        self._devices, self._told, self._chains = known.devices, known.told, known.chains
        self._findings, self._summed = findings, summed
        devices = known.devices
        places = {device.id: Places() for device in devices.values()}
        states = {
            number: DeviceState(device.id, number, device.is_server, device.revoked, marks=places[device.id])
            for number, device in devices.items()
        }
        self._numbers = {device.id: number for number, device in devices.items()}
        self._journal = JournalState(0, b"", 0, times=Times(places))
        self._waiting: dict[str, _Waiting] = {}
        self._in_vain = 0
        self._surely: dict[int, dict[int, Sample]] = {number: {} for number in devices}
        self.derived = Derived(states, {number: {} for number in devices})

    def page(self, page: ProvenPage, seal: Seal, entries: list[ProvenEntry]) -> None:
        """Take a page in."""
        state = self.derived.states[page.device_no]
        self._held(state, page)
        for known in (state.samples, self.derived.samples[page.device_no], self._surely[page.device_no]):
            _learn(known, seal.clocks)
        self._carried(page, entries)
        for entry in entries:
            self._entry(state, page, entry)

    def loose(self, page: ProvenPage, seal: Seal) -> None:
        """Take a page without actions in."""
        state = self.derived.states[page.device_no]
        self._held(state, page)
        for known in (state.samples, self.derived.samples[page.device_no]):
            _learn(known, seal.clocks)
        self._summed(unsigned_rows.page_words(state.id, page.page, page.identity, page.received_at))

    def finish(self) -> None:
        """Compare what was still to be judged again: nobody did."""
        for waiting in self._waiting.values():
            self._compare(waiting.entry, waiting.flags, waiting.quality)

    def _held(self, state: DeviceState, page: ProvenPage) -> None:
        if page.page > state.held_page:
            state.held_page, state.held_identity = page.page, page.identity

    def _carried(self, page: ProvenPage, entries: list[ProvenEntry]) -> None:
        by = entries[0].via
        if by is not None:
            self._summed(unsigned_rows.via_words(self._devices[page.device_no].id, page.page, by))
        for entry in entries:
            if entry.via != by:
                self._problem(
                    entry, "was carried by another than the rest of its page", "the page's other entries"
                )

    def _problem(self, entry: ProvenEntry, what: str, by: str) -> None:
        device = self._devices[entry.device_no].id
        ref = f"{device}.{entry.n}"
        self._findings.add(Problem(f"entry {entry.seq} ({ref})", what, by, entry.seq, ref, device))

    def _entry(self, state: DeviceState, page: ProvenPage, entry: ProvenEntry) -> None:
        ref = f"{state.id}.{entry.n}"
        later = self._told.later.get(ref, _NEVER)
        text = entry.text
        action = None if text is None else read_action(text, entry.n, read_object_fast)
        self._check_received(page, entry)
        self._check_words(entry, action, later)
        has = text is not None, entry.private is not None, bool(entry.bound)
        if not all(has[::2]) or (not has[1] and entry.private_digest is not None):
            columns = entry.type, entry.incident, entry.actor, entry.private_digest
            self._summed(unsigned_rows.entry_words(ref, columns, entry.quality, entry.flags, has=has))
        filled = [seq for seq in later.filled if seq > entry.seq]
        if later.text_redacted and text is None:
            self._gone(entry, filled)
        else:
            self._judge(state, page, entry, action, filled)
        state.hold_action(entry.n, entry.happened_at, bound=bool(entry.bound))
        if state.is_server and text is not None:
            deed = read_deed(entry.seq, state.id, text)
            if deed is not None:
                self._follow(deed)

    def _check_received(self, page: ProvenPage, entry: ProvenEntry) -> None:
        due = max(page.received_at, self._journal.last_received_at + 1)
        if entry.received_at != due:
            self._problem(entry, "was not received with its page", BY_ACCEPTING)
        self._journal.last_received_at = entry.received_at

    def _check_words(self, entry: ProvenEntry, action: Action | None, later: Later) -> None:
        """What the columns say beside the text, and what is missing without a word of the logbook."""
        if entry.text is not None:
            told = index_columns(action)
            stored = entry.type, entry.incident, entry.actor, entry.private_digest
            if stored != (told["type"], told["incident"], told["actor"], told["private_digest"]):
                self._problem(entry, "its type, incident, actor or private digest is not the text's", BY_TEXT)
        if bool(entry.flags & f.REDACTED) != later.text_redacted:
            self._problem(entry, "is redacted, or not, against the logbook", LOGBOOK)
        if bool(entry.flags & f.PRIVATE_REDACTED) != later.private_redacted:
            self._problem(entry, "its private part is redacted, or not, against the logbook", LOGBOOK)
        if later.private_redacted and entry.private is not None:
            self._problem(entry, "has a private part that was redacted", LOGBOOK)
        if later.text_redacted and entry.text is not None:
            self._problem(entry, "has a text that was redacted", LOGBOOK)

    def _gone(self, entry: ProvenEntry, filled: list[int]) -> None:
        """A redacted entry still ends what it ended; what it was is vouched for, and not derived."""
        self.derived.redacted.add(entry.seq)
        if entry.type in ENDINGS and not entry.flags & f.NOT_ALLOWED and entry.incident is not None:
            waiting = _Waiting(entry, None, entry.flags, entry.quality, filled, comes=not entry.bound)
            if filled and not entry.bound:
                self._waiting[f"{self._devices[entry.device_no].id}.{entry.n}"] = waiting
            else:
                self._end(entry.incident, entry.seq)

    def _judge(
        self,
        state: DeviceState,
        page: ProvenPage,
        entry: ProvenEntry,
        action: Action | None,
        filled: list[int],
    ) -> None:
        came_late = entry.text is not None and (bool(filled) if action is None else not entry.bound)
        if bool(entry.bound) != (action is not None and not came_late):
            self._problem(entry, "limits the times of its neighbours, or not, against its text", BY_TEXT)
        if entry.text is None and filled:
            self._problem(entry, "its text came, and is not there", LOGBOOK)
        if came_late and not filled:
            self._problem(entry, "its text came later, and the logbook does not say so", LOGBOOK)
        fork = self._fork(page, entry)
        if action is None or came_late:
            flags, quality = fork | self._without(state, entry, came_late=came_late), f.ESTIMATED
        else:
            flags, quality = self._with(state, page, entry, action)
            flags |= fork
            self._ended(entry, action, flags)
        if action is not None and not came_late:
            self._name(entry, action)
        if not filled:
            self._compare(entry, flags, quality)
            return
        ref = f"{state.id}.{entry.n}"
        self._waiting[ref] = _Waiting(entry, action, flags, quality, filled, comes=came_late)

    def _fork(self, page: ProvenPage, entry: ProvenEntry) -> int:
        place = page.device_no, page.page
        if place in self._chains.forks:
            return f.FORK
        return entry.flags & f.FORK if place in self._chains.doubtful else 0

    def _without(self, state: DeviceState, entry: ProvenEntry, *, came_late: bool) -> int:
        """The flag of an action without a readable `at` when it came; its time is its predecessor's."""
        if entry.happened_at != untimed(state, entry.n, entry.received_at):
            self._problem(entry, "its time is not that of what stands before it", BY_ACCEPTING)
        return f.WITHHELD if entry.text is None or came_late else f.UNREADABLE

    def _with(
        self, state: DeviceState, page: ProvenPage, entry: ProvenEntry, action: Action
    ) -> tuple[int, int]:
        ref = f"{state.id}.{entry.n}"
        wanted = entry.happened_at, entry.quality, entry.flags & f.BEFORE_REF
        found = timed(self._journal, state, action, ref, entry.received_at)
        if found != wanted:
            kept = state.samples
            for samples in self._wider(page):
                state.samples = dict(samples)
                if timed(self._journal, state, action, ref, entry.received_at) == wanted:
                    found = wanted
                    break
            else:
                state.samples = kept
                self._in_vain += 1
                self._problem(
                    entry, "its time, quality or place behind what it answers is another", BY_ACCEPTING
                )
        return self._judged(state, action, entry, entry.seq) | found[2], found[1]

    def _judged(self, state: DeviceState, action: Action, entry: ProvenEntry, at: int) -> int:
        flags = judged(self._journal, state, action)
        if runs_on(action) and action.incident in self._journal.closings:
            flags |= entry.flags & f.LATE  # so an earlier version called what goes on after the end
        flags |= self._foreign(action, entry)
        if 0 < self._told.authority_since <= at:
            return flags
        # The journal did not hold rights yet at that time: the flag is taken as it stands.
        return flags & ~f.NOT_ALLOWED | entry.flags & f.NOT_ALLOWED

    def _foreign(self, action: Action, entry: ProvenEntry) -> int:
        """The flag of what says something of an entry that its actor may not read, where it stands.

        An earlier version did not ask, so that it is missing says nothing.
        """
        if not entry.flags & f.NOT_ALLOWED or not about(action) or action.actor is None:
            return 0
        role = self.derived.states[entry.device_no].roles.get(action.actor)
        rows = pulls.by_seq(self._session, self._site, [entry.seq])
        writer = Reader(action.actor, role or "")
        find = partial(gathering.named, self._session, self._site)
        return f.NOT_ALLOWED if subjects.foreign(find, stored_statements(rows), writer) else 0

    def _wider(self, page: ProvenPage) -> Iterator[dict[int, Sample]]:
        """What may have been known of the device's clock: what came with actions up to here, surely.

        Then also what may have come in the same request, or without actions at nobody knows which moment:
        each with all before it, then each alone.
        """
        if self._in_vain > _MOST_IN_VAIN:
            return
        samples = self._surely[page.device_no]
        yield samples
        seals = [
            read_seal(text, read_object_fast)
            for text in proving.seals_beside(self._session, self._site, page, _MOST_BESIDE)
        ]
        clocks = [seal.clocks for seal in seals if seal is not None and seal.clocks]
        so_far = samples
        for each in clocks:
            so_far = best([*so_far.values(), *each])
            yield so_far
        for each in clocks:
            yield best([*samples.values(), *each])

    def _ended(self, entry: ProvenEntry, action: Action, flags: int) -> None:
        if note_ending(self._journal, action, flags) and action.incident is not None:
            self._end(action.incident, entry.seq)

    def _end(self, incident: str, seq: int) -> None:
        if read_ref(incident) is not None:
            self._journal.closings.add(incident)
            self.derived.closings.setdefault(incident, seq)

    def _name(self, entry: ProvenEntry, action: Action) -> None:
        for file in action.files:
            self.derived.files.setdefault(file.sha256, {})[entry.seq] = file.size

    def _compare(self, entry: ProvenEntry, flags: int, quality: int) -> None:
        wrong = (entry.flags ^ flags) & ~(f.REDACTED | f.PRIVATE_REDACTED)  # these are the logbook's
        if wrong:
            names = " and ".join(f.names(wrong)) or "a flag that there is not"
            self._problem(entry, f"is flagged, or not, against the rules: {names}", BY_ACCEPTING)
        if entry.quality != quality:
            self._problem(entry, "the quality of its time is another", BY_ACCEPTING)

    def _follow(self, deed: LogbookEntry) -> None:
        for device in self.derived.authority.follow(deed):
            number = self._numbers.get(device)
            if number is not None:
                self.derived.states[number].roles = self.derived.authority.roles(device)
        if deed.type == "entries.filled":
            for ref in refs_of(deed):
                waiting = self._waiting.get(ref)
                if waiting is not None and deed.seq in waiting.judges:
                    self._judge_again(ref, waiting, deed)

    def _judge_again(self, ref: str, waiting: _Waiting, deed: LogbookEntry) -> None:
        """A text that came is judged as it came; what was not allowed, by the roles of then."""
        entry, action = waiting.entry, waiting.action
        state = self.derived.states[entry.device_no]
        if waiting.comes:
            waiting.comes = False
            waiting.flags &= ~f.WITHHELD
            waiting.flags |= f.UNREADABLE if action is None else self._judged(state, action, entry, deed.seq)
            if action is not None:
                waiting.quality = waiting.quality if action.stated_at is None else f.STATED
                self._ended(entry, action, waiting.flags)
                self._name(entry, action)
            elif entry.text is None and entry.incident is not None:
                self._end(entry.incident, entry.seq)
        elif action is not None and waiting.flags & f.NOT_ALLOWED:
            role = state.roles.get(action.actor or "")
            allowed = may_record(action, role) and not self._foreign(action, entry)
            said = deed.body.get("why") == "allowed" or action.private is None
            if allowed and (said or not entry.flags & f.NOT_ALLOWED):
                waiting.flags &= ~f.NOT_ALLOWED
                self._ended(entry, action, waiting.flags)
        waiting.judges.remove(deed.seq)
        if not waiting.judges:
            del self._waiting[ref]
            if entry.text is not None:
                self._compare(entry, waiting.flags, waiting.quality)


def _learn(known: dict[int, Sample], clocks: tuple[Sample, ...]) -> None:
    """What `learn_clocks` does, one epoch at a time: a journal has many pages, a device many epochs."""
    for sample in clocks:
        held = known.get(sample.epoch)
        known[sample.epoch] = sample if held is None else best([held, sample])[sample.epoch]
