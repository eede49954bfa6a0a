"""Row 16: with a full outbox a session ends, one signs out, another signs in, the phone is shut out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.e2e.phone_acts import png, write_note
from tests.faults.browser.both_disks import arrived, compare, journal, logbook
from tests.faults.browser.held_back import hold_back, let_through
from tests.faults.browser.person_names import new_name
from tests.support.fault_rounds import tally
from tests.support.screen_words import words
from tests.support.waiting import until

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

NOTES = ("一号梯有人", "二号门已打开", "配电房没有焦味")
POST = """async ([path, body]) => {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`/api/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return answer.status;
}"""
APART = "async () => (await (await fetch('/api/v1/quarantine')).json()).pages.map((page) => page.identity)"
# Everything this origin holds, as text; bytes as Latin-1, so that a picture's signature can be looked for.
EVERYTHING = """async () => {
  const shown = (value) => {
    if (value instanceof ArrayBuffer) return shown(new Uint8Array(value));
    if (value instanceof Uint8Array) return String.fromCharCode(...value.subarray(0, 4096));
    if (typeof value === "object" && value !== null) return Object.entries(value).flat().map(shown).join(" ");
    return String(value);
  };
  const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done) => {
      indexedDB.open(name).onsuccess = ({ target }) => done(target.result);
    });
    for (const store of db.objectStoreNames) {
      if (name === "stormlamp-logbook" && store === "meta") continue; // the reserve is noise
      const all = await new Promise((done) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      });
      found.push(`${name}/${store}: ${shown(all)}`);
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) found.push(url);
  }
  return found;
}"""


def fill_outbox(phone: Phone) -> None:
    """Three notes that cannot leave."""
    hold_back(phone)
    for text in NOTES:
        write_note(phone, text)
    expect(phone.page.get_by_role("banner")).to_contain_text(f"{len(NOTES)} 条待传")


def all_arrive(server: Server, phone: Phone) -> None:
    """The way is free again: everything is handed in, once."""
    let_through(phone)
    phone.open(f"{server.url}/entries")
    phone.press("entries-sync")
    expect(phone.page.get_by_text(words("entries-all-received"))).to_be_visible()
    held = logbook(phone.page)
    assert held.notes() == list(NOTES)
    assert compare(held, server).actions == held.actions
    assert phone.errors == []
    tally(16, rounds=1, lost=0, doubled=0)


def test_an_expired_session_holds_nothing_up(server: Server, phones: Phones) -> None:
    phone = phones("expired")
    phone.enrol(server.code("staff"), name=new_name())
    fill_outbox(phone)
    with closing(sqlite3.connect(server.data / "stormlamp.db", timeout=10)) as db, db:
        device = logbook(phone.page).devices[0]["id"]
        assert db.execute("DELETE FROM sessions WHERE device = ?", (device,)).rowcount == 1
    all_arrive(server, phone)


def test_who_signs_out_without_a_network_loses_nothing_and_leaves_nothing_to_read(
    server: Server, phones: Phones
) -> None:
    phone, name = phones("left"), new_name()
    phone.enrol(server.code("staff"), name=name)
    fill_outbox(phone)
    phone.offline()
    phone.open(f"{server.url}/settings")
    phone.press("settings-sign-out")
    phone.page.get_by_role("dialog").get_by_role(
        "button", name=words("settings-sign-out"), exact=True
    ).click()
    expect(phone.page.get_by_text(words("settings-signed-out")).first).to_be_visible()
    phone.kill()
    phone.restart()
    phone.open(server.url)
    # Not by the screen alone: before it has read the disk, it names nothing that waits.
    until(lambda: arrived(phone.page, server, NOTES), 30)
    phone.page.wait_for_function("() => !document.body.innerText.includes('待传')")
    held = logbook(phone.page)
    assert held.notes() == list(NOTES)
    assert compare(held, server).notes() == list(NOTES)
    kept = phone.page.evaluate(EVERYTHING)
    assert "stormlamp-journal/entries: " in kept, "nothing is left of what was read"
    assert not [each for each in kept if name in each]
    tally(16, rounds=1, lost=0, doubled=0)


def test_the_next_person_on_a_phone_reads_nothing_of_the_one_before(server: Server, phones: Phones) -> None:
    phone, before = phones("shared"), new_name()
    phone.enrol(server.code("supervisor"), name=before)
    fill_outbox(phone)
    page = phone.page
    page.get_by_role("link", name=words("shell-log"), exact=True).click()
    page.locator("input[type=file]").set_input_files(
        {"name": "lift.png", "mimeType": "image/png", "buffer": png()}
    )
    phone.press("answer-record")
    expect(page.get_by_role("textbox", name=words("log-what"))).to_be_hidden()
    page.get_by_role("link", name=words("shell-log"), exact=True).click()
    page.get_by_role("textbox", name=words("log-what")).fill("没写完的私事")
    assert any("没写完的私事" in each for each in page.evaluate(EVERYTHING))
    phone.enrol(server.code("staff"), name=new_name())
    kept = page.evaluate(EVERYTHING)
    for secret in ("没写完的私事", before, "\xff\xd8\xff"):
        assert not [each[:60] for each in kept if secret in each], (
            "nothing of the former person's can be read"
        )
    phone.open(f"{server.url}/log")
    expect(page.get_by_role("textbox", name=words("log-what"))).to_have_value("")
    let_through(phone)
    phone.open(f"{server.url}/entries")
    expect(page.get_by_text(words("entries-all-received"))).to_be_visible()
    held = logbook(page)
    there = compare(held, server)
    assert there.actions == held.actions
    assert there.notes() == list(NOTES)
    tally(16, rounds=1, lost=0, doubled=0, read_by_the_next=0)


def test_a_phone_that_is_shut_out_says_so_and_its_outbox_waits_for_a_supervisor(
    server: Server, phones: Phones
) -> None:
    desk = phones("desk", Look(width=1440, height=900))
    desk.enrol(server.code("supervisor"), name=new_name())
    phone = phones("shut-out")
    phone.enrol(server.code("staff"), name=new_name())
    fill_outbox(phone)
    device = logbook(phone.page).devices[0]["id"]
    assert desk.page.evaluate(POST, [f"devices/{device}/revoke", {"reason": "丢了"}]) < 300
    let_through(phone)
    phone.open(server.url)
    expect(phone.page.get_by_role("heading", name=words("shut-title-revoked"))).to_be_visible()
    expect(phone.page.get_by_text(f"{len(NOTES)} 条已经交到服务器")).to_be_visible()
    held = logbook(phone.page)
    assert held.notes() == list(NOTES)
    there = journal(server, {device})
    assert (there.notes(), there.quarantined > 0) == ([], True), "set aside, not lost and not let in"
    for identity in desk.page.evaluate(APART):
        assert desk.page.evaluate(POST, [f"quarantine/{identity}/release", {}]) < 300
    phone.enrol(server.code("staff"), name=new_name())
    phone.open(f"{server.url}/entries")
    phone.press("entries-sync")
    expect(phone.page.get_by_role("banner")).not_to_contain_text("要处理")
    assert compare(logbook(phone.page), server).notes() == list(NOTES)
    assert phone.errors == []
    tally(16, rounds=1, lost=0, doubled=0)
