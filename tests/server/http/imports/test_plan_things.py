"""What tables say of contacts, areas, assets and supplies, and what becomes of it in the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.server.http.imports.handing_in import csv, hand_in, preview, states
from tests.server.http.imports.plan_tables import AREAS, ASSETS, CARDS, SUPPLIES, draft, named, take_in
from tests.server.http.plans.drafting import begun, seen

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser


def test_cards_are_contacts_with_their_numbers_and_a_telephone_route_each(keeper: Browser) -> None:
    begun(keeper)
    take_in(keeper, "contacts", CARDS, "通讯录.vcf")
    found = named(keeper, "contacts")["张工 安达电梯"]
    assert found["for"] == {"zh-Hans": "维保主管"}
    assert found["kind"] == "other"
    assert [(each["kind"], each["value"], each["name"]["zh-Hans"]) for each in found["routes"]] == [
        ("phone", "13800138000", "手机"),
        ("phone", "028-5550-0190", "电话"),
    ]


def test_numbers_fill_the_routes_that_wait_for_one_and_leave_what_is_no_telephone(keeper: Browser) -> None:
    begun(keeper, profile="property")
    before = named(keeper, "contacts")["电梯维保"]
    assert [each.get("value") for each in before["routes"]] == [None] * 3
    table = csv("名称,类别,电话,手机,备注", "电梯 维保,电梯维保,028-55500199,13800138000.0,困人先打")
    shown = take_in(keeper, "contacts", table)
    assert states(shown) == ["changed"]
    after = named(keeper, "contacts")["电梯维保"]
    assert [each.get("value") for each in after["routes"]] == ["028-55500199", "13800138000", None]
    assert [each["name"] for each in after["routes"]] == [each["name"] for each in before["routes"]]
    assert (after["for"]["zh-Hans"], after["for"]["en"]) == ("困人先打", before["for"]["en"])
    assert after["next"] == before["next"]
    swapped = csv("名称,手机,电话", "电梯维保,13800138000,028-5550-0199")
    assert states(preview(keeper, "contacts", swapped)) == ["same"]
    less = csv("名称,电话", "电梯维保,13800138000")
    assert preview(keeper, "contacts", less)["rows"][0]["changes"][0]["old"] == "028-55500199、13800138000"
    take_in(keeper, "contacts", less)
    assert [each.get("value") for each in named(keeper, "contacts")["电梯维保"]["routes"]] == [
        "13800138000",
        None,
    ]


def test_areas_become_a_tree_by_name_and_by_path(keeper: Browser) -> None:
    begun(keeper)
    take_in(keeper, "areas", AREAS, "场地.xlsx")
    areas = {each["id"]: each for each in draft(keeper)["plan"]["areas"]}
    paths = set()
    for each in areas.values():
        names, above = [each["name"]["zh-Hans"]], each["parent"]
        while above is not None:
            names, above = [areas[above]["name"]["zh-Hans"], *names], areas[above]["parent"]
        paths.add((" / ".join(names), each["kind"]))
    assert {
        ("全园区 / C座", "building"),
        ("全园区 / C座 / C座大堂", "floor"),
        ("全园区 / C座 / 12楼", "floor"),
        ("全园区 / A 座 / 12楼", "floor"),
        ("全园区 / C座 / 12楼 / 茶水间", "unit"),
    } <= paths


def test_areas_that_cannot_be_placed_are_refused_and_take_those_inside_with_them(keeper: Browser) -> None:
    begun(keeper)
    table = csv(
        "名称,上级",
        "D座,没有的地方",
        "D座大堂,D座",
        "甲,乙",
        "乙,甲",
        "车库 B1,地下车库",
        "车库B1,地下车库",
        ",A座",
        "E座,",
    )
    rows = preview(keeper, "areas", table, leave_out=[9])["rows"]
    assert [[each["code"] for each in row["reasons"]] for row in rows] == [
        *(["unknown_parent"], ["unknown_parent"], ["area_circle"], ["area_circle"]),
        *([], ["twice"], ["untitled"], ["left_out"]),
    ]
    assert [row["state"] for row in rows] == [*["refused"] * 4, "same", *["refused"] * 3]
    assert (
        hand_in(keeper, "areas", table, headers=seen(1), confirm="x" * 43).json["code"] == "preview_outdated"
    )


def test_assets_name_their_place_their_maintainer_and_their_times(keeper: Browser) -> None:
    begun(keeper)
    take_in(keeper, "assets", ASSETS, "设备.csv")
    lift, ups = named(keeper, "assets")["C座1号梯"], named(keeper, "assets")["值班室UPS"]
    assert (lift["kind"], lift["area"], lift["maintainer"], lift["lasts"]) == (
        *("lift", "site"),
        *("lift-maintainer", None),
    )
    assert (lift["maintain_every"]["value"], lift["maintain_every"]["unit"]) == (15, "days")
    assert lift["maintain_every"]["source"]["zh-Hans"] == "本单位的表格"
    assert (ups["area"], ups["lasts"]["value"], ups["lasts"]["unit"]) == ("a-lobby", 90, "minutes")


def test_what_an_asset_names_must_be_there(keeper: Browser) -> None:
    begun(keeper)
    table = csv("名称,类型,区域,维保单位,测试周期", "梯,飞船,Z座,没有的公司,常常", "泵,水泵,A座,,")
    rows = preview(keeper, "assets", table)["rows"]
    assert [each["code"] for each in rows[0]["reasons"]] == [
        *("unknown_asset_kind", "unknown_area", "unknown_contact", "no_period")
    ]
    answer = hand_in(
        keeper, "assets", table, headers=seen(1), confirm=preview(keeper, "assets", table)["digest"]
    )
    assert answer.json["code"] == "rows_refused"
    taken = take_in(keeper, "assets", table, skip_refused=True)
    assert taken["counts"] == {"new": 1, "changed": 0, "same": 0, "refused": 1}
    assert "梯" not in named(keeper, "assets")


def test_supplies_of_one_name_at_two_places_are_two(keeper: Browser) -> None:
    begun(keeper)
    take_in(keeper, "supplies", SUPPLIES, "物资.xlsx")
    found = [each for each in draft(keeper)["plan"]["supplies"] if each["name"]["zh-Hans"] == "强光手电"]
    assert [(each["place"]["zh-Hans"], each["quantity"], each["minimum"]) for each in found] == [
        ("前台", 12, 10),
        ("岗亭", 4, 2),
    ]
    assert [(each["counted_in"]["zh-Hans"], each["kind"], each["owner"]) for each in found] == [
        ("把", "lighting", "service")
    ] * 2
    assert {each["inspect_every"]["value"] for each in found} == {30}
    more = csv("物资名称,存放位置,数量", "强光手电,岗亭,6")
    assert preview(keeper, "supplies", more)["rows"][0]["changes"] == [
        {"field": "quantity", "title": "数量", "old": "4", "new": "6"}
    ]
    unclear = csv("物资名称,数量", "强光手电,6")
    assert preview(keeper, "supplies", unclear)["rows"][0]["reasons"][0]["code"] == "ambiguous_thing"
