"""What was under the finger when it came down is what was pressed, whatever moves before it is lifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.phone_acts import in_the_dark
from tests.e2e.screen_checks import go, walk
from tests.e2e.sites import site
from tests.support.fault_rounds import daily
from tests.support.screen_words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

# As if something had come from the server and been drawn above.
PUSHED_DOWN = "() => { document.querySelector('main h1').style.paddingBottom = '120px'; }"
FIRST = "main a.leads >> nth=0"
AWAY_PX = 40


def press(page: Page, kind: str, at: tuple[float, float], meanwhile: Callable[[], object]) -> None:
    """A finger, or a mouse, comes down and is lifted at the same place; `meanwhile` happens in between."""
    x, y = at
    if kind == "mouse":
        page.mouse.move(x, y)
        page.mouse.down()
        meanwhile()
        page.mouse.up()
        return
    hand = page.context.new_cdp_session(page)
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    meanwhile()
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    hand.detach()


def middle(page: Page, what: str) -> tuple[float, float]:
    """Where one presses it."""
    box = page.locator(what).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 3, box["y"] + box["height"] / 2


@pytest.mark.parametrize("kind", daily("finger", "mouse"))
def test_a_press_counts_for_what_was_pressed_though_it_has_moved_meanwhile(
    kind: str, idle: Server, phones: Phones
) -> None:
    with site("full", idle, phones) as held:
        page = held.phone.page
        go(page, held.server.url)
        for address, what in (("/contacts", FIRST), ("/contacts", "main summary >> nth=0")):
            walk(page, "/lists")
            walk(page, address)
            href = page.locator(what).get_attribute("href")
            press(page, kind, middle(page, what), lambda: page.evaluate(PUSHED_DOWN))
            if href is None:
                expect(page.locator("main details").first).not_to_have_attribute("open", "")
            else:
                page.wait_for_url(f"**{href}")
        assert held.phone.errors == []


@pytest.mark.faults
def test_the_second_tap_of_two_closes_nobody_else_who_is_in_danger(server: Server, phones: Phones) -> None:
    phone = in_the_dark(server, phones)
    page = phone.page
    for nth in range(2):
        walk(page, "/danger")
        page.get_by_text("困在电梯里", exact=True).click()
        page.get_by_role("group", name=words("danger-where")).get_by_role("radio").nth(nth).check(force=True)
        phone.press("danger-confirm")
        page.wait_for_url("**/lists/**")
    walk(page, "/")
    safe = page.get_by_role("button", name=words("now-danger-safe"))
    said = page.get_by_text("说了脱险")
    safe.scroll_into_view_if_needed()
    at = middle(page, f"main button:has-text('{words('now-danger-safe')}') >> nth=0")
    press(page, "finger", at, lambda: None)
    expect(said).to_have_count(1)
    expect(safe).to_have_count(0)
    press(page, "finger", at, lambda: None)
    page.get_by_role("button", name=words("shell-undo")).first.wait_for()
    expect(said).to_have_count(1)
    expect(page.get_by_role("navigation", name="1 起有人遇险").get_by_role("button")).to_have_count(1)
    assert phone.errors == []


def test_who_slides_off_what_they_pressed_presses_nothing(idle: Server, phones: Phones) -> None:
    with site("full", idle, phones) as held:
        page = held.phone.page
        go(page, held.server.url)
        walk(page, "/contacts")
        before = page.url
        x, y = middle(page, FIRST)
        press(page, "mouse", (x, y), lambda: page.mouse.move(x, y + AWAY_PX))
        press(page, "mouse", (x, y), lambda: page.mouse.move(x, y - AWAY_PX))
        assert page.url == before
        # The screen still answers.
        page.locator(FIRST).click()
        page.wait_for_url("**/contacts/*")
