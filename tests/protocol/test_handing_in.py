"""Enrolling and handing in, as docs/protocol.md says, against a real server."""

from __future__ import annotations

import json
import time
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from tests.protocol.client import Refused, Server, b64, unb64
from tests.protocol.journal import Journal, pulled
from tests.protocol.phone import Phone

if TYPE_CHECKING:
    from tests.protocol.conftest import Enrol

SECOND = 1_000_000
PNG = unb64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg")


def statuses(answer: dict[str, Any]) -> list[str]:
    """The verdicts of a push, in order."""
    return [each["status"] for each in answer["results"]]


def test_a_code_enrols_a_device_once_and_repeats_its_answer_to_the_same_key(
    server: Server, code: str
) -> None:
    phone, stranger = Phone(Server(server.url)), Phone(Server(server.url))
    first = phone.enrol(code, "my phone", "韩梅梅")
    assert first["device"] == phone.id
    assert phone.enrol(code, "my phone", "韩梅梅")["person"] == first["person"]
    with pytest.raises(Refused, match="bad_code"):
        stranger.enrol(code, "not mine")
    session = phone.server.call("GET", "/api/v1/session").json
    assert (session["person"]["id"], session["device"]) == (first["person"], phone.id)
    assert session["person"]["name"] == "韩梅梅"


def test_the_key_renews_the_session_and_handing_in_needs_none(enrol: Enrol) -> None:
    phone = enrol()
    phone.record("note.written", {"text": "前台有备用灯"})
    phone.server.cookie = None
    with pytest.raises(Refused, match="not_signed_in"):
        phone.server.call("GET", "/api/v1/entries")
    assert statuses(phone.hand_in(phone.seal())) == ["accepted"]
    assert phone.renew()["person"]["id"] == phone.person
    assert phone.server.call("GET", "/api/v1/entries").status == 200


def test_a_sign_out_ends_reading_until_a_new_code_and_strands_nothing(enrol: Enrol) -> None:
    phone = enrol()
    phone.record("note.written", {"text": "交班前"})
    phone.server.call("DELETE", "/api/v1/session")
    with pytest.raises(Refused, match="not_signed_in"):
        phone.renew()
    assert statuses(phone.hand_in(phone.seal())) == ["accepted"]


def test_packed_and_repeated_pages_arrive_once_and_the_journal_proves_itself(enrol: Enrol) -> None:
    phone = enrol()
    opening = phone.record(
        "incident.opened", {"kind": "outage", "cause": "unknown", "areas": []}, incident="self"
    )
    phone.record("step.done", {"list": "first", "item": "lights"}, incident=opening)
    page = phone.seal()
    answer = phone.hand_in(page, page, packed=True)
    assert statuses(answer) == ["accepted", "duplicate"]
    assert answer["held"][phone.id] == {"page": 1, "identity": phone.prev, "n": 2}
    assert statuses(phone.hand_in(page)) == ["duplicate"]
    journal = pulled(phone)
    own = [ref for each in journal.entries if (ref := each.get("ref", "")).startswith(phone.id)]
    assert own == [opening, f"{phone.id}.2"]
    assert journal.entry(opening)["action"] == page["actions"][0]
    assert journal.entry(opening)["flags"] == []


def test_a_server_whose_journal_was_changed_would_be_caught(enrol: Enrol) -> None:
    phone = enrol()
    phone.record("note.written", {"text": "x"})
    phone.hand_in(phone.seal())
    journal = pulled(phone)
    entry = dict(journal.entries[-1])
    entry["happened_at"] -= 1
    forged = Journal(phone.server, phone.site, {})
    for each in [*journal.entries[:-1], entry]:
        forged.take(each)
    assert phone.server.receipt is not None
    assert b64(forged.running) != phone.server.receipt["hash"]


def test_a_clock_three_hours_wrong_is_right_to_two_seconds(enrol: Enrol) -> None:
    phone = enrol(wrong_by=timedelta(hours=3))
    before = time.time()
    ref = phone.record("note.written", {"text": "停电了"})
    after = time.time()
    phone.hand_in(phone.seal())
    entry = pulled(phone).entry(ref)
    assert entry["quality"] == "synced"
    assert before - 2 <= entry["happened_at"] / SECOND <= after + 2
    assert entry["received_at"] >= entry["happened_at"]


def test_a_clock_without_a_sample_is_an_estimate_and_never_after_receipt(enrol: Enrol) -> None:
    phone = enrol(wrong_by=timedelta(days=3650))
    phone.clocks = []
    ref = phone.record("note.written", {"text": "年份不对"})
    phone.hand_in(phone.seal())
    entry = pulled(phone).entry(ref)
    assert entry["quality"] == "clamped"
    assert entry["happened_at"] == entry["received_at"]


def test_a_withheld_text_comes_later_and_changes_neither_time_nor_proof(enrol: Enrol) -> None:
    phone = enrol()
    ref = phone.record("note.written", {"text": "钥匙在值班室"})
    page = phone.seal()
    held_back = {**page, "actions": [None]}
    assert statuses(phone.hand_in(held_back)) == ["accepted"]
    journal = pulled(phone)
    before = journal.entry(ref)
    assert (before["action"], before["flags"]) == (None, ["withheld"])
    assert statuses(phone.hand_in(page)) == ["duplicate"]
    news = [json.loads(each["action"]) for each in journal.pull()]
    assert any(it["type"] == "entries.filled" and ref in it["body"]["refs"] for it in news)
    after = pulled(phone).entry(ref)
    assert (after["action"], after["flags"]) == (page["actions"][0], [])
    assert (after["seq"], after["happened_at"]) == (before["seq"], before["happened_at"])


def test_a_page_may_be_carried_by_another_and_pages_may_come_in_any_order(enrol: Enrol) -> None:
    origin, carrier = enrol(), enrol()
    refs = []
    for text in ("一", "二", "三"):
        refs.append(origin.record("note.written", {"text": text}))
        origin.seal()
    first, second, third = origin.sealed
    assert statuses(carrier.hand_in(third, first)) == ["accepted", "accepted"]
    assert statuses(origin.hand_in(second)) == ["accepted"]
    journal = pulled(origin)
    assert [journal.entry(ref)["via"] for ref in refs] == [carrier.id, None, carrier.id]
    times = [journal.entry(ref)["happened_at"] for ref in refs]
    assert times == sorted(times)
    assert all(journal.entry(ref)["flags"] == [] for ref in refs)


def test_copies_that_are_damaged_or_foreign_are_rejected_and_the_others_go_on(enrol: Enrol) -> None:
    phone, unknown = enrol(), Phone(Server(""))
    unknown.site = phone.site
    unknown.record("note.written", {"text": "?"})
    phone.record("note.written", {"text": "好"})
    good = phone.seal()
    changed = {**good, "actions": [good["actions"][0].replace("好", "坏")]}
    head, payload, signature = good["seal"].split(".")
    flipped = unb64(signature)[:-1] + bytes([unb64(signature)[-1] ^ 1])
    forged = {**good, "seal": f"{head}.{payload}.{b64(flipped)}"}
    answer = phone.hand_in(changed, forged, unknown.seal(), {"seal": 5}, good)
    assert statuses(answer) == ["rejected", "rejected", "deferred", "rejected", "accepted"]
    reasons = [each.get("reason") for each in answer["results"]]
    assert reasons == ["digest", "signature", "unknown_device", "structure", None]


def test_another_page_under_a_number_taken_is_kept_apart(enrol: Enrol) -> None:
    phone = enrol()
    phone.record("note.written", {"text": "甲"})
    assert statuses(phone.hand_in(phone.seal())) == ["accepted"]
    phone.n, phone.page, phone.prev = 0, 0, ""
    phone.record("note.written", {"text": "乙"})
    answer = phone.hand_in(phone.seal())
    assert [(it["status"], it["reason"]) for it in answer["results"]] == [("quarantined", "page_taken")]
