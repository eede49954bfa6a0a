"""The server's logbook tells who got in, by what, with which rights, and who read what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.server.http.access.test_sign_in_pages import PASSWORD, submit
from tests.support.customers import without_mark
from tests.support.server_in_process import SECOND

from stormlamp.domain.action_rights import ACCESS
from stormlamp.domain.encodings import base64url
from stormlamp.services.access.tokens import hashed
from stormlamp.storage.journal.entries import EntryRow

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

HOUR = 3600 * SECOND


def told(world: World, *types: str) -> list[tuple[str, str | None, dict[str, Any]]]:
    """Type, actor and body of what the server's logbooks tell of these types, in order."""
    with world.runtime.store.reading() as session:
        texts = session.query(EntryRow.text).filter(EntryRow.type.in_(types or ACCESS)).order_by(EntryRow.seq)
        actions = [json.loads(text) for (text,) in texts]
    return [(each["type"], each["actor"], _told(each)) for each in actions]


def _told(action: dict[str, Any]) -> dict[str, Any]:
    body: dict[str, Any] = action["body"]
    return body if action["type"] == "password.changed" else without_mark(body)


def as_session(browser: Browser) -> dict[str, str]:
    """How a sign-in names the session that this browser has."""
    return {"session": base64url(hashed(browser.token))}


def patch(browser: Browser, person: str, change: dict[str, Any]) -> int:
    """Change a person at the desk; give the status."""
    sent = {"data": json.dumps(change), "content_type": "application/json"}
    status: int = browser.ask("PATCH", f"/api/v1/people/{person}", **sent).status_code
    return status


def test_a_code_and_the_enrolment_by_it_are_told_and_the_code_is_not(world: World) -> None:
    code = world.code("admin", name="Admin")
    admin = world.stranger()
    admin.enrol(code)
    person, device = admin.person, admin.phone.id
    used = base64url(hashed(code))
    begun = {"person": person, "device": device, "how": "enrolment", **as_session(admin)}
    assert told(world) == [
        ("code.made", None, {"code": used, "role": "admin", "person": None}),
        ("role.changed", person, {"person": person, "role": "admin", "active": True, "duties": []}),
        ("device.enrolled", person, {"device": device, "person": person, "role": "admin", "code": used}),
        ("session.begun", person, begun),
    ]
    with world.runtime.store.reading() as session:
        assert not any(code.encode() in text for (text,) in session.query(EntryRow.text))


def test_a_repeated_answer_tells_nothing_again(world: World) -> None:
    code, browser = world.code(name="Staff"), world.stranger()
    browser.enrol(code)
    before = told(world)
    assert browser.enrol(code).status_code == 201
    assert told(world) == before


def test_a_code_made_at_the_desk_names_its_maker(world: World) -> None:
    chief = world.enrolled("supervisor")
    row = chief.post("/api/v1/people", {"name": "李敏"}).json
    code = chief.post("/api/v1/codes", {"person": row["id"]}).json["code"]
    made = {"code": base64url(hashed(code)), "role": "staff", "person": row["id"]}
    assert told(world, "code.made")[-1] == ("code.made", chief.person, made)


def test_a_refused_code_tells_nothing(world: World) -> None:
    chief = world.enrolled("supervisor")
    before = told(world)
    assert chief.post("/api/v1/codes", {"role": "admin"}).json["code"] == "role_too_high"
    assert world.stranger().enrol("no-such-code").json["code"] == "bad_code"
    assert told(world) == before


def test_a_renewal_is_told_once_a_day(world: World) -> None:
    browser = world.enrolled()
    begun = len(told(world, "session.begun"))
    world.clock.now += 23 * HOUR
    assert browser.renew().status_code == 200
    assert len(told(world, "session.begun")) == begun
    world.clock.now += 2 * HOUR
    assert browser.renew().status_code == 200
    first = as_session(browser)
    for _ in range(2):
        assert browser.renew().status_code == 200
    person, device = browser.person, browser.phone.id
    assert told(world, "session.begun")[begun:] == [
        ("session.begun", person, {"person": person, "device": device, "how": "device", **first})
    ]


def test_a_person_who_comes_changes_and_goes_is_told_without_name_and_number(world: World) -> None:
    chief = world.enrolled("admin")
    person = chief.post("/api/v1/people", {"name": "赵刚", "numbers": ["13800000001"]}).json["id"]
    assert patch(chief, person, {"name": "赵钢", "numbers": ["13800000002"], "duties": []}) == 200
    assert patch(chief, person, {"role": "supervisor", "duties": ["leader"]}) == 200
    assert patch(chief, person, {"role": "supervisor"}) == 200
    assert patch(chief, person, {"active": False}) == 200
    of = [each for each in told(world, "role.changed", "person.changed") if each[2]["person"] == person]
    rights = {"person": person, "role": "staff", "active": True, "duties": []}
    by = chief.person
    assert of == [
        ("role.changed", by, rights),
        ("person.changed", by, {"person": person, "fields": ["name", "numbers"]}),
        ("role.changed", by, {**rights, "role": "supervisor", "duties": ["leader"]}),
        ("role.changed", by, {**rights, "role": "supervisor", "duties": ["leader"], "active": False}),
    ]
    with world.runtime.store.reading() as session:
        said = b"".join(text for (text,) in session.query(EntryRow.text))
    assert not any(word.encode() in said for word in ("赵刚", "赵钢", "13800000001", "13800000002"))


@pytest.mark.usefixtures("quick_hashes")
def test_a_password_and_the_sign_in_by_it_are_told(world: World) -> None:
    chief, client = world.enrolled("supervisor", name="王主管"), world.client()
    client.set_cookie("__Host-stormlamp", chief.token, domain="localhost", secure=True)
    assert submit(client, "/password", fresh=PASSWORD, again=PASSWORD).status_code == 200
    answer = submit(world.client(), "/sign-in", account="王主管", password=PASSWORD, not_mine="y")
    token = answer.headers["Set-Cookie"].split("=", 1)[1].split(";", 1)[0]
    assert submit(world.client(), "/sign-in", account="王主管", password="wrong one").status_code == 401
    person, device = chief.person, chief.phone.id
    ((_, actor, body),) = told(world, "password.changed")
    assert (actor, body.pop("mark") != "", body) == (person, True, {"person": person, "device": device})
    begun = {"person": person, "device": None, "how": "password", "session": base64url(hashed(token))}
    assert told(world, "session.begun")[-1] == ("session.begun", person, begun)


def test_reads_are_told_at_once_and_then_once_an_hour_with_how_much_it_was(world: World) -> None:
    admin = world.enrolled("admin")
    tag = admin.get("/api/v1/directory").headers["ETag"]
    # A 304 hands nothing over, so it is no reading.
    assert admin.get("/api/v1/directory", headers={"If-None-Match": tag}).status_code == 304
    admin.get("/api/v1/people")
    for _ in range(5):
        admin.get("/api/v1/people")
    by = {"person": admin.person, "device": admin.phone.id}
    first = [{**by, "what": "directory", "count": 1}, {**by, "what": "people", "count": 1}]
    assert [body for _, _, body in told(world, "private.read")] == first
    world.clock.now += HOUR + SECOND
    admin.get("/api/v1/session")
    assert [body for _, _, body in told(world, "private.read")] == [
        *first,
        {**by, "what": "people", "count": 5},
    ]


def test_who_reads_others_private_parts_is_told_and_who_reads_their_own_is_not(world: World) -> None:
    author, chief = world.enrolled(), world.enrolled("supervisor")
    note = {"type": "note.written", "body": {}, "actor": author.person, "private_text": '{"caller":"张三"}'}
    author.push(note)
    author.get("/api/v1/entries")
    assert told(world, "private.read") == []
    chief.get("/api/v1/entries")
    chief.get("/api/v1/entries/start")
    read = {"person": chief.person, "device": chief.phone.id, "what": "entries", "count": 1}
    assert told(world, "private.read") == [("private.read", chief.person, read)]


def test_what_was_not_told_yet_is_told_when_the_server_stops(world: World) -> None:
    admin = world.enrolled("admin")
    for _ in range(3):
        admin.get("/api/v1/people")
    world.close()
    assert [body["count"] for _, _, body in told(world, "private.read")] == [1, 2]


def test_staff_get_only_leaves_of_all_this_and_auditors_the_words(world: World) -> None:
    staff, auditor, chief = world.enrolled(), world.enrolled("auditor"), world.enrolled("supervisor")
    pulled = [browser.get("/api/v1/entries").json["entries"] for browser in (staff, auditor, chief)]
    hidden = [sum(set(each) == {"seq", "hidden", "leaf"} for each in entries) for entries in pulled]
    seen = [
        {json.loads(each["action"])["type"] for each in entries if "action" in each} for entries in pulled
    ]
    # Of each a code, their rights, their device and their session.
    assert hidden == [12, 0, 0]
    assert seen[0] == {"generation.started", "edition.published"}
    assert seen[1] == seen[2] == seen[0] | {"code.made", "role.changed", "device.enrolled", "session.begun"}


def test_a_phone_that_says_so_is_not_believed(world: World) -> None:
    browser, chief = world.enrolled(), world.enrolled("supervisor")
    body = {"person": browser.person, "role": "admin", "active": True}
    browser.push({"type": "role.changed", "body": body, "actor": browser.person})
    assert chief.get("/api/v1/entries").json["entries"][-1]["flags"] == ["not_allowed"]
