"""What stands on Now and at the desk once all is over: the same on each, by what its reader may know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.e2e.phone_acts import as_written, drawn
from tests.outage.actor import SOON_MS
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator
    from tests.outage.actor import Actor
    from tests.outage.story import Story

DESK = "mao"
GIVE = re.compile("^交给别人：")


def compare(story: Story, wanted: dict[str, Any], who: Actor) -> None:
    """Each matter that this reader may know has one row, and nothing else has."""
    where = _at_desk(who) if who.key == DESK else _on_phone(who)
    asked = where.get_by_role("button", name=GIVE)
    asked.first.wait_for(timeout=SOON_MS)
    rows = [as_written(each.get_attribute("aria-label") or "") for each in asked.all()]
    mine = [each["row"] for each in wanted["matters"] if who.key in each.get("readers", (who.key,))]
    reviews = wanted["reviews"]
    mine += reviews["rows"] if who.key in reviews["readers"] else []
    mine += [each["row"] for each in wanted["improvements"] if who.key in each["givers"]]
    story.equal(f"{who.key}: rows on screen", len(mine), len(rows))
    for row in mine:
        story.equal(f"{who.key}: one row says {row}", 1, sum(row in each for each in rows))
    for each in wanted["improvements"]:
        told = where.get_by_text(drawn(each["row"])).count()
        story.equal(f"{who.key}: reads once of {each['row']}", 1, told)


def _on_phone(who: Actor) -> Locator:
    who.at("/")
    who.page.get_by_role("heading", name=words("now-quiet")).wait_for(timeout=SOON_MS)
    link = who.page.locator("a[href^='/after/']").first
    link.wait_for(timeout=SOON_MS)
    who.tap(link)
    who.page.get_by_role("heading", name=words("after-title")).wait_for()
    return who.page.locator("main")


def _at_desk(who: Actor) -> Locator:
    panel = who.at("/desk").get_by_role("region", name=words("after-title"))
    panel.wait_for(timeout=SOON_MS)
    who.tap(panel.get_by_role("link").first)
    panel.get_by_role("button", name=GIVE).first.wait_for(timeout=SOON_MS)
    for folded in panel.locator("details:not([open]) > summary").all():
        who.tap(folded)
    return panel
