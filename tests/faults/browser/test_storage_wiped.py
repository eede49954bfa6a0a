"""Row 15: the system deletes what the browser kept, the session's cookie aside."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.e2e.phone_acts import write_note
from tests.faults.browser.both_disks import journal, logbook
from tests.faults.browser.note_writer import WRITER, write
from tests.faults.browser.person_names import new_name
from tests.support.fault_rounds import tally
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Request, Route
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

LONG = "水" * 4000  # 12 kB: six of them are more than one page
WIPED = "indexeddb,cache_storage,service_workers,local_storage"
DEVICES = "async () => (await (await fetch('/api/v1/devices')).json()).devices"
PERSON = "async () => (await (await fetch('/api/v1/session')).json()).person.id"


def pages_in(request: Request) -> list[object]:
    """The pages that a push carries."""
    body = request.post_data_buffer or b""
    packed = request.headers.get("content-encoding") == "gzip"
    pages: list[object] = json.loads(gzip.decompress(body) if packed else body)["pages"]
    return pages


def hand_in_a_part(phone: Phone) -> None:
    """Six notes are written without a network; the line then breaks after one page."""
    phone.offline()
    texts = [f"{number} {LONG}" for number in range(6)]
    write(phone.page, texts)
    first: list[object] = []

    def break_off(route: Route) -> None:
        pages = pages_in(route.request)
        if not first and len(pages) > 1:
            route.fulfill(status=413, body="too large")
        elif first in ([], pages):  # on a slow machine the phone may give that one up and offer it again
            first[:] = pages
            route.continue_()
        else:
            route.abort()

    phone.context.route("**/api/v1/pages", break_off)
    phone.online()
    expect(phone.page.get_by_role("banner")).to_contain_text(re.compile(r"断网\s· [1-5] 条待传"))


def test_a_wiped_phone_says_so_the_server_knows_what_is_missing_and_a_new_device_begins(
    server: Server, phones: Phones
) -> None:
    desk = phones("desk", Look(width=1440, height=900))
    desk.enrol(server.code("supervisor"), name=new_name())
    phone, name = phones("wiped", scripts=(WRITER,)), new_name()
    phone.enrol(server.code("staff"), name=name)
    page, person = phone.page, phone.page.evaluate(PERSON)
    hand_in_a_part(phone)
    old = logbook(page).devices[0]["id"]
    system = phone.context.new_cdp_session(page)
    system.send("Storage.clearDataForOrigin", {"origin": server.url, "storageTypes": WIPED})
    expect(page.get_by_text(words("problem-wiped"))).to_be_visible()
    phone.open(server.url)
    expect(page.get_by_text(words("problem-wiped"))).to_be_visible()
    expect(page.get_by_text(words("problem-wiped-advice"))).to_be_visible()
    expect(page.get_by_role("link", name=words("shell-log"), exact=True)).to_have_count(0)
    known = next(each for each in desk.page.evaluate(DEVICES) if each["id"] == old)
    assert (known["recorded_n"], known["held_n"]) == (6, len(journal(server, {old}).actions))
    assert 0 < known["held_n"] < 6, "the range that is missing"
    desk.open(f"{server.url}/desk/devices")
    row = desk.page.locator("tbody tr").filter(has_text=name)
    expect(row).to_contain_text(f"记了 6 条，这里 {known['held_n']} 条")
    phone.context.unroute("**/api/v1/pages")
    phone.enrol(server.code("staff", person))
    expect(page.get_by_text(words("problem-wiped"))).to_have_count(0)
    write_note(phone, "重新登记后记的")
    phone.open(f"{server.url}/entries")
    expect(page.get_by_text(words("entries-all-received"))).to_be_visible()
    held = logbook(page)
    new = held.devices[0]["id"]
    assert new != old
    there = journal(server, {new})
    missing = 6 - known["held_n"]
    assert [key[1] for key in there.actions] == [*range(1, missing + 2)], "a new device counts from one"
    texts = [text.split(" ", maxsplit=1)[0] for text in there.notes()]
    came = [*map(str, range(known["held_n"], 6)), "重新登记后记的"]
    assert texts == came, "what was missing came from its copy"
    assert len(journal(server, {old}).actions) == known["held_n"], "and what the old one handed in stays"
    assert phone.errors == []
    tally(15, rounds=1, shown_missing=1, handed_in_lost=0)
