"""What matters in the first minutes works offline, by what a person reads and taps, each tap counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect
from tests.e2e.phone_acts import WHOLE_SITE, drawn, in_the_dark
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

# Two taps lead anywhere; doing it there is the task's own.
REACHED_IN = 2
IT_IS_OPEN_IN = 3
JOURNAL = """async () => {
  const answer = await (await fetch("/api/v1/entries?after=0&limit=500")).json();
  return answer.entries.map((entry) => ({ ref: entry.ref, ...JSON.parse(entry.action) }));
}"""


@dataclass
class Thumb:
    """Taps on what has a name, and counts."""

    page: Page
    taps: int = 0

    def tap(self, found: Locator) -> None:
        """One tap."""
        found.click()
        self.taps += 1

    def link(self, message: str) -> None:
        """One tap on a link of these words."""
        self.tap(self.page.get_by_role("link", name=words(message), exact=True))

    def button(self, message: str) -> None:
        """One tap on a button of these words."""
        self.tap(self.page.get_by_role("button", name=words(message), exact=True))


def from_now(phone: Phone) -> Thumb:
    """At Now, no tap made yet."""
    phone.page.get_by_role("link", name=words("place-now"), exact=True).click()
    return Thumb(phone.page)


def open_outage(phone: Phone) -> None:
    """Opens one: reached by one tap, then where, and that it is so."""
    thumb = from_now(phone)
    thumb.link("now-report")
    assert thumb.taps < REACHED_IN
    thumb.tap(phone.page.get_by_text(WHOLE_SITE, exact=True))
    thumb.button("report-confirm")
    expect(phone.page.get_by_role("timer").first).to_be_visible()
    assert thumb.taps == IT_IS_OPEN_IN


def seat_of_three(phone: Phone) -> None:
    """Says that three are here and that this is the one who goes round."""
    thumb = Thumb(phone.page)
    thumb.tap(phone.page.get_by_role("button", name="当班 3 个人"))
    thumb.tap(phone.page.get_by_role("button", name="第三人：管现场"))
    assert thumb.taps == REACHED_IN


def arrived(phone: Phone, kind: str) -> list[dict[str, Any]]:
    """The actions of a type in the journal, once the network is back and nothing waits any more."""
    phone.online()
    expect(phone.page.get_by_text(words("status-online"), exact=True)).to_be_visible()
    actions: list[dict[str, Any]] = phone.page.evaluate(JOURNAL)
    return [action for action in actions if action["type"] == kind]


def test_an_outage_is_open_in_three_taps_and_the_first_step_is_there(server: Server, phones: Phones) -> None:
    phone = in_the_dark(server, phones)
    open_outage(phone)
    seat_of_three(phone)
    step = phone.page.get_by_role("region", name=words("now-next"))
    expect(step.get_by_role("heading")).to_have_text("对着每台电梯对讲喊一声")
    expect(phone.page.get_by_role("region", name=words("now-clocks"))).to_contain_text("应急照明")
    assert [action["body"]["duty"] for action in arrived(phone, "duty.taken")] == ["technical", "safety"]
    assert phone.errors == []


def test_people_in_a_lift_are_one_tap_away_and_their_clock_runs(server: Server, phones: Phones) -> None:
    phone = in_the_dark(server, phones)
    thumb = from_now(phone)
    thumb.link("now-danger")
    assert thumb.taps < REACHED_IN
    phone.page.get_by_text("困在电梯里", exact=True).click()
    calls = phone.page.get_by_role("region", name=words("danger-call"))
    calls.get_by_role("link").first.wait_for()
    hrefs = [link.get_attribute("href") for link in calls.get_by_role("link").all()]
    assert {"tel:119", "tel:120"} < set(hrefs)
    expect(phone.page.get_by_role("heading", name="安抚电梯里的人")).to_be_visible()
    phone.page.get_by_text(drawn("A 座 2 号梯")).click()
    phone.page.get_by_text("3 人", exact=True).click()
    phone.page.get_by_text(words("intercom-yes"), exact=True).click()
    thumb.button("danger-confirm")
    expect(phone.page.get_by_role("heading", name="电梯里有人")).to_be_visible()
    from_now(phone)
    card = phone.page.get_by_role("region", name="有人遇险")
    expect(card).to_contain_text("再跟里面说一次话")
    # How long they have been in there stands beside it in words: only the limit's figure moves.
    expect(card.get_by_role("timer")).to_be_visible()
    expect(card).to_contain_text(words("limit-since"))
    expect(card.get_by_role("link", name="电梯维保")).to_have_attribute("href", "tel:02855500110")
    card.get_by_role("link", name=words("now-danger-list")).click()
    expect(phone.page.get_by_text(drawn("A 座 2 号梯"))).to_be_visible()
    told = arrived(phone, "incident.opened")[0]["body"]["people_in_danger"]
    assert (told["danger"], told["asset"], told["count"], told["intercom"]) == ("lift", "lift-a2", 3, True)


def test_a_generator_that_will_not_start_leads_on_within_two_taps(server: Server, phones: Phones) -> None:
    phone = in_the_dark(server, phones)
    open_outage(phone)
    seat_of_three(phone)
    thumb = from_now(phone)
    thumb.tap(phone.page.get_by_role("link", name="看发电机起来没有"))
    assert thumb.taps < REACHED_IN
    # The screen before stays until this one is there.
    expect(phone.page.get_by_role("heading", level=2)).to_have_count(1)
    expect(phone.page.get_by_role("heading", level=2)).to_have_text("听它在不在转")
    phone.page.get_by_role("button", name=words("answer-could_not"), exact=True).click()
    phone.page.get_by_role("button", name=words("reason-broken"), exact=True).click()
    thumb = from_now(phone)
    thumb.tap(phone.page.get_by_role("link", name="接着做：启动发电机"))
    assert thumb.taps < REACHED_IN
    expect(phone.page.get_by_role("heading", level=2)).to_have_text("机器先切到“停”")
    answers = ["做完了"] * 9
    for answer in answers:
        step = phone.page.get_by_role("heading", level=2).inner_text()
        phone.page.get_by_role("button", name=answer, exact=True).click()
        expect(phone.page.get_by_role("heading", level=2)).not_to_have_text(step)
    expect(phone.page.get_by_role("heading", level=2)).to_have_text("机器切到“手动”，按启动一次")
    phone.page.get_by_role("button", name=words("answer-could_not"), exact=True).click()
    phone.page.get_by_role("button", name=words("reason-broken"), exact=True).click()
    thumb = from_now(phone)
    thumb.tap(phone.page.get_by_role("link", name="发电机起不来 · 第 1 步，共 7 步"))
    expect(phone.page.get_by_role("heading", name="发电机起不来")).to_be_visible()
    assert thumb.taps < REACHED_IN
    # And without the step that led there: by its initials.
    thumb = from_now(phone)
    thumb.link("place-lists")
    phone.page.get_by_role("searchbox").fill("fdjqbl")
    thumb.tap(phone.page.get_by_role("link", name="发电机起不来 试了不着"))
    assert thumb.taps == REACHED_IN


def test_an_enquiry_is_counted_in_two_taps_with_the_answer_beside_it(server: Server, phones: Phones) -> None:
    phone = in_the_dark(server, phones)
    open_outage(phone)
    thumb = from_now(phone)
    thumb.link("now-tally")
    question = phone.page.get_by_role("button", name="什么时候有电？")
    thumb.tap(question)
    assert thumb.taps == REACHED_IN
    expect(question).to_contain_text("1 次")
    expect(phone.page.get_by_text("还没有准信", exact=False)).to_be_visible()
    phone.page.get_by_role("button", name=words("shell-undo"), exact=True).click()
    expect(question).to_contain_text("0 次")
    (counted,) = arrived(phone, "enquiry.counted")
    assert arrived(phone, "entry.undone")[0]["refs"] == [counted["ref"]]


def test_a_dying_phone_hands_over_in_two_taps(server: Server, phones: Phones) -> None:
    server.command("seed", "--demo")
    phone = phones("phone")
    phone.enrol(server.code("supervisor", "pmaoyuntin"))
    phone.offline()
    thumb = from_now(phone)
    thumb.link("now-hand-over")
    main = phone.page.get_by_role("contentinfo").get_by_role("button")
    thumb.tap(main)
    assert thumb.taps == REACHED_IN
    # Whoever is here or was heard from last is offered first.
    expect(phone.page.get_by_role("heading", name=re.compile("^你的职责交给.+了$"))).to_be_visible()
    handed = arrived(phone, "duty.handed_over")
    assert [action["body"]["duty"] for action in handed] == ["leader"]
    assert "下一步：" in handed[0]["body"]["summary"]
