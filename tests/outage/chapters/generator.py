"""5: the generator will not start; a truck is asked for and comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.outage.chapters.helping import asks_for_help
from tests.outage.chapters.listing import answers_why, does_steps
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.cast import Cast

START = "/lists/generator-start?area=plant&asset=generator-1"
TRUCK = "发电车 × 1"


def generator(cast: Cast) -> None:
    """Chapter 5, until chen has the network again."""
    chen = cast["chen"]
    chen.phone.offline()
    with chen.act("starting the generator: nine steps done"):
        chen.at(START)
        does_steps(chen, 9)
    with chen.act("start: could not be done, it is broken"):
        step = chen.page.get_by_role("heading", level=2).first
        expect(step).to_have_text("机器切到“手动”，按启动一次")
        answers_why(chen, "could_not", "reason-broken")
    with chen.act("the generator will not start: its six steps"):
        chen.at("/lists/generator-fails")
        does_steps(chen, 5)
        chen.press("answer-done")
        chen.sees(words("list-finished"))
    with chen.act("asks for a generator truck"):
        source = "发电车租赁和送油"
        asks_for_help(chen, "material", words("help-often-generator"), count=1, area="设备区", source=source)
    chen.phone.online()
