"""What a phone tells without colour and aloud, and how few taps lead to it."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect
from tests.e2e.phone_acts import write_note
from tests.e2e.screen_checks import go, walk
from tests.e2e.screens import PARAMETER, screens
from tests.e2e.sites import site
from tests.protocol.client import identity
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

PUSH = "**/api/v1/pages"
GROUND = "() => getComputedStyle(document.querySelector('.screen')).backgroundColor"
HREFS = "() => [...document.querySelectorAll('#app a[href^=\"/\"]')].map((each) => each.getAttribute('href'))"
# Not from Now in an outage: one comes by a code, one is for who has a duty, and nobody has had an accident.
OTHERWISE = {"enrol", "hand-over", "accidents-ref"}


def grey(phone: Phone) -> None:
    """Shows the page as somebody sees it who sees no colours."""
    session = phone.context.new_cdp_session(phone.page)
    session.send("Emulation.setEmulatedVisionDeficiency", {"type": "achromatopsia"})


def sign(page: Page, state: str) -> tuple[str, bytes]:
    """The words and the picture of the newest entry's sign, once it shows this state."""
    shown = page.locator(f".list .state.{state}").first
    expect(shown).to_have_text(words(f"state-{state}"))
    return shown.inner_text(), shown.locator("svg").screenshot()


def refuse(route: Route, now: dict[str, Any]) -> None:
    """Answers as a server does that finds none of the pages well signed."""
    pages = json.loads(unpacked(route.request.post_data_buffer or b""))["pages"]
    results = [
        {"identity": identity(each["seal"]), "status": "rejected", "reason": "signature"} for each in pages
    ]
    told = {"now": now["now"], "generation": now["generation"], "durable_seq": 0, "receipt": None}
    route.fulfill(json={**told, "results": results, "held": {}, "retry_after_ms": 0})


def unpacked(body: bytes) -> bytes:
    """A body as it was before it was packed, if it was."""
    return gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body


def test_the_four_states_of_an_item_differ_without_colour(server: Server, phones: Phones) -> None:
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="李敏")
    grey(phone)
    write_note(phone, "灯亮着")
    go(phone.page, f"{server.url}/entries")
    found = [sign(phone.page, "received")]
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    phone.context.route(PUSH, hold)
    write_note(phone, "门开了")
    walk(phone.page, "/entries")
    found.append(sign(phone.page, "sending"))
    phone.offline()
    for route in held:
        route.abort()
    found.append(sign(phone.page, "phone"))
    phone.context.unroute(PUSH)
    phone.context.route(PUSH, lambda route: refuse(route, json.loads(server.get("/api/v1/now"))))
    phone.online()
    phone.press("entries-sync")
    found.append(sign(phone.page, "attention"))
    assert len({text for text, _ in found}) == len({picture for _, picture in found}) == 4


def test_what_was_saved_and_sent_is_said_aloud(server: Server, phones: Phones) -> None:
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="李敏")
    said = phone.page.get_by_role("status").first
    phone.offline()
    write_note(phone, "灯亮着")
    expect(said).to_have_text(re.compile(words("log-saved")))
    phone.online()
    expect(said).to_have_text(re.compile(words("shell-sent")))


def test_one_tap_makes_the_screen_black_or_white_or_a_lamp(server: Server, phones: Phones) -> None:
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="李敏")
    page = phone.page
    go(page, f"{server.url}/settings")
    for theme, ground in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(0, 0, 0)")):
        page.get_by_text(words(f"theme-{theme}"), exact=True).click()
        assert page.evaluate(GROUND) == ground
    # This browser has no camera: the screen itself is the lamp.
    page.get_by_role("button", name=words("light-title")).click()
    lamp = page.get_by_role("dialog", name=words("light-screen"))
    expect(lamp).to_have_css("background-color", "rgb(255, 255, 255)")
    phone.press("light-out")
    expect(lamp).to_have_count(0)
    assert phone.errors == []


def test_every_screen_is_two_taps_away(idle: Server, phones: Phones) -> None:
    patterns = {
        each.name: re.compile(PARAMETER.sub("[^/?]+", re.escape(each.path).replace(r"\:", ":")) + r"(\?.*)?")
        for each in screens()
        if each.audience == "phone"
    }

    def named(hrefs: list[str]) -> dict[str, str]:
        hits = ((name, href) for href in hrefs for name, path in patterns.items() if path.fullmatch(href))
        return dict(reversed(list(hits)))

    with site("full", idle, phones) as held:
        page = held.phone.page
        go(page, held.server.url)
        reached = named(page.evaluate(HREFS))
        for href in list(reached.values()):
            walk(page, href)
            reached = {**named(page.evaluate(HREFS)), **reached}
    assert patterns.keys() - reached.keys() == OTHERWISE
