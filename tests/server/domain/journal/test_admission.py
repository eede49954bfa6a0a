"""The verdict on a well-signed page, and what the device is then known to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.domain.builders import AT, a_device, a_journal, a_page, notes
from tests.support.endless_allowances import UNLIMITED

from stormlamp.domain.encodings import base64url
from stormlamp.domain.journal import admission
from stormlamp.domain.journal.admission import MOST_QUARANTINED, Terms, Verdict, learn_clocks
from stormlamp.domain.journal.states import StoredPage
from stormlamp.domain.logbooks.clock import Sample

if TYPE_CHECKING:
    from stormlamp.domain.journal.states import DeviceState
    from stormlamp.domain.logbooks.pages import Page

ACCEPTED = Verdict("accepted", None, fork=False)
ROOMY = Terms(UNLIMITED, a_journal(), AT)


def admit(
    device: DeviceState, page: Page, size: int, terms: Terms = ROOMY, *, released: bool = False
) -> Verdict:
    """Judge where there is room for anything, unless a test says otherwise."""
    return admission.admit(device, page, size, terms, released=released)


def test_a_first_page_is_accepted_and_held() -> None:
    device, page = a_device(), a_page(*notes(1, 2))
    assert admit(device, page, 100) == ACCEPTED
    assert device.pages == {1: StoredPage(page.seal.identity, b"")}
    assert device.taken == {1, 2}
    assert (device.held_page, device.held_identity, device.changed) == (1, page.seal.identity, True)
    assert device.quarantined == {}


def test_the_same_page_again_is_a_duplicate_also_of_a_device_shut_out_since() -> None:
    device, page = a_device(), a_page(*notes(1, 2))
    admit(device, page, 100)
    device.revoked = True
    assert admit(device, page, 100) == Verdict("duplicate", None, fork=False)
    assert device.taken == {1, 2}


def test_another_page_of_a_number_that_is_taken_is_kept_apart() -> None:
    device = a_device()
    admit(device, a_page(*notes(1, 2)), 100)
    other = a_page(*notes(3, 3), first=3)
    assert admit(device, other, 50) == Verdict("quarantined", "page_taken", fork=False)
    assert device.quarantined == {other.seal.identity: 50}


@pytest.mark.parametrize(
    ("first", "last", "taken"), [(1, 2, True), (4, 6, True), (6, 7, True), (7, 8, False)]
)
def test_a_page_whose_numbers_another_of_this_request_took_is_kept_apart(
    first: int, last: int, *, taken: bool
) -> None:
    device = a_device()
    admit(device, a_page(*notes(2, 6), first=2), 100)
    verdict = admit(device, a_page(*notes(first, last), first=first, page=5), 100)
    assert verdict.reason == ("range_taken" if taken else None)


@pytest.mark.parametrize(
    ("first", "last", "taken"), [(1, 3, False), (4, 4, True), (3, 5, True), (5, 6, False)]
)
def test_a_page_whose_numbers_are_stored_is_kept_apart(first: int, last: int, *, taken: bool) -> None:
    device = a_device()
    device.hold_action(4, AT, bound=True)
    verdict = admit(device, a_page(*notes(first, last), first=first), 100)
    assert (verdict.status, verdict.reason) == (
        ("quarantined", "range_taken") if taken else ("accepted", None)
    )


def test_a_page_without_actions_takes_no_numbers() -> None:
    device = a_device()
    device.hold_action(4, AT, bound=True)
    assert admit(device, a_page(first=4), 100) == ACCEPTED
    assert device.taken == set()
    assert admit(device, a_page(first=4, page=2), 100).status == "accepted"
    assert admit(device, a_page(*notes(5, 5), first=5, page=3), 100).status == "accepted"


def test_a_device_that_is_shut_out_hands_in_only_what_a_supervisor_lets_in() -> None:
    device, page = a_device(revoked=True), a_page(*notes(1, 1))
    assert admit(device, page, 100) == Verdict("quarantined", "revoked", fork=False)
    assert device.pages == {}
    assert admit(device, page, 100, released=True) == ACCEPTED


def test_a_release_does_not_give_a_number_that_is_taken() -> None:
    device = a_device(revoked=True, pages={1: StoredPage(b"x" * 32, b"")})
    assert admit(device, a_page(*notes(1, 1)), 100, released=True).reason == "page_taken"


def test_what_is_kept_apart_has_a_limit_to_the_byte_and_counts_once() -> None:
    device, page = a_device(revoked=True), a_page(*notes(1, 1))
    device.quarantined[b"other"] = 1000
    room = MOST_QUARANTINED - 1000
    full = Verdict("deferred", "quarantine_full", fork=False)
    assert admit(device, page, room + 1) == full
    assert page.seal.identity not in device.quarantined
    assert admit(device, page, room) == Verdict("quarantined", "revoked", fork=False)
    assert admit(device, page, room) == Verdict("quarantined", "revoked", fork=False)
    assert admit(device, a_page(*notes(2, 2), first=2, page=2), 1) == full


def test_ten_mebibytes_are_kept_apart_of_one_device() -> None:
    assert MOST_QUARANTINED == 10_485_760


def chained(*, before: str = "", after: str | None = None, prev: str = "", page: int = 2) -> bool:
    """Whether page 2 forks where page 1 and page 3 stand as told."""
    device, offered = a_device(), a_page(*notes(5, 5), first=5, page=page, prev=prev)
    if before:
        device.pages[page - 1] = StoredPage(before.encode(), b"")
    if after is not None:
        names = base64url(offered.seal.identity) if after == "it" else after
        device.pages[page + 1] = StoredPage(b"later", names.encode() if names else None)
    return admit(device, offered, 100).fork


def test_a_page_that_names_the_one_before_it_is_no_fork() -> None:
    assert not chained(before="first", prev=base64url(b"first"))
    assert chained(before="first", prev=base64url(b"second"))
    assert chained(before="first", prev="")


def test_without_the_page_before_it_nothing_is_known() -> None:
    assert not chained(prev="whatever")


def test_a_first_page_that_names_one_before_it_is_a_fork() -> None:
    assert chained(page=1, prev="x")
    assert not chained(page=1, prev="")


def test_a_page_that_the_next_one_does_not_name_is_a_fork() -> None:
    assert not chained(prev="x", after="it")
    assert chained(prev="x", after="another")
    assert not chained(prev="x", after="")  # what it names was not needed, so it was not read


def test_only_a_page_accepted_before_it_witnesses_a_fork() -> None:
    device = a_device()
    first = a_page(*notes(1, 1))
    admit(device, first, 100)
    good = a_page(*notes(2, 2), first=2, page=2, prev=base64url(first.seal.identity))
    wrong = a_page(*notes(3, 3), first=3, page=3, prev="x")
    assert [admit(device, each, 100).fork for each in (good, wrong)] == [False, True]


def test_samples_of_all_pages_and_of_before_are_weighed_by_epoch() -> None:
    device = a_device(samples={1: Sample(1, 5.0, 50.0, AT), 2: Sample(2, 6.0, 60.0, AT)})
    clock = {"at": "2026-11-25T08:00:00.000+08:00"}
    better = {"epoch": 1, "offset_ms": 7, "rtt_ms": 10, **clock}
    worse = {"epoch": 2, "offset_ms": 8, "rtt_ms": 90, **clock}
    learn_clocks(device, [a_page(clocks=[worse]), a_page(page=2, clocks=[better])])
    assert device.samples == {1: Sample(1, 7.0, 10.0, AT), 2: Sample(2, 6.0, 60.0, AT)}


def test_a_request_without_samples_leaves_those_that_are_known() -> None:
    known = {1: Sample(1, 5.0, 50.0, AT)}
    device = a_device(samples=known)
    learn_clocks(device, [a_page()])
    assert device.samples is known
