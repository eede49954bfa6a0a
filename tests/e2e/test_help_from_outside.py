"""Help from outside: asked for with no network, promised, seen at the desk, sent on, let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.hidden_screens import STAY
from tests.e2e.phone import Look
from tests.e2e.phone_acts import report_outage
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
HIRE = "发电车租赁和送油"


def choose(page: Page, group: str, choice: str) -> None:
    """Makes a choice under these words."""
    asked = page.locator("main").get_by_role("group", name=words(group), exact=True)
    asked.get_by_text(choice, exact=True).click()


@pytest.mark.faults
def test_help_is_asked_for_offline_promised_received_sent_on_and_let_go(
    server: Server, phones: Phones
) -> None:
    phone, desk, other = phones("phone", scripts=(STAY,)), phones("desk", DESK), phones("other")
    desk.enrol(server.code("supervisor"), name="周丽敏")
    other.enrol(server.code("staff"), name="孙凯")
    phone.enrol(server.code("supervisor"), name="王建国")
    phone.offline()
    report_outage(phone)
    page = phone.page
    standing = page.get_by_role("navigation", name=words("now-standing"))
    standing.get_by_role("link", name=words("help-title")).click()
    choose(page, "help-of", words("help-of-material"))
    choose(page, "help-which", words("help-often-generator"))
    choose(page, "help-count", "2")
    choose(page, "help-from", HIRE)
    phone.press("help-ask-save")
    expect(page.get_by_role("heading", level=1, name="发电车 × 2")).to_be_visible()
    expect(page.get_by_text(f"{HIRE} · 还没人答应")).to_be_visible()
    phone.press("help-promise")
    page.get_by_role("dialog").get_by_role("button", name="30 分钟后").click()
    expect(page.get_by_text(f"{HIRE} · ")).to_contain_text("前到")

    phone.online()
    panel = desk.open(f"{server.url}/desk").get_by_role("region", name=words("help-title"))
    expect(panel).to_contain_text("发电车 × 2")
    expect(panel).to_contain_text("前到")
    theirs = other.open(f"{server.url}/help")
    theirs.get_by_role("link", name="发电车 × 2").click()
    other.offline()
    other.press("help-came")
    expect(theirs.get_by_text(words("help-here"), exact=True)).to_be_visible()
    theirs.locator("summary", has_text=words("help-sent-on")).click()
    choose(theirs, "help-sent-to", "设备区")
    expect(theirs.get_by_text("都到了 · 在设备区")).to_be_visible()
    other.online()
    expect(panel).to_contain_text("都到了 · 在设备区")

    page.get_by_role("button", name=words("help-release")).click()
    expect(page.get_by_text(words("help-gone"), exact=True)).to_be_visible()
    expect(panel).to_have_count(0)
    assert [each.errors for each in (phone, desk, other)] == [[], [], []]
