"""Push: every status, and that one page never decides for another."""

from tests.support.record_rig import Rig
from tests.support.signed_pages import action_text, identity, page, signer

from stormlamp.storage.access import devices


def test_a_page_is_accepted_once_and_a_duplicate_from_then_on(rig: Rig) -> None:
    phone = rig.phone(1)
    made = phone.note("water in the lift shaft")
    first = rig.push(made)
    assert first.results[0].status == "accepted"
    assert first.results[0].identity == identity(made)
    again = rig.push(made)
    assert again.results[0].status == "duplicate"
    assert again.results[0].first_seq == first.results[0].first_seq
    assert rig.push(phone.seal([])).results[0].first_seq is None
    assert rig.push(phone.sealed[-1]).results[0].first_seq is None
    twice = phone.note("twice in one request")
    assert {each.first_seq for each in rig.push(twice, twice).results} == {first.receipt.seq + 1}
    assert len(rig.phones_entries()) == 2
    assert rig.record.verify().problems == []


def test_the_answer_tells_what_is_held_and_vouches_for_the_journals_end(rig: Rig) -> None:
    phone = rig.phone(1)
    answer = rig.push(phone.seal([phone.record(), phone.record()]))
    assert answer.held[phone.id].page == 1
    assert answer.held[phone.id].identity == phone.prev
    assert answer.held[phone.id].n == 2
    assert answer.receipt.seq == rig.record.head().seq
    assert answer.results[0].first_seq == answer.receipt.seq - 1
    assert answer.durable_seq == 0


def test_one_bad_page_never_sinks_the_others(rig: Rig) -> None:
    phone, other = rig.phone(1), rig.phone(2)
    good = [phone.note(), phone.note(), other.note()]
    forged = {**page(signer(1), [action_text(9)], None, page=9, first=9)}
    forged["seal"] = str(forged["seal"])[:-6] + "AAAAAA"
    handed = [good[0], None, forged, good[1], {"seal": "x"}, page(signer(3), ["{}"]), good[2]]
    assert rig.statuses(*handed) == [
        "accepted",
        "rejected",
        "rejected",
        "accepted",
        "rejected",
        "deferred",
        "accepted",
    ]
    assert len(rig.phones_entries()) == 3


def test_an_unreadable_action_among_good_ones_is_kept_and_flagged(rig: Rig) -> None:
    phone = rig.phone(1)
    texts = [phone.record() for _ in range(99)]
    texts.insert(50, "NaN \u0000\u202e")
    phone.n = 100
    texts[51:] = [action_text(n, actor="pstaff") for n in range(52, 101)]
    assert rig.statuses(phone.seal(texts)) == ["accepted"]
    entries = rig.phones_entries()
    assert len(entries) == 100
    assert entries[f"{phone.id}.51"]["flags"] == ["unreadable"]
    assert entries[f"{phone.id}.51"]["action"] == "NaN \u0000\u202e"
    assert entries[f"{phone.id}.51"]["happened_at"] == entries[f"{phone.id}.50"]["happened_at"]
    assert [ref for ref, entry in entries.items() if entry["flags"]] == [f"{phone.id}.51"]


def test_texts_come_back_byte_for_byte(rig: Rig) -> None:
    phone = rig.phone(1)
    odd = ' {"n" : 1.0,"at":"2026-11-25T08:00:00.000+08:00", "type":"x\\u0000y","actor":"a\\u0000"} '
    phone.n = 1
    assert rig.statuses(phone.seal([odd])) == ["accepted"]
    assert rig.phones_entries()[f"{phone.id}.1"]["action"] == odd


def test_a_page_number_or_an_n_taken_by_another_page_is_kept_apart(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.push(phone.note(), phone.note())
    same_number = page(phone.signer, [action_text(3)], None, page=2, first=3)
    same_n = page(phone.signer, [action_text(2), action_text(3)], None, page=3, first=2)
    answer = rig.push(same_number, same_n)
    assert [(each.status, each.reason) for each in answer.results] == [
        ("quarantined", "page_taken"),
        ("quarantined", "range_taken"),
    ]
    assert {each["identity"] for each in rig.record.quarantined()} == {
        identity(same_number),
        identity(same_n),
    }
    assert rig.statuses(same_n) == ["quarantined"]
    assert rig.record.release(identity(same_n))["status"] == "quarantined"
    assert len(rig.phones_entries()) == 2


def test_two_pages_of_one_number_in_one_request_are_told_apart(rig: Rig) -> None:
    phone = rig.phone(1)
    one = page(phone.signer, [action_text(1)])
    two = page(phone.signer, [action_text(1, body={"text": "other"})])
    assert rig.statuses(one, two, one) == ["accepted", "quarantined", "duplicate"]


def test_a_revoked_device_is_kept_apart_until_a_supervisor_releases_its_page(rig: Rig) -> None:
    phone = rig.phone(1)
    before, after = phone.note(), phone.note()
    rig.push(before)
    rig.revoke(phone)
    assert rig.statuses(before, after) == ["duplicate", "quarantined"]
    assert rig.record.release(identity(after))["status"] == "accepted"
    assert rig.record.quarantined() == []
    assert rig.statuses(after) == ["duplicate"]
    assert len(rig.phones_entries()) == 2
    assert rig.record.verify().problems == []


def test_a_full_quarantine_defers_and_other_pages_go_on(rig: Rig) -> None:
    phone, other = rig.phone(1), rig.phone(2)
    rig.revoke(phone)
    text = "x" * 31_000
    statuses = []
    for _ in range(90):
        made = phone.seal([phone.record(body={"text": text}) for _ in range(4)])
        statuses += rig.statuses(made)
    assert set(statuses[:80]) == {"quarantined"}
    assert statuses[-1] == "deferred"
    assert rig.statuses(phone.sealed[0], phone.sealed[-1], other.note()) == [
        "quarantined",
        "deferred",
        "accepted",
    ]


def test_a_missing_page_shows_as_a_gap_until_it_comes(rig: Rig) -> None:
    phone = rig.phone(1)
    pages = [phone.note(), phone.note(), phone.note()]
    answer = rig.push(pages[2], pages[0])
    assert answer.held[phone.id].n == 3
    assert rig.statuses(pages[1]) == ["accepted"]
    assert [each["flags"] for each in rig.phones_entries().values()] == [[], [], []]


def test_a_wrong_prev_is_a_fork_seen_from_whichever_page_comes_later(rig: Rig) -> None:
    phone, late = rig.phone(1), rig.phone(2)
    rig.push(phone.note(), phone.seal([phone.record()], prev="elsewhere"), phone.seal([phone.record()]))
    pages = [late.note(), late.seal([late.record()], prev="elsewhere")]
    rig.push(pages[1])
    rig.push(pages[0])
    flags = {ref: entry["flags"] for ref, entry in rig.phones_entries().items()}
    assert flags == {
        f"{phone.id}.1": [],
        f"{phone.id}.2": ["fork"],
        f"{phone.id}.3": [],
        f"{late.id}.2": [],
        f"{late.id}.1": ["fork"],
    }


def test_an_empty_push_answers_with_the_newest_receipt(rig: Rig) -> None:
    answer = rig.push()
    assert answer.results == ()
    assert answer.receipt.seq == rig.record.head().seq


def test_what_a_device_holds_is_what_it_said_last_in_a_session_of_its_own(rig: Rig) -> None:
    phone, carrier = rig.phone(1), rig.phone(2)
    rig.push(phone.note(), holds={"n": 57, "edition": phone.prev}, carrier=phone.id)
    rig.push(phone.note(), holds={"n": 3, "edition": "nonsense"}, carrier=phone.id)
    rig.push(phone.note(), holds={"n": 9}, carrier=carrier.id)
    rig.push(phone.note(), holds={"n": -1}, carrier=phone.id)
    copied = phone.sealed[0]
    assert rig.statuses(copied, holds={"n": 2**53 - 1, "edition": carrier.id}) == ["duplicate"]
    with rig.store.reading() as session:
        found = {device.id: device for device in devices.listed(session, rig.record.site)}
    assert (found[phone.id].recorded_n, found[phone.id].held_n) == (3, 4)
    assert found[phone.id].edition == identity(phone.sealed[0])
    assert found[carrier.id].recorded_n == 9
    assert found[carrier.id].last_heard_at == rig.now
    assert [each["via"] for each in rig.phones_entries().values()] == [None, None, carrier.id, None]
