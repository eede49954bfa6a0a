"""What was tried, or is likely to be: each by name, with and without all recomputed that takes no key."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from tests.server.services.proof.eventful_site import GONE, PHOTO, Attacker, ask, problems
from tests.support.signed_pages import SITE, SteadySigner

from stormlamp.domain.encodings import base64url, from_base64url
from stormlamp.domain.logbooks.seals import signing_input
from stormlamp.services.files.uploads import digest

if TYPE_CHECKING:
    from pathlib import Path


def test_a_key_replaced_with_all_its_pages_signed_again_is_found(forged: Path) -> None:
    ((number, old),) = ask(forged, "SELECT number, id FROM devices WHERE kind = 'phone' AND number = 2")
    thief = SteadySigner(99)
    with closing(sqlite3.connect(forged)) as connection, connection:
        connection.execute("UPDATE devices SET key = ? WHERE number = ?", (thief.jwk, number))
        pages = connection.execute("SELECT page, seal FROM pages WHERE device_no = ?", (number,)).fetchall()
        for page, seal in pages:
            payload = from_base64url(seal.split(".")[1]) or b""
            data = signing_input(old, payload)
            signed = f"{data.decode()}.{base64url(thief.sign(data))}"
            place = (signed, number, page)
            connection.execute("UPDATE pages SET seal = ? WHERE device_no = ? AND page = ?", place)
    Attacker(forged).recompute(SITE)
    assert any("thumbprint" in each for each in problems(forged, SITE))


ATTACKS = {
    "the newest entries are cut off": [
        "DELETE FROM pages WHERE (device_no, first) IN (SELECT device_no, n FROM entries WHERE seq > 30)",
        "DELETE FROM entries WHERE seq > 30",
    ],
    "a text goes with its flag": ["UPDATE entries SET text = NULL, flags = 64 WHERE seq = 12"],
    "a text goes as if it had never come": [
        "UPDATE entries SET text = NULL, private = NULL, flags = 32, bound = 0, type = NULL WHERE seq = 12",
        "UPDATE entries SET actor = NULL, incident = NULL, private_digest = NULL WHERE seq = 12",
        "UPDATE entries SET quality = 1 WHERE seq = 12",
    ],
    "a private part is emptied": ["UPDATE entries SET private = NULL WHERE private IS NOT NULL"],
    "a redaction is taken for done": [
        "UPDATE entries SET private = NULL, flags = 128 WHERE private IS NOT NULL"
    ],
    "what was not allowed is allowed": ["UPDATE entries SET flags = flags & ~4"],
    "times are moved": ["UPDATE entries SET happened_at = happened_at - 60000000 WHERE seq = 12"],
    "two entries change places": [
        "UPDATE entries SET seq = -1 WHERE seq = 12",
        "UPDATE entries SET seq = 12 WHERE seq = 13",
        "UPDATE entries SET seq = 13 WHERE seq = -1",
    ],
    "pages kept apart are gone": ["DELETE FROM quarantined_pages"],
    "pages without actions are gone": ["DELETE FROM pages WHERE count = 0"],
    "somebody becomes a supervisor": ["UPDATE people SET role = 'supervisor' WHERE id = 'pstaff'"],
    "somebody becomes the deputy of who sees all": [
        """UPDATE people SET deputy_of = '["pstaff"]' WHERE id = 'plead'"""
    ],
    "somebody's number is another's": ["""UPDATE people SET numbers = '["2"]' WHERE id = 'pstaff'"""],
    "a consent is put back in time": ["UPDATE customers SET consent_at = '2020-01-01'"],
    "a customer has no need any more": ["UPDATE customers SET need = 'x'"],
    "a customer has ended": ["UPDATE customers SET active = 0"],
    "a customer is gone": ["DELETE FROM customers WHERE active"],
    "a customer is put there": [
        (
            "INSERT INTO customers SELECT site, 'cother', name, area, need, numbers, agreed_help, helper,"
            " check_every, battery_hours, languages, pinyin, initials, place, device, agreed_by, consent_by,"
            " consent_basis, consent_at, reviewed_on, ends_on, active, created_at, changed_at FROM customers"
            " WHERE active"
        )
    ],
    "somebody gets a password": ["UPDATE people SET password = '$argon2id$mine' WHERE id = 'plead'"],
    "somebody is put on a device": [
        "INSERT INTO device_people (site, device_no, person, since) VALUES (1, 2, 'plead', 1)"
    ],
    "a phone that was shut out is let in": ["UPDATE devices SET revoked_at = NULL"],
    "another edition is in force": ["UPDATE editions SET sha256 = (SELECT sha256 FROM named_files LIMIT 1)"],
    "a code is made": [
        (
            "INSERT INTO codes (site, hash, role, duties, expires_at)"
            " SELECT site, x'00', 'admin', duties, expires_at FROM codes"
        )
    ],
}


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("again", [True, False])
def test_what_was_tried_is_found(forged: Path, attack: str, *, again: bool) -> None:
    with closing(sqlite3.connect(forged)) as connection, connection:
        for statement in ATTACKS[attack]:
            connection.execute(statement)
    if again:
        Attacker(forged).recompute(SITE)
    assert problems(forged, SITE)


@pytest.mark.parametrize("spoil", ["change", "remove"])
@pytest.mark.parametrize("what", ["photo", "edition"])
def test_a_file_that_is_not_what_it_was_is_found(forged: Path, what: str, spoil: str) -> None:
    ((edition,), _) = ask(forged, "SELECT sha256 FROM editions ORDER BY number")
    sha256 = digest(PHOTO) if what == "photo" else edition
    file = forged.parent / "files" / sha256[:2] / sha256
    file.unlink() if spoil == "remove" else file.write_bytes(GONE)
    assert [each for each in problems(forged, SITE) if sha256 in each]
