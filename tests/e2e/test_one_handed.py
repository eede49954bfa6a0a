"""Every screen of an outage works with one hand: reach, room, size, rest; and with larger text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.e2e.screen_checks import go, walk
from tests.e2e.screens import screens
from tests.e2e.sites import site
from tests.support.fault_rounds import rounds
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

GAP_PX = 8
PRIMARY_PX = 56
UPPER_SHARE = 0.4
LABEL_PX, READING_PX = 16, 18
DESK_TEXT_PX = 14
ROOT = "([key, value]) => { document.documentElement.dataset[key] = value; }"
IN_REACH = """() => {
  const places = document.querySelector(".places");
  return places === null || places.getBoundingClientRect().bottom <= innerHeight + 1;
}"""
MOVING = "() => document.getAnimations().map((each) => each.animationName ?? each.transitionProperty)"


def reach(page: Page) -> list[str]:
    """What a thumb of either hand would miss."""
    found: list[str] = page.evaluate("(gap) => looking.crowded(gap)", GAP_PX)
    for hand in ("right", "left"):
        page.evaluate(ROOT, ["hand", hand])
        side = page.evaluate("() => looking.side()")
        if side not in {hand, None}:
            found.append(f"Log is on the {side} of a {hand} hand")
        found += page.evaluate("(given) => looking.high(...given)", [UPPER_SHARE, PRIMARY_PX])
    return found


def larger(page: Page) -> list[str]:
    """What does not fit, or is out of reach, once the text is twice as large."""
    page.evaluate(ROOT, ["text", "huge"])
    found: list[str] = page.evaluate("() => looking.sideways()")
    if not page.evaluate(IN_REACH):
        found.append("the five places are out of reach")
    page.evaluate(ROOT, ["text", "usual"])
    return [f"at 200 % text {line}" for line in found]


def uncovered(page: Page) -> list[str]:
    """What Log lies on at the end of what is read, in each size of text in which it floats."""
    found: list[str] = []
    for text in ("usual", "large", "larger"):
        page.evaluate(ROOT, ["text", text])
        found += [f"{line}, {text} text" for line in page.evaluate("() => looking.covered()")]
    page.evaluate(ROOT, ["text", "usual"])
    return found


def sizes(page: Page, audience: str) -> list[str]:
    """Words that are too small to be read."""
    least = [LABEL_PX, READING_PX] if audience == "phone" else [DESK_TEXT_PX, DESK_TEXT_PX]
    found: list[str] = page.evaluate("(given) => looking.tiny(...given)", least)
    return found


def moving(page: Page) -> list[str]:
    """What moves by itself."""
    found: list[Any] = page.evaluate(MOVING)
    return [f"{name} moves" for name in found]


def has_come(page: Page) -> None:
    """What the screen asks the server for has come: without it there would be little to measure."""
    expect(page.get_by_text(words("desk-loading"), exact=True)).to_have_count(0)


def test_every_screen_of_an_outage_lies_in_one_hand_and_rests(idle: Server, phones: Phones) -> None:
    found: list[str] = []
    with site("full", idle, phones) as held:
        page = held.phone.page
        go(page, held.server.url)
        # Each day every third screen, in the long run all.
        for screen in screens()[:: 3 // rounds(1, 3)]:
            walk(page, held.address(screen))
            has_come(page)
            faults = larger(page)
            if screen.audience == "phone":
                faults += [*moving(page), *sizes(page, "phone"), *reach(page), *uncovered(page)]
            found += [f"{screen.name}: {fault}" for fault in faults]
    assert not found, "\n".join(found)


def test_every_screen_of_the_desk_can_be_read_and_rests(idle: Server, phones: Phones) -> None:
    found: list[str] = []
    with site("full", idle, phones, Look(1440, 900)) as held:
        page = held.phone.page
        go(page, held.server.url)
        desk = [each for each in screens() if each.audience == "desk"]
        for screen in desk[:: 3 // rounds(1, 3)]:
            walk(page, held.address(screen))
            has_come(page)
            found += [f"{screen.name}: {fault}" for fault in [*moving(page), *sizes(page, "desk")]]
    assert not found, "\n".join(found)
