"""The edition's lookups and scripts, held to the vectors that the client's tests read too."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from stormlamp.domain.plans import lookups
from stormlamp.domain.plans.findings import Node
from stormlamp.domain.plans.scripts import ScriptFacts, Telling, render_script

VECTORS = Path(__file__).parents[3] / "fixtures" / "vectors" / "plan"
Plain = dict[str, Any]


def vectors(name: str) -> Any:  # noqa: ANN401 - parsed JSON
    return json.loads((VECTORS / f"{name}.json").read_text("utf-8"))


EDITION: Plain = vectors("edition")
ASKED: dict[str, list[Plain]] = vectors("lookups")


def list_of(name: str) -> Node:
    found = lookups.by_id(EDITION["lists"], name)
    assert found is not None
    return found


def named(case: Plain) -> str:
    return str(case["name"])


@pytest.mark.parametrize("case", vectors("texts"), ids=named)
def test_a_text_is_shown_in_the_asked_language_or_marked(case: Plain) -> None:
    assert lookups.text(case["text"], case["lang"])._asdict() == case["expected"]


@pytest.mark.parametrize("case", vectors("scripts"), ids=named)
def test_a_script_is_rendered_from_the_fact_block(case: Plain) -> None:
    facts = ScriptFacts(**{**case["facts"], "areas": tuple(case["facts"]["areas"])})
    told = render_script(Telling(EDITION, case["now"], case["lang"]), case["script"], facts)
    assert json.loads(json.dumps(asdict(told))) == case["expected"]


@pytest.mark.parametrize("case", ASKED["places"], ids=named)
def test_a_list_is_done_at_its_places(case: Plain) -> None:
    places = lookups.places_of(EDITION, list_of(case["list"]), case["areas"])
    assert [list(place) for place in places] == case["places"]


@pytest.mark.parametrize("case", ASKED["items"], ids=named)
def test_items_are_skipped_by_level(case: Plain) -> None:
    items = lookups.items_at(list_of(case["list"]), case["level"])
    assert [[each.item["id"], each.page, each.skipped] for each in items] == case["items"]


@pytest.mark.parametrize("case", ASKED["lists"], ids=named)
def test_a_duty_has_its_lists_in_a_stage(case: Plain) -> None:
    lists = lookups.lists_for(EDITION, case["stage"], case["duty"], case["level"])
    assert [each["id"] for each in lists] == case["lists"]


def test_the_first_ten_minutes_have_an_order_for_any_number_of_people() -> None:
    for case in ASKED["first_ten"]:
        order = lookups.first_ten_for(EDITION, case["people"])
        assert order is not None
        assert order["people"] == case["order"]


def test_a_stage_has_its_limit_at_a_level() -> None:
    for case in ASKED["limits"]:
        limit = lookups.stage_limit(EDITION, case["level"], case["stage"])
        assert (limit and limit["value"]) == case["value"]


def test_an_area_has_its_path_from_the_site_down() -> None:
    for case in ASKED["paths"]:
        assert [area["id"] for area in lookups.area_path(EDITION, case["area"])] == case["path"]
