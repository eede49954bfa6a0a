"""A new hand finds somebody hurt, with no network: from the report to 120, the accident and its hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.hidden_screens import STAY
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

HURT, PLACE = "有人受伤、倒下", "裙楼商业"


def reports(phone: Phone) -> None:
    """Somebody is hurt: which danger, where; no outage was known."""
    page = phone.page
    page.get_by_role("link", name=words("now-danger")).click()
    page.locator("label.chip", has_text=HURT).click()
    page.locator("label.chip", has_text=PLACE).first.click()
    page.get_by_role("button", name=words("danger-confirm")).click()


def lead(page: Page) -> Locator:
    """What on Now leads to the accident."""
    return page.get_by_role("navigation", name=words("accident-title")).get_by_role("link")


def test_somebody_hurt_leads_to_the_accident_with_its_place(server: Server, phones: Phones) -> None:
    phone = phones("finder", scripts=(STAY,))
    phone.enrol(server.code("staff"), name="王建国")
    phone.offline()
    phone.open(f"{server.url}/")
    reports(phone)
    page = phone.page
    page.wait_for_url("**/lists/**")
    phone.open(f"{server.url}/")
    expect(lead(page)).to_contain_text(PLACE)
    lead(page).click()
    expect(page.get_by_role("radio", name="有人受伤")).to_be_checked()
    expect(page.get_by_role("radio", name=PLACE).first).to_be_checked()
    expect(page.get_by_role("link", name="120").first).to_have_attribute("href", "tel:120")
    page.get_by_role("button", name=words("answer-record"), exact=True).click()
    expect(page.get_by_role("region", name=words("accident-known"))).to_be_visible()
    expect(page.get_by_role("timer").filter(has_text=words("limit-left"))).to_contain_text("59:")
    expect(page.get_by_role("link", name="120").first).to_have_attribute("href", "tel:120")
    phone.open(f"{server.url}/")
    expect(page.get_by_role("navigation", name=words("now-standing"))).to_be_visible()
    expect(lead(page)).to_have_count(0)
    assert phone.errors == []
    phone.close()
