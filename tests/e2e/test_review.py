"""After the end: scores, notes, what is to be better, proved on a phone, and the review completed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.e2e.phone_acts import end_outage, power_returns, report_outage
from tests.e2e.screen_checks import SCRIPTS, faults, walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
OWNER, WHAT, PROOF, PROBLEM = "毛云亭", "换应急灯电池", "12 盏都换了新电池", "应急灯只亮了一半"

ENDED = """async () => {
  const acts = [];
  for (let after = 0; ; ) {
    const { entries } = await (await fetch(`/api/v1/entries?after=${after}&limit=500`)).json();
    if (entries.length === 0) break;
    acts.push(...entries.flatMap(({ action }) => (action ? [JSON.parse(action)] : [])));
    after = entries.at(-1).seq;
  }
  return acts.filter(({ type }) => type === "incident.closed").map(({ incident }) => incident);
}"""


@pytest.mark.faults
def test_an_outage_is_reviewed_and_what_it_taught_is_proved_on_the_owners_phone(
    server: Server, phones: Phones
) -> None:
    phone, desk = phones("phone", scripts=SCRIPTS), phones("desk", DESK, scripts=SCRIPTS)
    phone.enrol(server.code("staff"), name=OWNER)
    desk.enrol(server.code("supervisor"), name="林建宇")
    report_outage(phone)
    page = desk.open(f"{server.url}/desk")
    expect(page.get_by_role("button", name=words("desk-close-incident"))).to_be_visible()
    power_returns(desk)
    walk(page, "/close")
    end_outage(page, early=True)
    desk.open(f"{server.url}/desk")
    page.get_by_role("region", name=words("after-title")).get_by_role("link").first.click()
    page.get_by_role("link", name=words("review-screen"), exact=True).click()
    expect(page.get_by_role("region", name=words("review-figures"))).to_contain_text("限 5 分钟")
    assert faults(page, "desk") == []

    page.get_by_role("button", name="打分：预案全不全、好不好用").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("4 分", exact=True).click()
    dialog.get_by_role("button", name=words("answer-record")).click()
    expect(page.get_by_role("region", name=words("review-scores"))).to_contain_text("平均 4 分")

    page.get_by_role("button", name=words("review-note-new")).click()
    dialog.get_by_role("button", name=words("answer-record")).click()
    expect(dialog.get_by_role("alert")).to_contain_text(words("refused-words-missing"))
    dialog.get_by_role("textbox", name=words("review-words")).fill(PROBLEM)
    dialog.get_by_role("button", name=words("answer-record")).click()
    expect(page.get_by_role("region", name=words("review-notes"))).to_contain_text(PROBLEM)

    page.get_by_role("button", name=words("improvement-new")).click()
    dialog.get_by_role("textbox", name=words("improvement-what")).fill(WHAT)
    dialog.get_by_role("combobox").select_option(OWNER)
    dialog.get_by_role("button", name=words("answer-record")).click()
    improvements = page.get_by_role("region", name=words("improvement-all"))
    expect(improvements).to_contain_text(WHAT)

    small = phone.open(f"{server.url}/")
    small.locator("a[href^='/after/']").click()
    small.get_by_role("link").filter(has_text=WHAT).click()
    expect(small.get_by_role("textbox", name=words("improvement-prove-words"))).to_be_visible()
    assert faults(small, "phone") == []
    phone.press("improvement-close")
    expect(small.get_by_text(words("refused-proof-missing")).first).to_be_visible()
    small.get_by_role("textbox", name=words("improvement-prove-words")).fill(PROOF)
    phone.press("improvement-prove-save")
    expect(small.get_by_role("region", name=words("improvement-course"))).to_contain_text(PROOF)
    phone.press("improvement-close")
    expect(improvements).to_contain_text(words("answer-done"))

    page.get_by_role("button", name=words("review-complete")).click()
    dialog.get_by_role("button", name=words("review-complete")).click()
    expect(page.get_by_text("复盘已结束：林建宇")).to_be_visible()
    expect(page.get_by_role("button", name=words("review-note-new"))).to_have_count(0)
    assert (phone.errors, desk.errors) == ([], [])


def test_every_outage_and_drill_of_the_demonstration_can_be_reviewed(idle: Server, phones: Phones) -> None:
    idle.demonstrate()
    desk = phones("desk", DESK)
    desk.enrol(idle.code("plan_keeper"), name="王建国")
    refs = desk.page.evaluate(ENDED)
    assert refs != []
    for ref in refs:
        walk(desk.page, f"/desk/review/{ref}")
        expect(desk.page.get_by_role("region", name=words("review-figures"))).to_be_visible()
    assert desk.errors == []
