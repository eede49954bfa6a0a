"""Rule on the bounds of figures: by unit, and by what they are used for."""

from __future__ import annotations

import pytest
from tests.server.domain.plans.builders import Plan, found

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.rules.figure_bounds import bounds

DAY = 86_400


def figure(value: int, unit: str, name: str | None = None) -> Plan:
    return {"id": name, "value": value, "unit": unit, "source": {}}


def clocks(*figures: Plan) -> list[Plan]:
    return [{"id": "lift", "limits": [{"after": each} for each in figures]}]


def out(path: tuple[str | int, ...], value: int, low: int, high: int) -> Finding:
    return Finding((*path, "value"), "out-of-range", {"value": value, "low": low, "high": high})


@pytest.mark.parametrize(
    ("value", "unit", "low", "high"),
    [
        (1, "seconds", 60, 30 * DAY),
        (59, "seconds", 60, 30 * DAY),
        (2**31, "seconds", 60, 30 * DAY),
        (31, "days", 1, 30),
        (721, "hours", 1, 720),
    ],
)
def test_a_clock_rings_neither_at_once_nor_never(value: int, unit: str, low: int, high: int) -> None:
    plan = {"clocks": clocks(figure(30, "minutes"), figure(value, unit))}
    assert found(bounds, plan) == [out(("clocks", 0, "limits", 1, "after"), value, low, high)]


@pytest.mark.parametrize(("value", "unit"), [(60, "seconds"), (1, "minutes"), (720, "hours"), (30, "days")])
def test_what_a_clock_may_be_is_let_be(value: int, unit: str) -> None:
    assert found(bounds, {"clocks": clocks(figure(value, unit))}) == []


def test_a_named_figure_is_reported_once_where_it_stands() -> None:
    named = figure(1, "seconds", "soon")
    plan = {"figures": [figure(5, "minutes", "other"), named], "clocks": clocks(named, named)}
    assert found(bounds, plan) == [out(("figures", 1), 1, 60, 30 * DAY)]


@pytest.mark.parametrize(
    ("plan", "path"),
    [
        ({"levels": [{"proposes": {"after": figure(1, "seconds")}}]}, ("levels", 0, "proposes", "after")),
        ({"levels": [{"limits": {"report": figure(1, "seconds")}}]}, ("levels", 0, "limits", "report")),
        ({"call_out": [{"order": [{"next_after": figure(2, "days")}]}]}, None),
        ({"site": {"call_again": {"busy": figure(1, "seconds")}}}, ("site", "call_again", "busy")),
        ({"site": {"min_channels": figure(21, "count")}}, ("site", "min_channels")),
        ({"audiences": [{"every": figure(1, "seconds")}]}, ("audiences", 0, "every")),
        ({"audiences": [{"later": {"every": figure(1, "seconds")}}]}, ("audiences", 0, "later", "every")),
        ({"reports": [{"limits": [{"first": figure(31, "days")}]}]}, ("reports", 0, "limits", 0, "first")),
        ({"drills": [{"every": figure(3661, "days")}]}, ("drills", 0, "every")),
        ({"recovery": {"stable_for": figure(1, "seconds")}}, ("recovery", "stable_for")),
        ({"lists": [{"pages": [{"items": [{"due": figure(91, "days")}]}]}]}, None),
    ],
)
def test_every_other_use_has_its_bounds(plan: Plan, path: tuple[str | int, ...] | None) -> None:
    (only,) = found(bounds, plan)
    assert only.code == "out-of-range"
    assert path is None or only.path == (*path, "value")


@pytest.mark.parametrize(
    ("value", "unit"),
    [(3661, "days"), (201, "percent"), (401, "hertz"), (10_001, "metres"), (10_001, "count")],
)
def test_a_figure_that_only_texts_name_is_what_its_unit_can_be(value: int, unit: str) -> None:
    (only,) = found(bounds, {"figures": [figure(value, unit, "any")]})
    assert (only.path, only.code) == (("figures", 0, "value"), "out-of-range")


def test_what_is_missing_or_no_figure_is_let_be() -> None:
    odd: Plan = {"clocks": [{"limits": [{"after": {}}, {"after": None}, {}]}], "site": None, "levels": [{}]}
    assert found(bounds, odd) == []
