"""The whole form of a plan: every field of a sound thing, figures by id; the edition is the same."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.server.domain.plans.test_edition_check import TONGUE_OF_VECTORS
from tests.server.services.plans.test_reading_never_fails import ANYTHING
from tests.support.source_tree import ROOT

from stormlamp.domain.plans.derive import edition_of
from stormlamp.domain.plans.plan_check import read_plan
from stormlamp.domain.plans.published import plan_of
from stormlamp.domain.plans.schema import PLAN
from stormlamp.domain.plans.whole_form import whole_form
from stormlamp.services.plans.shipped import PROFILES, begin_plan, example_plan

WHOLE: dict[str, Any] = json.loads((ROOT / "fixtures" / "vectors" / "plan" / "whole.json").read_text("utf-8"))
FIGURE = {"id": "f", "name": {"zh-Hans": "数"}, "value": 5, "unit": "minutes", "source": {"zh-Hans": "源"}}


@pytest.mark.parametrize("profile", PROFILES)
def test_the_edition_is_the_same_before_and_after(profile: str) -> None:
    plan = example_plan(profile)
    whole = whole_form(plan)
    read, log = read_plan(plan)
    again, after = read_plan(whole)
    assert log.findings == after.findings
    assert edition_of(read, 1, 1, TONGUE_OF_VECTORS) == edition_of(again, 1, 1, TONGUE_OF_VECTORS)
    assert list(whole) == list(PLAN.fields)
    assert whole_form(whole) == whole
    assert "{#" in json.dumps(whole)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_plan_with_blanks_has_the_same_findings_before_and_after(profile: str) -> None:
    plan = begin_plan(profile)
    assert read_plan(whole_form(plan))[1].findings == read_plan(plan)[1].findings


def test_a_thing_without_an_error_gets_its_fields_and_its_figures_keep_their_ids() -> None:
    supply = plan_of(WHOLE)["supplies"][0] | {"inspect_every": "f"}
    plan = {"site": {"languages": ["zh-Hans"]}, "figures": [FIGURE], "supplies": [supply]}
    assert whole_form(plan)["supplies"] == [supply]
    area = {"id": "a", "name": {"zh-Hans": "甲"}, "kind": "site"}
    assert whole_form({**plan, "areas": [area]})["areas"] == [{**area, "parent": None, "retired": False}]


@pytest.mark.parametrize("slip", [{"inspect_every": "gone"}, {"more": 1}, {"quantity": "5"}, {"place": {}}])
def test_a_thing_with_an_error_stays_as_it_is(slip: dict[str, object]) -> None:
    supply = {**plan_of(WHOLE)["supplies"][0], **slip}
    plan = {"site": {"languages": ["zh-Hans"]}, "figures": [FIGURE], "supplies": [supply]}
    assert whole_form(plan)["supplies"] == [supply]


@given(st.dictionaries(st.sampled_from([*PLAN.fields, "more"]), ANYTHING, max_size=4))
def test_whatever_a_plan_holds_nothing_is_lost(plan: dict[str, Any]) -> None:
    before = copy.deepcopy(plan)
    whole = whole_form(plan)
    assert plan == before
    assert plan.keys() <= whole.keys()
    assert whole_form(whole) == whole
