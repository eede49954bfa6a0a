"""Help from outside, on its screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.outage.actor import SOON_MS
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.actor import Actor


def asks_for_help(
    who: Actor, of: str, what: str, *, count: int, area: str | None = None, source: str | None = None
) -> None:
    """People or material: what, how many, where, from whom."""
    who.at("/help")
    who.chip(words(f"help-of-{of}"), "help-of")
    often = who.page.locator("label.chip").filter(has_text=what)
    if often.count():
        who.chip(what, "help-which")
    else:
        who.types(words("help-other"), what)
    who.chip(str(count), "help-count")
    if source:
        who.chip(source)
    if area:
        who.chip(area)
    who.press("help-ask-save")
    expect(who.page.get_by_role("heading", level=1, name=what)).to_be_visible()


def opens_help(who: Actor, title: str) -> None:
    """Its own screen."""
    who.at("/help")
    link = who.page.get_by_role("link", name=title).first
    link.wait_for(timeout=SOON_MS)
    who.tap(link)


def promises_help(who: Actor, title: str) -> None:
    """In half an hour."""
    opens_help(who, title)
    who.press("help-promise")
    who.in_sheet("30 分钟后")
    expect(who.page.get_by_text("前到").first).to_be_visible()


def receives_help(who: Actor, title: str) -> None:
    """All of it came."""
    opens_help(who, title)
    who.press("help-came")
    expect(who.page.get_by_role("button", name=words("help-came"), exact=True)).to_be_hidden()


def releases_help(who: Actor, title: str) -> None:
    """It is needed no more."""
    opens_help(who, title)
    who.press("help-release")
    expect(who.page.get_by_role("button", name=words("help-release"), exact=True)).to_be_hidden()
