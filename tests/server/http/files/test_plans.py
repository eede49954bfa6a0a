"""The plan in force: fetched as a file, and published where phones can read it."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from stormlamp.services.files.uploads import digest

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, Browser, World


def test_the_shipped_plan_is_the_first_edition_and_is_fetched_by_its_hash(world: World) -> None:
    browser = world.enrolled()
    plan = browser.get("/api/v1/plan").json
    answer = browser.get(f"/api/v1/files/{plan['sha256']}")
    assert plan["number"] == 1
    assert (digest(answer.data), len(answer.data)) == (plan["sha256"], plan["size"])
    assert answer.mimetype == "application/json"
    assert answer.json["site"]["id"] == world.runtime.site_name
    packed = browser.get(f"/api/v1/files/{plan['sha256']}", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == answer.data


def edition(world: World, **changes: object) -> bytes:
    """Take the shipped edition and change it."""
    browser = world.enrolled()
    sha256 = browser.get("/api/v1/plan").json["sha256"]
    return json.dumps(browser.get(f"/api/v1/files/{sha256}").json | changes).encode()


def publish(browser: Browser, data: bytes, kind: str = "application/json") -> Answer:
    """Publish an edition."""
    return browser.ask("POST", "/api/v1/plan", data=data, content_type=kind)


def test_a_new_edition_is_in_force_and_in_the_journal_and_the_old_one_stays(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    old, data = keeper.get("/api/v1/plan").json, edition(world, number=2)
    published = publish(keeper, data)
    assert (published.status_code, published.json["number"]) == (201, 2)
    assert keeper.get("/api/v1/plan").json == published.json
    assert keeper.get(f"/api/v1/files/{published.json['sha256']}").data == data
    assert keeper.get(f"/api/v1/files/{old['sha256']}").status_code == 200
    newest = keeper.get("/api/v1/entries").json["entries"][-1]
    action = json.loads(newest["action"])
    assert (action["type"], action["actor"]) == ("edition.published", keeper.person)
    assert action["body"] == {"sha256": digest(data), "number": 2}


def test_publishing_the_same_edition_again_changes_nothing(world: World) -> None:
    keeper, data = world.enrolled("plan_keeper"), edition(world, number=2)
    first, again = publish(keeper, data), publish(keeper, data)
    assert again.json == first.json
    entries = keeper.get("/api/v1/entries").json["entries"]
    assert [json.loads(each["action"])["type"] for each in entries].count("edition.published") == 2


def test_an_edition_that_phones_cannot_read_is_refused_with_what_the_linter_says(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    small = json.dumps({"site": {"id": world.runtime.site_name}, "number": 2}).encode()
    answer = publish(keeper, small)
    assert (answer.status_code, answer.json["code"]) == (422, "bad_edition")
    found = answer.json["findings"]
    assert {
        "path": ["site"],
        "where": "site",
        "what": "missing-field",
        "severity": "error",
        "words": "缺少“name”——补上",
    } in found
    assert all(each.keys() == {"path", "where", "what", "severity", "words"} for each in found)
    assert keeper.get("/api/v1/plan").json["number"] == 1
    said = keeper.ask(
        "POST",
        "/api/v1/plan",
        data=small,
        content_type="application/json",
        headers={"Accept-Language": "en"},
    )
    assert '"name" is missing — add it' in {each["words"] for each in said.json["findings"]}


@pytest.mark.parametrize(
    ("changes", "where", "what"),
    [
        ({"number": 1, "published_at": 1}, "number", "number-old"),
        ({"number": "2"}, "number", "not-whole"),
        ({"number": True}, "number", "not-whole"),
        ({"number": 0}, "number", "out-of-range"),
        ({"site": None}, "site", "not-record"),
        ({"lists": {}}, "lists", "not-list"),
    ],
)
def test_an_edition_that_cannot_follow_is_refused(
    world: World, changes: dict[str, object], where: str, what: str
) -> None:
    answer = publish(world.enrolled("plan_keeper"), edition(world, **changes))
    assert (answer.status_code, answer.json["code"]) == (422, "bad_edition")
    assert (where, what) in {(each["where"], each["what"]) for each in answer.json["findings"]}


def test_an_edition_of_another_site_is_refused(world: World) -> None:
    data = json.loads(edition(world, number=2))
    data["site"]["id"] = "elsewhere"
    answer = publish(world.enrolled("plan_keeper"), json.dumps(data).encode())
    assert [(each["where"], each["what"]) for each in answer.json["findings"]] == [("site.id", "site-other")]


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"null", b"{", b"[" * 100_000, b"\xff", b'{"number":NaN}', b'{"a":1,"a":2}']
)
def test_what_is_no_edition_is_refused(world: World, data: bytes) -> None:
    answer = publish(world.enrolled("plan_keeper"), data)
    assert (answer.status_code, answer.json["code"], answer.json["findings"]) == (422, "bad_edition", [])
