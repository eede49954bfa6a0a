"""3: people in a lift, by a phone without network whose clock is three hours ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.outage.chapters.listing import does_steps
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.cast import Cast

LIFT = "A 座 2 号梯"
LIST = "/lists/lift-people?area=tower-a&asset=lift-a2"


def trapped(cast: Cast) -> None:
    """Chapter 3."""
    zhao = cast["zhao"]
    with zhao.act("people in lift A2: three, they can be spoken to"):
        zhao.at("/")
        zhao.press("now-danger")
        zhao.chip("困在电梯里")
        zhao.chip(LIFT)
        zhao.chip("3 人")
        zhao.chip(words("intercom-yes"))
        zhao.press("danger-confirm")
        expect(zhao.page.get_by_role("heading", name="电梯里有人")).to_be_visible()
    with zhao.act("calls the lift maintainer: no answer"):
        zhao.calls("lift-maintainer", "028-5550-0110", "no_answer")
    with zhao.act("the other number: reached, on site in half an hour"):
        zhao.calls("lift-maintainer", "028-5550-0111", "reached")
        zhao.was_promised("arrival", "30 分钟后")
    with zhao.act("the list: spoke to them, told to leave the doors alone, maintainer called"):
        zhao.at(LIST)
        does_steps(zhao, 3)
    with zhao.act("the maintainer came as promised"):
        zhao.at("/contacts/lift-maintainer")
        zhao.press("promise-kept")
    with zhao.act("all three are out"):
        zhao.at("/")
        zhao.press("now-danger-safe")
        expect(zhao.page.get_by_role("button", name=words("now-danger-safe"))).to_be_hidden()
    zhao.phone.online()
