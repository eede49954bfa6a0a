"""1 and 2: an outage is announced, begins, and is reported once more by somebody who could not hear of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from playwright.sync_api import expect
from tests.e2e.phone_acts import WHOLE_SITE
from tests.outage.actor import SOON_MS
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.actor import Actor
    from tests.outage.cast import Cast

ZONE = ZoneInfo("Asia/Shanghai")
TOWER_B = "B 座（全部）"
AHEAD = timedelta(minutes=3)
SEATS = {"sun": "第一人：管事", "he": "第二人：管客户", "zhao": "第三人：管现场"}


def announced(cast: Cast) -> None:
    """Chapter 1."""
    mao, he = cast["mao"], cast["he"]
    with mao.act("announces an outage of tower B for maintenance"):
        mao.at("/expected")
        at = datetime.now(ZONE) + AHEAD
        mao.types(f"{words('expected-from')} {words('expected-day')}", f"{at:%Y-%m-%d}")
        mao.types(f"{words('expected-from')} {words('expected-time')}", f"{at:%H:%M}")
        mao.chip(TOWER_B)
        mao.press("expected-save")
        mao.page.wait_for_url("**/")
        mao.at("/desk")
    with he.act("tells the owners of tower B by SMS"):
        he.at("/")
        he.sees("B 座")
        he.at("/scripts/planned?channel=sms&audience=owners-b")
        tells(he, "owners-b")
    for key in ("zhao", "lin"):
        cast[key].phone.offline()


def tells(who: Actor, audience: str) -> None:
    """Says on a script's screen that they were told."""
    names = {"owners": "A 座业主租户", "owners-b": "B 座业主租户", "special": "特殊客户和家属"}
    who.says(f"记：已告诉{names[audience]}")


def dark(cast: Cast) -> None:
    """Chapter 2."""
    sun, zhao, mao = cast["sun"], cast["zhao"], cast["mao"]
    with sun.act("it has begun"):
        sun.at("/")
        sun.press("now-it-began")
        expect(sun.page.get_by_role("timer").first).to_be_visible()
    with zhao.act("offline, with a wrong clock: reports the whole site"):
        zhao.at("/")
        zhao.press("now-report")
        zhao.chip(WHOLE_SITE)
        zhao.press("report-confirm")
        expect(zhao.page.get_by_role("timer").first).to_be_visible()
    for key, seat in SEATS.items():
        who = cast[key]
        with who.act(f"three are here: {seat}"):
            who.at("/")
            button = who.page.get_by_role("button", name="当班 3 个人")
            button.wait_for(timeout=SOON_MS)
            who.tap(button)
            who.tap(who.page.get_by_role("button", name=seat))
            expect(who.page.get_by_role("button", name=seat)).to_be_hidden()
    with sun.act("sets level II"):
        sun.at("/level")
        sun.tap(sun.page.get_by_role("main").locator("label", has_text="二级响应").first)
        sun.tap(sun.page.locator("button.go.press"))
        sun.page.wait_for_url("**/")
    with mao.act("enters the stage serve"):
        mao.at("/stages")
        mao.says("进入“保障服务”")
        expect(mao.page.get_by_role("button", name="保障服务走完了").first).to_be_visible()
        mao.at("/desk")
