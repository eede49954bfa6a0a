"""Somebody with a phone, or at the desk: what they tap and type, by the words that stand there."""

from __future__ import annotations

import re
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from playwright.sync_api import expect
from tests.e2e.phone_acts import drawn
from tests.e2e.screen_checks import walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator, Page
    from tests.e2e.phone import Phone
    from tests.outage.story import Story

# Others' acts reach a phone by the bell, at the latest with its next round.
SOON_MS = 30_000


@dataclass
class Actor:
    """One person of the story.

    Args:
        key: by which the expectation names them.
        name: by which the screens do.
        person: id in the directory.
        phone: their browser.
        story: to which their acts are told.
    """

    key: str
    name: str
    person: str
    phone: Phone
    story: Story
    taps: int = 0
    # When each of their acts began and ended, seconds since 1970: by which what a phone says is judged.
    spans: list[tuple[float, float]] = field(default_factory=list)

    @property
    def page(self) -> Page:
        """What they look at; another one after their phone died."""
        return self.phone.page

    @contextmanager
    def act(self, what: str) -> Iterator[None]:
        """Tells an act of theirs."""
        began = time.time()
        with self.story.act(self, what):
            yield
        self.spans.append((began, time.time()))

    def at(self, address: str) -> Page:
        """Goes to a screen; to another one of the same kind by way of Now, for only then it is drawn anew."""
        here = urlsplit(self.page.url).path.split("/")[1:2]
        if here == urlsplit(address).path.split("/")[1:2] and address != "/":
            walk(self.page, "/")
        walk(self.page, address)
        return self.page

    def tap(self, found: Locator) -> None:
        """One tap."""
        found.click()
        self.taps += 1

    def press(self, message: str, within: Locator | None = None) -> None:
        """Taps the button or link that bears this message's words."""
        self.says(words(message), within)

    def says(self, text: str, within: Locator | None = None) -> None:
        """Taps the button or link of these words, as a screen reader says them."""
        where = within or self.page
        name = re.compile(f"^{drawn(text).pattern}$")
        button, link = (where.get_by_role(role, name=name) for role in ("button", "link"))
        self.tap(button.or_(link).first)

    def chip(self, text: str, group: str | None = None) -> None:
        """Chooses what is called so, under the words of a message where they are given."""
        where = self.page.get_by_role("group", name=words(group), exact=True) if group else self.page
        self.tap(where.locator("label.chip").filter(has_text=re.compile(f"^\\s*{drawn(text).pattern}")).first)

    def unfold(self, text: str) -> None:
        """Opens what is folded under these words."""
        self.tap(self.page.locator("summary").filter(has_text=drawn(text)).first)

    def types(self, label: str, text: str, within: Locator | None = None) -> None:
        """Types into the field of these words."""
        (within or self.page).get_by_label(drawn(label)).filter(visible=True).first.fill(text)

    def in_sheet(self, text: str) -> None:
        """Taps a button of the sheet that is open."""
        self.says(text, self.page.get_by_role("dialog"))

    def card(self, text: str) -> Locator:
        """The card of these words."""
        return self.page.get_by_role("region", name=drawn(text))

    def row(self, text: str) -> Locator:
        """The first row of a list that says so."""
        return self.page.get_by_role("listitem").filter(has_text=drawn(text)).first

    def sees(self, text: str) -> None:
        """Waits until these words stand there."""
        expect(self.page.get_by_text(drawn(text)).first).to_be_visible(timeout=SOON_MS)

    def calls(self, contact: str, number: str, outcome: str) -> None:
        """Calls a contact by one of its numbers and says how it went."""
        self.at(f"/contacts/{contact}")
        # After a call in vain others are offered above: the last link to the number is the contact's own.
        self.tap(self.page.locator(f"main a[href='tel:{number.replace('-', '')}']").last)
        self.press(f"outcome-{outcome}")

    def was_promised(self, what: str, by: str) -> None:
        """After a call: what they said they would do, and by when."""
        self.chip(words(f"promise-{what}"))
        self.chip(by)
        self.press("answer-record")
        expect(self.page.get_by_role("button", name=words("answer-record"))).to_be_hidden()
