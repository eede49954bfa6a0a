"""Whoever wants their words to stay repeats them thousands of times: they go, and phones hear of it."""

import json

import pytest
from sqlalchemy import event
from tests.server.services.journal.test_redactions import saying
from tests.support.phone import Phone
from tests.support.record_rig import Rig

from stormlamp.services.files.uploads import digest

MANY = 2000
MOST_BYTES = 32 * 1024  # longer actions are unreadable to everybody
MOST_STATEMENTS = 1000


def told(rig: Rig) -> list[dict[str, list[str]]]:
    """What the server's logbook says was redacted, as far as phones can read it."""
    said = [each for each in rig.servers_deeds() if each["type"] == "entries.redacted"]
    assert all(len(json.dumps(each, ensure_ascii=False).encode()) <= MOST_BYTES for each in said)
    return [each["body"] for each in said]


def repeated(rig: Rig, phone: Phone, *, chain: bool) -> list[str]:
    """A note and its copies: all of the note, or each of the one before."""
    rig.push(phone.note("Mrs Zhang, floor 3"))
    same = saying(phone.texts[1])
    for _ in range(0, MANY, 100):
        run = [phone.record(copied_from=f"{phone.id}.{phone.n if chain else 1}", **same) for _ in range(100)]
        rig.push(phone.seal(run))
    return [f"{phone.id}.{n}" for n in range(1, MANY + 2)]


@pytest.mark.parametrize("chain", [False, True])
def test_thousands_of_copies_go_and_every_phone_is_told_of_each(rig: Rig, *, chain: bool) -> None:
    phone, statements = rig.phone(1), []
    refs = repeated(rig, phone, chain=chain)
    engine = rig.store.engine
    event.listen(engine, "before_cursor_execute", lambda *_: statements.append(1))
    rig.record.redact([refs[0]], "text", "a name")
    assert len(statements) < MOST_STATEMENTS
    assert sorted(ref for body in told(rig) for ref in body["refs"]) == sorted(refs)
    assert {entry["action"] for entry in rig.phones_entries().values()} == {None}
    assert rig.record.verify().problems == []


def test_notes_that_name_thousands_of_files_go(rig: Rig) -> None:
    phone = rig.phone(1)
    hashes = [digest(str(number).encode()) for number in range(1600)]
    files = [{"sha256": each, "size": 1, "type": "image/png"} for each in hashes]
    for start in range(0, len(files), 200):
        rig.push(phone.note("Mrs Zhang, floor 3", files=files[start : start + 200]))
    refs = [f"{phone.id}.{n}" for n in range(1, phone.n + 1)]
    rig.record.redact(refs, "text", "a name")
    bodies = told(rig)
    assert sorted(ref for body in bodies for ref in body["refs"]) == sorted(refs)
    assert sorted(photo for body in bodies for photo in body["photos"]) == sorted(hashes)
    assert rig.record.verify().problems == []
