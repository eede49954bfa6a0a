"""11 and 12: the end, what it leaves, and what is done of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone_acts import drawn
from tests.outage.actor import SOON_MS
from tests.outage.chapters.helping import releases_help
from tests.outage.chapters.listing import ticks_all
from tests.outage.chapters.words_given import sets_level
from tests.outage.edition import SECONDS
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.actor import Actor
    from tests.outage.cast import Cast

FAILED_STEP = "机器切到“手动”，按启动一次"
ITEMS_CARE = 6
GIVEN = (
    ("楼道积水", "周丽敏"),
    ("保洁在车库坡道滑倒", "赵大勇"),
    ("社区值班室", "徐青青"),
    ("供电客户经理", "徐青青"),
)


def leftover(who: Actor, what: str) -> None:
    """Opens one of the things that the end would leave."""
    who.at("/close")
    who.tap(who.page.get_by_role("button", name=drawn(what)).first)


def closing(cast: Cast) -> None:
    """Chapter 11."""
    lin = cast["lin"]
    with lin.act("lowers to level II"):
        sets_level(lin, "二级响应", "level-why-back")
    with lin.act("lets the generator's failed step go"):
        leftover(lin, FAILED_STEP)
        lin.in_sheet(words("after-leave"))
        lin.in_sheet(words("after-reason-elsewhere"))
        expect(lin.page.get_by_role("button", name=drawn(FAILED_STEP))).to_have_count(0)
    for what, to in GIVEN:
        with lin.act(f"{what}: given to {to}"):
            leftover(lin, what)
            lin.tap(lin.page.get_by_role("dialog").get_by_role("button", name=to).first)
            expect(lin.page.get_by_role("dialog")).to_be_hidden()
    with lin.act("the supply was stable for the plan's time: it is over"):
        lin.page.wait_for_timeout(SECONDS["stable-supply"] * 1000)
        lin.at("/close")
        lin.tap(lin.page.locator("button.go.press"))
        expect(lin.page.get_by_role("heading", name=words("now-quiet"))).to_be_visible()


def ended(who: Actor) -> None:
    """What the end leaves, from Now."""
    who.at("/")
    link = who.page.locator("a[href^='/after/']").first
    link.wait_for(timeout=SOON_MS)
    who.tap(link)
    expect(who.page.get_by_role("heading", name=words("after-title"))).to_be_visible()


def afterwards(cast: Cast) -> None:
    """Chapter 12."""
    zhou, lin, chen, he = cast["zhou"], cast["lin"], cast["chen"], cast["he"]
    with zhou.act("after-care calls: six answers"):
        ended(zhou)
        zhou.tap(zhou.page.get_by_role("link", name="受影响客户回访").first)
        ticks_all(zhou, ITEMS_CARE)
    with lin.act("gives the first analysis"):
        ended(lin)
        lin.tap(lin.page.get_by_role("link", name="书面：初步分析").first)
        lin.says("报过了：书面：初步分析")
    with lin.act("the insurer need not be told"):
        ended(lin)
        lin.says("不做了：通知保险公司")
        lin.in_sheet(words("after-reason-needless"))
    for who, what in ((chen, "发电车 × 1"), (he, "储能电源 × 1")):
        with who.act(f"lets it go: {what}"):
            ended(who)
            releases_help(who, what)
