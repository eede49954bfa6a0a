"""A plan keeper's own tables become the plan: seen first, then in the draft, published, on the phone."""

from __future__ import annotations

import quopri
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.e2e.test_people_and_customers import choose, marked, press
from tests.server.services.imports.workbooks import workbook
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
DRAFT = "async () => (await (await fetch('/api/v1/plan/draft')).json())"
PLACES = workbook(
    [
        ["场地清单（2026 年 9 月）", None, None],
        ["地点", "上级", "类 型"],
        ["Ｃ座", None, "楼栋"],
        ["C座大堂", "C座", None],
        ["12楼", "C座", "楼层"],
        ["茶水间", "C座 / 12楼", "房间"],
        ["旧仓库", "不在了的楼", None],
    ],
    merges=["A1:C1"],
)
ASSETS = "设备名称,设备类型,安装位置,维保单位,维保周期\r\nC座1号梯,{kind},C座,张工 安达电梯,每半月\r\n"
SUPPLIES = workbook(
    [
        ["物资名称", "类别", "数量", "最低库存", "存放位置", "检查周期"],
        ["强光手电", "照明", "１２把", 10.0, "前台", "每月"],
        ["雨衣", "防护", "20件", 10, "岗亭", "3个月"],
    ]
)
CONTACT = "张工 安达电梯"


def quoted(text: str) -> str:
    """As an old phone writes Chinese."""
    return quopri.encodestring(text.encode()).decode().replace("=\n", "=\r\n")


CARD = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\n"
    f"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('张工')}\r\n"
    f"ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('安达电梯')}\r\n"
    f"TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('电梯困人先打')}\r\n"
    "TEL;CELL:13800138000\r\nEND:VCARD\r\n"
).encode()


def table_of(page: Page, url: str, part: str) -> None:
    """From the part's page in the editor to the import of tables."""
    page.goto(f"{url}/desk/plan/{part}")
    page.get_by_role("link", name=words("desk-import"), exact=True).click()
    expect(page.get_by_role("heading", name=words(f"desk-import-{part}"), exact=True)).to_be_visible()


def done(page: Page, new: int) -> None:
    expect(page.get_by_text(f"收进草稿了：新增 {new} 行，改了 0 行。")).to_be_visible()


def draft(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(DRAFT)
    return found


def publish(page: Page, url: str) -> None:
    page.goto(f"{url}/desk/plan/publish")
    page.get_by_role("button", name="发布第 2 版", exact=True).first.click()
    page.get_by_role("dialog").locator("button").filter(has_text="发布第 2 版").last.click()
    expect(page.get_by_text("已发布第 2 版").first).to_be_visible()


@pytest.mark.faults  # each day people and customers, and each kind at the server
def test_four_messy_tables_become_the_plan_and_change_nothing_the_second_time(
    server: Server, phones: Phones
) -> None:
    desk, phone = phones("desk", DESK), phones("phone")
    desk.enrol(server.code("plan_keeper"), name="周敏")
    phone.enrol(server.code("staff"), name="罗敏")
    page = desk.open(f"{server.url}/desk/plan")
    page.get_by_role("button", name="改现行的预案").click()
    expect(page.get_by_role("link", name=words("plan-part-contacts"))).to_be_visible()

    # Contacts out of an old phone's address book.
    table_of(page, server.url, "contacts")
    choose(page, "通讯录.vcf", CARD)
    expect(page.get_by_role("rowheader", name=CONTACT)).to_be_visible()
    press(page, "desk-import-take")
    done(page, 1)

    # Places: one row cannot be placed, and stays out.
    table_of(page, server.url, "areas")
    choose(page, "场地.xlsx", PLACES)
    expect(marked(page, "new", 4)).to_be_visible()
    expect(page.get_by_text("上级“不在了的楼”不在预案里", exact=False)).to_be_visible()
    page.get_by_role("checkbox").last.check()
    page.get_by_role("button", name="收进 4 行", exact=True).click()
    done(page, 4)

    # Assets: the kind of one is not known; the file is mended and chosen again.
    table_of(page, server.url, "assets")
    choose(page, "设备.csv", ASSETS.format(kind="直上直下").encode("gb18030"))
    expect(page.get_by_text("没有“直上直下”这类设备", exact=False)).to_be_visible()
    press(page, "desk-import-other")
    choose(page, "设备.csv", ASSETS.format(kind="客梯").encode("gb18030"))
    expect(marked(page, "new", 1)).to_be_visible()
    press(page, "desk-import-take")
    done(page, 1)

    table_of(page, server.url, "supplies")
    choose(page, "物资.xlsx", SUPPLIES)
    expect(marked(page, "new", 2)).to_be_visible()
    press(page, "desk-import-take")
    done(page, 2)

    before = draft(page)
    assert [each for each in before["findings"] if each["severity"] == "error"] == []
    lift = next(each for each in before["plan"]["assets"] if each["name"]["zh-Hans"] == "C座1号梯")
    areas = {each["id"]: each["name"]["zh-Hans"] for each in before["plan"]["areas"]}
    assert (lift["kind"], areas[lift["area"]], lift["maintain_every"]["value"]) == ("lift", "C座", 15)

    # The same files again: nothing is there to be taken.
    for part, name, data in (
        ("contacts", "通讯录.vcf", CARD),
        ("areas", "场地.xlsx", PLACES),
        ("assets", "设备.csv", ASSETS.format(kind="客梯").encode("gb18030")),
        ("supplies", "物资.xlsx", SUPPLIES),
    ):
        table_of(page, server.url, part)
        choose(page, name, data)
        expect(page.get_by_text(words("desk-import-nothing"), exact=True)).to_be_visible()
    assert draft(page)["version"] == before["version"]

    publish(page, server.url)
    phone.open(f"{server.url}/contacts")
    phone.page.get_by_text(CONTACT).first.wait_for()
    phone.page.get_by_text(CONTACT).first.click()
    expect(phone.page.locator("a[href='tel:13800138000']").first).to_be_visible()
    names = phone.page.evaluate(
        "() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop())"
    )
    assert [each for each in names if each.startswith(("plan-editor", "plan-zh"))] == []
    assert desk.errors == phone.errors == []
