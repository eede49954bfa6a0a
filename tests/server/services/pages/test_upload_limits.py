"""How much may be handed in: enough for any storm and any phone that comes back; a flood waits, and alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.support.record_rig import SECRET, Rig

from stormlamp.domain.upload_allowances import _SECOND, KIB, Allowance, Limits
from stormlamp.services.journal.record import Opening, open_site

if TYPE_CHECKING:
    from tests.support.phone import Phone

SMALL = Limits(device=Allowance(64 * KIB, KIB), site=Allowance(128 * KIB, KIB), share=8 * KIB)


@pytest.fixture
def small(rig: Rig) -> Rig:
    """A site that takes little."""
    rig.record.context.writer.limits = SMALL
    return rig


def notes(phone: Phone, count: int, size: int = 1000) -> dict[str, object]:
    """Seal so many long notes."""
    return phone.seal([phone.record(body={"text": "x" * size}) for _ in range(count)])


def test_a_flood_is_deferred_with_how_long_to_wait_and_others_go_on(small: Rig) -> None:
    flooder, other = small.phone(1), small.phone(2)
    pages = [notes(flooder, 20) for _ in range(4)]
    answer = small.push(*pages, other.note())
    statuses = [each.status for each in answer.results]
    assert statuses == ["accepted", "deferred", "deferred", "deferred", "accepted"]
    late = answer.results[1]
    assert (late.reason, late.retry_after_ms) == ("too_much", answer.retry_after_ms)
    assert 0 < answer.retry_after_ms <= 300_000
    # Nothing is lost: the same page comes in once the time is over.
    small.now += answer.retry_after_ms * 1000
    assert small.statuses(pages[1], pages[0]) == ["accepted", "duplicate"]


def test_repeats_and_what_is_kept_apart_cost_nothing(small: Rig) -> None:
    phone = small.phone(1)
    made = notes(phone, 20)
    assert [small.statuses(made) for _ in range(5)] == [["accepted"], *[["duplicate"]] * 4]
    small.revoke(phone)
    assert small.statuses(notes(phone, 30)) == ["quarantined"]


def test_a_supervisor_lets_in_what_was_kept_apart_whatever_its_device_brought(small: Rig) -> None:
    phone = small.phone(1)
    small.push(notes(phone, 20))
    small.revoke(phone)
    small.push(notes(phone, 30))
    assert small.record.release(phone.prev)["status"] == "accepted"


def test_one_bucket_is_shared_by_all_processes(small: Rig) -> None:
    phone = small.phone(1)
    beside = open_site(small.store, SECRET, lambda: small.now, Opening(name=small.site))
    beside.context.writer.limits = SMALL
    made = [notes(phone, 12) for _ in range(4)]
    said = [(beside if place % 2 else small.record).push([page]) for place, page in enumerate(made)]
    assert [each["results"][0]["status"] for each in said] == ["accepted", "accepted", "deferred", "deferred"]
    beside.context.writer.close()


def test_while_the_site_takes_no_more_who_brings_little_still_gets_in(small: Rig) -> None:
    flooders = [small.phone(number) for number in range(1, 5)]
    statuses = small.statuses(*(notes(phone, 25) for phone in flooders))
    assert statuses.count("deferred") == 2
    assert small.statuses(*(small.phone(number).note() for number in range(5, 15))) == ["accepted"] * 10
    # One that has brought its share waits.
    assert small.statuses(flooders[statuses.index("accepted")].note()) == ["deferred"]


def test_a_page_without_actions_weighs_too(small: Rig) -> None:
    phone = small.phone(1)
    sample = {"offset_ms": 1, "rtt_ms": 9, "at": "2026-11-25T08:00:00.000+08:00"}
    samples = [{"epoch": epoch, **sample} for epoch in range(300)]
    statuses = [small.statuses(phone.seal([], clocks=samples))[0] for _ in range(6)]
    assert statuses[0] == "accepted"
    assert statuses[-1] == "deferred"


def test_the_server_itself_is_never_deferred(small: Rig) -> None:
    phone = small.phone(1)
    for _ in range(40):
        small.push(phone.note())
        small.record.redact([f"{phone.id}.{phone.n}"], "text", "x" * 500)
        small.now += 20 * _SECOND
    assert small.record.verify().problems == []
