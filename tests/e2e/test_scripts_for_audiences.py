"""The words offered for an audience are for that audience, whatever else goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.kept_by_browser import written
from tests.e2e.phone import Look
from tests.e2e.phone_acts import drawn, power_returns, report_outage
from tests.e2e.screen_checks import walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
SHOPS = "裙楼商户"
TO_TELL = "main a[href*='audience=']"
# What an audience hears first: its own words, else those for all customers.
FIRST = {
    "owners": "first-notice",
    "owners-b": "first-notice",
    "special": "special-customer",
    "apartments": "apartment-guests",
    "hall": "queue",
    "shops": "shops",
    "restaurants": "restaurants",
    "visitors": "first-notice",
    "drivers": "car-park",
    "staff": "call-out",
    "head-office": "report-up",
}


def offered(page: Page) -> dict[str, str]:
    """By audience the script that its row leads to."""
    page.locator(TO_TELL).first.wait_for()
    hrefs = [link.get_attribute("href") or "" for link in page.locator(TO_TELL).all()]
    found = [re.fullmatch(r"/scripts/([^?]+)\?channel=\w+&audience=(.+)", href) for href in hrefs]
    return {each[2]: each[1] for each in found if each}


def offers(page: Page, scripts: dict[str, str]) -> None:
    """Waits until each audience's row leads to its script: a slow phone draws a moment later."""
    for audience, script in scripts.items():
        row = page.locator(f"main a[href^='/scripts/{script}?'][href$='&audience={audience}']")
        expect(row.first).to_be_visible()
    assert offered(page) == scripts


def test_with_somebody_in_a_lift_everybody_else_still_hears_of_the_outage(
    server: Server, phones: Phones
) -> None:
    phone = phones("phone")
    phone.enrol(server.code("supervisor"), name="王建国")
    phone.offline()
    page = phone.page
    report_outage(phone)
    walk(page, "/danger")
    page.get_by_text("困在电梯里", exact=True).click()
    page.get_by_text(drawn("A 座 2 号梯")).click()
    phone.press("danger-confirm")
    page.get_by_role("heading", name="电梯里有人").wait_for()
    walk(page, "/scripts")
    offers(page, FIRST)
    page.get_by_role("link", name="裙楼商户").click()
    expect(page.get_by_role("heading", name="告诉商户")).to_be_visible()
    expect(page.get_by_role("button", name="记：已告诉裙楼商户")).to_be_visible()
    # Nobody was told anything by the words that calm those inside.
    walk(page, "/scripts/lift-calm")
    expect(page.get_by_role("heading", name="安抚电梯里的人").first).to_be_visible()
    expect(page.get_by_role("button", name=words("notice-done"))).to_have_count(0)
    assert phone.errors == []


def test_who_was_told_hears_how_it_goes_on_and_that_it_is_back(server: Server, phones: Phones) -> None:
    phone = phones("phone")
    phone.enrol(server.code("supervisor"), name="王建国")
    phone.offline()
    page = phone.page
    report_outage(phone)
    walk(page, "/scripts")
    for audience in ("裙楼商户", "公司值班室"):
        page.get_by_role("link", name=audience).click()
        page.get_by_role("button", name=f"记：已告诉{audience}").click()
        walk(page, "/scripts")
    offers(page, {**FIRST, "shops": "update", "head-office": "report-update"})
    power_returns(phone)
    walk(page, "/scripts")
    expect(page.get_by_text(words("notice-need-news")).first).to_be_visible()
    found = offered(page)
    assert found.pop("head-office") == "report-final"
    assert set(found.values()) == {"restored"}
    assert phone.errors == []


@pytest.mark.faults
def test_whether_a_message_went_is_asked_again_after_a_kill(server: Server, phones: Phones) -> None:
    phone = phones("phone")
    phone.enrol(server.code("supervisor"), name="王建国")
    phone.offline()
    report_outage(phone)
    address = "/scripts/first-notice?channel=sms&audience=owners"
    walk(phone.page, address)
    phone.press("script-sms")
    asked = phone.page.get_by_role("region", name=words("notice-went"))
    expect(asked).to_be_visible()
    written(phone.page)
    phone.kill()
    phone.restart(offline=True)
    page = phone.open(f"{server.url}{address}")
    asked = page.get_by_role("region", name=words("notice-went"))
    asked.get_by_role("button", name=words("notice-went-yes"), exact=True).click()
    expect(asked).to_have_count(0)
    walk(page, "/scripts")
    told = page.get_by_role("link", name=drawn("A 座业主租户"))
    expect(told).to_contain_text("短信")
    expect(told).not_to_contain_text(words("notice-need-first"))
    assert phone.errors == []


def test_who_heard_that_power_is_back_is_corrected_when_it_fails_again(
    server: Server, phones: Phones
) -> None:
    phone, desk = phones("phone"), phones("desk", DESK)
    phone.enrol(server.code("supervisor"), name="王建国")
    desk.enrol(server.code("supervisor"), name="李敏")
    page = phone.page
    report_outage(phone)
    power_returns(phone)
    walk(page, "/scripts")
    page.get_by_role("link", name=SHOPS).click()
    page.get_by_role("button", name=f"记：已告诉{SHOPS}").click()
    board = desk.open(f"{server.url}/desk").get_by_role("region", name=words("desk-notices"), exact=True)
    wrong = board.get_by_text(words("notice-need-correction"), exact=True)
    board.get_by_role("list", name=SHOPS, include_hidden=True).get_by_text("✓").wait_for(state="attached")
    expect(wrong).to_have_count(0)

    walk(page, "/facts")
    phone.press("far-lost-now")
    walk(page, "/scripts")
    expect(page.get_by_role("link", name=SHOPS)).to_contain_text(words("notice-need-correction"))
    # Nobody else had heard that it was back.
    expect(page.get_by_text(words("notice-need-correction"))).to_have_count(1)
    expect(wrong).to_have_count(1)
    assert (phone.errors, desk.errors) == ([], [])
