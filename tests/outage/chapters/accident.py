"""8: a cleaner is hurt in the car park, where there is no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.phone_acts import png
from tests.outage.actor import SOON_MS
from tests.outage.chapters.asking import takes_down
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import FilePayload
    from tests.outage.cast import Cast

WHAT = "保洁在车库坡道滑倒"
PICTURE: FilePayload = {"name": "ramp.png", "mimeType": "image/png", "buffer": png()}


def accident(cast: Cast) -> None:
    """Chapter 8 in the car park."""
    zhao = cast["zhao"]
    page = zhao.page
    zhao.phone.offline()
    with zhao.act("a cleaner is hurt: the authority's hour runs"):
        zhao.at("/accidents")
        zhao.chip("有人受伤")
        zhao.chip("1", "accident-people")
        zhao.chip("地下车库")
        zhao.types(words("accident-text"), WHAT)
        zhao.unfold(words("accident-hurt"))
        zhao.types(words("accident-name"), "钱素珍")
        zhao.types(words("accident-injury"), "左手腕肿了")
        zhao.press("answer-record")
        page.get_by_role("heading", level=1).filter(has_text=WHAT).wait_for()
    with zhao.act("takes a picture of the ramp"):
        part = page.locator("details").filter(has_text="加证据")
        zhao.tap(part.locator("summary"))
        part.locator("input[type=file]").set_input_files(PICTURE)
        zhao.types("留下了什么，放在哪里", "坡道灯灭，地上有油", part)
        zhao.press("answer-record", part)
        page.get_by_text("坡道灯灭，地上有油").first.wait_for()
    with zhao.act("writes down who saw it"):
        part = page.locator("details").filter(has_text="加证人")
        zhao.tap(part.locator("summary"))
        zhao.types(words("accident-name"), "郑树林", part)
        zhao.types(words("accident-seen"), "她踩到油滑了一跤", part)
        zhao.press("answer-record", part)
        page.get_by_text("她踩到油滑了一跤").first.wait_for()
    with zhao.act("r09: somebody feels faint in a car; 120 is called"):
        takes_down(zhao, "紧急求助", "车里有人头晕", area="地下车库")
    zhao.phone.online()


def looked_into(cast: Cast) -> None:
    """Chapter 8: what the leader does about it."""
    lin = cast["lin"]
    with lin.act("tells the authority of the accident"):
        lin.at("/accidents")
        link = lin.page.get_by_role("link", name=WHAT)
        link.wait_for(timeout=SOON_MS)
        lin.tap(link)
        lin.press("accident-tell")
        lin.sees(words("accident-told"))
    with lin.act("writes down why it happened"):
        part = lin.page.locator("details").filter(has_text="写原因")
        lin.tap(part.locator("summary"))
        lin.types("为什么会出事", "应急灯早就坏了，没人报修", part)
        lin.press("answer-record", part)
        lin.page.get_by_text("应急灯早就坏了").first.wait_for()
