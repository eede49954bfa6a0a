"""Order and time, as the journal fixes them at first acceptance."""

from datetime import UTC, datetime

from tests.support.record_rig import START, Rig
from tests.support.signed_pages import page

HOUR = 3_600_000_000
SECOND = 1_000_000


def at(micros: int) -> str:
    """A time as a phone writes it."""
    return (
        datetime.fromtimestamp(micros / SECOND, UTC).strftime("%Y-%m-%dT%H:%M:%S.")
        + f"{micros // 1000 % 1000:03}Z"
    )


def sample(offset_ms: float, rtt_ms: float = 100, epoch: int = 1) -> dict[str, object]:
    """A clock sample."""
    return {"epoch": epoch, "offset_ms": offset_ms, "rtt_ms": rtt_ms, "at": at(START)}


def test_a_clock_three_hours_wrong_is_put_right_by_a_sample_of_its_epoch(rig: Rig) -> None:
    phone = rig.phone(1)
    happened = START - HOUR
    text = phone.record(at=at(happened + 3 * HOUR))
    rig.push(phone.seal([text], clocks=[sample(-3 * 3600 * 1000)]))
    entry = rig.phones_entries()[f"{phone.id}.1"]
    assert (entry["happened_at"], entry["quality"]) == (happened, "synced")


def test_without_a_sample_the_phones_own_time_stands_as_estimated(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.push(phone.note(at=at(START - HOUR)))
    entry = rig.phones_entries()[f"{phone.id}.1"]
    assert (entry["happened_at"], entry["quality"]) == (START - HOUR, "estimated")


def test_a_sample_on_a_later_page_of_the_same_request_counts(rig: Rig) -> None:
    phone = rig.phone(1)
    first = phone.note(at=at(START - HOUR))
    rig.push(first, phone.seal([], clocks=[sample(1000)]))
    entry = rig.phones_entries()[f"{phone.id}.1"]
    assert (entry["happened_at"], entry["quality"]) == (START - HOUR + SECOND, "synced")


def test_a_stored_sample_counts_for_later_requests_and_a_quarantined_one_never(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.push(phone.seal([], clocks=[sample(1000)]))
    other = page(phone.signer, [], None, page=1, clocks=[sample(9000, 1)], build="other")
    assert rig.statuses(other, phone.note(at=at(START - HOUR))) == ["quarantined", "accepted"]
    entry = rig.phones_entries()[f"{phone.id}.1"]
    assert (entry["happened_at"], entry["quality"]) == (START - HOUR + SECOND, "synced")


def test_an_answer_never_comes_before_what_it_answers(rig: Rig) -> None:
    one, two = rig.phone(1), rig.phone(2)
    rig.push(one.note(at=at(START - SECOND)))
    rig.push(two.seal([two.record(at=at(START - HOUR), refs=[f"{one.id}.1", f"{one.id}.7", "nonsense"])]))
    entries = rig.phones_entries()
    answer = entries[f"{two.id}.1"]
    assert answer["happened_at"] == entries[f"{one.id}.1"]["happened_at"] + 1
    assert (answer["quality"], answer["flags"]) == ("clamped", [])


def test_the_opening_counts_as_answered_and_names_itself_without_harm(rig: Rig) -> None:
    one, two = rig.phone(1), rig.phone(2)
    incident = f"{one.id}.1"
    rig.push(one.note(type="incident.opened", incident=incident, at=at(START - SECOND)))
    rig.push(two.note(incident=incident, at=at(START - HOUR)))
    entries = rig.phones_entries()
    assert entries[incident]["happened_at"] == START - SECOND
    assert entries[f"{two.id}.1"]["happened_at"] == START - SECOND + 1


def test_an_earlier_page_that_comes_later_stays_before_its_successor(rig: Rig) -> None:
    one, two = rig.phone(1), rig.phone(2)
    rig.push(two.note(at=at(START - SECOND)))
    early = one.seal([one.record(at=at(START), refs=[f"{two.id}.1"])])
    rig.push(one.note(at=at(START - HOUR)))
    rig.push(early)
    entries = rig.phones_entries()
    assert entries[f"{one.id}.1"]["happened_at"] == START - HOUR
    assert entries[f"{one.id}.1"]["flags"] == ["before_ref"]


def test_nothing_happens_after_its_receipt_even_when_the_server_clock_runs_back(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.push(phone.note(at="2036-01-01T00:00:00.000Z"))
    rig.now = START - HOUR
    rig.push(phone.note(at="2036-01-01T00:00:00.000Z"))
    first, second = rig.phones_entries().values()
    assert first["happened_at"] <= first["received_at"] < second["received_at"]
    assert second["happened_at"] <= second["received_at"]


def test_what_was_stated_on_paper_is_marked_so_and_free_of_the_devices_order(rig: Rig) -> None:
    phone = rig.phone(1)
    stated = at(START - 5 * HOUR)
    rig.push(phone.seal([phone.record(at=at(START)), phone.record(at=at(START), body={"stated_at": stated})]))
    first, second = rig.phones_entries().values()
    assert second["quality"] == "stated"
    assert second["happened_at"] >= first["happened_at"]


def test_an_unreadable_action_takes_its_predecessors_time_and_limits_nobody(rig: Rig) -> None:
    phone = rig.phone(1)
    texts = [phone.record(at=at(START - HOUR)), "{", phone.record(at=at(START - HOUR + 5 * SECOND))]
    rig.push(phone.seal([*texts[:2], texts[2].replace('"n":2', '"n":3')], first=1))
    entries = list(rig.phones_entries().values())
    assert [each["happened_at"] - START + HOUR for each in entries] == [0, 0, 5 * SECOND]
    assert entries[1]["quality"] == "estimated"


def test_an_unreadable_action_without_a_predecessor_takes_its_receipt(rig: Rig) -> None:
    phone = rig.phone(1)
    phone.n = 1
    rig.push(phone.seal(["{"]))
    entry = rig.phones_entries()[f"{phone.id}.1"]
    assert entry["happened_at"] == entry["received_at"]
    rig.push(phone.note(at=at(START - HOUR)))
    assert rig.phones_entries()[f"{phone.id}.2"]["happened_at"] == START - HOUR
