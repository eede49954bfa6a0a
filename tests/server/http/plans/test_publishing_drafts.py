"""The draft of the plan, published as the next edition."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.server.http.plans.drafting import DRAFT, act, begun, change, put, seen, term

from stormlamp.services.files.uploads import digest
from stormlamp.services.plans.publishing import MOST_AHEAD

if TYPE_CHECKING:
    from tests.support.server_in_process import World


def test_the_edition_that_a_draft_would_give_is_fetched_until_it_has_an_error(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper)
    answer = keeper.get(f"{DRAFT}/edition")
    assert (answer.json["number"], answer.headers["ETag"]) == (2, '"1"')
    put(keeper, 1, change("glossary", "x", {"id": "x"}))
    answer = keeper.get(f"{DRAFT}/edition")
    assert (answer.status_code, answer.json["code"]) == (409, "draft_unfit")
    assert {each["what"] for each in answer.json["findings"]} == {"missing-field"}
    assert all(each["path"][0] == "glossary" for each in answer.json["findings"])


def test_a_published_draft_is_the_next_edition_and_the_drafts_plan_from_then_on(world: World) -> None:
    keeper = world.enrolled("plan_keeper", name="周敏")
    begun(keeper)
    put(keeper, 1, change("glossary", "a", term("a", "{#first-notice}")))
    would = keeper.get(f"{DRAFT}/edition").json
    published = act(keeper, 2)
    assert (published.status_code, published.json["number"]) == (201, 2)
    assert keeper.get("/api/v1/plan").json == published.json
    data = keeper.get(f"/api/v1/files/{published.json['sha256']}").data
    assert digest(data) == published.json["sha256"]
    assert json.loads(data) | {"published_at": 0} == would | {"published_at": 0}
    draft = keeper.get(DRAFT).json
    assert (draft["version"], draft["based_on"], draft["findings"]) == (3, 2, [])
    assert draft["plan"]["glossary"][-1] == term("a", "{#first-notice}")
    assert keeper.get("/api/v1/plan/editions/2/source").json == draft["plan"]
    newest = json.loads(keeper.get("/api/v1/entries").json["entries"][-1]["action"])
    assert (newest["type"], newest["actor"]) == ("edition.published", keeper.person)
    assert (newest["body"]["sha256"], newest["body"]["number"]) == (published.json["sha256"], 2)
    editions = keeper.get("/api/v1/plan/editions").json["editions"]
    assert [(each["number"], each["by"], each["example"]) for each in editions] == [
        (2, {"id": keeper.person, "name": "周敏"}, True),
        (1, None, True),
    ]
    assert act(keeper, 2).status_code == 412
    assert len(keeper.get("/api/v1/plan/editions").json["editions"]) == 2


def test_going_back_is_a_new_edition(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper)
    put(keeper, 1, change("glossary", "a", term("a")))
    act(keeper, 2)
    assert keeper.post(DRAFT, {"from": {"edition": 1}}, headers=seen(3)).json["based_on"] == 1
    assert act(keeper, 4).json["number"] == 3
    old, new = (keeper.get(f"/api/v1/plan/editions/{number}/source").json for number in (1, 3))
    assert old == new


def test_a_draft_with_an_error_is_not_published(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper)
    put(keeper, 1, change("glossary", "x", {"id": "x"}))
    for what in ("publish", "propose"):
        answer = act(keeper, 2, what)
        assert (answer.status_code, answer.json["code"]) == (422, "bad_edition")
        assert {each["what"] for each in answer.json["findings"]} == {"missing-field"}
    assert keeper.get("/api/v1/plan").json["number"] == 1
    assert keeper.get(DRAFT).json["version"] == 2


def test_the_source_of_an_edition_that_came_as_a_file_is_read_back_from_it(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    first = keeper.get("/api/v1/plan").json["sha256"]
    edition = keeper.get(f"/api/v1/files/{first}").json | {"number": 2}
    answer = keeper.post("/api/v1/plan", edition)
    assert answer.status_code == 201
    source = keeper.get("/api/v1/plan/editions/2/source").json
    assert source["lists"][0].keys() == edition["lists"][0].keys() - {"pinyin", "initials"}
    begun(keeper, edition=2)
    assert act(keeper, 1).json["number"] == 3


def test_nobody_takes_the_numbers_of_all_editions_to_come(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    first = keeper.get("/api/v1/plan").json["sha256"]
    edition = keeper.get(f"/api/v1/files/{first}").json
    for number in (2**31 - 1, MOST_AHEAD + 2):
        answer = keeper.post("/api/v1/plan", edition | {"number": number})
        assert [each["what"] for each in answer.json["findings"]] == ["number-far"]
    assert keeper.post("/api/v1/plan", edition | {"number": MOST_AHEAD + 1}).status_code == 201
    begun(keeper)
    assert act(keeper, 1).json["number"] == MOST_AHEAD + 2
