"""Rows that no signature covers, as the words that are summed and vouched for (domain/journal/vouching.py).

An entry is one where something is missing, or was when its time was fixed: what its text does not say then
stands in columns alone. So do pages without actions, who carried a page, and pages kept apart.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Row, Select, and_, or_, select
from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url, sha256
from stormlamp.domain.journal.acceptance import NewEntry
from stormlamp.domain.journal.states import DeviceState
from stormlamp.domain.journal.vouching import Said
from stormlamp.domain.logbooks.pages import Page as Accepted
from stormlamp.storage.access.devices import Device
from stormlamp.storage.journal.appending import index_columns
from stormlamp.storage.journal.entries import EntryRow
from stormlamp.storage.journal.gathering import chunks
from stormlamp.storage.journal.pages import PageRow
from stormlamp.storage.journal.quarantines import QuarantinedPage

Words = tuple[Said, ...]
_AT_HOME = and_(Device.site == EntryRow.site, Device.number == EntryRow.device_no)
_IS_LOOSE = or_(
    EntryRow.text.is_(None),
    ~EntryRow.bound,
    and_(EntryRow.private.is_(None), EntryRow.private_digest.is_not(None)),
)


def entry_words(
    ref: str,
    columns: tuple[str | None, str | None, str | None, bytes | None],
    quality: int,
    flags: int,
    *,
    has: tuple[bool, bool, bool],
) -> Words:
    """An entry's words.

    Args:
        ref: its reference.
        columns: type, incident, actor, digest of the private part.
        quality: domain.flags.
        flags: domain.flags.
        has: its text, its private part; a readable `at` when it was accepted.
    """
    *plain, digest = columns
    return ("entry", ref, *plain, base64url(digest or b""), quality, flags, *map(int, has))


def coming(
    devices: Iterable[DeviceState],
    entries: Iterable[NewEntry],
    pages: Iterable[tuple[int, Accepted]],
    now: int,
) -> Iterator[Words]:
    """The words of those of the entries and pages that are being accepted that are summed.

    Args:
        devices: theirs.
        entries: accepted.
        pages: accepted, each with its device's inner number.
        now: the moment at which they are stored.
    """
    ids = {state.number: state.id for state in devices}
    for entry in entries:
        if entry.action is None or (entry.private is None and entry.action.private is not None):
            yield _new_entry(ids[entry.device_no], entry)
    for number, page in pages:
        if not page.seal.digests:
            yield page_words(ids[number], page.seal.page, page.seal.identity, now)


def _new_entry(device: str, entry: NewEntry) -> Words:
    columns = index_columns(entry.action)
    has = entry.text is not None, entry.private is not None, entry.action is not None
    told = columns["type"], columns["incident"], columns["actor"], columns["private_digest"]
    return entry_words(f"{device}.{entry.n}", told, entry.quality, entry.flags, has=has)


def _entries(site: int) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Device.id,
            EntryRow.n,
            EntryRow.type,
            EntryRow.incident,
            EntryRow.actor,
            EntryRow.private_digest,
            EntryRow.quality,
            EntryRow.flags,
            EntryRow.text.is_not(None),
            EntryRow.private.is_not(None),
            EntryRow.bound,
        )
        .join(Device, _AT_HOME)
        .where(EntryRow.site == site, _IS_LOOSE)
    )


def _of_entry(row: Row[*tuple[Any, ...]]) -> Words:
    device, n, type_, incident, actor, digest, quality, flags, *has = row
    return entry_words(f"{device}.{n}", (type_, incident, actor, digest), quality, flags, has=tuple(has))


def entries(session: Session, site: int, device_no: int, numbers: Collection[int]) -> Iterator[Words]:
    """The words of those of a device's entries of these numbers that are summed."""
    for run in chunks(numbers):
        query = _entries(site).where(EntryRow.device_no == device_no, EntryRow.n.in_(run))
        yield from map(_of_entry, session.execute(query).all())


def page_words(device: str, page: int, identity: bytes, received_at: int) -> Words:
    """The words of a page without actions."""
    return "page", device, page, base64url(identity), received_at


def via_words(device: str, page: int, via: str) -> Words:
    """The words for who carried a page with actions."""
    return "via", device, page, via


def apart_words(device: str, row: QuarantinedPage) -> Words:
    """The words of a page kept apart."""
    return (
        "apart",
        device,
        row.page,
        row.first,
        row.count,
        row.reason,
        row.size,
        row.received_at,
        row.via,
        base64url(row.identity),
        base64url(sha256(row.seal.encode())),
        base64url(sha256(row.texts)),
    )


def apart(session: Session, site: int, devices: Collection[int] | None = None) -> Iterator[Words]:
    """The words of the pages kept apart, of these devices (inner numbers) or of all."""
    query = (
        select(Device.id, QuarantinedPage)
        .join(Device, (Device.site == QuarantinedPage.site) & (Device.number == QuarantinedPage.device_no))
        .where(QuarantinedPage.site == site)
        .execution_options(yield_per=100)
    )
    if devices is not None:
        query = query.where(QuarantinedPage.device_no.in_(devices))
    for device, row in session.execute(query):
        yield apart_words(device, row)


def everything(session: Session, site: int) -> Iterator[Words]:
    """The words of all such rows, by reading the whole journal."""
    for row in session.execute(_entries(site).execution_options(yield_per=1000)):
        yield _of_entry(row)
    with_device = (Device.site == PageRow.site) & (Device.number == PageRow.device_no)
    empty = select(Device.id, PageRow.page, PageRow.identity, PageRow.received_at).join(Device, with_device)
    for row in session.execute(empty.where(PageRow.site == site, PageRow.count == 0)):
        yield page_words(*row)
    first = (
        (EntryRow.site == PageRow.site)
        & (EntryRow.device_no == PageRow.device_no)
        & (EntryRow.n == PageRow.first)
    )
    carried = select(Device.id, PageRow.page, EntryRow.via).join(Device, with_device).join(EntryRow, first)
    with_actions = carried.where(PageRow.site == site, PageRow.count > 0, EntryRow.via.is_not(None))
    for device, page, via in session.execute(with_actions):
        yield via_words(device, page, via or "")
    yield from apart(session, site)
