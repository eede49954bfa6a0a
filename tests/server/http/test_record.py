"""Push, pull, quarantine and redaction as the wire shows them; tests/server/services/ proves their rules."""

from __future__ import annotations

import base64
import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.support.server_in_process import World

NOTE = {"type": "note.written", "body": {"text": "来电了"}}


def header(receipt: dict[str, Any]) -> dict[str, str]:
    """Write a receipt as a GET carries it."""
    text = base64.urlsafe_b64encode(json.dumps(receipt).encode()).rstrip(b"=").decode()
    return {"Stormlamp-Receipt": text}


def test_a_page_is_accepted_once_and_pulled_by_everyone_signed_in(world: World) -> None:
    a, b = world.enrolled(), world.enrolled()
    page = a.phone.page_of({**NOTE, "actor": a.person})
    first = a.client.post("/api/v1/pages", json={"pages": [page]}).json
    again = a.client.post("/api/v1/pages", json={"pages": [page]}).json
    assert [first["results"][0]["status"], again["results"][0]["status"]] == ["accepted", "duplicate"]
    assert first["held"][a.phone.id]["n"] == 1
    mine = [each for each in b.get("/api/v1/entries").json["entries"] if each.get("ref") == f"{a.phone.id}.1"]
    assert len(mine) == 1
    assert mine[0]["action"] == page["actions"][0]
    assert mine[0]["flags"] == []


def test_who_carries_a_page_is_said(world: World) -> None:
    a, carrier = world.enrolled(), world.enrolled()
    carrier.post("/api/v1/pages", {"pages": [a.phone.page_of({**NOTE, "actor": a.person})]})
    entry = carrier.get("/api/v1/entries").json["entries"][-1]
    assert (entry["ref"], entry["via"]) == (f"{a.phone.id}.1", carrier.phone.id)


def test_a_page_of_an_unknown_device_is_deferred(world: World) -> None:
    assert world.stranger().push(dict(NOTE)).json["results"][0]["status"] == "deferred"


def test_pulling_goes_on_after_a_seq_and_may_be_packed(world: World) -> None:
    browser = world.enrolled()
    browser.push(*({**NOTE, "actor": browser.person} for _ in range(20)))
    first = browser.get("/api/v1/entries?limit=5").json["entries"]
    assert [each["seq"] for each in first] == [1, 2, 3, 4, 5]
    rest = browser.get("/api/v1/entries?after=5", headers={"Accept-Encoding": "gzip"})
    assert rest.headers["Vary"] == "Accept-Encoding"
    assert json.loads(gzip.decompress(rest.data))["entries"][0]["seq"] == 6


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "limit=0", "limit=2001", "incident=x", "after=9007199254740992"]
)
def test_a_query_that_cannot_be_is_malformed(shared: World, query: str) -> None:
    answer = shared.enrolled().get(f"/api/v1/entries?{query}")
    assert (answer.status_code, answer.json["code"]) == (400, "malformed")


def test_a_new_phone_begins_with_what_is_in_force(world: World) -> None:
    started = world.enrolled().get("/api/v1/entries/start").json
    assert {"entries", "from_seq", "more", "view", "now", "generation", "receipt"} == set(started)


def test_a_page_is_proved_by_its_seal(world: World) -> None:
    browser = world.enrolled()
    page = browser.phone.page_of(dict(NOTE))
    identity = browser.client.post("/api/v1/pages", json={"pages": [page]}).json["results"][0]["identity"]
    address = f"/api/v1/pages/{browser.phone.id}"
    proof = browser.get(f"{address}/1").json
    assert (proof["seal"], proof["identity"]) == (page["seal"], identity)
    assert proof["key"] == browser.phone.jwk
    assert browser.get(f"{address}/2").json["code"] == "unknown_page"


def test_a_receipt_of_another_generation_is_a_conflict_for_push_and_pull(world: World) -> None:
    browser = world.enrolled()
    receipt = browser.push(dict(NOTE)).json["receipt"]
    generation = world.runtime.record.restart("restored")
    pushed = browser.push(dict(NOTE), receipt=receipt)
    pulled = browser.get("/api/v1/entries", headers=header(receipt))
    for answer in (pushed, pulled):
        assert (answer.status_code, answer.json["code"]) == (409, "other_generation")
        assert answer.json["generation"] == generation
        assert answer.json["now"] > 0
    assert pushed.json.keys() >= {"generation", "now"}


@pytest.mark.parametrize("text", ["", "nonsense", "e30", "W10", "ey", "x" * 2000])
def test_a_receipt_that_is_none_is_ignored(shared: World, text: str) -> None:
    answer = shared.enrolled().get("/api/v1/entries", headers={"Stormlamp-Receipt": text})
    assert answer.status_code == 200


def test_a_supervisor_sees_quarantine_and_releases(world: World) -> None:
    admin, browser = world.enrolled("supervisor"), world.enrolled()
    admin.post(f"/api/v1/devices/{browser.phone.id}/revoke", {"reason": "lost"})
    identity = browser.push(dict(NOTE)).json["results"][0]["identity"]
    kept = admin.get("/api/v1/quarantine").json["pages"]
    assert [(each["identity"], each["actions"], each["reason"]) for each in kept] == [
        (identity, 1, "revoked")
    ]
    said = admin.get(f"/api/v1/quarantine/{identity}").json
    assert (said["first"], [json.loads(text)["body"] for text in said["actions"]]) == (1, [NOTE["body"]])
    shown = {each["id"]: each for each in admin.get("/api/v1/devices").json["devices"]}
    assert shown[browser.phone.id]["quarantined"] == 1
    assert admin.post(f"/api/v1/quarantine/{identity}/release").json["status"] == "accepted"
    assert admin.get("/api/v1/quarantine").json["pages"] == []
    assert admin.get(f"/api/v1/quarantine/{identity}").json["code"] == "unknown_page"
    assert admin.post(f"/api/v1/quarantine/{identity}/release").json["code"] == "unknown_page"


def test_the_desk_sees_which_phones_cannot_read_the_newest_plan(world: World) -> None:
    phone, desk = world.enrolled(), world.enrolled("supervisor")
    plan = phone.get("/api/v1/plan").json["sha256"]

    def seen(**holds: object) -> tuple[int | None, int | None]:
        if holds:
            phone.post("/api/v1/pages", {"pages": [], "holds": {"n": 0, **holds}})
        (found,) = [
            each for each in desk.get("/api/v1/devices").json["devices"] if each["id"] == phone.phone.id
        ]
        return found["edition"], found["unreadable_edition"]

    assert seen() == (None, None)
    assert seen(edition=None, unreadable=plan) == (None, 1)
    assert seen(edition=None) == (None, 1)  # a client of before says nothing of it
    assert seen(edition=plan, unreadable=None) == (1, None)
    # What is no edition, or not the newest, is nobody's trouble.
    assert seen(unreadable="A" * 43) == (1, None)


def test_the_desk_sees_since_when_a_phone_holds_its_edition(world: World) -> None:
    phone, keeper = world.enrolled(), world.enrolled("plan_keeper")
    first = phone.get("/api/v1/plan").json["sha256"]

    def said(edition: str | None) -> tuple[int | None, int | None]:
        world.clock.now += 60_000_000
        phone.post("/api/v1/pages", {"pages": [], "holds": {"n": 0, "edition": edition}})
        (found,) = [
            each for each in keeper.get("/api/v1/devices").json["devices"] if each["id"] == phone.phone.id
        ]
        return found["edition"], found["edition_at"]

    assert said(None) == (None, None)
    began = world.clock.now
    number, at = said(first)
    assert (number, at is not None and at > began) == (1, True)
    assert said(first) == said(None) == (1, at)
    data = json.dumps(phone.get(f"/api/v1/files/{first}").json | {"number": 2})
    second = keeper.ask("POST", "/api/v1/plan", data=data, content_type="application/json").json["sha256"]
    number, later = said(second)
    assert (number, later is not None and at is not None and later > at) == (2, True)


def test_the_desk_sees_what_a_phone_holds_and_what_is_missing(world: World) -> None:
    admin, browser = world.enrolled("supervisor"), world.enrolled(name="staff person")
    browser.push(dict(NOTE), dict(NOTE))
    browser.phone.page_of(dict(NOTE), dict(NOTE))  # sealed, and never handed in
    page = browser.phone.page_of(dict(NOTE))
    browser.post("/api/v1/pages", {"pages": [page], "holds": {"n": 7, "edition": None}})
    copied = {"pages": [page], "holds": {"n": 2**53 - 1, "edition": None}}
    assert world.stranger().post("/api/v1/pages", copied).json["results"][0]["status"] == "duplicate"
    found = next(
        each for each in admin.get("/api/v1/devices").json["devices"] if each["id"] == browser.phone.id
    )
    assert (found["held_n"], found["recorded_n"], found["gaps"]) == (5, 7, [[3, 4]])
    assert found["people"] == [{"id": browser.person, "name": "staff person"}]
    assert found["enrolled_at"] <= found["last_heard_at"]


def test_a_redacted_text_is_gone_for_everyone_and_the_journal_says_so(world: World) -> None:
    admin, browser = world.enrolled("supervisor"), world.enrolled()
    browser.push({**NOTE, "body": {"text": "a name"}, "actor": browser.person})
    ref = f"{browser.phone.id}.1"
    said = {"refs": [ref], "part": "text", "reason": "a customer asked"}
    appended = admin.post("/api/v1/redactions", said)
    assert appended.status_code == 201
    entries = browser.get("/api/v1/entries").json["entries"]
    assert next(each for each in entries if each.get("ref") == ref)["action"] is None
    assert json.loads(entries[-1]["action"])["type"] == "entries.redacted"
    assert entries[-1]["seq"] == appended.json["seq"]
    unknown = admin.post("/api/v1/redactions", {**said, "refs": ["aaaaaaaaaa.1"]})
    assert (unknown.status_code, unknown.json["code"]) == (404, "unknown_entry")
