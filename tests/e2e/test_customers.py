"""A special customer who was looked after: one tap on the phone, a line at the desk, when to ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.browser_leftovers import customers
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
    expect(at_desk.get_by_role("button", name=f"{name}：{WELL}")).to_be_visible(timeout=30_000)
    assert (desk.errors, phone.errors) == ([], [])
