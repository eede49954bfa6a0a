"""4: people are called out by the plan's order, and come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.outage.actor import SOON_MS
from tests.outage.chapters.helping import asks_for_help, promises_help, receives_help
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator
    from tests.outage.actor import Actor
    from tests.outage.cast import Cast


def dial(who: Actor, name: str, scheme: str = "tel") -> Locator:
    """Calls them, or opens a message to them."""
    return who.page.get_by_role("link", name=re.compile(name)).and_(
        who.page.locator(f"main [href^='{scheme}:']")
    )


def coming(who: Actor, name: str) -> None:
    """They said that they come, in 20 minutes."""
    who.says(f"{name}在路上")
    who.in_sheet("20 分钟后")


def turns_to(who: Actor, duty: str) -> None:
    """Night shift has every duty: those whose duty it is are called beside."""
    row = who.page.get_by_role("listitem").filter(has=who.page.get_by_text(duty, exact=True)).last
    more = row.get_by_role("button", name=re.compile("^还能叫"))
    if more.count():
        who.tap(more)


def reached(who: Actor, name: str, duty: str) -> None:
    """Called, reached, on the way."""
    with who.act(f"calls {name} ({duty}): reached, coming"):
        turns_to(who, duty)
        who.tap(dial(who, name).first)
        who.press("outcome-reached")
        coming(who, name)


def called_out(cast: Cast) -> None:
    """Chapter 4, until the others are here."""
    sun = cast["sun"]
    sun.at("/call-out")
    sun.unfold("叫到的 6 个")
    reached(sun, "林建宇", "组长")
    with sun.act("texts 陈志强: left word, coming"):
        turns_to(sun, "技术支持")
        sun.tap(dial(sun, "陈志强", "sms").first)
        sun.press("sent-left_word")
        coming(sun, "陈志强")
    reached(sun, "周丽敏", "客户服务")
    with sun.act("calls 王芳 (liaison): no answer"):
        turns_to(sun, "联络员")
        sun.tap(dial(sun, "王芳").first)
        sun.press("outcome-no_answer")
        expect(dial(sun, "徐青青").first).to_be_visible(timeout=SOON_MS)
    reached(sun, "徐青青", "联络员")
    with sun.act("asks the guards for two people at the gates"):
        guards, source = words("help-often-guards"), "保安公司支援"
        asks_for_help(sun, "people", guards, count=2, area="大门和岗亭", source=source)
    with sun.act("they promise"):
        promises_help(sun, "保安 × 2")
    with sun.act("陈志强, 周丽敏 and 徐青青 are here"):
        sun.at("/call-out")
        sun.unfold("叫到的")
        for name in ("陈志强", "周丽敏", "徐青青"):
            sun.says(f"{name}到了")


def duties_move(cast: Cast) -> None:
    """Chapter 4, its end."""
    chen, zhao, zhou = cast["chen"], cast["zhao"], cast["zhou"]
    with chen.act("takes technical over from 赵大勇"):
        chen.at("/duties")
        row = chen.page.get_by_role("listitem").filter(has_text="技术支持")
        button = row.get_by_role("button", name=words("duties-take-over"), exact=True)
        button.wait_for(timeout=SOON_MS)
        chen.tap(button)
    with zhao.act("hears of it, and lets technical go"):
        zhao.at("/")
        card = zhao.page.get_by_role("region", name="陈志强接过了你的技术支持")
        card.wait_for(timeout=SOON_MS)
        zhao.tap(card.get_by_role("button", name=words("shell-close"), exact=True))
    with zhou.act("the two guards are at the gates"):
        receives_help(zhou, "保安 × 2")
