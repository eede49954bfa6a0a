"""What every screen says is true, also after a kill, with the server gone since the first visit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.hidden_screens import SHUT
from tests.e2e.kept_by_browser import written
from tests.e2e.opened_desk import open_desk
from tests.e2e.phone_acts import report_outage, write_note
from tests.e2e.screen_checks import go
from tests.e2e.screens import screens
from tests.e2e.sites import SAMPLES
from tests.faults.browser.both_disks import logbook
from tests.support.fault_rounds import rounds
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

NOTES = ("A 座大堂应急灯亮着", "配电房没有焦味")
SAYS = re.compile(r"(\d+) 条待传")
# The two headings that stand where a screen could not be drawn.
NO_SCREEN = ("shell-not-found", "shell-broken")
# Nobody returns to these in an outage; each opens by its own address all the same.
NO_WORK = {"now", "enrol", "rehearsal", "settings", "phone", "about", "log"}
# Read from afar by everybody, it says in large letters of when it is: see test_wallboard.
BARE = {"desk-wallboard"}


def unsent(page: Page) -> int:
    """How many actions on this browser's disk the server is not known to hold."""
    held = logbook(page)
    received: int = sum(each["count"] for each in held.pages if each["state"] == "received")
    return len(held.actions) - received


def bar(page: Page) -> str:
    """What the status bar says."""
    said: str = page.locator(".status").inner_text()
    return said


def test_after_a_kill_every_screen_opens_with_no_server_and_its_status_bar_equals_the_database(
    server: Server, phones: Phones
) -> None:
    phone = phones("first")
    phone.enrol(server.code("supervisor"), name="王建国")
    samples = phone.page.evaluate(SAMPLES)
    open_desk(phone.page, server.url)
    phone.loses(server, in_good_order=True)
    report_outage(phone)
    for text in NOTES:
        write_note(phone, text)
    phone.kill()
    page = phone.restart()
    go(page, server.url)
    own = {**samples, "ref": f"{logbook(page).devices[0]['id']}.1"}
    found: list[str] = []
    # Each day every fourth screen, in the long run all.
    for screen in screens()[:: 4 // rounds(1, 4)]:
        if screen.name in BARE:
            continue
        go(page, server.url + screen.address(own))
        expect(page.locator(".status")).to_contain_text(words("status-offline"))
        # Before it has read the disk, it names nothing that waits.
        expect(page.locator(".status")).to_contain_text(SAYS)
        heading = page.locator("h1").first.inner_text()
        said = SAYS.search(bar(page))
        if heading in map(words, NO_SCREEN) or said is None or int(said[1]) != unsent(page):
            found.append(f"{screen.name}: {heading!r} under {bar(page)!r}, and the disk holds {unsent(page)}")
        if words("status-never") in bar(page):
            found.append(f"{screen.name}: the bar forgets when all was handed in")
    assert unsent(page) == 1 + len(NOTES)
    assert not found, "\n".join(found)
    assert phone.errors == []


@pytest.mark.faults  # each day test_reopening does likewise, killed, on the likeliest screens
def test_a_restart_in_an_outage_opens_where_one_was(server: Server, phones: Phones) -> None:
    phone = phones("again")
    phone.enrol(server.code("supervisor"), name="王建国")
    samples = {**phone.page.evaluate(SAMPLES), "ref": "none.1"}
    phone.loses(server, in_good_order=True)
    report_outage(phone)
    work = [
        each.address(samples) for each in screens() if each.audience == "phone" and each.name not in NO_WORK
    ]
    for address in work:
        go(phone.page, server.url + address)
        # A tab without a session is a fresh start of the app. Not a kill: browsers write this hint seconds
        # later, and after one the journal says at which step one was.
        phone.page.evaluate("() => sessionStorage.clear()")
        phone.page.goto(server.url)
        expect(phone.page).to_have_url(server.url + address)
    assert phone.errors == []


def test_a_browser_that_keeps_its_databases_shut_is_told_what_that_means_and_whom_to_call(
    server: Server, phones: Phones
) -> None:
    phone = phones("shut")
    phone.enrol(server.code("staff"), name="李敏")
    phone.page.add_init_script(SHUT)
    go(phone.page, server.url)
    expect(phone.page.get_by_role("heading", level=1)).to_have_text(words("cannot-open-title"))
    expect(phone.page.get_by_role("link", name="120")).to_have_attribute("href", "tel:120")


def saver_of(page: Page) -> Locator:
    """The switch that spares power, on."""
    group = page.get_by_role("group", name=words("saver-title"))
    return group.get_by_role("radio", name=words("saver-on"), exact=True)


def test_what_was_set_a_moment_before_the_phone_died_is_still_set(server: Server, phones: Phones) -> None:
    phone = phones("set")
    phone.enrol(server.code("supervisor"), name="王建国")
    phone.loses(server, in_good_order=True)
    page = phone.page
    go(page, server.url + "/settings")
    saver_of(page).check(force=True)
    page.get_by_role("radio", name=words("theme-light"), exact=True).check(force=True)
    written(page)
    phone.kill()
    page = phone.restart(offline=True)
    go(page, server.url + "/settings")
    expect(saver_of(page)).to_be_checked()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    assert phone.errors == []
