"""The draft of the plan: begun, changed, read by the linter, from the version that somebody saw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.http.plans.drafting import DRAFT, act, begun, change, put, seen, term, text

if TYPE_CHECKING:
    from tests.support.server_in_process import World


def test_nobody_has_begun_a_draft(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    for method, path in (("GET", ""), ("GET", "/edition"), ("POST", "/publish"), ("POST", "/propose")):
        answer = keeper.ask(method, DRAFT + path, headers=seen(1))
        assert (answer.status_code, answer.json["code"]) == (404, "no_draft"), path
    answer = put(keeper, 1, {})
    assert (answer.status_code, answer.json["code"]) == (404, "no_draft")


def test_a_draft_begins_as_an_edition_and_says_who_began_it(world: World) -> None:
    keeper = world.enrolled("plan_keeper", name="周敏")
    draft = begun(keeper)
    assert (draft["version"], draft["based_on"], draft["profile"], draft["later"]) == (1, 1, None, [])
    assert draft["changed_by"] == {"id": keeper.person, "name": "周敏"}
    assert draft["plan"]["site"]["id"] == world.runtime.site_name
    assert [each for each in draft["findings"] if each["severity"] == "error"] == []
    again = keeper.get(DRAFT)
    assert again.json == draft
    assert again.headers["ETag"] == '"1"'


def test_whoever_holds_this_version_is_not_sent_it_again(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper)
    for tag in ('"1"', 'W/"1"', '"7", "1"'):
        same = keeper.get(DRAFT, headers={"If-None-Match": tag})
        assert (same.status_code, same.data, same.headers["ETag"]) == (304, b"", '"1"')
    put(keeper, 1, change("glossary", "new", term("new")))
    newer = keeper.get(DRAFT, headers={"If-None-Match": '"1"'})
    assert (newer.status_code, newer.json["version"]) == (200, 2)
    stranger = world.enrolled("staff").get(DRAFT, headers={"If-None-Match": '"2"'})
    assert stranger.status_code == 403


def test_things_are_put_taken_away_and_ordered_by_their_keys(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    before = begun(keeper)["plan"]["glossary"]
    ids = [each["id"] for each in before]
    body = {
        "changes": [
            {"part": "glossary", "key": "new", "value": term("new")},
            {"part": "glossary", "key": ids[0], "value": term(ids[0], "变了")},
            {"part": "glossary", "key": ids[1], "value": None},
            {"part": "words", "key": None, "value": {"date": text("{month}"), "joiner": text("，")}},
        ],
        "orders": [{"part": "glossary", "keys": ["new", "nobody", ids[2]]}],
        "later": ["people", "phones"],
    }
    answer = put(keeper, 1, body)
    assert (answer.status_code, answer.json["version"], answer.headers["ETag"]) == (200, 2, '"2"')
    assert "plan" not in answer.json
    assert answer.json["later"] == ["people", "phones"]
    draft = keeper.get(DRAFT).json
    assert [each["id"] for each in draft["plan"]["glossary"]] == ["new", ids[2], ids[0], *ids[3:]]
    assert draft["plan"]["glossary"][2] == term(ids[0], "变了")
    assert draft["plan"]["words"]["joiner"] == text("，")


def test_levels_and_orders_of_the_first_minutes_have_numbers_for_keys(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    plan = begun(keeper)["plan"]
    changes = [
        {"part": "levels", "key": 2, "value": plan["levels"][1] | {"name": text("二级")}},
        {"part": "call_out", "key": 4, "value": None},
        {"part": "first_ten", "key": 1, "value": plan["first_ten"][0] | {"seats": []}},
    ]
    assert put(keeper, 1, {"changes": changes}).status_code == 200
    after = keeper.get(DRAFT).json["plan"]
    assert [each["name"] for each in after["levels"]][1] == text("二级")
    assert [each["level"] for each in after["call_out"]] == [1, 2, 3]
    assert after["first_ten"][0]["seats"] == []


def test_what_is_wrong_is_kept_and_the_findings_say_so_in_the_readers_language(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper)
    answer = put(keeper, 1, change("glossary", "x", {"id": "x", "term": 5}))
    at = len(keeper.get(DRAFT).json["plan"]["glossary"]) - 1
    said = {(tuple(each["path"]), each["code"]): each for each in answer.json["findings"]}
    found = said[("glossary", at, "term"), "not-text-map"]
    assert found["severity"] == "error"
    assert ("glossary", at) in {path for path, _ in said}
    english = keeper.get(DRAFT, headers={"Accept-Language": "en"}).json["findings"]
    assert english != answer.json["findings"]
    assert {each["words"] for each in english if each["code"] == "missing-field"} == {
        '"meaning" is missing — add it'
    }


def test_the_sites_id_cannot_be_changed(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    site = begun(keeper)["plan"]["site"]
    found = put(keeper, 1, change("site", None, site | {"id": "elsewhere"})).json["findings"]
    assert [(each["path"], each["code"]) for each in found] == [(["site", "id"], "site-other")]


def test_two_keepers_at_once_never_overwrite_each_other(world: World) -> None:
    one, two = world.enrolled("plan_keeper"), world.enrolled("plan_keeper")
    begun(one)
    assert put(one, 1, change("glossary", "a", term("a"))).status_code == 200
    for answer in (
        put(two, 1, change("glossary", "b", term("b"))),
        act(two, 1),
        act(two, 1, "propose"),
        two.post(DRAFT, {"from": {"edition": 1}}, headers=seen(1)),
        put(two, "x", {}),
        two.ask("PATCH", DRAFT, data="{}", content_type="application/json", headers={"If-Match": "*"}),
    ):
        assert (answer.status_code, answer.json["code"]) == (412, "draft_changed")
    ids = {each["id"] for each in two.get(DRAFT).json["plan"]["glossary"]}
    assert ("a" in ids, "b" in ids) == (True, False)
    assert put(two, 2, change("glossary", "b", term("b"))).json["version"] == 3
    assert two.get(DRAFT).json["changed_by"]["id"] == two.person


def test_whoever_does_not_say_which_version_they_saw_changes_nothing(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper)
    for answer in (
        keeper.ask("PATCH", DRAFT, data="{}", content_type="application/json"),
        keeper.ask("POST", f"{DRAFT}/publish"),
        keeper.ask("POST", f"{DRAFT}/propose"),
        keeper.post(DRAFT, {"from": {"edition": 1}}),
    ):
        assert (answer.status_code, answer.json["code"]) == (428, "version_missing")
    assert keeper.get(DRAFT).json["version"] == 1


def test_a_draft_is_begun_anew_only_by_who_saw_it(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    answer = keeper.post(DRAFT, {"from": {"edition": 1}}, headers=seen(1))
    assert (answer.status_code, answer.json["code"]) == (412, "draft_changed")
    begun(keeper)
    put(keeper, 1, change("glossary", "a", term("a")))
    again = keeper.post(DRAFT, {"from": {"edition": 1}}, headers=seen(2))
    assert (again.status_code, again.json["version"]) == (201, 3)
    assert "a" not in {each["id"] for each in again.json["plan"]["glossary"]}


@pytest.mark.parametrize("profile", ["property", "hotel", "hall"])
def test_a_draft_begins_as_the_plan_of_a_kind_of_site(world: World, profile: str) -> None:
    draft = begun(world.enrolled("plan_keeper"), profile=profile)
    assert (draft["profile"], draft["based_on"]) == (profile, None)
    assert draft["plan"]["site"]["id"] == world.runtime.site_name


def test_an_edition_that_never_was_begins_no_draft(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    answer = keeper.post(DRAFT, {"from": {"edition": 9}})
    assert (answer.status_code, answer.json["code"]) == (404, "unknown_edition")
