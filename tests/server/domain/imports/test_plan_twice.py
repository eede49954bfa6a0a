"""Whatever tables of the plan's things say: taken once, they change nothing the second time."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stormlamp.domain.imports import heads
from stormlamp.domain.imports.columns import Matcher
from stormlamp.domain.imports.grids import table_rows
from stormlamp.domain.imports.outcomes import There, compare
from stormlamp.domain.imports.plan import area_tree
from stormlamp.domain.imports.plan.area_kinds import kind_of_area
from stormlamp.domain.imports.plan.known_things import known_things
from stormlamp.domain.imports.plan.plan_fields import PLAN_FIELDS
from stormlamp.domain.imports.plan.thing_changes import thing_changes
from stormlamp.domain.imports.rows import said_rows
from stormlamp.domain.plans.plan_changes import changed_plan
from stormlamp.services.imports.plan_tables import IDENTIFY, things_of_plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stormlamp.domain.imports.outcomes import Plan

PLAN: dict[str, Any] = {
    "site": {"languages": ["zh-Hans", "en"]},
    "figures": [{"id": "month", "value": 30, "unit": "days"}],
    "areas": [
        {"id": "site", "name": {"zh-Hans": "全园区", "en": "Site"}, "kind": "site"},
        {"id": "a", "name": {"zh-Hans": "A 座", "en": "Tower A"}, "parent": "site", "kind": "building"},
        {"id": "a12", "name": {"zh-Hans": "12楼"}, "parent": "a", "kind": "floor"},
        {"id": "old", "name": {"zh-Hans": "旧楼"}, "parent": "site", "kind": "building", "retired": True},
    ],
    "contacts": [
        {
            "id": "lift",
            "name": {"zh-Hans": "电梯维保"},
            "kind": "lift",
            "for": {"zh-Hans": "困人"},
            "routes": [
                {"kind": "phone", "name": {}, "value": None},
                {"kind": "sms", "name": {}, "value": "13800138000"},
                {"kind": "phone", "name": {}, "value": "110"},
            ],
        }
    ],
    "assets": [
        {
            "id": "l1",
            "name": {"zh-Hans": "1号梯"},
            "kind": "lift",
            "area": "a",
            "maintainer": "lift",
            "maintain_every": "month",
        }
    ],
    "supplies": [{"id": "lamp", "name": {"zh-Hans": "手电"}, "place": {"zh-Hans": "前台"}, "quantity": 3}],
}
HEADS = {
    "contacts": ["名称", "单位", "电话", "手机", "备注", "类别"],
    "areas": ["名称", "上级", "类别"],
    "assets": ["名称", "类别", "区域", "具体位置", "维保单位", "维保周期"],
    "supplies": ["名称", "存放位置", "数量", "单位", "检查周期", "归哪个职责管"],
}
WORDS = {
    "contacts": ["电梯维保", "安达", "", "110", "13800138000 儿子", "028-5550-0101、110", "电梯", "困人"],
    "areas": [
        "A座",
        "12楼",
        "B座",
        "茶水间",
        "",
        "A座 / 12楼",
        "B座/12楼",
        "全园区",
        "旧楼",
        "Tower A",
    ],
    "assets": ["1号梯", "电梯", "A座", "A座12楼", "12楼", "", "电梯维保", "每月", "15天", "机房"],
    "supplies": ["手电", "前台", "岗亭", "", "12", "5把", "个", "每月", "安全", "每半年"],
}


def planned(kind: str, plan: dict[str, Any], rows: Sequence[Sequence[str]]) -> Plan:
    """What a table would do to a plan."""
    table, fields = table_rows([HEADS[kind], *rows]), PLAN_FIELDS[kind]
    matcher = Matcher(fields, {"owner": ["归哪个职责管"]}, str)
    head = heads.find(table, matcher.knows)
    columns = matcher.match(head)
    assert None not in [each.field for each in columns]
    said = list(said_rows(table[head.data :], columns, fields, things_of_plan(plan).site))
    known = known_things(plan, kind)
    if kind == "areas":
        area_tree.place_areas(said, known)
    return compare(said, There(known, ()), fields, IDENTIFY[kind])


def taken(kind: str, plan: dict[str, Any], found: Plan) -> dict[str, Any]:
    """The plan after that."""
    number = count()
    rows = [each for each in found.outcomes if each.state in {"new", "changed"}]
    return changed_plan(plan, thing_changes(kind, plan, rows, lambda of: f"{of}-{next(number)}x"), ())


def test_an_area_that_is_said_to_lie_in_itself_by_its_whole_path_is_refused() -> None:
    found = planned("areas", PLAN, [["A座 / 12楼", "A座 / 12楼", ""]])
    assert [each.state for each in found.outcomes] == ["refused"]


@pytest.mark.parametrize("kind", PLAN_FIELDS)
@given(data=st.data())
def test_what_was_taken_once_changes_nothing_the_second_time(kind: str, data: st.DataObject) -> None:
    row = st.lists(st.sampled_from(WORDS[kind]), min_size=len(HEADS[kind]), max_size=len(HEADS[kind]))
    rows = data.draw(st.lists(row, max_size=8))
    found = planned(kind, PLAN, rows)
    after = taken(kind, PLAN, found)
    again = planned(kind, after, rows)
    once = {each.row: each.state for each in found.outcomes}
    assert {each.state for each in again.outcomes if once[each.row] != "refused"} <= {"same", "refused"}
    named = {each["id"] for each in after["areas"]}
    assert all(each.get("parent") in {None, *named} for each in after["areas"])


@given(st.lists(st.sampled_from(["B座", "C座", "13楼"]), min_size=2, max_size=60), st.randoms())
def test_areas_are_placed_in_whatever_order_they_stand(names: list[str], random: Any) -> None:  # noqa: ANN401 - hypothesis's
    rows = [
        [f"{name}-{at}", f"{names[at - 1]}-{at - 1}" if at else "A座", ""] for at, name in enumerate(names)
    ]
    random.shuffle(rows)
    found = planned("areas", PLAN, rows)
    assert {each.state for each in found.outcomes} == {"new"}
    after = taken("areas", PLAN, found)
    assert len(after["areas"]) == len(PLAN["areas"]) + len(rows)


def test_a_long_chain_of_areas_that_ends_at_nothing_is_refused_in_no_time() -> None:
    rows = [[f"区{at}x", f"区{at - 1}x" if at else "无处", ""] for at in range(1500)][::-1]
    assert planned("areas", PLAN, rows).counts["refused"] == 1500


@pytest.mark.parametrize(
    ("name", "depth", "kind"),
    [
        ("A座", 0, "building"),
        ("C座大堂", 1, "floor"),
        ("12楼", 4, "floor"),
        ("1203室", 2, "unit"),
        ("地下车库", 0, "zone"),
        ("东", 0, "building"),
        ("东", 3, "unit"),
        ("凤鸣中心", None, "site"),
    ],
)
def test_what_an_area_is_is_seen_by_its_name_or_how_deep_it_lies(
    name: str, depth: int | None, kind: str
) -> None:
    assert kind_of_area(name, depth) == kind
