"""6: the hotline, four hundred enquiries and twenty-five requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.outage.chapters.asking import Extra, closes, gives, opens_request, takes_down
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.actor import Actor
    from tests.outage.cast import Cast

TALLIED = {"什么时候有电？": 2, "电梯能坐吗？": 1, "有水吗？": 1}
CHAT = "1203室 水管漏水，停不下来，电话 13812345678"
DOOR = "13900000102"


def hotline(cast: Cast) -> None:
    """Chapter 6: where customers call, and the tally."""
    he = cast["he"]
    with he.act("opens the hotline, the mobile behind it"):
        he.at("/requests")
        he.press("hotline-open")
        he.press("answer-record", he.page.get_by_role("dialog"))
        expect(he.page.get_by_role("dialog")).to_be_hidden()
    with he.act("calls it herself: it rings"):
        he.press("hotline-through")
        he.sees(words("hotline-tested"))
    with he.act("four enquiries by the tally"):
        he.at("/tally")
        for question, times in TALLIED.items():
            for _ in range(times):
                he.tap(he.page.get_by_role("button", name=question))
    with he.act("calls the utility: busy"):
        he.calls("utility", "95598", "busy")
    with he.act("the utility again: reached, power in an hour"):
        he.calls("utility", "95598", "reached")
        he.was_promised("power", "1 小时后")


def by_hand(cast: Cast) -> None:
    """Chapter 6: ten requests that somebody taps in."""
    he, zhou, sun = cast["he"], cast["zhou"], cast["sun"]
    with he.act("r01: nobody opens at an old person's door"):
        takes_down(he, "紧急求助", "独居老人没人应门", "B 座（全部）")
    with he.act("r02: a door will not open"):
        takes_down(he, "报修", "A 座门禁打不开", "A 座（全部）", Extra(number=DOOR))
    with he.act("r03: the same caller again"):
        takes_down(he, "报修", "门禁还没人来修", "A 座（全部）", Extra(number=DOOR))
        he.sees("同一个人打过 2 次")
    with he.act("r04: nobody told me; wants a call back"):
        takes_down(he, "投诉", "没人通知要停电", "B 座（全部）", Extra(back=True))
    with zhou.act("r05: two lamps, in haste, approved by word of mouth"):
        takes_down(zhou, "报修", "借两盏灯", extra=Extra(short=True, approved="林建宇同意借灯"))
    with zhou.act("r06: a meeting room, in haste"):
        takes_down(zhou, "投诉", "会议室没法用", extra=Extra(short=True))
    with zhou.act("r07: pasted from the chat"):
        pasted(zhou)
    with sun.act("r08: a child is locked in"):
        takes_down(sun, "有人被困", "孩子反锁在屋里", "B 座（全部）")
    with zhou.act("r10: wants to be called when power is back"):
        takes_down(zhou, "要答复", "几点来电给我回话", "A 座（全部）", Extra(back=True))


def pasted(who: Actor) -> None:
    """A message of the chat says what it is, and who."""
    who.at("/requests/new")
    who.unfold(words("request-paste"))
    who.types(words("request-paste-here"), CHAT)
    expect(who.page.get_by_label(words("request-caller-number"), exact=True)).to_have_value("13812345678")
    who.types(words("request-what"), "水管漏水")
    who.press("answer-record")
    expect(who.page.get_by_role("heading", level=1, name=words("request-title"))).to_be_visible()


def given(cast: Cast) -> None:
    """Chapter 6: who has what, and what became of it."""
    he, zhao, mao, chen = cast["he"], cast["zhao"], cast["mao"], cast["chen"]
    with he.act("gives r01 to 赵大勇"):
        opens_request(he, "独居老人没人应门")
        gives(he, "独居老人没人应门", "赵大勇")
    with zhao.act("r01: sends somebody; it is solved"):
        opens_request(zhao, "独居老人没人应门")
        zhao.press("request-act-sent")
        closes(zhao, "独居老人没人应门", "解决了")
    with he.act("the exchange is dead: the hotline moves to the mobile"):
        he.at("/requests")
        he.tap(he.page.get_by_role("button", name="总机没电，改用"))
    with mao.act("gives r23 to 林建宇 at the desk"):
        mao.at("/desk")
        gives(mao, "要见负责人", "林建宇")
    with chen.act("takes r19"):
        opens_request(chen, "卷帘门卡住")
        chen.tap(chen.page.get_by_role("button", name="我来：报修：卷帘门卡住").first)


def settled(cast: Cast) -> None:
    """Chapter 6: what is closed."""
    he, zhou, sun, zhao = cast["he"], cast["zhou"], cast["sun"], cast["zhao"]
    with zhou.act("r05: fills in what the haste left out"):
        opens_request(zhou, "借两盏灯")
        zhou.unfold(words("request-fill"))
        zhou.chip("裙楼商业（全部）")
        zhou.press("request-fill-save")
        zhou.page.wait_for_timeout(300)
    done: tuple[tuple[Actor, str, str], ...] = (
        *((he, what, "解决了") for what in ("A 座门禁打不开", "门禁还没人来修")),
        (he, "没人通知要停电", "已答复"),
        *((zhou, what, "解决了") for what in ("借两盏灯", "水管漏水")),
        (sun, "孩子反锁在屋里", "解决了"),
        (zhao, "车里有人头晕", "转给别的单位"),
    )
    for who, what, outcome in done:
        with who.act(f"{what}: {outcome}"):
            closes(who, what, outcome)
