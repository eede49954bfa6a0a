"""What no address leads to: a question asked, a sheet open, a phone that saves its battery."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.e2e.looking import go
from tests.e2e.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from playwright.sync_api import Locator
    from tests.e2e.phone import Phone

# A link out of the browser would leave the page; a headless one has neither telephone nor messages.
STAY = """document.addEventListener("click", (event) => {
  if (event.target.closest?.("a[href^='tel:'], a[href^='sms:']")) event.preventDefault();
})"""
READ_DO = "/lists/generator-start?area=plant&asset=generator-1"
LARGE = "() => { document.documentElement.dataset.text = 'huge'; }"
LOWER = "() => { document.querySelector('main').scrollTop = 1e6; }"
OPEN = "() => document.querySelectorAll('main details').forEach((each) => { each.open = true; })"


@dataclass
class Eye:
    """Somebody who leads a phone to its moments, in the language that it speaks."""

    phone: Phone
    url: str
    locale: str

    def at(self, path: str) -> Eye:
        """Goes to an address."""
        go(self.phone.page, self.url + path)
        return self

    def lower(self) -> Eye:
        """To the end of the screen, with all that folds out."""
        self.phone.page.evaluate(OPEN)
        self.phone.page.evaluate(LOWER)
        return self

    def button(self, message: str) -> Locator:
        """A button by its words."""
        return self.phone.page.get_by_role("button", name=words(message, self.locale), exact=True)

    def press(self, *messages: str) -> Eye:
        """Presses buttons, one after the other."""
        for message in messages:
            self.button(message).first.click()
        return self

    def tap(self, selector: str) -> Eye:
        """Taps the first thing that this finds."""
        self.phone.page.locator(selector).first.click()
        return self

    def press_one(self, message: str) -> Eye:
        """Presses the first button that says these words of something by name."""
        said = words(message, self.locale)
        self.phone.page.locator("main").get_by_role("button").filter(has_text=said).first.click()
        return self

    def chip(self, group: str, choice: str) -> Eye:
        """Makes a choice in the group of these words."""
        named = self.phone.page.get_by_role("group", name=words(group, self.locale), exact=True)
        named.get_by_text(words(choice, self.locale), exact=True).click()
        return self

    def put(self, selector: str, text: str) -> Eye:
        """Writes into a field."""
        self.phone.page.locator(selector).first.fill(text)
        return self


# One after the other on one phone: the later ones see what the earlier ones did.
PHONE: dict[str, Callable[[Eye], object]] = {
    "now-end": lambda eye: eye.at("/").lower(),
    "now-large": lambda eye: eye.at("/").phone.page.evaluate(LARGE),
    "step-could-not": lambda eye: eye.at("/").press("answer-could_not"),
    "step-done": lambda eye: eye.at("/").press("answer-done"),
    "read-do": lambda eye: eye.at(READ_DO),
    "read-do-skip": lambda eye: eye.at(READ_DO).press("answer-skipped"),
    "list-where": lambda eye: eye.at("/lists/lift-people"),
    "lists-end": lambda eye: eye.at("/lists").lower(),
    "lists-stages": lambda eye: eye.at("/lists").tap(".chip:nth-of-type(2)"),
    "lists-found": lambda eye: eye.at("/lists").put("input[type=search]", "dt"),
    "confirm-end": lambda eye: eye.at("/lists/technical-first").lower(),
    "call-outcome": lambda eye: eye.at("/contacts/lift-maintainer").tap("main a[href^='tel:']"),
    "call-busy": lambda eye: eye.press("outcome-busy"),
    "call-reached": lambda eye: (
        eye.at("/contacts/utility").tap("main a[href^='tel:']").press("outcome-reached")
    ),
    "contact-end": lambda eye: eye.at("/contacts/utility").lower(),
    "contacts-end": lambda eye: eye.at("/contacts").lower(),
    "script-read": lambda eye: eye.at("/scripts/lift-calm").press("script-read"),
    "script-show": lambda eye: eye.at("/scripts/first-notice").press("script-show"),
    "script-end": lambda eye: eye.at("/scripts/first-notice").lower(),
    "script-passed": lambda eye: eye.at("/scripts/no-news?channel=poster"),
    "scripts-end": lambda eye: eye.at("/scripts").lower(),
    "facts-end": lambda eye: eye.at("/facts").lower(),
    "quiz": lambda eye: eye.at("/guides/first-outage").lower(),
    "guides-end": lambda eye: eye.at("/guides").lower(),
    "log-end": lambda eye: eye.at("/log").lower(),
    "entries-all": lambda eye: eye.at("/entries").tap(".chip:nth-of-type(3)"),
    "entry-end": lambda eye: eye.lower().tap("main .list a.leads").lower(),
    "tally-counted": lambda eye: eye.at("/tally").tap("main button.seat"),
    "tally-end": lambda eye: eye.at("/tally").lower(),
    "reports-end": lambda eye: eye.at("/reports").lower(),
    "clocks-end": lambda eye: eye.at("/clocks").lower(),
    "hand-over-end": lambda eye: eye.at("/hand-over").lower(),
    "phone-end": lambda eye: eye.at("/phone").lower(),
    "settings-end": lambda eye: eye.at("/settings").lower(),
    "sign-out": lambda eye: eye.at("/settings").press("settings-sign-out"),
    "danger-end": lambda eye: eye.at("/danger").lower(),
    "danger-list": lambda eye: (
        eye.at("/danger").tap("fieldset:nth-of-type(2) .chip:nth-of-type(2)").press("danger-confirm")
    ),
    "now-danger": lambda eye: eye.at("/"),
    "lamp": lambda eye: eye.at("/").tap(".status .ends button"),
    "now-saver": lambda eye: eye.at("/settings").chip("saver-title", "saver-on").at("/"),
}
DESK: dict[str, Callable[[Eye], object]] = {
    "level": lambda eye: eye.at("/desk").press("desk-change-level"),
    "close": lambda eye: eye.at("/desk").press("desk-close-incident"),
    "filters": lambda eye: eye.at("/desk").press("desk-filter-more"),
    "person": lambda eye: eye.at("/desk/people").press("desk-person-add"),
    "revoke": lambda eye: eye.at("/desk/devices").press_one("desk-device-revoke"),
    "entry": lambda eye: eye.at("/desk").tap(".tl-text"),
}


def moments(eye: Eye, which: Mapping[str, Callable[[Eye], object]]) -> Iterator[str]:
    """The name of each moment, once the phone is there."""
    for name, lead in which.items():
        lead(eye)
        yield name
