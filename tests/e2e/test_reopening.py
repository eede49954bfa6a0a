"""The phone dies and the server is gone, on any screen: it opens there again, from the first visit on."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.screen_checks import go, walk
from tests.e2e.screens import Screen, screens
from tests.e2e.sites import Site, site
from tests.support.fault_rounds import daily
from tests.support.screen_words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

# Not places of work: what is on lies behind them.
ELSEWHERE = {"now", "enrol", "rehearsal", "settings", "phone", "about", "log"}
# One of each kind: a list, a person, words with blanks, a form, what is folded from the journal, one entry.
LIKELY = {"lists-list", "contacts-contact", "scripts-script", "danger", "tally", "entries-ref"}
TEXT = "() => document.querySelector('main').innerText"
# Where it is, as the phone's own store answers: what was being written before is written then.
KEPT = """(path) => new Promise((done, fail) => {
  const asked = indexedDB.open("stormlamp-jots");
  asked.onerror = () => fail(asked.error);
  asked.onsuccess = () => {
    const read = asked.result.transaction("jots").objectStore("jots").get("stormlamp:place");
    read.onsuccess = () => {
      asked.result.close();
      done(JSON.parse(read.result ?? "{}").path === path);
    };
  };
})"""
BROKEN = {words("shell-broken"), words("shell-not-found")}


def phone_screens() -> list[Screen]:
    """Every screen of a phone."""
    return [screen for screen in screens() if screen.audience == "phone"]


def likely_screens() -> list[Screen]:
    """Those at which one likely is when a phone dies."""
    found = [screen for screen in phone_screens() if screen.name in LIKELY]
    assert len(found) == len(LIKELY)
    return found


def read(held: Site) -> tuple[str, int]:
    """What the screen is called, and how many lines it tells."""
    page = held.phone.page
    expect(page.locator("h1")).to_be_attached()
    # A card that still asks tells less.
    expect(page.locator("main [aria-busy=true]")).to_have_count(0)
    return page.locator("h1").inner_text(), len(str(page.evaluate(TEXT)).splitlines())


# That each opens at all, after a kill too, test_after_kill looks at each day.
@pytest.mark.parametrize("chosen", daily(likely_screens, phone_screens))
def test_every_screen_opens_offline_with_the_server_gone_as_it_did_before(
    chosen: Callable[[], list[Screen]], idle: Server, phones: Phones
) -> None:
    with site("full", idle, phones) as held:
        addresses = {screen.name: held.address(screen) for screen in chosen()}
        # Nothing but the first visit's own screens was opened with a network.
        held.phone.loses(held.server)
        held.phone.offline()
        found = {}
        for name, address in addresses.items():
            go(held.phone.page, held.server.url + address)
            found[name] = read(held)
        held.server.start()
        held.phone.online()
        go(held.phone.page, held.server.url)
        for name, address in addresses.items():
            walk(held.phone.page, address)
            title, lines = read(held)
            assert title not in BROKEN, name
            assert found[name][0] == title, name
            assert found[name][1] == pytest.approx(lines, abs=3), f"{name} tells as much as with a network"
        assert held.phone.errors == []


def die_on(chosen: Iterable[Screen], held: Site, url: str, where: Callable[[Screen], str]) -> None:
    """Kills the browser on each screen and opens the app anew: where it was, or at Now."""
    for screen in chosen:
        address = held.address(screen)
        go(held.phone.page, url + address)
        title, _ = read(held)
        assert title not in BROKEN, screen.name
        if screen.name not in ELSEWHERE:
            held.phone.page.wait_for_function(KEPT, arg=address)
        held.phone.kill()
        go(held.phone.restart(offline=True), url)
        assert urlsplit(held.phone.page.url).path == where(screen), screen.name
        expect(held.phone.page.locator(styled("incident-strip.strip"))).to_be_visible()
        if screen.name not in ELSEWHERE:
            assert read(held)[0] == title, screen.name
    assert held.phone.errors == []


def test_a_phone_that_died_at_work_opens_where_it_was(idle: Server, phones: Phones) -> None:
    with site("full", idle, phones) as held:
        held.phone.loses(held.server)
        held.phone.offline()
        die_on(likely_screens(), held, held.server.url, held.address)


@pytest.mark.sweep
def test_a_phone_that_died_anywhere_opens_where_it_was(idle: Server, phones: Phones) -> None:
    with site("full", idle, phones) as held:
        held.phone.loses(held.server)
        held.phone.offline()

        def where(screen: Screen) -> str:
            return "/" if screen.name in ELSEWHERE else held.address(screen)

        die_on(phone_screens(), held, held.server.url, where)
