"""Codes and enrolment: once, ten minutes, one key; and what the table of codes gives away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from tests.support.phone import new_phone
from tests.support.server_in_process import SECOND

if TYPE_CHECKING:
    from tests.support.server_in_process import World


def test_a_code_makes_a_device_a_person_and_a_session(world: World) -> None:
    browser = world.stranger()
    answer = browser.enrol(world.code("supervisor", name="王小明", duties=("leader",)))
    assert answer.status_code == 201
    assert answer.json["device"] == browser.phone.id
    assert answer.json["site"] == world.runtime.site_name
    assert answer.json["role"] == "supervisor"
    assert answer.json["server_keys"][0]["key"]["crv"] == "P-256"
    person = browser.get("/api/v1/session").json["person"]
    assert (person["name"], person["duties"]) == ("王小明", ["leader"])


def test_the_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts(world: World) -> None:
    cookie = world.stranger().enrol(world.code()).headers["Set-Cookie"]
    assert cookie.startswith("__Host-stormlamp=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))


def test_the_same_code_with_the_same_key_repeats_its_answer(world: World) -> None:
    browser, code = world.stranger(), world.code(name="once")
    first, again = browser.enrol(code), browser.enrol(code)
    assert again.status_code == 201
    assert {**first.json, "now": 0} == {**again.json, "now": 0}
    assert browser.get("/api/v1/session").status_code == 200


def test_a_used_code_refuses_another_key(world: World) -> None:
    code = world.code()
    assert world.stranger().enrol(code).status_code == 201
    refused = world.stranger().enrol(code)
    assert (refused.status_code, refused.json["code"]) == (403, "bad_code")


def test_a_code_ends_after_ten_minutes_also_for_repeats(world: World) -> None:
    browser, code = world.stranger(), world.code()
    assert browser.enrol(code).status_code == 201
    world.clock.now += 10 * 60 * SECOND
    assert browser.enrol(code).json["code"] == "bad_code"


def test_an_unknown_code_is_refused(world: World) -> None:
    assert world.stranger().enrol("no-such-code").json["code"] == "bad_code"


def test_a_proof_by_another_key_or_over_another_code_is_refused(world: World) -> None:
    code, browser = world.code(), world.stranger()
    other = new_phone(world.runtime.site_name, world.clock)
    for proof in (other.proof({"code": code}), browser.phone.proof({"code": "another"}), "a.b.c"):
        body = {"code": code, "key": browser.phone.jwk, "label": "", "proof": proof}
        assert browser.post("/api/v1/devices", body).json["code"] == "bad_proof"
    assert browser.enrol(code).status_code == 201


def test_a_key_off_the_curve_is_malformed(world: World) -> None:
    browser = world.stranger()
    key = {"kty": "EC", "crv": "P-256", "x": "A" * 43, "y": "A" * 43}
    body = {"code": world.code(), "key": key, "label": "", "proof": "a.b.c"}
    answer = browser.post("/api/v1/devices", body)
    assert (answer.status_code, answer.json["code"]) == (400, "malformed")


def test_a_browser_may_send_the_whole_jwk_it_exported(world: World) -> None:
    browser = world.stranger()
    key = {**browser.phone.jwk, "ext": True, "key_ops": ["verify"]}
    assert browser.enrol(world.code(), key=key).status_code == 201


def test_a_second_person_on_a_device_ends_the_first_ones_session(world: World) -> None:
    first = world.enrolled("staff", name="first")
    second = world.stranger()
    second.phone = first.phone
    assert second.enrol(world.code("staff", name="second")).status_code == 201
    assert first.get("/api/v1/directory").status_code == 401
    assert second.get("/api/v1/session").json["person"]["name"] == "second"
    assert first.renew().json["person"]["name"] == "second"


def test_a_revoked_key_enrols_no_more(world: World) -> None:
    admin, browser = world.enrolled("admin"), world.enrolled()
    address = f"/api/v1/devices/{browser.phone.id}/revoke"
    assert admin.post(address, {"reason": "lost"}).status_code == 200
    assert browser.enrol(world.code()).json["code"] == "device_revoked"


def test_a_code_for_a_person_gives_that_persons_role(world: World) -> None:
    admin = world.enrolled("admin")
    row = admin.post("/api/v1/people", {"name": "李", "role": "plan_keeper"}).json
    answer = world.stranger().enrol(admin.post("/api/v1/codes", {"person": row["id"]}).json["code"])
    assert (answer.json["person"], answer.json["role"]) == (row["id"], "plan_keeper")


def test_a_code_for_nobody_known_or_nobody_active_is_refused(world: World) -> None:
    admin = world.enrolled("admin")
    assert admin.post("/api/v1/codes", {"person": "paaaaaaaaa"}).json["code"] == "unknown_person"
    row = admin.post("/api/v1/people", {"name": "left"}).json
    gone = {"data": '{"active": false}', "content_type": "application/json"}
    admin.ask("PATCH", f"/api/v1/people/{row['id']}", **gone)
    assert admin.post("/api/v1/codes", {"person": row["id"]}).json["code"] == "unknown_person"


@pytest.mark.parametrize("role", ["plan_keeper", "admin"])
def test_a_supervisor_lets_nobody_in_above_the_own_role(world: World, role: str) -> None:
    supervisor, admin = world.enrolled("supervisor"), world.enrolled("admin")
    assert supervisor.post("/api/v1/codes", {"role": role}).json["code"] == "role_too_high"
    assert supervisor.post("/api/v1/codes", {"person": admin.person}).json["code"] == "role_too_high"


def test_a_code_comes_with_a_link_and_a_qr_image(world: World) -> None:
    made = world.enrolled("supervisor").post("/api/v1/codes", {"name": "new"}).json
    assert made["url"] == f"http://127.0.0.1:8000/enrol#{made['code']}"
    assert len(made["code"]) * 6 >= 128
    assert made["qr_svg"].startswith("<svg xmlns=")
    assert made["expires_at"] - world.clock() < 10 * 60 * SECOND


def test_the_database_holds_neither_codes_nor_session_tokens(world: World) -> None:
    code = world.code()
    browser = world.enrolled()
    found = []
    with world.runtime.store.reading() as session:
        for table in ("codes", "sessions", "used_nonces", "people", "devices"):
            rows = session.execute(text(f"SELECT * FROM {table}"))  # noqa: S608 - our own names
            found += [str(tuple(row)) for row in rows]
    assert not any(code in row or browser.token in row for row in found)


@pytest.mark.parametrize("before", ["admin", "staff", "wallboard"])
def test_a_wallboard_needs_a_key_by_which_nobody_else_was_let_in(shared: World, before: str) -> None:
    browser, fresh = shared.enrolled(before), shared.stranger()
    code = shared.code("wallboard")
    refused = browser.enrol(code)
    assert (refused.status_code, refused.json["code"]) == (409, "key_used")
    assert browser.get("/api/v1/session").json["person"]["role"] == before
    assert fresh.enrol(code).json["role"] == "wallboard"
    assert fresh.enrol(code).status_code == 201  # its answer was lost
    # Nor is the role given or taken on a key that somebody holds.
    admin = shared.enrolled("admin")
    for person, role in ((shared.enrolled().person, "wallboard"), (fresh.person, "staff")):
        refused = admin.ask("PATCH", f"/api/v1/people/{person}", json={"role": role})
        assert (refused.status_code, refused.json["code"]) == (409, "key_used")
    # It was signed out, and is let in again as the wall that it was.
    assert fresh.enrol(shared.code("wallboard", person=fresh.person)).status_code == 201
