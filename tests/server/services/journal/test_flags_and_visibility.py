"""Flags, fills, and who sees what."""

from tests.support.record_rig import ADMIN, Rig
from tests.support.signed_pages import digest_of

from stormlamp.domain.action_rights import Reader
from stormlamp.storage.files import named_files


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
    assert rig.servers_deeds()[-1]["body"] == {"refs": [f"{lead.id}.1"], "seqs": [before["seq"]]}
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


def test_private_parts_and_findings_go_only_to_those_who_may_read_them(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.push(
        phone.seal(
            [
                phone.record(type="request.opened", private=digest_of("s")),
                phone.record(),
                phone.record(type="review.scored"),
            ],
            ["s", None, None],
        )
    )
    seen = {}
    for reader in (
        Reader("pstaff", "staff"),
        Reader("pother", "staff"),
        Reader("pother", "staff", frozenset({"service"})),
        Reader("plead", "supervisor"),
        Reader("paudit", "auditor"),
        Reader("pstaff", "wallboard"),
    ):
        step, note, review = rig.pull(reader)[-3:]
        seen[reader.view] = ("private" in step, "hidden" in note, "hidden" in review)
        for each in (note, review):
            assert not each.get("hidden") or set(each) == {"seq", "hidden", "leaf"}
    assert seen == {
        "2.pstaff.": (True, False, False),
        "2.pother.": (False, False, True),
        "2.pother.p": (True, False, True),
        "2.plead.pf": (True, False, False),
        "2.paudit.f": (False, False, False),
        "2.pstaff.b": (False, True, True),
    }


def test_how_one_person_did_goes_to_overseers_its_author_and_that_person_alone(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.push(
        phone.page_of(
            {"type": "review.performed", "body": {"person": "pother", "text": "x"}},
            {"type": "review.scored", "body": {"topic": "plan", "person": "pother"}},
            {"type": "review.step_done", "body": {"step": "report"}},
        )
    )
    readers = [("pstaff", "staff"), ("pother", "staff"), ("pthird", "staff"), ("paudit", "auditor")]
    assert {
        person: ["hidden" in each for each in rig.pull(Reader(person, role))[-3:]] for person, role in readers
    } == {
        "pstaff": [False, False, False],
        "pother": [False, True, False],
        "pthird": [True, True, False],
        "paudit": [False, False, False],
    }


def test_a_pull_can_be_narrowed_to_one_incident(rig: Rig) -> None:
    phone = rig.phone(1)
    incident = f"{phone.id}.1"
    rig.push(
        phone.note(type="incident.opened", incident=incident), phone.note(), phone.note(incident=incident)
    )
    assert [each["ref"] for each in rig.pull(ADMIN, incident=incident)] == [incident, f"{phone.id}.3"]


def test_files_that_actions_name_may_be_handed_in(rig: Rig) -> None:
    phone = rig.phone(1)
    photo = {"sha256": digest_of("photo"), "size": 5, "type": "image/webp"}
    rig.push(phone.note(files=[photo]), phone.note(files=[photo]))
    with rig.store.reading() as session:
        assert named_files.named(session, rig.record.site, digest_of("photo")) is not None
        assert named_files.named(session, rig.record.site, digest_of("other")) is None
