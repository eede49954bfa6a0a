"""Rules on single acts: people are asked for before power is given, and pumps for pits are electric."""

from __future__ import annotations

import pytest
from tests.server.domain.plans.builders import Plan, found

from stormlamp.domain.plans.rules.hazard_acts import people_are_asked_for, pumps_are_electric


def one_list(asked: str, needs: list[str], act: str = "切到发电", **more: object) -> Plan:
    ask = {"id": "ask", "text": {"zh-Hans": "问控制室"}, "expect": {"text": {"zh-Hans": asked}}}
    items = [ask, {"id": "act", "text": {"zh-Hans": act}, "needs": needs}]
    return {"lists": [{"id": "l", "hazard": {"kinds": ["electrical"]}, "pages": [{"items": items}], **more}]}


@pytest.mark.parametrize("act", ["切到发电，先带消防", "机器切到“手动”，按启动一次", "由持证电工送电"])
def test_power_that_needs_no_question_for_people_is_reported(act: str) -> None:
    for plan in (one_list("没人", [], act), one_list("干的", ["ask"], act)):
        assert [each.code for each in found(people_are_asked_for, plan)] == ["people-unasked"]
    assert found(people_are_asked_for, one_list("没人", ["ask"], act)) == []


def test_a_list_behind_the_look_before_power_up_is_let_be() -> None:
    assert found(people_are_asked_for, one_list("干的", [], gate={"after": ["before"]})) == []


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("架移动泵往外抽", 1), ("架电动移动泵往外抽", 0), ("移动抽水泵", 1), ("移动电话", 0), ("水泵停了", 0)],
)
def test_a_portable_pump_is_electric(words: str, wanted: int) -> None:
    step = {"lists": [{"id": "l", "pages": [{"items": [{"id": "i", "text": {"zh-Hans": words}}]}]}]}
    for plan in (step, {"supplies": [{"id": "s", "name": {"zh-Hans": words}}]}):
        assert [each.code for each in found(pumps_are_electric, plan)] == ["pump-engine"] * wanted
