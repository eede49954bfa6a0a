"""What a page weighs, and what becomes of it where that is too much."""

from __future__ import annotations

from tests.server.domain.builders import AT, a_device, a_journal, a_page, notes

from stormlamp.domain.journal.admission import Terms, Verdict, admit
from stormlamp.domain.upload_allowances import Allowance, Limits

ACCEPTED = Verdict("accepted", None, fork=False)


def small(now: int = AT) -> Terms:
    """A site that takes 10,000 bytes of a device at once, and a thousand a second."""
    return Terms(Limits(Allowance(10_000, 1000), Allowance(2**40, 2**20), 5000), a_journal(), now)


def test_a_page_weighs_its_bytes_and_a_kibibyte_for_each_action() -> None:
    device, terms = a_device(), small()
    assert admit(device, a_page(*notes(1, 3)), 500, terms) == ACCEPTED
    assert device.full_at == AT + (500 + 3 * 1024) * 1000
    assert terms.journal.full_at == AT + (500 + 3 * 1024) * 1_000_000 // 2**20
    assert admit(device, a_page(first=4, page=2), 0, terms).status == "accepted"
    assert device.full_at == AT + (500 + 4 * 1024) * 1000


def test_a_page_over_the_limit_is_deferred_with_its_wait_and_leaves_no_trace() -> None:
    device, terms = a_device(), small()
    page = a_page(*notes(1, 9))
    late = admit(device, page, 1000, terms)
    assert late == Verdict("deferred", "too_much", fork=False, wait=(1000 + 9 * 1024 - 10_000) * 1000)
    assert (device.full_at, terms.journal.full_at, device.pages, device.taken) == (0, 0, {}, set())
    assert admit(device, page, 784, terms) == ACCEPTED


def test_neither_the_server_nor_what_a_supervisor_lets_in_is_weighed() -> None:
    device, terms = a_device(), small()
    device.revoked = True
    assert admit(device, a_page(*notes(1, 9)), 9000, terms, released=True) == ACCEPTED
    server = a_device()
    server.is_server = True
    assert admit(server, a_page(*notes(1, 9)), 9000, terms) == ACCEPTED
    assert (device.full_at, server.full_at, terms.journal.full_at) == (0, 0, 0)


def test_what_is_kept_apart_is_not_weighed() -> None:
    device, terms = a_device(), small()
    device.revoked = True
    assert admit(device, a_page(*notes(1, 9)), 9000, terms).status == "quarantined"
    assert device.full_at == 0
