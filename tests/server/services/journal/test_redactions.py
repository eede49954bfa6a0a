"""What was redacted: gone everywhere, and nothing brings it back."""

import json

import pytest
from sqlalchemy import select
from tests.support.phone import Phone
from tests.support.record_rig import ADMIN, Rig
from tests.support.signed_pages import digest_of

from stormlamp.services.journal import entries, in_force
from stormlamp.services.refusals import UnknownEntry
from stormlamp.storage.journal.quarantines import QuarantinedPage


def saying(text: str) -> dict[str, str]:
    """What makes an action a copy of this one."""
    return {name: json.loads(text)[name] for name in ("type", "at", "actor")}


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
    told = {"refs": [f"{phone.id}.1"], "part": part, "reason": "named a customer"}
    assert deed["body"] == (told | {"photos": []} if part == "text" else told)
    assert rig.record.verify().problems == []


def test_the_copies_of_what_was_redacted_go_with_it(rig: Rig) -> None:
    former, phone = rig.phone(1), rig.phone(2, "plead")
    named, answer = f"{former.id}.1", {"text": "called back"}
    rig.push(former.note("Mrs Zhang, floor 3"))
    texts = [phone.record(copied_from=of, **saying(former.texts[1])) for of in (named, f"{phone.id}.1")]
    rig.push(phone.seal([*texts, phone.record(refs=[named], body=answer)]))
    rig.record.redact([named], "text", "a name")
    found = rig.phones_entries()
    assert [ref for ref, entry in found.items() if entry["action"] is not None] == [f"{phone.id}.3"]
    assert rig.servers_deeds()[-1]["body"]["refs"] == [named, f"{phone.id}.1", f"{phone.id}.2"]


def test_a_copy_goes_with_it_however_its_words_are_written(rig: Rig) -> None:
    former, phone = rig.phone(1), rig.phone(2)
    rig.push(former.note("Mrs Zhang, floor 3"))
    copy = phone.record(copied_from=f"{former.id}.1", **saying(former.texts[1]))
    rig.push(phone.seal([copy.replace('"copied_from"', r'"copied\u005ffrom"')]))
    rig.record.redact([f"{former.id}.1"], "text", "a name")
    assert rig.servers_deeds()[-1]["body"]["refs"] == [f"{former.id}.1", f"{phone.id}.1"]


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
    assert held == {"actions": [run[0], kept], "privates": [None, None], "redacted": {"2": part == "text"}}


def test_another_copy_of_the_same_original_goes_too(rig: Rig) -> None:
    lost, first, second = rig.phone(1), rig.phone(2), rig.phone(3)
    same = saying(lost.record())
    for phone in (first, second):
        rig.push(phone.seal([phone.record(copied_from=f"{lost.id}.1", **same)]))
    rig.record.redact([f"{first.id}.1"], "text", "a name")
    assert [entry["action"] for entry in rig.phones_entries().values()] == [None, None]


def test_the_original_goes_with_a_copy(rig: Rig) -> None:
    former, phone = rig.phone(1), rig.phone(2)
    rig.push(former.note())
    rig.push(phone.seal([phone.record(copied_from=f"{former.id}.1", **saying(former.texts[1]))]))
    rig.record.redact([f"{phone.id}.1"], "text", "a name")
    assert [entry["action"] for entry in rig.phones_entries().values()] == [None, None]


def test_the_same_action_sealed_again_and_kept_apart_goes_too(rig: Rig) -> None:
    first = rig.phone(1)
    twin = Phone(first.signer, first.person, site=first.site)
    text = first.record(body={"text": "Mrs Zhang, floor 3"})
    rig.push(first.seal([text]))
    twin.n, twin.texts[1] = 1, text
    # Thrown back to before it was sealed: the same action is sealed once more, with the next one.
    assert rig.statuses(twin.seal([text, twin.record()])) == ["quarantined"]
    rig.record.redact([f"{first.id}.1"], "text", "a name")
    with rig.store.reading() as session:
        assert b"Mrs Zhang" not in session.execute(select(QuarantinedPage.texts)).scalar_one()


@pytest.mark.parametrize("part", ["text", "private"])
def test_what_was_redacted_while_it_was_kept_apart_is_not_filled_after_its_release(
    rig: Rig, part: str
) -> None:
    revoked, phone = rig.phone(1), rig.phone(2)
    text = revoked.record(body={"text": "Mrs Zhang, floor 3"}, private=digest_of("secret"))
    made = revoked.seal([text], ["secret"])
    rig.revoke(revoked)
    assert rig.statuses(made) == ["quarantined"]
    copy = phone.record(copied_from=f"{revoked.id}.1", private=digest_of("secret"), **saying(text))
    rig.push(phone.seal([copy], ["secret"]))
    rig.record.redact([f"{phone.id}.1"], part, "a name")
    identity = rig.push(made).results[0].identity
    assert rig.record.release(identity or "")["status"] == "accepted"
    rig.push(made)
    entry = rig.phones_entries()[f"{revoked.id}.1"]
    assert "private" not in entry
    assert (entry["action"], entry["flags"]) == ((None, ["redacted"]) if part == "text" else (text, []))


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
    monkeypatch.setattr(in_force, "MOST_READINESS", 1)
    staff = rig.phone(1)
    rig.push(staff.note(type="guide.confirmed"))
    rig.record.redact([f"{staff.id}.1"], "text", "a name")
    rig.push(staff.note(type="guide.confirmed"), staff.note(type="entries.redacted"))
    rig.push(*(staff.note() for _ in range(3)))
    begun = entries.start(rig.record.context, ADMIN, None, whole=3)
    told = [json.loads(str(each["action"]))["type"] for each in begun.entries]
    # What a phone says of itself in the server's words is not allowed, and tells nobody anything.
    assert told == ["entries.redacted", "guide.confirmed"]
