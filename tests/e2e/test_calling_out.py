"""People called out from a phone with no network, in the plan's order, and what the desk then sees."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect
from tests.e2e.colleague import Colleague
from tests.e2e.hidden_screens import STAY
from tests.e2e.phone import Look
from tests.e2e.phone_acts import report_outage
from tests.e2e.screen_checks import LOOKING, walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
FIRST, DEPUTY = "林建宇", "毛云亭"
# The plan turns to the next after three minutes.
WAIT_S = 240


def dial(page: Page, who: str, number: str, *, text: bool = False) -> Locator:
    """The button that calls them, or opens a message to them."""
    found = page.get_by_role("link", name=re.compile(f"{who}.*{number}"))
    return found.and_(page.locator("[href^='sms:']" if text else "[href^='tel:']"))


@pytest.mark.faults
def test_a_leader_calls_people_out_offline_and_turns_to_the_deputy(server: Server, phones: Phones) -> None:
    chief = Colleague(server)
    first = chief.adds(name=FIRST, duties=["leader"], numbers=["13900000001"])
    chief.adds(name=DEPUTY, deputy_of=[first], numbers=["13900000002"])
    phone, desk = phones("phone", scripts=(*LOOKING, STAY)), phones("desk", DESK)
    desk.enrol(server.code("supervisor"), name="周丽敏")
    phone.enrol(server.code("supervisor"), name="王建国")
    page = phone.page
    # Who there is comes after the plan.
    walk(page, "/contacts")
    expect(page.get_by_text(FIRST).first).to_be_attached()
    walk(page, "/")
    phone.offline()
    report_outage(phone)
    page.get_by_role("navigation", name=words("now-standing")).get_by_role(
        "link", name=words("call-out-title")
    ).click()
    leader = page.get_by_role("listitem").filter(has_text=words("duty-leader")).first
    expect(leader).to_contain_text(FIRST)
    said = unquote(dial(page, FIRST, "13900000001", text=True).get_attribute("href") or "")
    assert "请来消防控制室报到" in said
    assert page.evaluate("() => looking.ambers()") == [""]

    dial(page, FIRST, "13900000001").click()
    phone.press("outcome-no_answer")
    expect(leader).to_contain_text("没打通")
    # Until the plan's time is over they are tried again.
    expect(dial(page, FIRST, "13900000001")).to_be_visible()
    page.clock.set_system_time(time.time() + WAIT_S)
    expect(dial(page, DEPUTY, "13900000002")).to_have_class(re.compile(r"\bgo\b"))
    expect(leader).to_contain_text(f"代{FIRST}")

    dial(page, DEPUTY, "13900000002", text=True).click()
    phone.press("sent-left_word")
    expect(leader).to_contain_text("通知到了，等回话")
    page.get_by_role("button", name=f"{DEPUTY}在路上").click()
    page.get_by_role("dialog").get_by_role("button", name="20 分钟后").click()
    page.get_by_text("叫到的 1 个").click()
    expect(leader).to_contain_text("在路上")
    page.get_by_role("button", name=f"{DEPUTY}到了").click()
    here = page.get_by_role("region", name="在场 1 人")
    here.get_by_role("button", name=f"{DEPUTY}现在在哪里").click()
    page.get_by_role("dialog").get_by_text("大门和岗亭").click()
    expect(here).to_contain_text("大门和岗亭")

    phone.online()
    panel = desk.open(f"{server.url}/desk").get_by_role("region", name=words("call-out-title"))
    expect(panel).to_contain_text("在场 1 人")
    expect(panel).to_contain_text(DEPUTY)
    expect(panel).to_contain_text("大门和岗亭")
    assert (phone.errors, desk.errors) == ([], [])
