"""Calling, telling and reading with no network: each within two taps of the first screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect
from tests.e2e.hidden_screens import STAY
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server


class Hand:
    """One finger on a phone; it counts its taps."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.page = phone.page
        self.taps = 0

    def tap(self, what: Locator) -> None:
        """One tap."""
        what.click()
        self.taps += 1

    def home(self) -> None:
        """Back to the first screen, from where taps are counted."""
        self.page.get_by_role("link", name=words("place-now"), exact=True).click()
        expect(self.page.get_by_role("region", name=words("now-recent"))).to_be_visible()
        self.taps = 0

    def place(self, message: str) -> None:
        """To one of the five places."""
        self.tap(self.page.get_by_role("navigation").get_by_role("link", name=words(message), exact=True))

    def button(self, name: str | re.Pattern[str]) -> Locator:
        """A button by what it is called."""
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    def link(self, name: str | re.Pattern[str]) -> Locator:
        """A link by what it is called."""
        return self.page.get_by_role("link", name=name, exact=isinstance(name, str))


@pytest.fixture(scope="module")
def phone(shared_idle: Server, shared_phones: Phones) -> Phone:
    """A supervisor's phone in the middle of an outage, cut off."""
    shared_idle.demonstrate()
    phone = shared_phones("phone", scripts=(STAY,))
    phone.enrol(shared_idle.code("supervisor"), name="王建国")
    phone.offline()
    return phone


@pytest.fixture
def hand(phone: Phone) -> Hand:
    """One finger on it, at the first screen."""
    hand = Hand(phone)
    hand.home()
    return hand


def call_the_maintainer(hand: Hand) -> None:
    """Two taps from the first screen."""
    hand.place("place-contacts")
    call = hand.link(re.compile("^拨打电梯维保"))
    assert call.get_attribute("href") == "tel:02855500110"
    hand.tap(call)
    assert hand.taps == 2


def test_a_busy_line_offers_the_next_number_and_a_call_that_gets_through_takes_a_promise(hand: Hand) -> None:
    call_the_maintainer(hand)
    hand.tap(hand.button(words("outcome-busy")))
    assert hand.taps == 3, "the outcome is one tap"
    expect(hand.page.get_by_text(re.compile(r"\d\d:\d\d 再打")).first).to_be_visible()
    hand.tap(hand.link("改打值班手机 028-5550-0111"))
    hand.tap(hand.button(words("outcome-no_answer")))
    expect(hand.link(re.compile("^改打消防 119"))).to_be_visible()
    hand.home()
    call_the_maintainer(hand)
    hand.tap(hand.button(words("outcome-reached")))
    hand.tap(hand.page.get_by_text(words("promise-arrival"), exact=True))
    hand.tap(hand.page.get_by_text("30 分钟后", exact=True))
    hand.tap(hand.button(words("answer-record")))
    expect(hand.page.get_by_text(re.compile("答应 .* 人到")).first).to_be_visible()
    assert hand.phone.errors == []


def test_wang_is_found_by_initials_pinyin_and_digits(hand: Hand) -> None:
    hand.place("place-contacts")
    assert hand.taps == 1
    for query in ("w", "wf", "wangf", "0202"):
        hand.page.get_by_role("searchbox").fill(query)
        found = hand.page.get_by_role("main").get_by_role("listitem").filter(has_text="王芳")
        expect(found.get_by_text("028-5550-0202", exact=True)).to_be_visible()


def say_that_tower_b_is_dark(hand: Hand) -> str:
    """Gives the time at which power is expected back."""
    hand.place("place-scripts")
    hand.tap(hand.page.get_by_role("region", name=words("now-standing")).get_by_role("link"))
    hand.tap(hand.page.get_by_role("group", name=words("facts-back")).get_by_text("2 小时后", exact=True))
    giver = hand.page.get_by_role("group", name=words("facts-word-of"))
    hand.tap(giver.get_by_text("供电公司 95598", exact=True))
    hand.tap(hand.page.get_by_text("B 座（全部）", exact=True))
    time = hand.page.get_by_label(re.compile("^预计恢复 ")).input_value()
    hand.tap(hand.button(words("facts-save")))
    # The page goes back by itself, a moment after it has saved.
    expect(hand.page.get_by_role("region", name=words("now-standing"))).to_be_visible()
    return time


def test_tower_b_is_told_by_sms_and_ticked_off(hand: Hand) -> None:
    back = say_that_tower_b_is_dark(hand)
    hand.home()
    hand.place("place-scripts")
    left = hand.page.get_by_role("region", name=re.compile("要告诉$"))
    before = left.get_attribute("aria-label") or ""
    hand.tap(left.get_by_role("link", name=re.compile("^B 座业主租户")))
    assert hand.taps == 2
    sms = hand.link(words("script-sms"))
    text = unquote(sms.get_attribute("href") or "")
    assert text.startswith("sms:?body=【凤鸣中心】")
    # Late in the evening that is tomorrow, and its date is told too.
    said = re.search(rf"供电公司说预计 (\d+月\d+日 )?{back} 恢复供电", text)
    assert ("B 座" in text, said is not None, "{" in text) == (True, True, False)
    hand.tap(sms)
    hand.tap(hand.button(words("notice-went-yes")))
    assert hand.taps == 4, "and one tap says that it went"
    expect(hand.page.get_by_role("status").get_by_text("记下了：已告诉B 座业主租户")).to_be_attached()
    show_it_to_a_customer(hand)
    hand.page.go_back()
    expect(left).not_to_have_attribute("aria-label", before)
    assert hand.phone.errors == []


def show_it_to_a_customer(hand: Hand) -> None:
    """The words fill the screen until they are put away."""
    hand.tap(hand.button(words("script-show")))
    shown = hand.page.get_by_role("dialog")
    box = shown.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (360, 740), "nothing of ours beside the words"
    expect(shown.get_by_text("凤鸣中心")).to_be_visible()
    hand.tap(shown.get_by_role("button", name=words("script-put-away"), exact=True))
    expect(shown).to_be_hidden()


def test_what_to_do_with_a_phone_lost_or_flat_is_found(hand: Hand) -> None:
    for asked in ("手机丢了", "手机没电"):
        hand.place("place-lists")
        hand.page.get_by_role("searchbox").fill(asked)
        guides = hand.page.get_by_role("region", name=words("search-guide"))
        expect(guides.get_by_role("link", name="没网也能用马灯")).to_be_visible()
        guides.get_by_role("link").first.click()
        expect(hand.page.get_by_text("停用那部手机")).to_be_visible()


def test_a_guide_is_read_and_confirmed_offline_and_its_words_are_explained(hand: Hand) -> None:
    hand.place("place-guides")
    quick = hand.page.get_by_role("region", name=words("guides-quick"))
    expect(quick.get_by_text("读过 0 / 11")).to_be_visible()
    hand.tap(quick.get_by_role("link", name=re.compile("^电梯里有人")))
    assert hand.taps == 2
    questions = hand.page.get_by_role("group")
    questions.first.wait_for()
    right, wrong = words("guide-right"), words("guide-wrong")
    for question in questions.all():
        said = question.locator("xpath=..").get_by_text(re.compile(f"^({right}|{wrong})"))
        for answer in question.get_by_role("radio").all():
            answer.check()
            said.first.wait_for()
            if right in said.first.inner_text():
                break
    hand.tap(hand.button(words("guide-confirm")))
    hand.place("place-guides")
    expect(quick.get_by_text("读过 1 / 11")).to_be_visible()
    hand.tap(hand.link(re.compile("^名词解释")))
    hand.page.get_by_role("searchbox").fill("UPS")
    expect(hand.page.get_by_role("main").get_by_role("term").first).to_be_visible()
    assert hand.phone.errors == []
