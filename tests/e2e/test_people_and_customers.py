"""A department's own people and special customers: by hand and out of the tables it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect
from tests.e2e import messy_tables as tables
from tests.e2e.phone import Look
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import FilePayload, Locator, Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ALL = "async (kind) => (await (await fetch(`/api/v1/${kind}`)).json())[kind]"


def known(page: Page, kind: str) -> dict[str, dict[str, Any]]:
    """All that the server has of this kind, by name."""
    rows: list[dict[str, Any]] = page.evaluate(ALL, kind)
    found = {row["name"]: row for row in rows}
    assert len(found) == len(rows)
    return found


def choose(page: Page, name: str, data: bytes) -> None:
    """Chooses a file on the screen of imports, on which none is chosen."""
    file: FilePayload = {"name": name, "mimeType": WORKBOOK, "buffer": data}
    page.locator("input[type=file]").set_input_files(file)


def marked(page: Page, state: str, count: int) -> Locator:
    """The switch above the rows that says how many are in a state."""
    return page.get_by_role("button", name=f"{words(f'desk-import-{state}')} {count}", exact=True)


def press(page: Page, message: str) -> None:
    page.get_by_role("button", name=words(message), exact=True).click()


def take(page: Page, name: str, data: bytes, count: int) -> None:
    """Chooses a file of new rows alone, looks at them, and takes all of them in."""
    choose(page, name, data)
    expect(marked(page, "new", count)).to_be_visible()
    expect(page.get_by_role("table").get_by_role("rowheader")).to_have_count(count)
    press(page, "desk-import-take")
    expect(page.get_by_text(f"收好了：新增 {count} 行，改了 0 行。")).to_be_visible()
    press(page, "desk-import-more")


def add_by_hand(page: Page, name: str, deputy: str | None) -> None:
    """Adds somebody with a number, a shift and, where there is one, a deputy."""
    press(page, "desk-person-add")
    sheet = page.get_by_role("dialog")
    sheet.get_by_label(words("desk-person-name"), exact=True).fill(name)
    sheet.get_by_label(words("desk-numbers"), exact=True).fill("０２８ 5550 0001")
    sheet.get_by_text("组长", exact=True).click()
    sheet.get_by_role("button", name=words("desk-shift-add")).click()
    if deputy is not None:
        sheet.get_by_label(words("desk-person-deputies")).select_option(label=deputy)
    sheet.get_by_role("button", name=words("desk-person-save"), exact=True).click()
    expect(sheet).to_be_hidden()


@pytest.mark.faults
def test_ten_people_and_forty_customers_come_in_by_hand_and_out_of_messy_tables(
    server: Server, phones: Phones
) -> None:
    desk = phones("desk", DESK)
    desk.enrol(server.code("supervisor"), name="王建国")
    page = desk.open(f"{server.url}/desk/people")
    add_by_hand(page, "罗敏", None)
    add_by_hand(page, "郭凯", "罗敏")
    page.get_by_role("link", name=words("desk-import"), exact=True).click()
    take(page, "值班表.xlsx", tables.staff(), 8)
    page.get_by_role("link", name=words("desk-import-to-people"), exact=True).click()
    expect(page.get_by_role("status").filter(has_text="11 人")).to_be_visible()
    staff = known(page, "people")
    assert staff["罗敏"]["deputy_of"] == [staff["郭凯"]["id"]]
    assert staff["郭凯"]["numbers"] == ["028 5550 0001"]
    assert staff["郭凯"]["shifts"] == [{"days": [1, 2, 3, 4, 5], "from": "08:00", "to": "18:00"}]
    assert staff["李娜"]["deputy_of"] == [staff["王伟"]["id"]]
    assert staff["李娜"]["shifts"] == [{"days": [1, 2, 3, 4, 5], "from": "20:00", "to": "08:00"}]

    page = desk.open(f"{server.url}/desk/customers")
    expect(page.get_by_text(words("desk-customers-none"), exact=True)).to_be_visible()
    page.get_by_role("link", name=words("desk-import"), exact=True).click()
    whole = tables.customers_workbook()
    nothing_comes_of_half_a_file(page, whole)
    nothing_comes_of_a_refused_row(page)
    take(page, "登记表.xlsx", whole, 24)
    take(page, "商户.csv", tables.customers_text(), 10)
    take(page, "通讯录.vcf", tables.customers_cards(), 6)

    choose(page, "登记表.xlsx", whole)
    expect(marked(page, "same", 24)).to_be_visible()
    expect(page.get_by_role("button", name=words("desk-import-take"), exact=True)).to_be_disabled()

    page.get_by_role("link", name=words("desk-import-to-customers"), exact=True).click()
    expect(page.get_by_role("status").filter(has_text="40 人")).to_be_visible()
    check_customers(known(page, "customers"), staff["王伟"]["id"])
    assert all(name not in page.url for name in tables.NAMES)
    assert desk.errors == []


def nothing_comes_of_half_a_file(page: Page, whole: bytes) -> None:
    """A file that was cut off is refused as a whole, with its reason."""
    choose(page, "登记表.xlsx", whole[: len(whole) // 2])
    expect(page.get_by_role("alert").filter(has_text="登记表.xlsx 收不进来")).to_be_visible()
    press(page, "desk-import-other")
    cards = tables.customers_cards()
    choose(page, "通讯录.vcf", cards[: len(cards) - 20])
    expect(page.get_by_role("alert").filter(has_text="通讯录.vcf 收不进来")).to_be_visible()
    press(page, "desk-import-other")
    assert known(page, "customers") == {}


def nothing_comes_of_a_refused_row(page: Page) -> None:
    """One row that stands twice keeps the others out too, until it is mended or left out by name."""
    choose(page, "登记表.xlsx", tables.customers_workbook([tables.same_again()]))
    expect(marked(page, "new", 24)).to_be_visible()
    marked(page, "refused", 1).click()
    row = page.get_by_role("table").get_by_role("row").nth(1)
    expect(row).to_contain_text(tables.NAMES[0])
    expect(row).to_contain_text("和第 3 行重复了")
    expect(page.get_by_role("button", name="收进 24 行", exact=True)).to_be_disabled()
    marked(page, "refused", 1).click()
    press(page, "desk-import-other")
    assert known(page, "customers") == {}


def check_customers(found: dict[str, dict[str, Any]], helper: str) -> None:
    """Each came as it was meant, out of whichever table."""
    assert set(found) == set(tables.NAMES)
    for at, name in enumerate(tables.IN_WORKBOOK):
        row = found[name]
        assert f"{13800138000 + at}" in row["numbers"][0].replace(" ", "").replace("-", "")
        assert (row["area"], row["helper"], row["check_every"]) == ("a-high", helper, 30)
        assert (row["consent_basis"], row["consent_at"]) == ("consent", "2025-03-01")
        assert row["battery_hours"] == (None if at % 2 else 1.5)
    assert {found[name]["need"] for name in tables.IN_TEXT} == {"冷库不能停"}
    assert all(found[name]["numbers"] and found[name]["area"] for name in tables.ON_CARDS)
