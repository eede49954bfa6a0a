"""Flags, fills, redaction, and who sees what."""

import json

import pytest
from tests.server.record.rig import ADMIN, Rig
from tests.vectors.shapes import digest_of

from stormlamp.domain.authority import Reader
from stormlamp.services import entries
from stormlamp.services.refusals import UnknownEntry
from stormlamp.storage import files


def test_an_actor_who_never_signed_in_on_the_device_is_not_believed(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.push(phone.seal([phone.record(), phone.record(actor="plead"), phone.record(actor=None)]))
    assert [each["flags"] for each in rig.phones_entries().values()] == [[], ["not_allowed"], ["not_allowed"]]


def test_only_a_supervisor_closes_and_what_follows_comes_late(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    incident = f"{staff.id}.1"
    rig.push(staff.note(type="incident.opened", incident=incident))
    rig.push(staff.note(type="incident.closed", incident=incident), staff.note(incident=incident))
    rig.push(lead.note(type="incident.closed", incident=incident))
    rig.push(staff.note(incident=incident), staff.note())
    flags = {ref.split(".")[1] + ref[0]: entry["flags"] for ref, entry in rig.phones_entries().items()}
    s = staff.id[0]
    assert flags[f"2{s}"] == ["not_allowed"]
    assert flags[f"3{s}"] == []
    assert flags[f"4{s}"] == ["late"]
    assert flags[f"5{s}"] == []


def test_a_phone_that_plays_the_servers_logbook_is_not_believed(rig: Rig) -> None:
    lead = rig.phone(1, "plead")
    rig.push(lead.note(type="entries.redacted"))
    assert rig.phones_entries()[f"{lead.id}.1"]["flags"] == ["not_allowed"]


def test_a_withheld_text_is_filled_by_a_later_copy_and_the_logbook_says_so(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    incident = f"{staff.id}.1"
    rig.push(staff.note(type="incident.opened", incident=incident))
    whole = lead.seal([lead.record(type="incident.closed", incident=incident, private=digest_of("s"))], ["s"])
    rig.push({**whole, "actions": [None]})
    before = rig.phones_entries()[f"{lead.id}.1"]
    assert (before["action"], before["flags"]) == (None, ["withheld"])
    assert rig.statuses(whole) == ["duplicate"]
    after = rig.phones_entries()[f"{lead.id}.1"]
    assert after["flags"] == []
    assert (after["action"], after["private"]) == (lead.texts[1], "s")
    assert (after["happened_at"], after["received_at"]) == (before["happened_at"], before["received_at"])
    assert rig.servers_deeds()[-1]["type"] == "entries.filled"
    assert rig.servers_deeds()[-1]["body"] == {"refs": [f"{lead.id}.1"]}
    rig.push(staff.note(incident=incident))
    assert rig.phones_entries()[f"{staff.id}.2"]["flags"] == ["late"]
    deeds = len(rig.servers_deeds())
    rig.push(whole, {**whole, "actions": [None], "privates": [None]})
    assert len(rig.servers_deeds()) == deeds
    assert rig.record.verify().problems == []


def test_a_withheld_and_a_whole_copy_in_one_request_make_a_whole_entry(rig: Rig) -> None:
    phone = rig.phone(1)
    made = phone.note()
    assert rig.statuses({**made, "actions": [None]}, made) == ["accepted", "duplicate"]
    assert rig.phones_entries()[f"{phone.id}.1"]["action"] == phone.texts[1]
    assert rig.record.verify().problems == []


def test_a_private_part_that_came_later_is_filled_alone(rig: Rig) -> None:
    phone = rig.phone(1)
    made = phone.seal([phone.record(private=digest_of("secret"))], ["secret"])
    rig.push({**made, "privates": [None]})
    assert "private" not in rig.phones_entries()[f"{phone.id}.1"]
    rig.push(made)
    assert rig.phones_entries()[f"{phone.id}.1"]["private"] == "secret"


@pytest.mark.parametrize("part", ["text", "private"])
def test_what_was_redacted_is_gone_and_no_later_copy_fills_it(rig: Rig, part: str) -> None:
    phone = rig.phone(1)
    made = phone.seal([phone.record(private=digest_of("secret")), phone.record()], ["secret", None])
    rig.push(made)
    rig.record.redact([f"{phone.id}.1"], part, "named a customer", "plead")
    rig.push(made)
    entry = rig.phones_entries()[f"{phone.id}.1"]
    assert "private" not in entry
    assert entry["action"] == (None if part == "text" else phone.texts[1])
    assert entry["flags"] == (["redacted"] if part == "text" else [])
    deed = rig.servers_deeds()[-1]
    assert (deed["type"], deed["actor"]) == ("entries.redacted", "plead")
    assert deed["body"] == {"refs": [f"{phone.id}.1"], "part": part, "reason": "named a customer"}
    assert rig.record.verify().problems == []


def test_the_copies_of_what_was_redacted_go_with_it(rig: Rig) -> None:
    former, phone = rig.phone(1), rig.phone(2, "plead")
    named, answer = f"{former.id}.1", {"text": "called back"}
    rig.push(former.note("Mrs Zhang, floor 3"))
    texts = [phone.record(copied_from=named), phone.record(copied_from=f"{phone.id}.1")]
    rig.push(phone.seal([*texts, phone.record(refs=[named], body=answer)]))
    rig.record.redact([named], "text", "a name")
    found = rig.phones_entries()
    assert [ref for ref, entry in found.items() if entry["action"] is not None] == [f"{phone.id}.3"]
    assert rig.servers_deeds()[-1]["body"]["refs"] == [named, f"{phone.id}.1", f"{phone.id}.2"]


def test_redacting_what_is_not_there_changes_nothing(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.push(phone.note())
    head = rig.record.head()
    for wrong in (f"{phone.id}.2", "nonsense", f"{rig.record.server_keys()[0]['kid']}.1"):
        with pytest.raises(UnknownEntry):
            rig.record.redact([f"{phone.id}.1", wrong], "text", "x", "plead")
    assert rig.record.head() == head
    assert rig.phones_entries()[f"{phone.id}.1"]["action"] == phone.texts[1]


def test_private_parts_and_findings_go_only_to_those_who_may_read_them(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.push(
        phone.seal([phone.record(private=digest_of("s")), phone.record(type="review.scored")], ["s", None])
    )
    seen = {}
    for reader in (
        Reader("pstaff", "staff"),
        Reader("pother", "staff"),
        Reader("pother", "staff", frozenset({"service"})),
        Reader("plead", "supervisor"),
        Reader("paudit", "auditor"),
    ):
        note, review = rig.pull(reader)[-2:]
        seen[reader.view] = ("private" in note, "hidden" in review)
        assert not review.get("hidden") or set(review) == {"seq", "hidden", "leaf"}
    assert seen == {
        "1.pstaff.": (True, False),
        "1.pother.": (False, True),
        "1.pother.p": (True, True),
        "1.plead.pf": (True, False),
        "1.paudit.f": (False, False),
    }


def test_a_pull_can_be_narrowed_to_one_incident(rig: Rig) -> None:
    phone = rig.phone(1)
    incident = f"{phone.id}.1"
    rig.push(
        phone.note(type="incident.opened", incident=incident), phone.note(), phone.note(incident=incident)
    )
    assert [each["ref"] for each in rig.pull(ADMIN, incident=incident)] == [incident, f"{phone.id}.3"]


def test_a_new_phone_begins_with_what_is_in_force_and_goes_on_from_there(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    done, open_ = f"{staff.id}.1", f"{staff.id}.2"
    rig.push(
        staff.note(type="incident.opened", incident=done),
        staff.note(type="incident.opened", incident=open_),
        staff.note(type="duty.taken"),
        staff.note(type="something.passing"),
    )
    rig.push(lead.note(type="incident.closed", incident=done))
    rig.push(*(staff.note() for _ in range(3)))
    begun = entries.start(rig.record.ledger, ADMIN, None, whole=3)
    assert begun.from_seq == rig.record.head().seq - 3
    types = [json.loads(str(each["action"]))["type"] for each in begun.entries]
    assert types == ["generation.started", "incident.opened", "duty.taken"]
    assert [each["ref"] for each in rig.pull(after=begun.from_seq)] == [f"{staff.id}.{n}" for n in (5, 6, 7)]


def test_a_new_phone_is_told_what_was_redacted_before_it_begins(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "MOST_READINESS", 1)
    staff = rig.phone(1)
    rig.push(staff.note(type="guide.confirmed"))
    rig.record.redact([f"{staff.id}.1"], "text", "a name")
    rig.push(staff.note(type="guide.confirmed"), staff.note(type="entries.redacted"))
    rig.push(*(staff.note() for _ in range(3)))
    begun = entries.start(rig.record.ledger, ADMIN, None, whole=3)
    told = [json.loads(str(each["action"]))["type"] for each in begun.entries]
    # What a phone says of itself in the server's words is not allowed, and tells nobody anything.
    assert told == ["entries.redacted", "guide.confirmed"]


def test_a_new_phone_is_told_of_an_incident_that_was_opened_again(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    outage = f"{staff.id}.1"
    rig.push(staff.note(type="incident.opened", incident=outage))
    rig.push(lead.note(type="incident.closed", incident=outage))
    rig.push(staff.note(type="incident.opened", incident=outage))
    rig.push(*(staff.note() for _ in range(3)))
    begun = entries.start(rig.record.ledger, ADMIN, None, whole=3)
    told = [json.loads(str(each["action"]))["type"] for each in begun.entries]
    assert told == ["generation.started", "incident.opened", "incident.closed", "incident.opened"]


def test_files_that_actions_name_may_be_handed_in(rig: Rig) -> None:
    phone = rig.phone(1)
    photo = {"sha256": digest_of("photo"), "size": 5, "type": "image/webp"}
    rig.push(phone.note(files=[photo]), phone.note(files=[photo]))
    with rig.store.reading() as session:
        assert files.named(session, rig.record.site, digest_of("photo")) is not None
        assert files.named(session, rig.record.site, digest_of("other")) is None
