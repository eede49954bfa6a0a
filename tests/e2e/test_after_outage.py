"""An outage that ended is not done with: its lists, written reports and calls stay open until they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.hidden_screens import STAY
from tests.e2e.phone import Look
from tests.e2e.phone_acts import end_outage, power_returns, report_outage
from tests.e2e.screen_checks import SCRIPTS, faults, go, walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
ROW = "a[href^='/after/']"
REVIEW = ("写出复盘分析", "开复盘会", "交总结报告")
EVALUATE, ANALYSIS = "评估准备", "书面：初步分析"
REST = re.compile("^复盘和改进以外的")
FLAGS = """async () => {
  const answer = await (await fetch("/api/v1/entries?after=0&limit=500")).json();
  return answer.entries.map((entry) => entry.flags);
}"""
AGAIN = "再打给供电公司 95598"


def ended(server: Server, phone: Phone) -> Page:
    """A supervisor's phone without a network, on which an outage began and ended; one call was in vain."""
    phone.enrol(server.code("supervisor"), name="王建国")
    phone.offline()
    page = phone.page
    report_outage(phone)
    walk(page, "/level")
    page.get_by_role("radio").nth(2).check(force=True)
    page.locator("button.go.press").click()
    page.locator(styled("incident-strip.strip")).wait_for()
    page.wait_for_url(f"{server.url}/")
    walk(page, "/contacts/utility")
    page.locator("main a[href^='tel:']").first.click()
    phone.press("outcome-no_answer")
    power_returns(phone)
    walk(page, "/close")
    end_outage(page, early=True)
    expect(page.get_by_role("heading", name=words("now-quiet"))).to_be_visible()
    return page


@pytest.mark.faults
def test_after_the_end_lists_are_ticked_reports_given_and_calls_let_go(
    server: Server, phones: Phones
) -> None:
    phone = phones("phone", scripts=(*SCRIPTS, STAY))
    page = ended(server, phone)
    page.locator(ROW).click()
    expect(page.get_by_role("heading", name=words("after-title"))).to_be_visible()
    # Opened anew: what was just said lies over it no longer.
    go(page, page.url)
    assert faults(page, "phone") == []
    page.get_by_role("link", name=EVALUATE).click()
    boxes = page.locator("button[data-verdict]")
    for at in range(boxes.count()):
        boxes.nth(at).click()
        expect(boxes.nth(at)).to_have_attribute("data-verdict", "done")
    phone.press("list-to-after")
    expect(page.get_by_role("link", name=EVALUATE)).to_have_count(0)

    page.get_by_role("link", name=ANALYSIS).click()
    page.get_by_role("button", name=f"报过了：{ANALYSIS}").click()
    page.get_by_role("link", name=words("shell-back")).click()
    expect(page.get_by_role("link", name=ANALYSIS)).to_have_count(0)

    page.get_by_role("button", name=f"不做了：{AGAIN}").click()
    page.get_by_role("button", name=words("after-reason-needless")).click()
    expect(page.get_by_role("link", name=AGAIN)).to_have_count(0)
    assert phone.errors == []


def test_what_is_left_outlasts_a_restart_and_stands_at_the_desk_until_it_is_let_go(
    server: Server, phones: Phones
) -> None:
    phone, desk = phones("phone", scripts=(STAY,)), phones("desk", DESK)
    page = ended(server, phone)
    page.locator(ROW).click()
    page.get_by_role("link", name=EVALUATE).click()
    page.locator("button[data-verdict]").first.click()
    expect(page.locator("button[data-verdict=done]")).to_have_count(1)
    phone.close()
    page = phone.restart(offline=True)
    go(page, f"{server.url}/")
    page.locator(ROW).click()
    page.get_by_role("link", name=EVALUATE).click()
    expect(page.locator("button[data-verdict=done]")).to_have_count(1)
    page.locator("button[data-verdict]:not([data-verdict=done])").first.click()
    expect(page.locator("button[data-verdict=done]")).to_have_count(2)
    phone.online()

    desk.enrol(server.code("supervisor"), name="赵大勇")
    panel = desk.open(f"{server.url}/desk").get_by_role("region", name=words("after-title"))
    panel.get_by_role("link").first.click()
    row = panel.get_by_role("listitem").filter(has_text=EVALUATE)
    expect(row).to_contain_text("2/")
    walk(page, "/")
    page.locator(ROW).click()
    page.get_by_role("button", name=REST).click()
    page.get_by_role("button", name=words("after-reason-already")).click()
    # What the review still asks for is let go one by one.
    for step in REVIEW:
        page.get_by_role("button", name=f"不做了：{step}").click()
        page.get_by_role("button", name=words("after-reason-needless")).click()
        expect(page.get_by_role("button", name=f"不做了：{step}")).to_have_count(0)
    expect(page.get_by_text(words("after-none"))).to_be_visible()
    expect(panel.get_by_text(words("after-none"))).to_be_visible()
    assert [flags for flags in page.evaluate(FLAGS) if "late" in flags] == []
    assert (phone.errors, desk.errors) == ([], [])
