"""Decides on a well-signed page: duplicate, accepted, quarantined or deferred."""

from dataclasses import dataclass

from stormlamp.domain.encodings import base64url
from stormlamp.domain.journal.states import DeviceState, JournalState, StoredPage
from stormlamp.domain.logbooks.clock import best
from stormlamp.domain.logbooks.pages import Page
from stormlamp.domain.upload_allowances import EACH_ACTION, Limits

MOST_QUARANTINED = 10 * 1024 * 1024  # bytes a device


@dataclass(frozen=True, slots=True)
class Verdict:
    """Status on the wire, a word for why where it is not taken, and whether it forks the chain.

    `wait`: microseconds after which it may be offered again, where that is known.
    """

    status: str
    reason: str | None = None
    fork: bool = False
    wait: int = 0


@dataclass(frozen=True, slots=True)
class Terms:
    """How much is taken, from whom, at what time (the server's clock, microseconds)."""

    limits: Limits
    journal: JournalState
    now: int


def admit(device: DeviceState, page: Page, size: int, terms: Terms, *, released: bool = False) -> Verdict:
    """The verdict on a well-signed page; an accepted one is noted as held, and weighed.

    Args:
        device: the device whose key signed it.
        page: the page.
        size: its bytes.
        terms: how much is taken.
        released: a supervisor lets it in although its device is revoked, and whatever it weighs.
    """
    seal = page.seal
    stored = device.pages.get(seal.page)
    if stored is not None and stored.identity == seal.identity:
        return Verdict("duplicate")
    reason = _obstacle(device, page, released=released)
    wait = 0 if reason or released or device.is_server else _weigh(device, page, size, terms)
    if wait:
        return Verdict("deferred", "too_much", wait=wait)
    if not reason:
        # Judged before the next page of the same request: however pages are split over requests, only one
        # accepted earlier can show a fork.
        fork = _is_fork(device, page)
        device.hold_page(seal.page, StoredPage(seal.identity, seal.prev.encode()))
        if seal.digests:
            device.taken.update(range(seal.first, seal.last + 1))
        return Verdict("accepted", fork=fork)
    if seal.identity not in device.quarantined:
        if sum(device.quarantined.values()) + size > MOST_QUARANTINED:
            return Verdict("deferred", "quarantine_full")
        device.quarantined[seal.identity] = size
    return Verdict("quarantined", reason)


def _weigh(device: DeviceState, page: Page, size: int, terms: Terms) -> int:
    """Take a page's weight from what device and site may bring; where that is too little, give the wait."""
    limits, journal, now = terms.limits, terms.journal, terms.now
    weight = size + EACH_ACTION * max(1, len(page.seal.digests))
    wait = limits.wait(device.full_at, journal.full_at, weight, now)
    if not wait:
        device.full_at = limits.device.taken(device.full_at, weight, now)
        journal.full_at = limits.site.taken(journal.full_at, weight, now)
    return wait


def _obstacle(device: DeviceState, page: Page, *, released: bool) -> str:
    first, last = page.seal.first, page.seal.last
    if page.seal.page in device.pages:
        return "page_taken"
    overlaps = not device.taken.isdisjoint(range(first, last + 1))
    if last >= first and (overlaps or device.marks.any_within(first, last)):
        return "range_taken"
    return "revoked" if device.revoked and not released else ""


def _is_fork(device: DeviceState, page: Page) -> bool:
    seal = page.seal
    if seal.page == 1:
        before: bytes | None = b""
    else:
        held = device.pages.get(seal.page - 1)
        before = None if held is None else base64url(held.identity).encode()
    after = device.pages.get(seal.page + 1)
    named = None if after is None else after.prev
    wrong_before = before is not None and before != seal.prev.encode()
    return wrong_before or (named is not None and named != base64url(seal.identity).encode())


def learn_clocks(device: DeviceState, pages: list[Page]) -> None:
    """Take the samples of all accepted pages of one request in, before any of its times is fixed."""
    found = [sample for page in pages for sample in page.seal.clocks]
    if found:
        device.samples = best([*device.samples.values(), *found])
