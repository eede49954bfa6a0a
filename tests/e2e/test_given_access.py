"""A lost phone is shut out at the desk with all that it let in, and the desk tells who got in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.colleague import Colleague
from tests.e2e.phone import Look
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server


def test_a_lost_phone_goes_with_the_phone_that_it_let_in(server: Server, phones: Phones) -> None:
    desk = phones("desk", Look(width=1440, height=900))
    desk.enrol(server.code("supervisor"), name="王建国")
    lost = Colleague(server, "李敏")
    let_in = lost.lets_in("赵刚")
    page = desk.open(f"{server.url}/desk/devices")
    page.get_by_role("button", name="停用 李敏").click()
    group = page.get_by_role("group", name=words("desk-made"))
    expect(group).to_contain_text("赵刚")
    expect(group.get_by_role("checkbox")).to_be_checked()
    page.get_by_text(words("desk-revoke-lost"), exact=True).click()
    desk.press("desk-sure-next")
    desk.press("desk-revoke-do")
    # Both are supervisors: with no administrator there, one lets the other in again.
    page.get_by_role("button", name="给李敏发新码").click()
    expect(page.get_by_role("img", name="李敏的登记二维码")).to_be_visible()
    desk.press("desk-close-panel")
    expect(page.get_by_role("button", name="给赵刚发新码")).to_be_visible()
    desk.press("desk-close-panel")
    expect(page.locator(styled("data-table.gone"))).to_have_count(2)
    assert [lost.is_shut_out(), let_in.is_shut_out()] == [True, True]
    told = page.get_by_role("region", name=words("desk-access"))
    expect(told.get_by_text("赵刚登记了")).to_be_visible()
    expect(told.get_by_text("停用了")).to_have_count(2)
    expect(told.get_by_text("给李敏发了码（主管）")).to_be_attached()
    assert desk.errors == []
