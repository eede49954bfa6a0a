"""Reading sessions: how long, by whose proof, and that one reader never reads as another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.support.server_in_process import SECOND

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, World

HOUR = 3600 * SECOND


def test_a_session_ends_and_the_devices_key_renews_it(world: World) -> None:
    browser = world.enrolled()
    world.clock.now += 72 * HOUR
    assert browser.get("/api/v1/session").json["code"] == "not_signed_in"
    assert browser.renew().status_code == 200
    assert browser.get("/api/v1/session").json["device"] == browser.phone.id


def test_a_nonce_renews_once(world: World) -> None:
    browser = world.enrolled()
    nonce = browser.get("/api/v1/now").json["nonce"]
    body = {"device": browser.phone.id, "proof": browser.phone.proof({"nonce": nonce})}
    assert browser.post("/api/v1/sessions", body).status_code == 200
    for each in (nonce, nonce + "==", nonce + "\n"):  # another form of it is no other nonce
        body = {"device": browser.phone.id, "proof": browser.phone.proof({"nonce": each})}
        again = browser.post("/api/v1/sessions", body)
        assert (again.status_code, again.json["code"]) == (403, "bad_nonce")


def test_an_old_an_altered_and_an_invented_nonce_are_refused(world: World) -> None:
    browser = world.enrolled()
    nonce = browser.get("/api/v1/now").json["nonce"]
    world.clock.now += 300 * SECOND
    for each in (nonce, "B" + nonce[1:], "invented", "€", ""):
        body = {"device": browser.phone.id, "proof": browser.phone.proof({"nonce": each})}
        assert browser.post("/api/v1/sessions", body).json["code"] == "bad_nonce", each


def test_only_the_devices_own_key_renews(world: World) -> None:
    victim, thief = world.enrolled(), world.enrolled()
    nonce = thief.get("/api/v1/now").json["nonce"]
    body = {"device": victim.phone.id, "proof": thief.phone.proof({"nonce": nonce})}
    assert thief.post("/api/v1/sessions", body).json["code"] == "bad_proof"


def test_an_unknown_and_the_servers_own_device_renew_nothing(world: World) -> None:
    browser = world.stranger()
    for device in (browser.phone.id, world.runtime.record.server_keys()[0]["kid"]):
        body = {"device": device, "proof": browser.phone.proof({"nonce": "any"})}
        assert browser.post("/api/v1/sessions", body).json["code"] == "unknown_device"


def test_signing_out_ends_reading_and_renewing_but_not_handing_in(world: World) -> None:
    browser = world.enrolled()
    assert browser.ask("DELETE", "/api/v1/session").status_code == 204
    assert browser.token == ""
    assert browser.renew().json["code"] == "not_signed_in"
    pushed = browser.push({"type": "note.written", "body": {"text": "still here"}})
    assert pushed.json["results"][0]["status"] == "accepted"


def test_a_revoked_device_reads_nothing_and_is_told_why_and_since_when(world: World) -> None:
    admin, browser = world.enrolled("admin"), world.enrolled()
    before = world.clock.now
    admin.post(f"/api/v1/devices/{browser.phone.id}/revoke", {"reason": "lost"})
    said = browser.get("/api/v1/entries").json
    assert said["code"] == "device_revoked"
    assert before < said["since"] < world.clock.now
    again = browser.renew().json
    assert (again["code"], again["since"]) == ("device_revoked", said["since"])
    pushed = browser.push({"type": "note.written", "body": {"text": "held"}})
    assert pushed.json["results"][0]["status"] == "quarantined"


def test_a_person_made_inactive_is_signed_out_at_once(world: World) -> None:
    admin, browser = world.enrolled("admin"), world.enrolled()
    gone = {"data": '{"active": false}', "content_type": "application/json"}
    assert admin.ask("PATCH", f"/api/v1/people/{browser.person}", **gone).json["active"] is False
    assert browser.get("/api/v1/session").json["code"] == "not_signed_in"
    said = browser.renew()
    assert (said.status_code, said.json["code"]) == (403, "person_inactive")
    assert browser.push({"type": "note.written", "body": {}}).json["results"][0]["status"] == "accepted"
    back = {"data": '{"active": true}', "content_type": "application/json"}
    admin.ask("PATCH", f"/api/v1/people/{browser.person}", **back)
    assert browser.renew().status_code == 200, "the key signs the same person in again"


def test_who_signed_out_is_told_that_and_not_what_became_of_them(world: World) -> None:
    admin, browser = world.enrolled("admin"), world.enrolled()
    browser.ask("DELETE", "/api/v1/session")
    admin.ask("PATCH", f"/api/v1/people/{browser.person}", json={"active": False})
    assert browser.renew().json["code"] == "not_signed_in"


def test_the_desk_is_told_who_is_signed_in_on_a_phone_and_when_it_had_the_directory(
    world: World,
) -> None:
    admin, browser = world.enrolled("admin"), world.enrolled()

    def shown() -> tuple[str | None, int | None]:
        listed = admin.get("/api/v1/devices").json["devices"]
        (found,) = [each for each in listed if each["id"] == browser.phone.id]
        return found["reader"], found["directory_at"]

    assert shown() == (browser.person, None)
    tag = browser.get("/api/v1/directory").headers["ETag"]
    given = shown()[1]
    assert given is not None
    assert abs(given - world.clock.now) < SECOND
    world.clock.now += HOUR
    assert browser.get("/api/v1/directory", headers={"If-None-Match": tag}).status_code == 304
    confirmed = shown()[1]
    assert confirmed is not None
    assert confirmed >= given + HOUR
    browser.ask("DELETE", "/api/v1/session")
    assert shown() == (None, confirmed)


def test_who_was_made_inactive_does_what_staff_may_do_and_no_more(world: World) -> None:
    admin, left = world.enrolled("admin"), world.enrolled("supervisor")
    admin.ask("PATCH", f"/api/v1/people/{left.person}", json={"active": False})
    incident = f"{left.phone.id}.1"
    for type_ in ("incident.opened", "incident.closed"):
        left.push({"type": type_, "actor": left.person, "incident": incident})
    *_, opened, closed = admin.get("/api/v1/entries").json["entries"]
    assert (opened["flags"], closed["flags"]) == ([], ["not_allowed"])


def test_b_reads_no_private_part_of_a(world: World) -> None:
    a, b, leader = world.enrolled(), world.enrolled(), world.enrolled("supervisor")
    secret = '{"caller":"张三","number":"13800000000"}'
    note = {"type": "note.written", "body": {"text": "a call"}, "actor": a.person}
    assert a.push({**note, "private_text": secret}).json["results"][0]["status"] == "accepted"
    for reader, sees in ((a, True), (b, False), (leader, True)):
        assert ("张三" in reader.get("/api/v1/entries").text) is sees


def test_a_new_duty_changes_the_view_and_what_is_seen(world: World) -> None:
    admin, a, b = world.enrolled("admin"), world.enrolled(), world.enrolled()
    note = {"type": "note.written", "body": {}, "actor": a.person, "private_text": '{"caller":"张三"}'}
    a.push(note)
    before = b.get("/api/v1/session").json["view"]
    duty = {"data": '{"duties": ["service"]}', "content_type": "application/json"}
    admin.ask("PATCH", f"/api/v1/people/{b.person}", **duty)
    after = b.get("/api/v1/entries")
    assert after.json["view"] != before
    assert "张三" in after.text


WEBKIT = "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15"
CHROME = "Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"


def enrol_from(world: World, base_url: str, agent: str) -> Answer:
    """Redeem a code at this address, with this browser."""
    phone, code = world.stranger().phone, world.code()
    body = {"code": code, "key": phone.jwk, "label": "a phone", "proof": phone.proof({"code": code})}
    client = world.app.test_client(use_cookies=False)
    answer = client.post("/api/v1/devices", json=body, base_url=base_url, headers={"User-Agent": agent})
    assert answer.status_code == 201
    return answer


def test_a_browser_that_keeps_no_secure_cookie_gets_one_that_it_keeps_on_the_servers_own_machine(
    world: World,
) -> None:
    here = "http://127.0.0.1:8080"
    value, *rest = enrol_from(world, here, WEBKIT).headers["Set-Cookie"].split("; ")
    assert value.startswith("stormlamp-loopback=")
    assert "Secure" not in rest
    assert {"HttpOnly", "Path=/", "SameSite=Lax"} <= set(rest)
    client, ours = world.app.test_client(use_cookies=False), {"User-Agent": WEBKIT, "Cookie": value}
    assert client.get("/api/v1/session", base_url=here, headers=ours).status_code == 200
    form = client.get("/sign-in", base_url=here, headers={"User-Agent": WEBKIT})
    assert not any("Secure" in each for each in form.headers.getlist("Set-Cookie") if "form" in each)


@pytest.mark.parametrize(
    ("base_url", "agent"),
    [
        ("http://lamp.example", WEBKIT),
        ("https://127.0.0.1:8080", WEBKIT),
        ("http://127.0.0.1:8080", CHROME),
        ("http://127.0.0.1.lamp.example", WEBKIT),
    ],
)
def test_nowhere_else_is_a_session_given_or_read_without_secure(
    world: World, base_url: str, agent: str
) -> None:
    answer = enrol_from(world, base_url, agent)
    assert all("Secure" in each for each in answer.headers.getlist("Set-Cookie"))
    token = answer.headers["Set-Cookie"].partition("=")[2].partition(";")[0]
    ours = {"User-Agent": agent, "Cookie": f"stormlamp-loopback={token}"}
    read = world.app.test_client(use_cookies=False).get("/api/v1/session", base_url=base_url, headers=ours)
    assert read.status_code == 401
