"""Leads a phone to screens that no address leads to, as a person would."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.e2e.colleague import Colleague
from tests.e2e.screen_checks import go
from tests.support.screen_words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Locator
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

LOWER = "() => { document.querySelector('main').scrollTop = 1e6; }"
OPEN = "() => document.querySelectorAll('main details').forEach((each) => { each.open = true; })"
STEP = "() => document.querySelector('main h2')?.textContent"
MOST_STEPS = 40
SESSION_NEEDED = re.compile(r"/api/v1/(?!now|pages)")


@dataclass
class Walker:
    """Leads a phone to its moments, in the language that it speaks."""

    phone: Phone
    server: Server
    locale: str
    _colleague: Colleague | None = None

    def at(self, path: str) -> Walker:
        """Goes to an address."""
        go(self.phone.page, self.server.url + path)
        return self

    def lower(self) -> Walker:
        """To the end of the screen, with all that folds out."""
        self.phone.page.evaluate(OPEN)
        self.phone.page.evaluate(LOWER)
        return self

    def does(self, script: str) -> Walker:
        """Runs a script in the page."""
        self.phone.page.evaluate(script)
        return self

    def starts(self, script: str) -> Walker:
        """Has every page from now on run this before its own."""
        self.phone.page.add_init_script(script)
        return self

    def without_network(self, hours_on: int = 0) -> Walker:
        """Cuts the phone off; so many hours pass."""
        self.phone.offline()
        self.phone.page.clock.set_system_time(time.time() + hours_on * 3600)
        return self

    def with_network(self) -> Walker:
        """Gives the network back, and lets the server answer for itself."""
        self.phone.online()
        self.phone.context.unroute_all()
        return self

    def refused(self, status: int, code: str) -> Walker:
        """Has the server answer this from now on to all but the two that need no session."""
        # As the server itself says it: without this type it would be a portal's answer.
        said = json.dumps({"status": status, "code": code})
        kind = "application/problem+json"
        self.phone.context.route(
            SESSION_NEEDED, lambda route: route.fulfill(status=status, content_type=kind, body=said)
        )
        return self

    @property
    def colleague(self) -> Colleague:
        """Somebody else on this site."""
        self._colleague = self._colleague or Colleague(self.server)
        return self._colleague

    def told(self, kind: str, body: Mapping[str, object], *, drill: bool = False) -> Walker:
        """A colleague begins something."""
        self.colleague.tells(kind, body, drill=drill)
        return self

    def notes(self, count: int) -> Walker:
        """A colleague writes so many notes."""
        self.colleague.writes(*(f"巡楼 {number}：应急灯亮着" for number in range(1, count + 1)))
        return self

    def until(self, message: str) -> Walker:
        """Waits until these words stand on the screen."""
        self.phone.page.get_by_text(words(message, self.locale), exact=True).first.wait_for()
        return self

    def gone(self, message: str) -> Walker:
        """Waits until these words stand there no more."""
        self.phone.page.get_by_text(words(message, self.locale), exact=True).first.wait_for(state="detached")
        return self

    def sees(self, selector: str) -> Walker:
        """Waits until this is on the screen."""
        self.phone.page.locator(selector).first.wait_for()
        return self

    def button(self, message: str) -> Locator:
        """A button by its words."""
        return self.phone.page.get_by_role("button", name=words(message, self.locale), exact=True)

    def press(self, *messages: str) -> Walker:
        """Presses buttons, one after the other."""
        for message in messages:
            self.button(message).first.click()
        return self

    def press_all(self, message: str, end: str) -> Walker:
        """Presses a button until other words stand there."""
        page = self.phone.page
        done = page.get_by_text(words(end, self.locale), exact=True)
        for _ in range(MOST_STEPS):
            self.button(message).or_(done).first.wait_for()
            if done.count() > 0:
                return self
            step = page.evaluate(STEP)
            self.button(message).first.click()
            page.wait_for_function(f"(was) => ({STEP})() !== was", arg=step)
        raise AssertionError(f"{end} did not come after {MOST_STEPS} times {message}")

    def tap(self, selector: str) -> Walker:
        """Taps the first thing that this finds."""
        self.phone.page.locator(selector).first.click()
        return self

    def press_one(self, message: str) -> Walker:
        """Presses the first button that says these words of something by name."""
        said = words(message, self.locale)
        self.phone.page.locator("main").get_by_role("button").filter(has_text=said).first.click()
        return self

    def pick(self, choice: str) -> Walker:
        """Makes a choice wherever it is offered."""
        said = words(choice, self.locale)
        self.phone.page.locator("main .chip").filter(has_text=said).first.click()
        return self

    def chip(self, group: str, choice: str) -> Walker:
        """Makes a choice in the group of these words."""
        named = self.phone.page.get_by_role("group", name=words(group, self.locale), exact=True)
        named.get_by_text(words(choice, self.locale), exact=True).click()
        return self

    def put(self, selector: str, text: str) -> Walker:
        """Writes into a field."""
        self.phone.page.locator(selector).first.fill(text)
        return self
