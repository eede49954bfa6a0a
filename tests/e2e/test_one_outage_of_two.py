"""Two outages at once: screens keep to the one turned to; they become one and part again; one is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.e2e.phone_acts import REST_MINE, drawn, end_outage
from tests.e2e.screen_checks import walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
TOWER_A, TOWER_B = "A 座（全部）", "B 座（全部）"


def report(page: Page, where: str) -> None:
    """The power is gone there."""
    walk(page, "/report")
    page.get_by_text(where, exact=True).click()
    page.get_by_role("button", name=words("report-confirm"), exact=True).click()
    page.get_by_role("timer").first.wait_for()


def fill(page: Page, legend: str, at: datetime) -> None:
    """Day and time of an announcement."""
    page.get_by_label(f"{words(legend)} {words('expected-day')}", exact=True).fill(f"{at:%Y-%m-%d}")
    page.get_by_label(f"{words(legend)} {words('expected-time')}", exact=True).fill(f"{at:%H:%M}")


def test_two_outages_are_one_at_the_desk_and_apart_again(server: Server, phones: Phones) -> None:
    desk = phones("desk", DESK)
    desk.enrol(server.code("supervisor"), name="林建宇")
    page = desk.page
    report(page, TOWER_A)
    walk(page, "/close")
    end_outage(page)
    expect(page.get_by_role("heading", name=words("now-quiet"))).to_be_visible()
    report(page, TOWER_B)

    walk(page, "/desk")
    join = page.get_by_role("button", name=words("desk-join"), exact=True)
    part = page.get_by_role("button", name=words("desk-separate"), exact=True)
    join.click()
    page.get_by_role("dialog").get_by_role("button", name=drawn("A 座")).click()
    expect(part).to_be_visible()
    expect(join).to_have_count(0)
    desk.press("shell-undo")
    expect(join).to_be_visible()
    expect(part).to_have_count(0)
    assert desk.errors == []


def report_apart(page: Page, where: str) -> None:
    """Another outage, beside the one that is on."""
    walk(page, "/report")
    page.get_by_text(where, exact=True).click()
    page.get_by_role("radio", name=words("report-apart"), exact=True).check(force=True)
    page.get_by_role("button", name=words("report-confirm"), exact=True).click()
    expect(here(page, "B 座")).to_be_visible()


def here(page: Page, where: str) -> Locator:
    """That the screen is about this outage."""
    return page.get_by_role("navigation", name=words("outages-several")).locator("b", has_text=drawn(where))


def with_two_outages(server: Server, phones: Phones) -> Phone:
    """A supervisor's desk on which two outages stand apart: tower A, and B that was told last."""
    desk = phones("desk", DESK)
    desk.enrol(server.code("supervisor"), name="林建宇")
    report(desk.page, TOWER_A)
    report_apart(desk.page, TOWER_B)
    walk(desk.page, "/desk")
    return desk


@pytest.mark.faults
def test_every_link_of_the_desk_stays_with_its_outage_while_two_are_on(
    server: Server, phones: Phones
) -> None:
    desk = with_two_outages(server, phones)
    page = desk.page
    page.get_by_role("navigation", name=words("desk-others")).get_by_role("link").click()
    expect(page.get_by_role("heading", level=1, name=drawn("A 座"))).to_be_visible()
    for address in ("/scripts", "/customers", "/call-out", "/hand-over/sheet", "/"):
        walk(page, address)
        expect(here(page, "A 座")).to_be_visible()
    page.get_by_role("button", name=words("outages-change"), exact=True).click()
    page.get_by_role("navigation", name=words("outages-others")).get_by_role("link").click()
    expect(here(page, "B 座")).to_be_visible()
    page.reload()
    expect(here(page, "B 座")).to_be_visible()
    assert desk.errors == []


def test_after_the_end_of_one_the_desk_shows_no_button_that_ends_the_other(
    server: Server, phones: Phones
) -> None:
    desk = with_two_outages(server, phones)
    page = desk.page
    end = page.get_by_role("button", name=words("desk-close-incident"), exact=True)
    end.click()
    asked = page.get_by_role("dialog", name=drawn("结束B 座停电"))
    expect(asked).to_be_visible()
    rest = asked.get_by_role("button", name=REST_MINE)
    if rest.count() > 0:
        rest.click()
        expect(rest).to_have_count(0)
    asked.get_by_role("radio", name=words("close-dark-unused")).check(force=True)
    asked.locator("button.go").click()
    expect(page.get_by_text(drawn("A 座停电还在处理")).first).to_be_visible()
    expect(end).to_have_count(0)
    assert desk.errors == []


@pytest.mark.faults
def test_an_announced_outage_is_moved_at_the_desk_and_that_is_taken_back(
    server: Server, phones: Phones
) -> None:
    desk, phone = phones("desk", DESK), phones("phone")
    phone.enrol(server.code("staff"), name="李敏")
    desk.enrol(server.code("supervisor"), name="林建宇")
    begins = datetime.now(UTC) + timedelta(hours=8, days=1)
    walk(phone.page, "/expected")
    fill(phone.page, "expected-from", begins)
    phone.page.get_by_text(TOWER_A, exact=True).click()
    phone.press("expected-save")
    page = desk.open(f"{server.url}/desk")
    planned = page.get_by_role("heading", name="计划停电：A 座")
    expect(planned).to_be_visible()

    desk.press("expected-move")
    expect(page.get_by_label(TOWER_A, exact=True)).to_be_checked()
    page.get_by_text(TOWER_B, exact=True).click()
    page.get_by_text(TOWER_A, exact=True).click()
    desk.press("expected-move-save")
    expect(page.get_by_role("heading", name="计划停电：B 座")).to_be_visible()
    expect(phone.page.get_by_text("B 座").first).to_be_visible()
    desk.press("shell-undo")
    expect(planned).to_be_visible()
    assert (desk.errors, phone.errors) == ([], [])
