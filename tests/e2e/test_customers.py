"""A special customer who was looked after: one tap on the phone, a line at the desk, when to ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.browser_leftovers import customers
from tests.e2e.colleague import Colleague
from tests.e2e.phone import Look
from tests.e2e.phone_acts import open_customers
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
WELL = "平安"
HELP = "要帮忙"


def test_how_a_customer_was_found_is_one_tap_and_stands_at_the_desk(idle: Server, phones: Phones) -> None:
    idle.demonstrate()
    name = customers(idle)[0]["name"]
    desk, phone = phones("desk", DESK), phones("phone")
    desk.enrol(idle.code("supervisor"), name="王建国")
    phone.enrol(idle.code("supervisor"), name="李敏")
    open_customers(phone, idle)
    page = phone.page
    page.get_by_role("link", name=name).first.click()
    card = page.get_by_role("region", name=words("customer-check"))
    card.get_by_role("button", name=WELL).wait_for()
    phone.offline()
    card.get_by_role("button", name=HELP).click()
    expect(card).to_contain_text(f"{HELP} · 李敏")
    phone.press("shell-undo")
    expect(card).not_to_contain_text("李敏")
    card.get_by_role("button", name=WELL).click()
    expect(card).to_contain_text(f"{WELL} · 李敏")
    expect(card).to_contain_text("前再问一次")
    phone.online()
    at_desk = desk.open(f"{idle.url}/desk")
    expect(at_desk.get_by_role("button", name=f"{name}：{WELL}")).to_be_visible()
    assert (desk.errors, phone.errors) == ([], [])


def outage_in(area: str) -> dict[str, object]:
    """The action that opens an outage there."""
    told = {"kind": "outage", "cause": "unknown", "areas": [area], "since": None, "edition": None}
    return {"type": "incident.opened", "incident": "self", "body": told}


@pytest.mark.faults
def test_whom_an_ended_outage_left_is_seen_to_in_that_one_while_another_is_on(
    idle: Server, phones: Phones
) -> None:
    idle.demonstrate()
    phone, colleague = phones("phone"), Colleague(idle)
    phone.enrol(idle.code("supervisor"), name="李静")
    ended = colleague.records(outage_in("tower-a"))
    colleague.records({"type": "supply.returned", "incident": ended, "body": {"areas": ["tower-a"]}})
    colleague.records({"type": "incident.closed", "incident": ended, "body": {"still_open": []}})
    colleague.records(outage_in("tower-b"))
    page = phone.open(f"{idle.url}/customers")
    left = page.get_by_role("region", name=words("round-left"))
    href = left.get_by_role("link").first.get_attribute("href") or ""
    row = page.locator(f"a[href='{href}']")
    row.click()
    card = page.get_by_role("region", name=words("customer-check"))
    card.get_by_role("button", name=HELP).click()
    card.get_by_role("link", name=words("round-help")).click()
    # The help that was asked for stands there too, and is led back from.
    expect(page.get_by_text(words("help-unpromised"))).to_be_visible()
    page.get_by_role("link", name=words("shell-back")).click()
    card.get_by_role("button", name=WELL).click()
    expect(card).to_contain_text(f"{WELL} · 李静")
    page.get_by_role("link", name=words("shell-back")).click()
    expect(page.get_by_role("heading", name=words("round-title"))).to_be_visible()
    expect(left).to_be_visible()
    expect(row).to_have_count(0)
    expect(page.get_by_role("list", name=words("round-title"))).not_to_contain_text("A 座")
    assert phone.errors == []
