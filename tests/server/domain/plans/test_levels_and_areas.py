"""Rules on levels and areas: what each finds, where, and in which words' blanks."""

from __future__ import annotations

import pytest
from tests.server.domain.plans.builders import Found, Plan, found, ids

from stormlamp.catalogue import DUTIES
from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.rules import levels_and_areas, lists
from stormlamp.domain.plans.rules.duties_and_contacts import DUTY_AND_CONTACT_RULES

LEVELS = [{"level": n, "colour": f"c{n}", "numeral": f"n{n}"} for n in (1, 2, 3, 4)]


WHOLE_SETS = {
    "levels": LEVELS,
    "stages": ids("activate", "report", "allocate", "serve", "publish", "restore", "evaluate"),
    "duties": ids(*DUTIES),
    "causes": ids("equipment", "maintenance", "weather", "grid", "other", "unknown"),
}


def test_levels_stages_duties_and_causes_stand_once_each() -> None:
    assert found(levels_and_areas.fixed_sets, WHOLE_SETS) == []
    twice = {**WHOLE_SETS, "levels": [*LEVELS, LEVELS[2]], "duties": WHOLE_SETS["duties"][1:]}
    assert found(levels_and_areas.fixed_sets, twice) == [
        Finding(("levels",), "not-exactly-one", {"name": 3, "count": 2}),
        Finding(("duties",), "not-exactly-one", {"name": "leader", "count": 0}),
    ]


def test_a_plan_without_parts_lacks_each_of_them() -> None:
    missing = [(each.path, each.values["name"]) for each in found(levels_and_areas.fixed_sets, {})]
    assert [name for path, name in missing if path == ("levels",)] == [1, 2, 3, 4]
    assert len(missing) == 4 + 7 + 5 + 6
    others = (*levels_and_areas.LEVEL_AND_AREA_RULES[1:], *DUTY_AND_CONTACT_RULES, *lists.LIST_RULES)
    for rule in others:
        assert all(each.path == ("first_ten",) for each in found(rule, {}))


def limits(**minutes: int) -> Plan:
    return {stage: {"value": value, "unit": "minutes"} for stage, value in minutes.items()}


def test_levels_differ_in_colour_and_numeral() -> None:
    assert found(levels_and_areas.levels_rise, {"levels": LEVELS}) == []
    same = [*LEVELS[:2], {**LEVELS[2], "colour": "c1"}, {**LEVELS[3], "numeral": "n2"}]
    assert found(levels_and_areas.levels_rise, {"levels": same}) == [
        Finding(("levels", 2, "colour"), "level-repeats", {"value": "c1"}),
        Finding(("levels", 3, "numeral"), "level-repeats", {"value": "n2"}),
    ]


def test_no_stage_is_due_before_the_one_before_it() -> None:
    hours: Plan = {"report": {"value": 2, "unit": "hours"}, "allocate": {"value": 119, "unit": "minutes"}}
    rising = limits(activate=5, report=5, allocate=6, serve=7, publish=8, restore=9, evaluate=9)
    assert found(levels_and_areas.levels_rise, {"levels": [{**LEVELS[0], "limits": rising}]}) == []
    falling = {
        **LEVELS[1],
        "limits": {**limits(activate=5), **hours, **limits(serve=200, publish=300, restore=301)},
    }
    assert found(levels_and_areas.levels_rise, {"levels": [falling]}) == [
        Finding(
            ("levels", 0, "limits", "allocate"), "limit-falls", {"stage": "allocate", "before": "report"}
        ),
        Finding(
            ("levels", 0, "limits", "evaluate"), "limit-falls", {"stage": "evaluate", "before": "restore"}
        ),
    ]


@pytest.mark.parametrize(
    ("figure", "seconds"),
    [
        ({"value": 7, "unit": "seconds"}, 7),
        ({"value": 2, "unit": "minutes"}, 120),
        ({"value": 2, "unit": "hours"}, 7200),
        ({"value": 2, "unit": "days"}, 172_800),
        ({"value": 2, "unit": "metres"}, 0),
        ({"value": 2}, 0),
        ({"value": "2", "unit": "minutes"}, 0),
        ({"unit": "minutes"}, 0),
        ({}, 0),
        (None, 0),
    ],
)
def test_a_figure_of_time_is_so_many_seconds(figure: Plan | None, seconds: int) -> None:
    assert levels_and_areas.seconds(figure) == seconds


SITE = {"id": "site", "kind": "site"}


@pytest.mark.parametrize(
    ("areas", "wanted"),
    [
        ([SITE, {"id": "a", "parent": "site", "kind": "building"}, {"id": "b", "parent": "a"}], []),
        ([SITE, {"id": "a", "kind": "zone"}], [Finding(("areas", 1), "area-root", {"id": "a"})]),
        (
            [{**SITE, "parent": "a"}, {"id": "a", "parent": "site"}],
            [Finding(("areas", 0), "area-root", {"id": "site"})],
        ),
        ([SITE, {"id": "b", "kind": "site"}], [Finding(("areas", 1), "area-second-root", {"id": "b"})]),
        (
            [SITE, {"id": "a", "parent": "b"}, {"id": "b", "parent": "site"}],
            [Finding(("areas", 1, "parent"), "area-order", {"id": "a", "parent": "b"})],
        ),
        (
            [{"id": "a", "parent": "a"}],
            [Finding(("areas", 0, "parent"), "area-order", {"id": "a", "parent": "a"})],
        ),
        ([{"kind": "zone"}], [Finding(("areas", 0), "area-root", {"id": "None"})]),
    ],
)
def test_areas_are_a_tree_from_one_root_written_from_above(areas: list[Plan], wanted: Found) -> None:
    assert found(levels_and_areas.area_tree, {"areas": areas}) == wanted
