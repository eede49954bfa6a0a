"""Row 13: a new version comes in the middle of an outage, while older pages stay open."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.phone_acts import report_outage, write_note
from tests.faults.browser.both_disks import compare, logbook
from tests.faults.browser.builds import Build, let_workers_rest
from tests.faults.browser.held_back import hold_back, let_through
from tests.faults.browser.person_names import new_name
from tests.support.fault_rounds import tally
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

STAY = "() => { globalThis.neverReloaded = true; }"
STAYED = "() => globalThis.neverReloaded === true"
# What the browser does by itself at each visit, and once a day.
LOOK_FOR_VERSION = "async () => { await (await navigator.serviceWorker.ready).update(); }"
RAISE = """() => new Promise((done, fail) => {
  const asked = indexedDB.open("stormlamp-logbook", 99);
  asked.onupgradeneeded = () => asked.result.createObjectStore("later");
  asked.onsuccess = () => { asked.result.close(); done(); };
  asked.onblocked = asked.onerror = () => fail(new Error("not raised"));
})"""
# As a frozen tab, or one of a build that knew no better: it does not let go when it is asked to.
HOLD = """() => new Promise((done) => {
  indexedDB.open("stormlamp-logbook").onsuccess = ({ target }) => {
    globalThis.held = target.result;
    done();
  };
})"""


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A later release, with one table more in the logbook."""
    build = Build(tmp_path_factory.mktemp("newer") / "product")
    logbook = "web/src/storage/logbook/logbook.ts"
    build.change(logbook, "version: 2,", "version: 3,")
    build.change(logbook, '"photos", "pictures"]', '"photos", "pictures", "later"]')
    return build.make()


def upgrade(server: Server, build: Build) -> None:
    """The same site, served by another release from now on."""
    server.stop()
    server.become(build.environment())
    server.start()


def with_queue(server: Server, phone: Phone, *texts: str) -> None:
    """Somebody on this phone writes, and nothing gets through."""
    phone.enrol(server.code("staff"), name=new_name())
    hold_back(phone)
    for text in texts:
        write_note(phone, text)
    expect(phone.page.get_by_role("banner")).to_contain_text(f"{len(texts)} 条待传")


def wait_for_version(page: Page) -> None:
    """The prompt stands on the screen, and that is all that has happened."""
    page.evaluate(LOOK_FOR_VERSION)
    expect(page.get_by_text(words("now-update"))).to_be_visible()
    assert page.evaluate(STAYED)


def consent(page: Page) -> None:
    """Yes, now: this page starts anew in the new build."""
    let_workers_rest(page)
    page.get_by_role("link", name=words("now-look"), exact=True).click()
    with page.expect_navigation():
        page.get_by_role("button", name=words("settings-update-now"), exact=True).click()
    page.wait_for_selector("#app > *")


def reads_and_exports(page: Page, title: str, texts: list[str]) -> None:
    """The screen that says what is wrong leads to the queue and gives it as a file."""
    sheet = page.get_by_role("dialog", name=words(title), exact=True)
    with page.expect_download() as saved:
        sheet.get_by_role("button", name=words("settings-export"), exact=True).click()
    kept = json.dumps(json.loads(Path(saved.value.path()).read_bytes()), ensure_ascii=False)
    assert all(text in kept for text in texts)
    sheet.get_by_role("button", name=words("older-look"), exact=True).click()
    for text in texts:
        expect(page.get_by_text(text)).to_be_visible()


def build_of(page: Page, server: Server) -> str:
    """Which build this page runs."""
    page.goto(f"{server.url}/about")
    return page.get_by_text("版本").inner_text()


def test_a_new_version_takes_over_only_when_told_and_the_old_tab_reads_on(
    own_server: Server, phones: Phones, newer: Build
) -> None:
    server, phone = own_server, phones("upgraded")
    with_queue(server, phone, "一号梯有人")
    old, page = phone.page, phone.context.new_page()
    before = build_of(page, server)
    old.goto(server.url)
    report_outage(phone)
    expect(old.get_by_role("timer").first).to_be_visible()
    page.goto(server.url)
    for tab in (old, page):
        tab.evaluate(STAY)
    upgrade(server, newer)
    for tab in (old, page):
        wait_for_version(tab)
    held = logbook(page).actions
    consent(page)
    assert build_of(page, server) != before
    assert logbook(page).actions == held, "the queue is whole"
    assert old.evaluate(STAYED), "nobody else was reloaded"
    reads_and_exports(old, "older-storage_newer-title", ["一号梯有人"])
    old.get_by_role("link", name=words("place-contacts"), exact=True).click()
    expect(old.get_by_role("heading", level=1)).to_have_text(words("place-contacts"))
    let_through(phone)
    page.goto(f"{server.url}/entries")
    expect(page.get_by_text(words("entries-all-received"))).to_be_visible()
    assert compare(logbook(page), server).actions == held
    assert old.evaluate(STAYED)
    old.get_by_role("button", name=words("older-storage_newer-bar")).click()
    with old.expect_navigation():
        old.get_by_role("button", name=words("older-reopen"), exact=True).click()
    old.goto(server.url)
    write_note(phone, "重新打开后记的")
    assert "重新打开后记的" in logbook(old).notes()
    assert phone.errors == []
    tally(13, rounds=1, lost=0, forced_reloads=0)


def test_a_page_older_than_its_data_says_so_reads_and_exports_also_after_a_reload(
    server: Server, phones: Phones
) -> None:
    phone = phones("older")
    with_queue(server, phone, "配电房没有焦味", "二号门已打开")
    page, texts = phone.page, ["配电房没有焦味", "二号门已打开"]
    page.evaluate(RAISE)
    reads_and_exports(page, "older-storage_newer-title", texts)
    phone.open(server.url)
    reads_and_exports(page, "older-storage_newer-title", texts)
    page.get_by_role("link", name=words("shell-log"), exact=True).click()
    page.get_by_role("textbox", name=words("log-what")).fill("记不上的")
    phone.press("answer-record")
    expect(page.get_by_role("alert")).to_have_text(words("problem-StorageNewer"))
    assert logbook(page).notes() == texts
    assert phone.errors == []
    tally(13, rounds=1, lost=0)


def test_an_upgrade_that_another_tab_blocks_hangs_nobody_and_goes_on_by_itself(
    own_server: Server, phones: Phones, newer: Build
) -> None:
    server, phone = own_server, phones("blocked")
    with_queue(server, phone, "车库道闸已抬起")
    page, holder = phone.page, phone.context.new_page()
    holder.goto(f"{server.url}/healthz")
    holder.evaluate(HOLD)
    upgrade(server, newer)
    page.evaluate(STAY)
    wait_for_version(page)
    consent(page)
    reads_and_exports(page, "older-storage_blocked-title", ["车库道闸已抬起"])
    page.evaluate(STAY)
    holder.close()
    expect(page.get_by_role("button", name=words("older-storage_blocked-bar"))).to_be_hidden()
    write_note(phone, "旧窗口关掉后记的")
    assert page.evaluate(STAYED), "nothing was reloaded to get there"
    let_through(phone)
    page.goto(f"{server.url}/entries")
    expect(page.get_by_text(words("entries-all-received"))).to_be_visible()
    held = logbook(page)
    assert held.notes() == ["车库道闸已抬起", "旧窗口关掉后记的"]
    assert compare(held, server).actions == held.actions
    assert phone.errors == []
    tally(13, rounds=1, lost=0)
