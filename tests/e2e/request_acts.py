"""How whoever takes a call takes down what the caller wants, for tests that need it done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone_acts import unfold
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.phone import Phone

# Until what one recorded is on another's screen, in milliseconds.
NUMBER, ROOM = "13812345678", "1203室"
CHAT = f"{ROOM} 水管漏水，停不下来，电话 {NUMBER}"
REPAIR = "报修"


def take_down(phone: Phone) -> None:
    """From Now: what it is, where, and that it is so."""
    phone.page.get_by_role("link", name=words("request-title"), exact=True).click()
    phone.press("request-new")
    phone.page.locator("label.chip", has_text=REPAIR).click()
    phone.page.get_by_role("group", name=words("request-area")).locator("label.chip").first.click()
    phone.press("answer-record")


def paste(phone: Phone) -> None:
    """A message of the chat, which says what it is and who."""
    phone.press("request-new")
    unfold(phone.page, "request-paste")
    phone.page.get_by_role("textbox", name=words("request-paste-here")).fill(CHAT)


def ask(phone: Phone, *, kind: str = REPAIR, back: str | None = None, what: str = "") -> None:
    """Takes a request down, with the call that was promised and in words where there are any."""
    phone.press("request-new")
    phone.page.locator("label.chip", has_text=kind).click()
    if back:
        unfold(phone.page, "request-caller")
        phone.page.locator("label.chip", has_text=back).click()
    if what:
        phone.page.get_by_role("textbox", name=words("request-what")).fill(what)
    phone.press("answer-record")
    expect(phone.page.get_by_role("heading", level=1, name=words("request-title"))).to_be_visible()
