"""9: what is said to the leader, to customers, to others; and the phone that dies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.outage.actor import SOON_MS
from tests.outage.chapters.announced import tells
from tests.outage.chapters.helping import promises_help, receives_help
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.actor import Actor
    from tests.outage.cast import Cast


def reports(who: Actor, report: str) -> None:
    """Says that it was given."""
    who.at("/reports")
    who.says(f"报过了：{report}")


def first_words(cast: Cast) -> None:
    """Chapter 9 before the leader is there."""
    sun, he, zhou = cast["sun"], cast["he"], cast["zhou"]
    with sun.act("reports to the leader"):
        reports(sun, "报组长")
    with he.act("tells the owners by WeChat"):
        he.at("/scripts/first-notice?channel=wechat&audience=owners")
        tells(he, "owners")
    with zhou.act("tells the special customers by voice"):
        zhou.at("/scripts/special-customer?channel=voice&audience=special")
        tells(zhou, "special")


def leader_comes(cast: Cast) -> None:
    """Chapter 9: the leader is here, with a network again; who led until now has a phone that dies."""
    sun, lin, chen = cast["sun"], cast["lin"], cast["chen"]
    lin.phone.online()
    with sun.act("林建宇 is here"):
        sun.at("/call-out")
        folded = sun.page.locator("summary").filter(has_text="叫到的")
        if folded.count():
            sun.tap(folded.first)
        sun.says("林建宇到了")
    with sun.act("my phone is dying: leader and liaison go to 林建宇"):
        sun.at("/hand-over")
        sun.says("交给林建宇")
        sun.page.wait_for_url("**/")
    with lin.act("hears that he leads, and speaks for all"):
        lin.at("/duties")
        for duty in ("组长", "联络员"):
            row = lin.page.get_by_role("listitem").filter(has_text=duty)
            expect(row).to_contain_text("林建宇", timeout=SOON_MS)
    with sun.act("the phone dies"):
        sun.phone.kill()
    with lin.act("the hire firm promises the generator truck"):
        promises_help(lin, "发电车 × 1")
    with chen.act("the truck is here"):
        receives_help(chen, "发电车 × 1")


def leader_leads(cast: Cast) -> None:
    """Chapter 9: duties, level, word to others."""
    lin = cast["lin"]
    with lin.act("gives liaison to 徐青青"):
        lin.at("/duties")
        row = lin.page.get_by_role("listitem").filter(has_text="联络员")
        lin.tap(row.get_by_role("button", name=words("assign-open"), exact=True))
        lin.tap(lin.page.get_by_role("dialog").get_by_role("button", name="徐青青").first)
        expect(lin.page.get_by_role("dialog")).to_be_hidden()
    with lin.act("raises to level I: there is no backup supply"):
        sets_level(lin, "一级响应", "level-why-danger")
    with lin.act("reports to head office"):
        reports(lin, "报公司值班室")
    with lin.act("the community office does not answer"):
        lin.calls("community", "028-5550-0160", "no_answer")
    with lin.act("the account manager will call back"):
        lin.calls("utility-manager", "028-5550-0101", "reached")
        lin.was_promised("call_back", "2 小时后")


def sets_level(who: Actor, level: str, why: str) -> None:
    """With its reason."""
    who.at("/level")
    who.tap(who.page.get_by_role("main").locator("label", has_text=level).first)
    who.press(why)
    who.page.wait_for_url("**/")


def comes_back(cast: Cast) -> None:
    """The phone that died has a charge again: first without a network, with all that it held."""
    sun = cast["sun"]
    with sun.act("the phone is back, without network: everything is there"):
        page = sun.phone.restart(offline=True)
        page.goto(f"{cast.server.url}/")
        expect(page.get_by_role("navigation", name=words("now-standing"))).to_be_visible(timeout=SOON_MS)
        sun.at("/requests")
        sun.sees("孩子反锁在屋里")
    sun.phone.online()
