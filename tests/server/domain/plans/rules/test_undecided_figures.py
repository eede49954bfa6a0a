"""No figure that nobody decided is gone by: said for each that is used, in any plan but the example."""

from copy import deepcopy
from typing import Any

import pytest
from tests.server.services.plans.test_shipped import OWN, begun
from tests.support.plans.decided import decide_all

from stormlamp.domain.plans.derive import Tongue, edition_of
from stormlamp.domain.plans.plan_check import read_plan
from stormlamp.domain.plans.published import plan_of
from stormlamp.services.plans.shipped import PROFILES, example_plan

MOST_ASKED = 25
TONGUE = Tongue(str, lambda text: (text, text), lambda value, unit, _: f"{value} {unit}")


def own(plan: dict[str, Any]) -> dict[str, Any]:
    """Give the plan as a site's own, with its facts."""
    return {**plan, "site": {**plan["site"], **OWN, "example": False}}


def asked(plan: dict[str, Any]) -> list[str]:
    """The figures that publishing waits for."""
    found = [each for each in read_plan(plan)[1].findings if each.code == "figure-undecided"]
    assert {(each.path[0], each.path[-1], each.severity) for each in found} <= {
        ("figures", "decided", "error")
    }
    return [str(plan["figures"][each.path[1]]["id"]) for each in found]


def with_asset(plan: dict[str, Any], **asset: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of an asset
    """The plan with one more asset at its first place."""
    added = {"id": "one-more", "name": OWN["name"], "area": plan["areas"][0]["id"], **asset}
    return {**plan, "assets": [*plan.get("assets", []), added]}


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_waits_for_few_figures_and_for_those_that_run_in_the_first_hours(profile: str) -> None:
    plan = own(begun(profile))
    undecided = [each["id"] for each in plan["figures"] if not each.get("decided", True)]
    assert len(undecided) <= MOST_ASKED
    names = asked(plan)
    assert {"lift-recontact", "lights-design", "machine-short-carried", "raise-1"} <= set(names)
    assert set(names) <= set(undecided)
    errors = {each.code for each in read_plan(plan)[1].findings if each.severity == "error"}
    assert errors == {"figure-undecided"}
    assert asked(decide_all(plan)) == []


def test_one_figure_left_is_one_error() -> None:
    plan = decide_all(own(begun("hotel")))
    figures = deepcopy(plan["figures"])
    next(each for each in figures if each["id"] == "call-next")["decided"] = False
    assert asked({**plan, "figures": figures}) == ["call-next"]


def test_a_figure_that_nothing_uses_is_not_asked() -> None:
    plan = decide_all(own(begun("hotel")))
    loose = {**plan["figures"][0], "id": "loose", "decided": False}
    assert asked({**plan, "figures": [*plan["figures"], loose]}) == []


def test_a_clock_of_assets_that_the_site_has_none_of_asks_nothing() -> None:
    plan = own(begun("hotel"))
    assert "desk-ups-print" not in asked(plan)
    assert "desk-ups-print" in asked(with_asset(plan, kind="desk_ups"))
    assert "desk-ups-print" not in asked(with_asset(plan, kind="desk_ups", retired=True))


def test_a_clock_taken_out_asks_nothing() -> None:
    plan = own(begun("hotel"))
    assert "fire-round" in asked(plan)
    clocks = [each for each in plan["clocks"] if each["id"] != "fire-watch"]
    lists = [each for each in plan["lists"] if "fire-round" not in str(each)]
    assert "fire-round" not in asked({**plan, "clocks": clocks, "lists": lists})


def test_an_edition_says_it_only_where_nobody_decided() -> None:
    read, _ = read_plan(example_plan("property"))
    edition = edition_of(read, 1, 0, TONGUE)
    marks = {each["id"]: each.get("decided") for each in edition["figures"]}
    assert (marks["lift-recontact"], marks["first-notice"]) == (False, None)
    limits = {limit["id"]: limit["after"] for clock in edition["clocks"] for limit in clock["limits"]}
    assert limits["recontact"]["decided"] is False
    assert "decided" not in limits["on-site"]
    again, _ = read_plan(plan_of(edition))
    assert {each["id"]: each.get("decided") for each in again["figures"]} == marks
    assert again["clocks"][0]["limits"][0]["after"]["decided"] is False


def test_one_that_is_said_to_be_decided_is_as_one_that_says_nothing() -> None:
    plan = decide_all(own(begun("hall")))
    said = {**plan, "figures": [{**each, "decided": True} for each in plan["figures"]]}
    assert read_plan(said)[0] == read_plan(plan)[0]
