"""Working through a list: one step after the other, or all of a list that is ticked off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.actor import Actor


def does_steps(who: Actor, times: int) -> None:
    """So many steps of the list at hand are done, each once its gate lets it."""
    for _ in range(times):
        now = who.page.get_by_role("heading", level=2).first.inner_text()
        done = who.page.get_by_role("button", name=words("answer-done"), exact=True)
        expect(done).to_be_enabled(timeout=30_000)
        who.tap(done)
        expect(who.page.get_by_role("heading", level=2, name=now, exact=True)).to_have_count(0)


def answers_why(who: Actor, verdict: str, reason: str) -> None:
    """The step at hand is skipped, could not be done, or is done after it failed, and why."""
    who.press(f"answer-{verdict}")
    who.in_sheet(words(reason))
    expect(who.page.get_by_role("dialog")).to_be_hidden()


def ticks_all(who: Actor, times: int, answered: int = 0) -> None:
    """Every item of a list that is ticked off, but for the first ones that have their answer."""
    boxes = who.page.locator("button[data-verdict]")
    expect(boxes).to_have_count(times)
    for at in range(answered, times):
        who.tap(boxes.nth(at))
        expect(boxes.nth(at)).to_have_attribute("data-verdict", "done", timeout=30_000)
