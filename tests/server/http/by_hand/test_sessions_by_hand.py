"""A session or code that somebody wrote into the database does nothing; the log and verify tell of it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from tests.server.http.by_hand.database_writer import found, run, with_token
from tests.support.server_in_process import START, Browser, World, make_world

if TYPE_CHECKING:
    from pathlib import Path

LATER = START + 72 * 3600 * 1_000_000
TOKEN, CODE = "t" * 32, "c" * 32
SESSION = (
    "INSERT INTO sessions (site, hash, person, device, origin, created_at, expires_at)"
    " VALUES (1, :hash, :person, NULL, NULL, :now, :later)"
)
CODED = (
    "INSERT INTO codes (site, hash, role, name, duties, expires_at)"
    " VALUES (1, :hash, 'admin', 'somebody', '[]', :later)"
)


def session_by_hand(world: World, person: str) -> Browser:
    digest = sha256(TOKEN.encode()).digest()
    run(world, SESSION, hash=digest, person=person, now=world.clock.now, later=LATER)
    return with_token(world, TOKEN)


def test_a_session_put_there_by_hand_does_nothing(world: World, caplog: pytest.LogCaptureFixture) -> None:
    admin, staff = world.enrolled("admin"), world.enrolled()
    assert found(world) == []
    thief = session_by_hand(world, admin.person)
    answers = [
        thief.get("/api/v1/session"),
        thief.ask("PATCH", f"/api/v1/people/{staff.person}", json={"role": "admin"}),
        thief.post("/api/v1/codes", {"role": "admin", "name": "one more"}),
        thief.get("/api/v1/people"),
    ]
    assert {answer.status_code for answer in answers} == {401}
    assert staff.get("/api/v1/session").json["person"]["role"] == "staff"
    assert "a row of sessions is not as the server left it" in caplog.text
    assert TOKEN not in caplog.text
    assert found(world) == ["sessions"]


def test_a_session_that_a_start_finds_is_no_more_believed(tmp_path: Path) -> None:
    world = make_world(tmp_path / "data")
    admin = world.enrolled("admin")
    thief = session_by_hand(world, admin.person)
    world.close()
    again = make_world(tmp_path / "data", clock=world.clock)
    assert with_token(again, thief.token).get("/api/v1/session").status_code == 401
    assert with_token(again, admin.token).get("/api/v1/session").status_code == 200
    assert found(again) == ["sessions"]
    again.close()


@pytest.mark.parametrize(
    "change",
    [
        "person = :admin",
        "device = NULL",
        "origin = NULL",
        "expires_at = expires_at + 1",
        "created_at = created_at - 1",
        "mac = NULL",
    ],
)
def test_a_session_that_was_changed_is_none(world: World, change: str) -> None:
    admin, thief = world.enrolled("admin"), world.enrolled()
    statement = f"UPDATE sessions SET {change} WHERE person = :person"  # noqa: S608 - our own words
    values = {"admin": admin.person} if ":admin" in change else {}
    run(world, statement, person=thief.person, **values)
    assert thief.get("/api/v1/session").status_code == 401
    assert "sessions" in found(world)
    assert thief.renew().json["person"]["id"] == thief.person  # by the key, as after any session's end
    assert found(world) == (["sessions"] if change == "device = NULL" else [])  # it lies at no device


def test_an_older_session_lent_to_another_token_is_none(world: World) -> None:
    admin = world.enrolled("admin")
    run(world, "UPDATE sessions SET hash = :hash", hash=sha256(TOKEN.encode()).digest())
    assert with_token(world, TOKEN).get("/api/v1/session").status_code == 401
    assert admin.renew().status_code == 200


def test_a_session_that_nobody_began_is_found_though_its_word_fits(world: World) -> None:
    """Its row was there before, and ended: the logbook's last word of this desk is another."""
    admin = world.enrolled("admin")
    with world.runtime.store.reading() as session:
        row = session.execute(text("SELECT * FROM sessions")).mappings().one()
    other = world.enrolled()
    assert admin.ask("DELETE", "/api/v1/session").status_code == 204
    assert admin.enrol(world.code(person=other.person)).status_code == 201
    names = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    run(world, f"INSERT INTO sessions ({names}) VALUES ({values})", **row)  # noqa: S608 - our own words
    assert found(world) == ["sessions"]


def test_a_code_put_there_by_hand_lets_nobody_in(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.enrolled("admin")
    run(world, CODED, hash=sha256(CODE.encode()).digest(), later=LATER)
    answer = world.stranger().enrol(CODE)
    assert (answer.status_code, answer.json["code"]) == (403, "bad_code")
    assert "a row of codes is not as the server left it" in caplog.text
    assert "codes" in found(world)


def test_a_code_for_staff_made_one_for_an_admin_lets_nobody_in(world: World) -> None:
    code = world.code("staff", name="somebody")
    run(world, "UPDATE codes SET role = 'admin', duties = '[\"leader\"]'")
    assert world.stranger().enrol(code).json["code"] == "bad_code"
