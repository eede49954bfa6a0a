"""A keyboard alone is enough, and one always sees where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.e2e.phone_acts import WHOLE_SITE
from tests.e2e.screen_checks import go, walk
from tests.e2e.screens import screens
from tests.e2e.sites import site
from tests.support.fault_rounds import rounds
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

MOST_TABS = 150
MOST_ROUNDS = 4
# Marks the focused control; says whether the page shows that it has the focus.
REACH = """() => {
  const at = document.activeElement;
  if (at === document.body || at === null) return "away";
  at.setAttribute("data-reached", "");
  // What has the focus stands inside, and the phone's own screens are gone through as such.
  if (at.tagName === "IFRAME") return "seen";
  const label = ["radio", "checkbox"].includes(at.type) ? at.closest("label") : null;
  const look = getComputedStyle(label ?? at);
  const seen = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
  return seen ? "seen" : `unseen: ${at.outerHTML.slice(0, 120)}`;
}"""
# One radio of a group is enough: the arrow keys lead to the others.
MISSED = """() => {
  const reached = (each) => each.hasAttribute("data-reached") || (each.type === "radio" &&
    document.querySelector(`input[type=radio][name="${each.name}"][data-reached]`) !== null);
  const controls = "#app :is(a[href], button, input, select, textarea, summary):not(:disabled)";
  return [...document.querySelectorAll(controls)]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.tabIndex >= 0)
    .filter((each) => !reached(each))
    .map((each) => each.outerHTML.slice(0, 120));
}"""
# As after a load: a change of screen gives the focus to the heading.
FROM_THE_TOP = """() => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
}"""
NAME = "() => (document.activeElement.ariaLabel ?? document.activeElement.textContent ?? '').trim()"


def tab_to(page: Page, message: str) -> None:
    """Presses Tab until the control with this message's words has the focus."""
    tab_on(page, words(message))


def tab_on(page: Page, said: str) -> None:
    """The same by the words themselves."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(NAME) == said:
            return
    pytest.fail(f"Tab never came to {said!r}")


def enter(page: Page, message: str) -> None:
    """Goes to a control by Tab and presses Enter on it."""
    tab_to(page, message)
    page.keyboard.press("Enter")


def test_an_outage_is_reported_and_worked_through_by_keyboard(server: Server, phones: Phones) -> None:
    phone = phones("keys")
    phone.enrol(server.code("supervisor"), name="王建国")
    page = phone.page
    enter(page, "now-report")
    page.get_by_role("heading", name=words("now-report")).wait_for()
    enter(page, "report-confirm")
    # Asked where, since nothing was chosen.
    tab_on(page, WHOLE_SITE)
    page.keyboard.press("Enter")
    page.get_by_text(words("now-take-duty")).first.wait_for()
    enter(page, "now-take-duty")
    page.get_by_role("heading", name=words("duties-title")).wait_for()
    enter(page, "matter-take")
    enter(page, "place-now")
    step = page.get_by_role("region", name=words("now-next"))
    first = step.get_by_role("heading").inner_text()
    enter(page, "answer-skipped")
    sheet = page.get_by_role("dialog")
    sheet.wait_for()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    enter(page, "answer-skipped")
    enter(page, "reason-already")
    expect(step.get_by_role("heading")).not_to_have_text(first)
    enter(page, "shell-undo")
    expect(step.get_by_role("heading")).to_have_text(first)
    enter(page, "shell-log")
    tab_to_box(page)
    page.keyboard.type("配电房门口有人守着")
    enter(page, "answer-record")
    expect(page.get_by_text("配电房门口有人守着")).to_be_visible()


def tab_to_box(page: Page) -> None:
    """Goes by Tab to the sheet's one large text box."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.tagName") == "TEXTAREA":
            return
    pytest.fail("Tab never came to the text box")


def test_tab_reaches_every_control_and_shows_where_it_is(idle: Server, phones: Phones) -> None:
    found: list[str] = []
    with site("full", idle, phones, Look(width=1440, height=900)) as held:
        page = held.phone.page
        go(page, held.server.url)
        # Each day every twelfth screen, in the long run all.
        for screen in screens()[:: 12 // rounds(1, 12)]:
            walk(page, held.address(screen))
            found += [f"{screen.name} {each}" for each in faults(page)]
    assert not found, "\n".join(found)


def faults(page: Page) -> list[str]:
    """What ever had the focus and did not show it, and what Tab reaches in no round."""
    unseen = tab_through(page)
    for _ in range(MOST_ROUNDS - 1):
        if not page.evaluate(MISSED):
            break
        # Rows may come, or be drawn anew, where Tab is just now: another round meets those too.
        unseen += tab_through(page)
    return unseen + [f"missed: {each}" for each in page.evaluate(MISSED)]


def tab_through(page: Page) -> list[str]:
    """Goes once through the whole page by Tab; returns what had the focus and did not show it."""
    page.evaluate(FROM_THE_TOP)
    unseen: list[str] = []
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        where = page.evaluate(REACH)
        if where == "away":
            break
        if where != "seen":
            unseen.append(where)
    return unseen
