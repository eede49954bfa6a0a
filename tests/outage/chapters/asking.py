"""Requests, on their screens: taken down, opened, given, settled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone_acts import drawn
from tests.outage.actor import SOON_MS
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.actor import Actor


@dataclass(frozen=True)
class Extra:
    """What a caller says beside what it is about."""

    number: str = ""
    back: bool = False
    approved: str = ""
    short: bool = False


NOTHING = Extra()


def takes_down(who: Actor, kind: str, what: str, area: str | None = None, extra: Extra = NOTHING) -> None:
    """A request, on its screen."""
    who.at("/requests/new")
    if extra.short:
        who.press("request-use-short")
    who.chip(kind, "request-kind")
    if area:
        who.chip(area)
    if not extra.short and (extra.number or extra.back):
        who.unfold(words("request-caller"))
    if extra.number:
        who.types(words("request-caller-number"), extra.number)
    if extra.back:
        who.chip("15 分钟后")
    who.types(words("request-what"), what)
    if extra.approved:
        who.unfold(words("request-approved-fact"))
        who.types(words("request-approved"), extra.approved)
    who.press("answer-record")
    expect(who.page.get_by_role("heading", level=1, name=words("request-title"))).to_be_visible()
    who.sees(what)


def opens_request(who: Actor, what: str) -> None:
    """Its own screen."""
    who.at("/requests")
    link = who.page.get_by_role("link", name=what).first
    link.wait_for(timeout=SOON_MS)
    who.tap(link)
    who.page.get_by_role("heading", level=1).filter(has_text=what).wait_for()


def closes(who: Actor, what: str, outcome: str) -> None:
    """Settled, and how."""
    opens_request(who, what)
    who.press("request-close")
    who.in_sheet(outcome)
    expect(who.page.get_by_role("button", name=words("request-close"), exact=True)).to_be_hidden()


def gives(who: Actor, what: str, to: str) -> None:
    """By the matter's own sheet, whatever screen it stands on."""
    button = who.page.get_by_role("button", name=re.compile(f"^交给别人：.*{drawn(what).pattern}"))
    who.tap(button.filter(visible=True).first)
    who.tap(who.page.get_by_role("dialog").get_by_role("button", name=to).first)
