"""10: the power comes back, trips, goes again, and is brought back from the beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.outage.actor import SOON_MS
from tests.outage.cast import CUSTOMERS
from tests.outage.chapters.announced import tells
from tests.outage.chapters.customers import looks_after
from tests.outage.chapters.lifts import lifts_back
from tests.outage.chapters.listing import answers_why, does_steps, ticks_all
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.actor import Actor
    from tests.outage.cast import Cast

BEFORE, POWER_UP, CHECK = "/lists/before-power-up", "/lists/power-up", "/lists/system-check"
ITEMS_BEFORE, ITEMS_CHECK = 19, 10
MAIN_SWITCH, FIRE_FED, FIRE_DEAD = "incoming-if-open", "fire-fed", "fire-if-dead"
BEFORE_LIFTS = (
    *("meters", MAIN_SWITCH, FIRE_FED, FIRE_DEAD, "control", "public", "sump"),
    *("building-1", "building-2", "buildings-left", "water", "air"),
)
FROM_LIFTS_ON = ("lifts-release", "escalators")
SKIPPED = (MAIN_SWITCH, FIRE_DEAD)
FIRST_TIME = ("meters", MAIN_SWITCH, FIRE_FED, FIRE_DEAD)
SERVICES = (
    *("大堂和前台", "热线和报修", "电梯", "公寓入住"),
    *("服务大厅叫号", "商户营业", "餐饮营业", "车库收费"),
)


def returned(lin: Actor) -> None:
    """The power is back everywhere, and the stage with it."""
    with lin.act("the power is back"):
        lin.at("/facts")
        lin.press("facts-returned")
        lin.press("facts-returned-yes")
    with lin.act("enters the stage restore"):
        lin.at("/")
        button = lin.page.get_by_role("button", name="进入“恢复”")
        button.wait_for(timeout=SOON_MS)
        lin.tap(button)
        expect(button).to_be_hidden()


def checked_before(cast: Cast, *, again: bool = False) -> None:
    """Before anything is switched on; once power was lost again, by whoever was named before."""
    with cast["chen"].act("before power-up: nineteen answers"):
        chen = cast["chen"]
        chen.at(BEFORE)
        if not again:
            chen.says(f"我自己：{chen.name}")
        chen.tap(chen.page.locator("button[data-verdict]").first)
        chen.types(words("answer-said"), "调度，刚才")
        chen.press("answer-done")
        ticks_all(chen, ITEMS_BEFORE, answered=1)


def does(cast: Cast, item: str) -> None:
    """One step of the power-up: chen does it once the gate lets him."""
    chen = cast["chen"]
    chen.at(f"{POWER_UP}?at={item}")
    if item in SKIPPED:
        answers_why(chen, "skipped", "reason-already")
    else:
        does_steps(chen, 1)


def confirms(cast: Cast, item: str) -> None:
    """The second person's word, from the other phone."""
    sun = cast["sun"]
    sun.at(f"{POWER_UP}?at={item}")
    button = sun.page.get_by_role("button", name=words("gate-confirm"), exact=True).first
    button.wait_for(timeout=SOON_MS)
    sun.tap(button)
    expect(button).to_be_hidden()


def both(cast: Cast, items: tuple[str, ...]) -> None:
    """Each step by two, those too that are left out."""
    for item in items:
        does(cast, item)
        confirms(cast, item)


def power(cast: Cast) -> None:
    """Chapter 10 until the power goes again."""
    lin, chen, zhao, he = cast["lin"], cast["chen"], cast["zhao"], cast["he"]
    returned(lin)
    checked_before(cast)
    with chen.act("power-up: four steps, each by two and apart"):
        both(cast, FIRST_TIME)
    with chen.act("control room: done, nobody has confirmed it yet"):
        does(cast, "control")
    with zhao.act("by the phone with the wrong clock the next step waits as well"):
        zhao.at(f"{POWER_UP}?at=public")
        zhao.sees("还要另一个人确认")
        done = zhao.page.get_by_role("button", name=words("answer-done"), exact=True, disabled=False)
        expect(done).to_have_count(0)
    with cast["sun"].act("confirms it"):
        confirms(cast, "control")
    with chen.act("public lighting: done, and its breaker trips"):
        does(cast, "public")
        chen.at(f"{POWER_UP}?at=public")
        chen.press("gate-tripped")
        expect(chen.page.get_by_role("button", name=words("answer-done"), exact=True)).to_be_visible()
    with chen.act("public lighting again, by two; why it can be switched on now"):
        chen.at(f"{POWER_UP}?at=public")
        expect(chen.page.get_by_role("button", name=words("answer-done"), exact=True)).to_be_enabled()
        answers_why(chen, "done", "answer-why-now-mended")
        confirms(cast, "public")
    with zhao.act("calls a halt"):
        zhao.at("/recovery")
        zhao.press("recovery-stop")
        zhao.in_sheet(words("recovery-stop-people"))
    with chen.act("says why it goes on"):
        chen.at("/recovery")
        button = chen.page.get_by_role("button", name=words("recovery-go-on"), exact=True)
        button.wait_for(timeout=SOON_MS)
        chen.tap(button)
        chen.in_sheet(words("recovery-on-people"))
        expect(button).to_be_hidden()
    with he.act("tells the owners that it is restored"):
        he.at("/scripts/restored?channel=wechat&audience=owners")
        tells(he, "owners")


def gone_again(cast: Cast) -> None:
    """Chapter 10 from the second loss to its end."""
    lin, he, chen, zhou = cast["lin"], cast["he"], cast["chen"], cast["zhou"]
    with lin.act("the power is gone again"):
        lin.at("/facts")
        lin.press("far-lost-now")
    with he.act("sends the owners the correction"):
        he.at("/scripts/correction?channel=wechat&audience=owners")
        tells(he, "owners")
    returned(lin)
    checked_before(cast, again=True)
    with chen.act("power-up from the beginning: twelve steps, to the chillers"):
        both(cast, BEFORE_LIFTS)
    lifts_back(cast)
    with chen.act("the lifts are released; the escalators: two steps"):
        both(cast, FROM_LIFTS_ON)
    with zhou.act("the system check: ten answers"):
        # Its gate opens once all of the power-up has reached this phone.
        zhou.at("/recovery")
        lobby = zhou.page.get_by_role("button", name=f"恢复：{SERVICES[0]}", exact=True)
        expect(lobby).to_be_enabled(timeout=SOON_MS)
        zhou.at(CHECK)
        ticks_all(zhou, ITEMS_CHECK)
    with zhou.act("the systems are well, the data is whole"):
        zhou.at("/recovery")
        checks = zhou.card(words("recovery-checks"))
        zhou.tap(checks.get_by_role("button", name=words("recovery-well"), exact=True).first)
        zhou.in_sheet(words("recovery-data-whole"))
    for what in SERVICES:
        with zhou.act(f"opens: {what}; staff and customers are told"):
            zhou.says(f"恢复：{what}")
            zhou.says(f"已通知员工：{what}")
            zhou.says(f"已通知客户：{what}")
    with he.act("tells the owners again"):
        he.at("/scripts/restored?channel=wechat&audience=owners")
        tells(he, "owners")
    for key in ("luo", "deng"):
        with he.act(f"{CUSTOMERS[key]['name']} has power at home too"):
            looks_after(he, cast.customers[key], "平安")
    with he.act("closes the hotline"):
        he.at("/requests")
        he.press("hotline-close")
        he.sees(words("hotline-none"))
