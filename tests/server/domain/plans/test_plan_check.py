"""Reading a plan as a whole: schema, ids and rules, in the languages that the site names."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from tests.support.source_tree import ROOT

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.plan_check import read_plan
from stormlamp.domain.plans.published import plan_of

VECTORS = ROOT / "fixtures" / "vectors" / "plan"
WHOLE: dict[str, Any] = json.loads((VECTORS / "whole.json").read_text("utf-8"))
ZH, HANT = "zh-Hans", "zh-Hant"


def whole() -> dict[str, Any]:
    """The plan of the vectors' edition."""
    return copy.deepcopy(plan_of(WHOLE))


def findings(plan: dict[str, Any], most: int | None = None) -> list[Finding]:
    return read_plan(plan, most)[1].findings


def test_a_whole_plan_reads_without_a_finding() -> None:
    plan, log = read_plan(whole())
    assert log.findings == []
    assert ["format", "number", "published_at", *plan] == list(WHOLE)


def test_an_id_that_stands_nowhere_is_found_where_it_is_used() -> None:
    plan = whole()
    plan["lists"][0]["pages"][0]["items"][0]["could_not"] = "pray"
    path = ("lists", 0, "pages", 0, "items", 0, "could_not")
    assert Finding(path, "ref-dangling", {"id": "pray", "kind": "lists"}) in findings(plan)


@pytest.mark.parametrize(("characters", "long"), [(300, False), (301, True)])
def test_a_guide_is_read_in_a_minute(characters: int, *, long: bool) -> None:
    plan = whole()
    plan["guides"][0]["paragraphs"] = [dict.fromkeys(plan["site"]["languages"], "停" * characters)]
    wanted = [Finding(("guides", 0), "guide-long", {"count": 61, "high": 60})] if long else []
    assert [each for each in findings(plan) if each.code != "text-falls-back"] == wanted


def test_rules_across_parts_are_asked_too() -> None:
    plan = whole()
    plan["levels"][1]["colour"] = plan["levels"][0]["colour"]
    plan["lists"].append({**plan["lists"][0], "id": "never-seen"})
    codes = {each.code for each in findings(plan)}
    assert codes == {"level-repeats", "list-unreachable"}


@pytest.mark.parametrize("zone", ["Etc/GMT+12", "Etc/UTC", "UTC"])
def test_no_wall_clock_is_set_by_a_zone_of_no_place(zone: str) -> None:
    plan = whole()
    plan["site"]["zone"] = zone
    assert [each.code for each in findings(plan) if each.path == ("site", "zone")] == ["not-like"]


@pytest.mark.parametrize("name", ["hotline", "hotline_mobile"])
def test_no_number_of_the_site_has_more_digits_than_any(name: str) -> None:
    plan = whole()
    plan["site"][name] = "9" * 60
    assert Finding(("site", name), "number-bad", {"value": "9" * 60}) in findings(plan)


@pytest.mark.parametrize(("value", "unit"), [(1, "seconds"), (1_000_000, "days")])
def test_one_plan_keeper_cannot_silence_a_clock_or_have_it_ring_at_once(value: int, unit: str) -> None:
    plan = whole()
    plan["clocks"][0]["limits"][0]["after"] = {**plan["figures"][0], "value": value, "unit": unit}
    del plan["clocks"][0]["limits"][0]["after"]["id"], plan["clocks"][0]["limits"][0]["after"]["name"]
    path = ("clocks", 0, "limits", 0, "after", "value")
    assert [each.code for each in findings(plan) if each.path == path] == ["out-of-range"]


def test_one_plan_keeper_cannot_have_the_fire_brigade_dialled_on_a_mobile() -> None:
    plan = whole()
    fire = copy.deepcopy(plan["contacts"][0])
    fire |= {"id": "fire-brigade", "kind": "fire", "duty": None}
    fire["routes"] = [{"kind": "phone", "name": fire["name"], "value": "13800571000"}]
    plan["contacts"].append(fire)
    path = ("contacts", len(plan["contacts"]) - 1, "routes")
    assert Finding(path, "number-emergency", {"number": "119"}) in findings(plan)


@pytest.mark.parametrize(
    ("languages", "missing"),
    [
        ([ZH, "fr"], "fr"),
        ([ZH, 5, "fr"], "fr"),
        ("fr", "en"),
        ([], "en"),
        ([5], "en"),
    ],
)
def test_texts_are_asked_for_in_the_languages_that_the_site_names(languages: object, missing: str) -> None:
    plan = whole()
    plan["site"]["languages"] = languages
    fallen = {each.values["lang"] for each in findings(plan) if each.code == "text-falls-back"}
    assert fallen == {missing}


def test_a_site_that_is_none_is_read_in_chinese_and_english() -> None:
    sites: tuple[object, ...] = (None, 5, {})
    for site in sites:
        found = findings({**whole(), "site": site})
        assert {each.values["lang"] for each in found if each.code == "text-falls-back"} == {"en"}


def test_no_more_than_eight_languages_are_asked_for() -> None:
    plan = whole()
    plan["site"]["languages"] = [ZH, *(f"x{letter}" for letter in "abcdefgh")]
    fallen = {each.values["lang"] for each in findings(plan) if each.code == "text-falls-back"}
    assert fallen == {f"x{letter}" for letter in "abcdefg"}


def test_a_plan_whose_figures_are_no_list_names_none() -> None:
    wrong: tuple[object, ...] = (None, {}, "soon")
    for figures in wrong:
        codes = {each.code for each in findings({**whole(), "figures": figures})}
        assert "not-list" in codes


def test_figures_are_known_before_the_parts_that_name_them_and_say_once_what_is_wrong() -> None:
    plan = whole()
    plan["figures"][0]["value"] = 0
    found = [each for each in findings(plan) if each.path[0] == "figures"]
    assert found == [
        Finding(("figures", 0, "value"), "out-of-range", {"value": 0, "low": 1, "high": 1_000_000})
    ]


def test_a_figure_that_a_part_names_is_read_into_it() -> None:
    plan, _ = read_plan(whole())
    assert plan["lists"][0]["pages"][0]["items"][0]["due"] == WHOLE["lists"][0]["pages"][0]["items"][0]["due"]


def test_a_guide_without_paragraphs_takes_no_time() -> None:
    found = findings({**whole(), "guides": [{}]})
    assert "guide-long" not in {each.code for each in found}


def test_reading_stops_at_the_most_that_was_asked_for() -> None:
    plan, log = read_plan({}, 4)
    assert (plan, len(log.findings)) == ({}, 4)
    assert len(findings({})) > 30
