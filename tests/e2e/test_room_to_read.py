"""What one came to read has the screen: nothing that comes or stays takes its room."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.screen_checks import go, walk
from tests.e2e.sites import Site, site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

# How high the room is that is left to read in, and how far below the page's own top its first row is.
ROOM = "() => document.querySelector('main').clientHeight"
PLACE = """() => {
  const main = document.querySelector("main");
  return document.querySelector("main .row").getBoundingClientRect().top + main.scrollTop;
}"""
READ_ON = "() => document.querySelector('main').scrollTop"
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
STRIP_PX = 56
# Where what is read and done begins and ends, and whether the status line can be touched.
LAID_OUT = """() => {
  const box = (each) => document.querySelector(each).getBoundingClientRect();
  const status = box(".status");
  const there = document.elementFromPoint(status.left + 40, status.top + status.height / 2);
  return JSON.stringify([box("main"), box(".bar"), box(".places"), there.closest(".status") !== null]);
}"""
# Rows of whom to call, or of what to say, that are seen whole.
SEEN = """() => {
  const main = document.querySelector("main").getBoundingClientRect();
  const boxes = [...document.querySelectorAll("main .slim > *")].map((each) => each.getBoundingClientRect());
  return boxes.filter((box) => box.height > 0 && box.top >= main.top && box.bottom <= main.bottom).length;
}"""


@pytest.fixture(scope="module")
def full(shared_idle: Server, shared_phones: Phones) -> Iterator[Site]:
    """A site on which all tests of this file read, and nobody writes."""
    with site("full", shared_idle, shared_phones) as held:
        yield held


def test_the_strip_is_one_line_and_reading_on_moves_what_a_finger_is_on_by_nothing_else(full: Site) -> None:
    page = full.phone.page
    go(page, full.server.url)
    walk(page, "/contacts")
    strip = page.locator(styled("incident-strip.strip")).bounding_box()
    assert strip is not None
    assert strip["height"] <= STRIP_PX
    at_first = [page.evaluate(ROOM), page.evaluate(PLACE)]
    page.locator("main").hover()
    for down in (30, 300, -150, -2000):
        before = page.evaluate(READ_ON)
        page.mouse.wheel(0, down)
        page.wait_for_function(f"(before) => ({READ_ON})() !== before", arg=before)
        # What follows from it is drawn with the next picture.
        page.evaluate(DRAWN)
        assert [page.evaluate(ROOM), page.evaluate(PLACE)] == at_first


def test_what_was_just_said_lies_over_the_strip_and_moves_nothing(full: Site) -> None:
    page = full.phone.page
    go(page, full.server.url)
    walk(page, "/contacts/utility")
    before = page.evaluate(LAID_OUT)
    page.get_by_role("button", name=re.compile("^复制")).first.click()
    box = page.locator(".toasts > *").bounding_box()
    strip = page.locator(styled("incident-strip.strip")).bounding_box()
    assert box is not None
    assert strip is not None
    assert (box["y"], box["height"] >= strip["height"]) == (strip["y"], True)
    assert page.evaluate(LAID_OUT) == before


def test_six_rows_are_seen_at_once(full: Site) -> None:
    page = full.phone.page
    go(page, full.server.url)
    for address in ("/contacts", "/scripts"):
        walk(page, address)
        last = page.locator("main .slim").filter(visible=True).last
        last.locator(":scope > *").last.scroll_into_view_if_needed()
        assert page.evaluate(SEEN) >= 6, address


def test_on_a_tablet_the_list_stands_beside_what_was_chosen(full: Site) -> None:
    page = full.phone.page
    page.set_viewport_size({"width": 820, "height": 1180})
    go(page, full.server.url)
    for place, at in (
        ("contacts", "contact"),
        ("scripts", "script"),
        ("guides", "guide"),
        ("lists", "list"),
    ):
        walk(page, f"/{place}/{full.samples[at]}")
        here = page.locator("aside [aria-current]").first
        expect(here).to_have_attribute("href", f"/{place}/{full.samples[at]}")
        assert page.locator("h1").count() == 1
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.locator("aside")).to_be_hidden()
