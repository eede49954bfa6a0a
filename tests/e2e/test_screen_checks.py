"""The screen checks find the known faults of a page made for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.screen_checks import SCRIPTS, faults

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones

PAGE = """<!doctype html><html lang="en"><title>faulty</title><body style="background:#000;color:#777">
<div id="app"><main><h1>Grey</h1><button style="width:20px;height:20px">x</button>
<div style="width:600px">wide</div></main></div>"""


def test_a_small_target_a_weak_contrast_and_a_sideways_scroll_are_seen(phones: Phones) -> None:
    page = phones("phone", scripts=SCRIPTS).page
    page.route("**/*", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    page.goto("http://127.0.0.1/")
    found = "\n".join(faults(page, "phone"))
    assert 'BUTTON "x" is 20x20 px' in found
    assert "color-contrast-enhanced at main" in found
    assert "at 320 px html" in found


def test_a_desk_is_looked_at_in_full_and_at_twice_the_size(phones: Phones) -> None:
    page = phones("desk", scripts=SCRIPTS).page
    page.route("**/*", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    page.goto("http://127.0.0.1/")
    found = faults(page, "desk")
    assert [line for line in found if line.startswith("at 320 px")]
    assert not [line for line in found if line.startswith("at 720 px")]
