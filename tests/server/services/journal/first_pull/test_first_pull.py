"""What a phone begins with: it sees the incidents that everybody sees, though it reads little of it all."""

import json
from typing import Any

from tests.server.domain.journal.fold_vectors import action_of
from tests.support.record_rig import ADMIN, Rig
from tests.support.signed_pages import digest_of

from stormlamp.domain.journal.copies import without_copies
from stormlamp.domain.journal.entries import Entry
from stormlamp.domain.journal.incident_views import incident_views
from stormlamp.domain.journal.incidents import fold_incidents
from stormlamp.services.journal import entries

WHOLE = 3
MINUTE = 60_000_000
LATER = 7_200_000_000
FIELDS = ("type", "at", "actor")


def views(found: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The incidents that a reader of these entries sees: the ref that leads, and how it stands."""
    read = []
    for each in found:
        device, _, n = each["ref"].rpartition(".")
        action = None if each["action"] is None else action_of(json.loads(each["action"]))
        read.append(
            Entry(each["ref"], device, int(n), action, each["happened_at"], flags=tuple(each["flags"]))
        )
    ordered = without_copies(sorted(read, key=lambda it: it.order))
    state = fold_incidents(ordered)
    return [(view.ref, view.status) for view in incident_views(state, drill=False)]


def begun(rig: Rig) -> list[dict[str, Any]]:
    """What a phone has that begins now."""
    start = entries.start(rig.record.context, ADMIN, None, whole=WHOLE)
    assert start.from_seq == rig.record.head().seq - WHOLE
    return [*start.entries, *rig.pull(after=start.from_seq)]


def take_in(rig: Rig, ref: str) -> None:
    """The desk takes in a customer whom this entry reported."""
    with rig.store.writing() as session:
        told = {"customer": "c123456789", "fields": ["name"], "reported": ref}
        rig.record.append(session, "customer.changed", told)


def fill_up(rig: Rig) -> None:
    """So many entries of no incident that what was before them is not pulled."""
    other = rig.phone(9)
    rig.push(*(other.note() for _ in range(WHOLE + 2)))


def test_it_begins_with_what_is_in_force_and_goes_on_from_there(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    done, runs = f"{staff.id}.1", f"{staff.id}.3"
    rig.push(staff.note(type="incident.opened", incident=done), staff.note(incident=done))
    rig.push(lead.note(type="incident.closed", incident=done))
    rig.push(
        staff.note(type="incident.opened", incident=runs),
        staff.note(incident=runs),
        staff.note(type="duty.taken"),
        staff.note(type="something.passing"),
    )
    fill_up(rig)
    start = entries.start(rig.record.context, ADMIN, None, whole=WHOLE)
    told = [(json.loads(str(each["action"]))["type"], each["ref"]) for each in start.entries]
    assert told[1:] == [
        ("incident.opened", done),
        ("incident.closed", f"{lead.id}.1"),
        ("incident.opened", runs),
        ("note.written", f"{staff.id}.4"),
        ("duty.taken", f"{staff.id}.5"),
    ]


def test_it_is_told_of_an_incident_that_was_opened_again(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    outage = f"{staff.id}.1"
    rig.push(staff.note(type="incident.opened", incident=outage), staff.note(incident=outage))
    rig.push(lead.note(type="incident.closed", incident=outage))
    rig.push(staff.note(type="incident.opened", incident=outage))
    fill_up(rig)
    assert f"{staff.id}.2" in [each["ref"] for each in begun(rig)]
    assert views(begun(rig)) == views(rig.pull()) == [(outage, "open")]


def test_it_is_told_all_of_an_incident_whose_end_was_taken_back(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    outage, end = f"{staff.id}.1", f"{lead.id}.1"
    rig.push(staff.note(type="incident.opened", incident=outage), staff.note(incident=outage))
    rig.push(lead.note(type="incident.closed", incident=outage))
    rig.push(staff.note(type="incident.reopened", incident=outage, refs=[end]))
    assert views(rig.pull()) == [(outage, "closed")]  # only a supervisor may
    rig.push(lead.note(type="incident.reopened", incident=outage, refs=[end]))
    fill_up(rig)
    assert {f"{staff.id}.2", f"{lead.id}.2"} <= {each["ref"] for each in begun(rig)}
    assert views(begun(rig)) == views(rig.pull()) == [(outage, "open")]


def test_one_end_is_of_both_reports_of_an_outage(rig: Rig) -> None:
    first, second, lead = rig.phone(1), rig.phone(2), rig.phone(3, "plead")
    for phone in (first, second):
        rig.push(phone.note(type="incident.opened", incident=f"{phone.id}.1"))
        rig.now += MINUTE
    rig.push(*(phone.note(incident=f"{phone.id}.1") for phone in (first, second)))
    rig.push(lead.note(type="incident.closed", incident=views(rig.pull())[0][0]))
    fill_up(rig)
    assert [status for _, status in views(begun(rig))] == ["closed"]
    assert not {f"{first.id}.2", f"{second.id}.2"} & {each["ref"] for each in begun(rig)}


def test_a_copied_beginning_has_ended_with_its_original(rig: Rig) -> None:
    former, phone, lead = rig.phone(1), rig.phone(2), rig.phone(3, "plead")
    rig.push(former.note(type="incident.opened", incident=f"{former.id}.1"))
    same = {name: json.loads(former.texts[1])[name] for name in FIELDS}
    copy = phone.record(copied_from=f"{former.id}.1", incident=f"{phone.id}.1", **same)
    rig.push(phone.seal([copy, phone.record(incident=f"{phone.id}.1")]))
    rig.push(lead.note(type="incident.closed", incident=f"{former.id}.1"))
    fill_up(rig)
    assert views(begun(rig)) == views(rig.pull()) == [(f"{former.id}.1", "closed")]
    assert f"{phone.id}.2" not in [each["ref"] for each in begun(rig)]


def test_what_was_separated_stays_so(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    first, apart, later = (f"{staff.id}.{n}" for n in (1, 2, 3))
    at = [f"2026-11-25T00:0{minute}:00.000Z" for minute in range(5)]
    rig.now += LATER
    rig.push(staff.note(type="incident.opened", incident=first, at=at[0]))
    rig.push(staff.note(type="incident.opened", incident=apart, at=at[1]))
    rig.push(lead.note(type="incident.separated", incident=first, refs=[apart], at=at[2]))
    rig.push(lead.note(type="incident.closed", incident=first, at=at[3]))
    rig.push(staff.note(type="incident.opened", incident=later, at=at[4]))
    fill_up(rig)
    assert views(begun(rig)) == views(rig.pull()) == [(first, "closed"), (apart, "open"), (later, "open")]


def test_a_cancelling_ends_nothing_that_has_begun(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    outage = f"{staff.id}.1"
    rig.push(staff.note(type="incident.expected", incident=outage))
    rig.push(staff.note(type="incident.opened", incident=outage), staff.note(incident=outage))
    rig.push(lead.note(type="incident.cancelled", incident=outage))
    fill_up(rig)
    assert views(begun(rig)) == views(rig.pull()) == [(outage, "open")]
    assert f"{staff.id}.3" in [each["ref"] for each in begun(rig)]


def test_an_end_made_before_the_latest_beginning_and_handed_in_after_it_ends_nothing(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    outage = f"{staff.id}.1"
    rig.push(staff.note(type="incident.opened", incident=outage, at="2026-11-25T00:00:00.000Z"))
    rig.now += LATER
    rig.push(staff.note(type="incident.opened", incident=outage, at="2026-11-25T01:00:00.000Z"))
    rig.push(lead.note(type="incident.closed", incident=outage, at="2026-11-25T00:30:00.000Z"))
    fill_up(rig)
    assert views(begun(rig)) == views(rig.pull()) == [(outage, "open")]


def test_a_drill_ends_nothing_that_is_real(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    outage = f"{staff.id}.1"
    rig.push(staff.note(type="incident.opened", incident=outage), staff.note(incident=outage))
    rig.push(lead.note(type="incident.closed", incident=outage, drill=True))
    fill_up(rig)
    assert views(begun(rig)) == views(rig.pull()) == [(outage, "open")]
    assert f"{staff.id}.2" in [each["ref"] for each in begun(rig)]


def test_it_is_told_of_customers_found_in_the_field_until_they_are_taken_in(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    found = [
        staff.record(type="customer.reported", body={"area": None}, private=digest_of(name))
        for name in ("a", "b", "c")
    ]
    rig.push(staff.seal(found, ["a", "b", "c"]))
    taken, waits, declined = (f"{staff.id}.{n}" for n in (1, 2, 3))
    take_in(rig, taken)
    let_go = {"matter": f"customer_reported:{declined}", "reason": "x"}
    rig.push(lead.seal([lead.record(type="matter.left", body=let_go)]))
    fill_up(rig)
    told = {each["ref"]: each.get("private") for each in begun(rig)}
    assert {ref: told.get(ref) for ref in (taken, waits)} == {taken: None, waits: "b"}
    assert taken not in told
    assert {declined, f"{lead.id}.1"} <= told.keys()
    # What is taken in later leaves nobody without it who began before: the taking in follows by the pull.
    take_in(rig, waits)
    assert waits in {each["ref"] for each in begun(rig)}
