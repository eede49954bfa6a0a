"""A phone that is shut out, or whose person is: one screen at every address, and nothing left to read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.browser_leftovers import customers, expect_nothing_kept, plain, secrets_of
from tests.e2e.colleague import Colleague
from tests.e2e.phone import Look
from tests.e2e.phone_acts import open_customers, unfold, write_note
from tests.faults.browser.both_disks import logbook
from tests.support.fault_rounds import daily
from tests.support.screen_words import words

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

POST = """async ([method, path, body]) => {
  const headers = { "content-type": "application/json" };
  return (await fetch(`/api/v1/${path}`, { method, headers, body: JSON.stringify(body) })).status;
}"""
SESSION = "async () => (await fetch('/api/v1/session')).json()"
# Stops for ever at the n-th table that is emptied, so that the browser can be killed there.
HALT = """(() => {
  const clear = IDBObjectStore.prototype.clear;
  let left = %d;
  IDBObjectStore.prototype.clear = function () {
    if (left-- > 0) return clear.call(this);
    console.log("wiping");
    for (;;);
  };
})()"""
ADDRESSES = (
    *("/", "/contacts", "/desk", "/desk/people", "/lists", "/entries", "/settings", "/phone"),
    "/no/where",
)
REVOKED = "shut-title-revoked"
TOLD = "门卫孙师傅说电梯停在十二楼"
DAY_MS = 24 * 3_600_000


@pytest.fixture
def desk(idle: Server, phones: Phones) -> Phone:
    """An admin at a desk of the demonstration's site."""
    idle.demonstrate()
    desk = phones("desk", Look(width=1440, height=900))
    desk.enrol(idle.code("admin"), name="王建国")
    return desk


@pytest.fixture
def phone(desk: Phone, idle: Server, phones: Phones) -> Phone:
    """A supervisor's phone that shows the special customers, and was about to call one."""
    del desk
    phone = phones("phone")
    phone.enrol(idle.code("supervisor"), name="李敏")
    Colleague(idle, "钱进").writes(TOLD)
    open_customers(phone, idle)
    first = customers(idle)[0]
    row = phone.page.get_by_role("listitem").filter(has_text=first["name"])
    row.get_by_role("link").last.evaluate("(link) => { link.removeAttribute('href'); link.click(); }")
    phone.page.get_by_role("heading", name=first["name"]).wait_for()
    phone.page.get_by_role("link", name=first["name"]).first.click()
    phone.page.get_by_role("heading", level=1, name=first["name"]).wait_for()
    assert first["name"] not in phone.page.title(), "browsers write titles into their history"
    phone.open(f"{idle.url}/entries?which=all")
    phone.page.get_by_text(TOLD).first.wait_for()
    return phone


def shut_out(desk: Phone, phone: Phone, why: str) -> None:
    """A supervisor shuts the phone out, or its person."""
    who = phone.page.evaluate(SESSION)
    asked = ["POST", f"devices/{who['device']}/revoke", {"reason": "丢了"}]
    if why == "inactive":
        asked = ["PATCH", f"people/{who['person']['id']}", {"active": False}]
    assert desk.page.evaluate(POST, asked) < 300


def expect_shut(phone: Phone, title: str = REVOKED) -> None:
    """The one screen is there, with numbers to call."""
    expect(phone.page.get_by_role("heading", name=words(title))).to_be_visible()
    for number in ("119", "120", "110"):
        expect(phone.page.locator(f"#app a[href='tel:{number}']")).to_be_visible()


@pytest.mark.parametrize("why", daily("revoked", "inactive"))
def test_a_phone_that_is_shut_out_while_it_looks_ends_at_one_screen(
    idle: Server, desk: Phone, phone: Phone, why: str, tmp_path: Path
) -> None:
    title = f"shut-title-{why}"
    other = phone.context.new_page()
    other.goto(f"{idle.url}/contacts")
    unfold(other, "contacts-customers")
    expect(other.get_by_text(customers(idle)[0]["name"]).first).to_be_visible()
    # Not each stands there as it is read: a store that the browser has put in order is packed.
    assert plain(tmp_path / "phone", [TOLD, *secrets_of(idle)]) != [], "it is looked for where it is"
    shut_out(desk, phone, why)
    expect_shut(phone, title)
    expect(other.get_by_role("heading", name=words(title))).to_be_visible()
    for address in ADDRESSES:
        phone.open(idle.url + address)
        expect_shut(phone, title)
    phone.page.go_back()
    expect_shut(phone, title)
    expect_nothing_kept(phone)
    phone.close()
    assert plain(tmp_path / "phone", secrets_of(idle)) == []
    assert plain(tmp_path / "phone", [TOLD]) == []
    phone.restart(offline=True)
    phone.open(f"{idle.url}/contacts")
    expect_shut(phone, title)
    expect_nothing_kept(phone)
    assert phone.errors == []


def test_a_phone_finds_out_at_its_next_contact_hands_in_what_it_has_and_comes_back_by_a_code(
    idle: Server, desk: Phone, phone: Phone
) -> None:
    who = phone.page.evaluate(SESSION)
    phone.offline()
    phone.open(idle.url)
    for text in ("三楼有烟味", "已经通知消防"):
        write_note(phone, text)
    asked = ["POST", f"devices/{who['device']}/revoke", {"reason": "丢了"}]
    assert desk.page.evaluate(POST, asked) < 300
    open_customers(phone, idle)
    expect(phone.page.get_by_text(customers(idle)[0]["name"]).first).to_be_visible()
    phone.online()
    expect_shut(phone)
    expect(phone.page.get_by_text("2 条已经交到服务器")).to_be_visible()
    assert logbook(phone.page).notes() == ["三楼有烟味", "已经通知消防"]
    expect_nothing_kept(phone)
    phone.enrol(idle.code("supervisor", who["person"]["id"]))
    open_customers(phone, idle)
    expect(phone.page.get_by_text(customers(idle)[0]["name"]).first).to_be_visible()
    assert phone.errors == []


# Before the key goes; when it and what it sealed are gone; when all but the files are.
@pytest.mark.parametrize("tables", daily(2, 0, 5))
def test_a_phone_that_dies_while_it_wipes_goes_on_at_its_next_start_without_a_network(
    idle: Server, desk: Phone, phone: Phone, tables: int
) -> None:
    phone.close()
    phone.restart(scripts=(HALT % tables,))
    open_customers(phone, idle)
    expect(phone.page.get_by_text(customers(idle)[0]["name"]).first).to_be_visible()
    phone.process()
    who = phone.page.evaluate(SESSION)
    asked = ["POST", f"devices/{who['device']}/revoke", {"reason": "丢了"}]
    with phone.page.expect_console_message(lambda message: message.text == "wiping"):
        assert desk.page.evaluate(POST, asked) < 300
    phone.kill()
    phone.restart(offline=True)
    phone.open(f"{idle.url}/contacts")
    expect_shut(phone)
    expect_nothing_kept(phone)


@pytest.mark.faults
def test_who_is_forgotten_by_the_server_for_three_days_keeps_no_special_customer(
    idle: Server, desk: Phone, phone: Phone, tmp_path: Path
) -> None:
    del desk
    name = customers(idle)[0]["name"]
    phone.close()
    phone.restart(offline=True, clock_ms=3 * DAY_MS - 6 * 3_600_000)
    open_customers(phone, idle)
    expect(phone.page.get_by_text(name).first).to_be_visible()
    expect(phone.page.get_by_text("特殊客户名单还能看 6 小时").first).to_be_visible()
    phone.close()
    phone.restart(offline=True, clock_ms=3 * DAY_MS)
    phone.open(f"{idle.url}/contacts")
    expect(phone.page.get_by_text(words("lease-customers-gone")).first).to_be_visible()
    expect(phone.page.get_by_text(name)).to_have_count(0)
    phone.page.get_by_role("searchbox").fill(name)
    expect(phone.page.get_by_text(words("lease-customers-gone")).first).to_be_visible()
    phone.close()
    # Somebody may have written a name into a note, and notes stay.
    with closing(sqlite3.connect(idle.data / "stormlamp.db", timeout=10)) as db:
        noted = "".join(str(text) for (text,) in db.execute("SELECT CAST(text AS TEXT) FROM entries"))
    assert plain(tmp_path / "phone", [each for each in secrets_of(idle) if each not in noted]) == []
    # A clock that is put right again brings nothing back; the server does.
    phone.restart(offline=True)
    phone.open(f"{idle.url}/contacts")
    expect(phone.page.get_by_text(name)).to_have_count(0)
    phone.close()
    phone.restart()
    open_customers(phone, idle)
    expect(phone.page.get_by_text(name).first).to_be_visible()
    assert phone.errors == []
