"""Row 14: the phone is full, first for a photo, then for a word."""

from __future__ import annotations

import random
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone_acts import png
from tests.faults.browser.both_disks import compare, logbook
from tests.faults.browser.person_names import new_name
from tests.support.fault_rounds import tally
from tests.support.screen_words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import FilePayload
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

RESERVE = """() => new Promise((done) => {
  indexedDB.open("stormlamp-logbook").onsuccess = ({ target: { result: db } }) => {
    const found = db.transaction("meta").objectStore("meta").count("reserve");
    found.onsuccess = () => { db.close(); done(found.result === 1); };
  };
})"""
LONG = "水" * 4000  # 12 kB
ROOM = 100_000  # too little for the picture; a start takes most of it for compiled scripts
LITTLE = 20_000  # not even for the plan
MOST = 60  # long notes: more than any reserve holds


@contextmanager
def room_for(phone: Phone, server: Server, size: int) -> Iterator[None]:
    """A browser, started anew and offline, that may keep `size` bytes more than it holds now.

    Anew, since Chromium remembers for half a minute how much room there was.
    """
    origin = {"origin": server.url}
    used = phone.context.new_cdp_session(phone.page).send("Storage.getUsageAndQuota", origin)["usage"]
    phone.close()
    phone.restart(offline=True)
    browser = phone.context.new_cdp_session(phone.page)
    browser.send("Storage.overrideQuotaForOrigin", {**origin, "quotaSize": used + size})
    phone.open(server.url)
    yield
    browser.send("Storage.overrideQuotaForOrigin", origin)


def picture() -> FilePayload:
    """A photo that cannot be made small: noise."""
    noise = random.Random(1)  # noqa: S311 - the same picture each time
    return {"name": "noise.png", "mimeType": "image/png", "buffer": png(700, 700, noise.randbytes)}


def fill_in(phone: Phone, text: str) -> None:
    """Writes a note and presses "record", whatever may come of it."""
    phone.page.get_by_role("textbox", name=words("log-what")).fill(text)
    phone.press("answer-record")


def write_until_refused(phone: Phone) -> int:
    """Long notes until the phone says no; how many it took."""
    refused = phone.page.get_by_role("alert").filter(has_text=words("problem-StorageFull"))
    to_log = phone.page.get_by_role("link", name=words("shell-log"), exact=True)
    for number in range(MOST):
        to_log.click()
        fill_in(phone, f"{number} {LONG}")
        expect(to_log.or_(refused)).to_have_count(1)
        if refused.count():
            return number
    raise AssertionError("the phone took everything")


def test_a_full_phone_refuses_the_photo_aloud_and_still_saves_the_words(
    server: Server, phones: Phones
) -> None:
    phone = phones("full")
    phone.enrol(server.code("staff"), name=new_name())
    with room_for(phone, server, ROOM):
        page = phone.page
        page.get_by_role("link", name=words("shell-log"), exact=True).click()
        page.locator("input[type=file]").set_input_files(picture())
        fill_in(phone, "三号梯停层")
        expect(page.get_by_role("alert")).to_have_text(words("log-photo-failed"))
        expect(page.get_by_role("textbox", name=words("log-what"))).to_have_value("三号梯停层")
        assert page.evaluate(RESERVE)
        phone.press("log-photo-drop")
        phone.press("answer-record")
        expect(page.get_by_role("textbox", name=words("log-what"))).to_be_hidden()
        more = write_until_refused(phone)
        assert not page.evaluate(RESERVE), "the reserve was given up for words"
        assert more > 0
        held = logbook(page).notes()
        assert [len(held), held[0]] == [more + 1, "三号梯停层"], "what was called saved, and no more"
    phone.press("answer-record")
    expect(page.get_by_role("textbox", name=words("log-what"))).to_be_hidden()
    phone.online()
    phone.open(f"{server.url}/entries")
    expect(page.get_by_text(words("entries-all-received"))).to_be_visible()
    books = logbook(page)
    assert len(books.notes()) == more + 2
    assert compare(books, server).actions == books.actions
    assert phone.errors == []
    tally(14, rounds=1, texts_saved_when_full=more + 1, lost=0)


def test_a_phone_that_is_full_from_the_first_visit_says_so(server: Server, phones: Phones) -> None:
    phone = phones("full-new")
    browser = phone.context.new_cdp_session(phone.page)
    browser.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": LITTLE})
    page = phone.open(server.code("staff"))
    page.locator("input[autocomplete=name]").fill(new_name())
    phone.press("enrol-redeem")
    expect(page.locator(".alarm")).to_contain_text(words("problem-storage_full"))
    expect(page.get_by_text(words("welcome-plan-coming"))).to_have_count(0)
