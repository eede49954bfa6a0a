"""What comes before power goes on, done on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.screen_checks import walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page

BEFORE = "/lists/before-power-up"
ASKS = 0  # whether the utility agreed


def check_before(page: Page, who: str = "孙师傅") -> None:
    """Says who does it, from outside, and answers all of it; what asks for its answer gets one."""
    walk(page, BEFORE)
    page.get_by_label(words("doer-other"), exact=True).fill(who)
    page.get_by_role("button", name=words("doer-name"), exact=True).click()
    for index, box in enumerate(page.locator("main li button[data-verdict]").all()):
        box.click()
        if index == ASKS:
            page.get_by_label(words("answer-said"), exact=True).fill("调度，21:10")
            page.get_by_role("button", name=words("answer-done"), exact=True).click()
        expect(box).to_have_attribute("data-verdict", "done")
