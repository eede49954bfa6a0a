"""What was redacted: gone everywhere, and nothing brings it back."""

import json

import pytest
from sqlalchemy import select
from tests.server.record.rig import ADMIN, Phone, Rig
from tests.vectors.shapes import digest_of

from stormlamp.services import entries
from stormlamp.services.refusals import UnknownEntry
from stormlamp.storage.quarantines import QuarantinedPage


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
    same = {name: json.loads(former.texts[1])[name] for name in ("type", "at", "actor")}
    texts = [phone.record(copied_from=of, **same) for of in (named, f"{phone.id}.1")]
    rig.push(phone.seal([*texts, phone.record(refs=[named], body=answer)]))
    rig.record.redact([named], "text", "a name")
    found = rig.phones_entries()
    assert [ref for ref, entry in found.items() if entry["action"] is not None] == [f"{phone.id}.3"]
    assert rig.servers_deeds()[-1]["body"]["refs"] == [named, f"{phone.id}.1", f"{phone.id}.2"]


def test_a_copy_of_the_other_action_of_a_doubled_number_stays(rig: Rig) -> None:
    first = rig.phone(1)
    twin = Phone(first.signer, first.person, site=first.site)
    rig.push(first.note("Mrs Zhang, floor 3"))
    own = twin.record(type="incident.closed")
    assert rig.statuses(twin.seal([own])) == ["quarantined"]
    anew = rig.phone(2)
    rig.push(anew.seal([anew.record(type="incident.closed", copied_from=f"{first.id}.1")]))
    rig.record.redact([f"{first.id}.1"], "text", "a name")
    assert rig.servers_deeds()[-1]["body"]["refs"] == [f"{first.id}.1"]
    assert rig.phones_entries()[f"{anew.id}.1"]["action"] is not None


@pytest.mark.parametrize("part", ["text", "private"])
def test_words_that_a_doubled_logbook_left_apart_go_with_their_copy(rig: Rig, part: str) -> None:
    first = rig.phone(1)
    twin = Phone(first.signer, first.person, site=first.site)
    rig.push(first.note("mine"))
    body, private = {"text": "Mrs Zhang, floor 3"}, digest_of("secret")
    run = [twin.record(), twin.record(body=body, private=private)]
    assert rig.statuses(twin.seal(run, [None, "secret"])) == ["quarantined"]
    anew = rig.phone(2)
    copy = anew.record(body=body, private=private, copied_from=f"{twin.id}.2")
    rig.push(anew.seal([copy], ["secret"]))
    rig.record.redact([f"{anew.id}.1"], part, "a name")
    with rig.store.reading() as session:
        held = json.loads(session.execute(select(QuarantinedPage.texts)).scalar_one())
    kept = None if part == "text" else run[1]
    assert held == {"actions": [run[0], kept], "privates": [None, None]}


def test_redacting_what_is_not_there_changes_nothing(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.push(phone.note())
    head = rig.record.head()
    for wrong in (f"{phone.id}.2", "nonsense", f"{rig.record.server_keys()[0]['kid']}.1"):
        with pytest.raises(UnknownEntry):
            rig.record.redact([f"{phone.id}.1", wrong], "text", "x", "plead")
    assert rig.record.head() == head
    assert rig.phones_entries()[f"{phone.id}.1"]["action"] == phone.texts[1]


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
