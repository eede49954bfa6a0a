# long-file: all that judging pages asks of the journal, query by query.
"""Reads what a transaction must know before it judges pages: few queries for many pages."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import BindParameter, Row, Select, bindparam, null, select, tuple_
from sqlalchemy.orm import Session

from stormlamp.catalogue import READS_ONLY
from stormlamp.domain.encodings import read_ref
from stormlamp.domain.journal.states import DeviceState, StoredPage
from stormlamp.domain.logbooks.clock import Sample
from stormlamp.domain.logbooks.seals import Seal
from stormlamp.storage.access.devices import Device, DevicePerson, device_stands, was_on
from stormlamp.storage.access.people import Person, rights_stand
from stormlamp.storage.journal.clocks import ClockSample
from stormlamp.storage.journal.entries import Closing, EntryRow
from stormlamp.storage.journal.pages import PageRow
from stormlamp.storage.journal.quarantines import QuarantinedPage

T = TypeVar("T")
Columns = tuple[Any, ...]
GatheredRows = Sequence[Row[*Columns]]
_AT_ONCE = 400  # values in one IN: far below every database's limit


# Every push asks these, so they are put together once. Plain rows: no loaded object would hear of the
# statements that move the ends.
_SITE: BindParameter[Any] = bindparam("site")
_RUN: BindParameter[Any] = bindparam("run", expanding=True)
_DEVICES = select(
    Device.id,
    Device.number,
    Device.kind,
    Device.revoked_at,
    Device.held_page,
    Device.held_identity,
    Device.held_n,
    Device.tail_at,
    Device.bound_n,
    Device.bound_at,
    Device.full_at,
    Device.mac,
).where(Device.site == _SITE, Device.id.in_(_RUN))
_PEOPLE = (
    select(
        DevicePerson.device_no,
        DevicePerson.person,
        DevicePerson.origin,
        DevicePerson.mac,
        Person.role,
        Person.active,
        Person.duties,
        Person.mac.label("person_mac"),
    )
    .join(Person, (Person.site == DevicePerson.site) & (Person.id == DevicePerson.person))
    .where(DevicePerson.site == _SITE, DevicePerson.device_no.in_(_RUN))
)
_SAMPLES = select(
    ClockSample.device_no, ClockSample.epoch, ClockSample.offset_ms, ClockSample.rtt_ms, ClockSample.at
).where(ClockSample.site == _SITE, ClockSample.device_no.in_(_RUN))
_APART = select(QuarantinedPage.device_no, QuarantinedPage.identity, QuarantinedPage.size).where(
    QuarantinedPage.site == _SITE, QuarantinedPage.device_no.in_(_RUN)
)
_NUMBERS = select(Device.id, Device.number).where(Device.site == _SITE, Device.id.in_(_RUN))
_KEYS = select(Device.id, Device.key).where(Device.site == _SITE, Device.id.in_(_RUN))
_PLACES = tuple_(EntryRow.device_no, EntryRow.n).in_(_RUN)
_ENTRY = (
    EntryRow.device_no,
    EntryRow.n,
    EntryRow.seq,
    EntryRow.happened_at,
    EntryRow.type,
    EntryRow.actor,
)
_NAMED = select(*_ENTRY, EntryRow.text).where(EntryRow.site == _SITE, _PLACES)
_WITHOUT_TEXT = select(*_ENTRY, null()).where(EntryRow.site == _SITE, _PLACES)
_SEQS = select(EntryRow.device_no, EntryRow.n, EntryRow.seq).where(EntryRow.site == _SITE, _PLACES)
_CLOSINGS = select(Closing.incident).where(Closing.site == _SITE, Closing.incident.in_(_RUN))


def _ask(session: Session, query: Select[*Columns], site: int, run: Iterable[object]) -> GatheredRows:
    """The rows of a query of above; past the session, which would look at each anew."""
    return session.connection().execute(query, {"site": site, "run": list(run)}).all()


def chunks(values: Iterable[T]) -> Iterator[Sequence[T]]:
    """The values in runs short enough for one statement."""
    rest = iter(values)
    while run := list(islice(rest, _AT_ONCE)):
        yield run


def devices(session: Session, key: bytes, site: int, ids: Iterable[str]) -> dict[str, DeviceState]:
    """The devices of these ids, with their people's roles, clock samples and quarantined pages.

    `key`: of rows that give rights. What the server did not leave so gives none: such a device is shut out.
    """
    found: dict[str, DeviceState] = {}
    for run in chunks(ids):
        states = [_state(row, device_stands(key, site, row)) for row in _ask(session, _DEVICES, site, run)]
        found |= {state.id: state for state in states}
        _add_details(session, key, site, {state.number: state for state in states})
    return found


def _state(row: Any, stood: bool) -> DeviceState:  # noqa: ANN401, FBT001 - a row of the columns above
    shut_out = row.revoked_at is not None or not stood
    state = DeviceState(row.id, row.number, stood and row.kind == "server", shut_out)
    state.held_page, state.held_identity = row.held_page, row.held_identity
    state.held_n, state.tail_at = row.held_n, row.tail_at
    state.bound_n, state.bound_at = row.bound_n, row.bound_at
    state.full_at = row.full_at
    if row.held_page:
        state.pages[row.held_page] = StoredPage(row.held_identity, None)
    # A page beyond the end of what is held only touches that end.
    if row.tail_at is not None:
        state.marks.add(row.held_n, row.tail_at, bound=row.bound_n == row.held_n)
    if row.bound_n is not None and row.bound_at is not None:
        state.marks.add(row.bound_n, row.bound_at, bound=True)
    return state


def _add_details(session: Session, key: bytes, site: int, states: dict[int, DeviceState]) -> None:
    for row in _ask(session, _PEOPLE, site, states):
        state = states[row.device_no]
        if was_on(key, site, state.id, row) and rights_stand(key, site, row):
            # Somebody who has left may still record there: that counts as staff's does, and no more.
            state.roles[row.person] = row.role if row.active or row.role in READS_ONLY else "staff"
    for number, *sample in _ask(session, _SAMPLES, site, states):
        states[number].samples[sample[0]] = Sample(*sample)
    for number, identity, size in _ask(session, _APART, site, states):
        states[number].quarantined[identity] = size


def neighbours(session: Session, site: int, state: DeviceState, seals: Sequence[Seal]) -> None:
    """Add to `state` the stored pages and actions around those that `seals` bring."""
    inside = [
        seal
        for seal in seals
        if seal.page <= state.held_page or (seal.digests and seal.first <= state.held_n)
    ]
    if not inside:
        return
    near = {number for seal in seals for number in (seal.page - 1, seal.page, seal.page + 1)}
    for run in chunks(sorted(near)):
        query = select(PageRow.page, PageRow.identity, PageRow.prev).where(
            PageRow.site == site, PageRow.device_no == state.number, PageRow.page.in_(run)
        )
        for page, identity, prev in session.execute(query):
            state.pages[page] = StoredPage(identity, prev)
    for seal in seals:
        stored = state.pages.get(seal.page)
        if seal.digests and (stored is None or stored.identity != seal.identity):
            _add_marks(session, site, state, seal)


def _add_marks(session: Session, site: int, state: DeviceState, seal: Seal) -> None:
    base = select(EntryRow.n, EntryRow.happened_at, EntryRow.bound).where(
        EntryRow.site == site, EntryRow.device_no == state.number
    )
    lower = base.where(EntryRow.n < seal.first).order_by(EntryRow.n.desc()).limit(1)
    higher = base.where(EntryRow.n > seal.last).order_by(EntryRow.n).limit(1)
    within = base.where(EntryRow.n.between(seal.first, seal.last))
    for query in (within, lower, lower.where(EntryRow.bound), higher.where(EntryRow.bound)):
        for n, happened_at, bound in session.execute(query):
            state.marks.add(n, happened_at, bound=bound)


class NamedEntry(NamedTuple):
    """What is asked of an entry that others name. Its text: None where it is withheld or redacted."""

    n: int
    seq: int
    happened_at: int
    type: str | None
    actor: str | None
    text: bytes | None


def named(session: Session, site: int, refs: Iterable[str], *, texts: bool = True) -> dict[str, NamedEntry]:
    """Those of these entries that the journal holds, the server's own too, with or without their texts."""
    wanted = {ref: parsed for ref in refs if (parsed := read_ref(ref))}
    numbers: dict[str, int] = {}
    for run in chunks({device for device, _ in wanted.values()}):
        numbers.update((device, number) for device, number in _ask(session, _NUMBERS, site, run))
    places = {(numbers[device], n): ref for ref, (device, n) in wanted.items() if device in numbers}
    found: dict[str, NamedEntry] = {}
    for part in chunks(places):
        for number, n, *more in _ask(session, _NAMED if texts else _WITHOUT_TEXT, site, part):
            found[places[number, n]] = NamedEntry(n, *more)
    return found


def seqs(session: Session, site: int, places: Iterable[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """The seqs of these actions, each named by its device's inner number and its own; others are left out."""
    found: dict[tuple[int, int], int] = {}
    for run in chunks(places):
        found |= {(number, n): seq for number, n, seq in _ask(session, _SEQS, site, run)}
    return found


def closings(session: Session, site: int, incidents: Iterable[str]) -> set[str]:
    """Those of these incidents that an allowed action has ended."""
    found: set[str] = set()
    for run in chunks(incident for incident in incidents if read_ref(incident)):
        found.update(incident for (incident,) in _ask(session, _CLOSINGS, site, run))
    return found


def keys(session: Session, site: int, ids: Iterable[str]) -> dict[str, str]:
    """Public JWKs of those of these devices that are known, by id."""
    found: dict[str, str] = {}
    for run in chunks(ids):
        found.update((device, key) for device, key in _ask(session, _KEYS, site, run))
    return found


def keys_since(session: Session, site: int, number: int) -> tuple[dict[str, str], int]:
    """Public JWKs by id of the devices after this inner number, and the newest one's number."""
    query = select(Device.id, Device.key, Device.number).where(Device.site == site, Device.number > number)
    rows = session.execute(query).all()
    return {device: key for device, key, _ in rows}, max((each for *_, each in rows), default=number)
