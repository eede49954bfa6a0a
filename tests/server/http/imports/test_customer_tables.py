"""Special customers out of messy tables, and both kinds out as workbooks."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.server.http.imports.handing_in import csv, customers, preview, sheet, staff, states, take, told
from tests.support.fault_rounds import daily, rounds
from tests.support.plans.own_plan import own_plan

from stormlamp.domain.imports.cells import tidied
from stormlamp.services.imports import reading
from stormlamp.services.plans import publishing
from stormlamp.services.plans.beginnings import of_site
from stormlamp.services.plans.plan_desk import PlanDesk

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

TABLE = sheet(
    ["特殊客户登记表（2026 年 9 月更新）"],
    [
        "姓名",
        "住址",
        None,
        "联系方式",
        "特殊需求",
        "医疗设备",
        "电池能撑",
        "多久看一次",
        "负责人",
        "是否同意",
        "同意日期",
    ],
    [
        "罗秀英",
        "A座 18层1803",
        None,
        "13800138000\n13900139000",
        "呼吸机，行动不便",
        "呼吸机",
        "3小时",
        "30分钟",
        "王伟",
        "家属",
        45717,
    ],
    [
        "顾长林",
        "B 座 5 楼",
        None,
        28555502220,
        "独居，耳背",
        None,
        None,
        "每2小时一次",
        "",
        "是",
        "2025年3月1日",
    ],
    ["三楼川味馆", "裙楼3层餐饮", None, "028-5550-0225", "冷库", None, None, "4h", None, None, None],
)


@pytest.fixture
def chief(world: World) -> Browser:
    """A supervisor at a desk, and somebody who helps."""
    browser = world.enrolled("supervisor")
    take(browser, "people", csv("姓名,电话", "王伟,13800138000"))
    return browser


def test_a_messy_table_of_customers_is_taken_as_it_was_meant(chief: Browser) -> None:
    taken = take(chief, "customers", TABLE, "登记表.xlsx")
    assert states(taken) == ["new"] * 3
    found = customers(chief)
    luo, gu, shop = found["罗秀英"], found["顾长林"], found["三楼川味馆"]
    assert (luo["area"], luo["place"], luo["numbers"]) == (
        "a-high",
        "18层1803",
        ["13800138000", "13900139000"],
    )
    assert (luo["device"], luo["battery_hours"], luo["check_every"]) == ("呼吸机", 3, 30)
    assert luo["helper"] == staff(chief)["王伟"]["id"]
    assert (luo["consent_basis"], luo["consent_at"], luo["consent"]) == ("guardian", "2025-03-01", True)
    assert (gu["area"], gu["place"], gu["check_every"], gu["consent_basis"]) == (
        "b-low",
        "5 楼",
        120,
        "consent",
    )
    assert (shop["area"], shop["check_every"], shop["consent"]) == ("mall-3", 240, False)
    assert luo["need"] == "呼吸机，行动不便"


def test_the_logbook_tells_which_fields_and_never_what_is_in_them(chief: Browser) -> None:
    take(chief, "customers", TABLE, "登记表.xlsx")
    told_of = told(chief, "customer.changed")
    assert len(told_of) == 3
    assert "need" in told_of[0]["fields"]
    assert "呼吸机" not in str(told_of)
    take(chief, "customers", TABLE, "登记表.xlsx")
    assert told(chief, "customer.changed") == told_of


def test_the_same_customers_from_other_files_are_the_same(chief: Browser) -> None:
    take(chief, "customers", TABLE, "登记表.xlsx")
    table = csv("姓名;区域;多久看一次（小时）", "顾长林;B座5楼;2", "罗秀英;A座高区;0.5", encoding="gb18030")
    assert states(preview(chief, "customers", table)) == ["same", "same"]
    row = preview(chief, "customers", csv("姓名\t同意日期", "罗秀英\t1/3/2025"))["rows"][0]
    assert (row["state"], row["reasons"][0]["code"]) == ("refused", "ambiguous_day")
    changed = preview(chief, "customers", csv("姓名,多久看一次", "罗秀英,1小时"))["rows"][0]
    assert changed["changes"] == [
        {"field": "check_every", "title": "多久看一次（分钟）", "old": "30 分钟", "new": "60 分钟"}
    ]


FILES = {
    ("people", "zh-CN"): "员工.xlsx",
    ("people", "zh-TW"): "員工.xlsx",
    ("people", "en"): "Staff.xlsx",
    ("customers", "zh-CN"): "特殊客户.xlsx",
    ("customers", "zh-TW"): "特殊客戶.xlsx",
    ("customers", "en"): "Special customers.xlsx",
}


def exported(browser: Browser, kind: str, language: str = "zh-CN") -> bytes:
    """A workbook as somebody gets it."""
    answer = browser.get(f"/api/v1/exports/{kind}.xlsx", headers={"Accept-Language": language})
    assert answer.status_code == 200
    called = FILES[kind, language]
    assert (called if called.isascii() else quote(called)) in answer.headers["Content-Disposition"]
    assert answer.headers["Cache-Control"] == "no-store"
    data: bytes = answer.data
    return data


@pytest.mark.parametrize("language", daily("zh-CN", "zh-TW", "en"))
def test_what_is_exported_comes_in_as_the_same_in_each_language(chief: Browser, language: str) -> None:
    take(chief, "customers", TABLE, "登记表.xlsx")
    take(
        chief, "people", csv("姓名,职责,代理人,班次,语言", "李梅,客服,王伟,周一至周五 8:00-20:00,中文、英文")
    )
    for kind, count in (("customers", 3), ("people", 3)):
        back = preview(chief, kind, exported(chief, kind, language), f"{kind}.xlsx")
        assert states(back) == ["same"] * count, back
        unread = [each["head"] for each in back["columns"] if each["field"] is None]
        assert len(unread) == (2 if kind == "people" else 0), unread


def test_who_takes_a_table_away_stands_in_the_logbook(chief: Browser) -> None:
    exported(chief, "people")
    took = {"person": chief.person, "device": chief.phone.id, "what": "people", "count": 2}
    assert told(chief, "record.exported") == [took]


@given(
    st.builds(
        str.__add__,
        st.sampled_from(["=", "+", "-", "@", "\t", "\r", "https://", "{=", "mailto:"]),
        st.text(max_size=20),
    )
)
@settings(max_examples=rounds(8, 100), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_that_goes_out_is_a_formula_or_a_link(chief: Browser, text: str) -> None:
    clean = tidied("".join(each for each in text if each.isprintable() or each == "\t"))
    there = customers(chief).get("赵强") or chief.post("/api/v1/customers", {"name": "赵强"}).json
    said = {"data": json.dumps({"need": clean}), "content_type": "application/json"}
    assert chief.ask("PATCH", f"/api/v1/customers/{there['id']}", **said).status_code == 200
    data = exported(chief, "customers")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        part = packed.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in part
        assert b"hyperlink" not in part
        assert b"quotePrefix" in packed.read("xl/styles.xml")
    cells = reading.read(data, "a.xlsx", None)[1].cells
    assert not clean or any(clean in row for row in cells)


def test_a_workbook_whose_areas_are_an_examples_says_so(chief: Browser, world: World) -> None:
    assert reading.read(exported(chief, "customers"), "a.xlsx", None)[1].sheet == "特殊客户（示例预案）"
    here = world.runtime
    new = publishing.NewEdition(2, json.dumps(of_site(own_plan(), here.record.site_name)))
    publishing.publish_plan(PlanDesk(here.record, here.files), new)
    assert reading.read(exported(chief, "customers"), "a.xlsx", None)[1].sheet == "特殊客户"


def test_who_has_ended_or_left_does_not_go_out(chief: Browser) -> None:
    made = chief.post("/api/v1/customers", {"name": "顾长林", "active": False})
    assert made.status_code == 201
    assert "顾长林" not in str(reading.read(exported(chief, "customers"), "a.xlsx", None)[1].cells)
