"""What customers ask for: taken down in a few taps with no network, seen at the desk, and told to few."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.browser_leftovers import plain
from tests.e2e.phone import Look
from tests.e2e.phone_acts import report_outage
from tests.e2e.request_acts import NUMBER, REPAIR, ROOM, ask, paste, take_down
from tests.support.screen_words import words

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
HOTLINE = "400-800-1234"
MOST_TAPS, MOST_SECONDS = 6, 10
# A label that is clicked clicks its field too: a finger is counted where it comes down.
TAPS = """() => {
  globalThis.taps = 0;
  addEventListener("pointerdown", () => { globalThis.taps += 1; }, true);
}"""
STORED = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.title, location.href])"


def taps(page: Page) -> int:
    """How often the page was touched."""
    return int(page.evaluate("() => globalThis.taps"))


def test_a_request_takes_six_taps_and_no_network_and_its_caller_is_told_to_few(
    server: Server, phones: Phones, tmp_path: Path
) -> None:
    phone, desk = phones("phone"), phones("desk", DESK)
    phone.enrol(server.code("staff"), name="毛云亭")
    desk.enrol(server.code("supervisor"), name="林建宇")
    phone.offline()
    report_outage(phone)
    phone.page.goto(server.url)
    phone.page.evaluate(TAPS)
    begun = time.monotonic()
    take_down(phone)
    row = phone.page.get_by_role("listitem").filter(has_text=REPAIR)
    expect(row).to_have_count(1)
    took = time.monotonic() - begun
    assert 0 < taps(phone.page) <= MOST_TAPS
    assert took < MOST_SECONDS

    for n in (1, 2):
        paste(phone)
        expect(phone.page.get_by_label(words("request-caller-number"), exact=True)).to_have_value(NUMBER)
        expect(phone.page.get_by_label(words("request-caller-place"), exact=True)).to_have_value(ROOM)
        expect(phone.page.get_by_text(f"这个号码打过 {n - 1} 次")).to_have_count(n - 1)
        phone.press("answer-record")
        expect(phone.page.get_by_role("heading", level=1, name=words("request-title"))).to_be_visible()
    expect(phone.page.get_by_text("同一个人打过 2 次")).to_have_count(1)
    kept = str(phone.page.evaluate(STORED))
    assert [secret for secret in (NUMBER, ROOM) if secret in kept] == []

    phone.online()
    panel = desk.open(f"{server.url}/desk").get_by_role("region", name="等着办的诉求 3 件")
    panel.wait_for()
    panel.get_by_role("button", name=words("request-close")).first.click()
    desk.page.get_by_role("dialog").get_by_role("button", name="解决了").click()
    desk.page.get_by_role("region", name="等着办的诉求 2 件").wait_for()
    phone.page.get_by_text("办结的 1 件").wait_for()
    assert (phone.errors, desk.errors) == ([], [])
    for each in (phone, desk):
        each.close()
    assert plain(tmp_path / "phone", [NUMBER, ROOM]) == []
    assert plain(tmp_path / "desk", [NUMBER, ROOM]) == []


def test_a_request_outlives_a_killed_phone_and_its_call_is_due_when_it_was_promised(
    server: Server, phones: Phones
) -> None:
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="毛云亭")
    phone.offline()
    report_outage(phone)
    phone.page.goto(f"{server.url}/requests")
    ask(phone, back="15 分")
    phone.kill()
    page = phone.restart(offline=True)
    page.goto(f"{server.url}/requests")
    row = page.get_by_role("listitem").filter(has_text=REPAIR)
    expect(row.get_by_role("timer")).to_contain_text(words("limit-left"))

    page.clock.set_system_time(time.time() + 30 * 60)
    page.goto(f"{server.url}/matters")
    mine = page.get_by_role("region", name=words("matter-mine"))
    due = mine.get_by_role("listitem").filter(has_text=REPAIR)
    expect(due.get_by_role("timer")).to_contain_text(words("limit-passed"))
    due.get_by_role("link").click()
    page.get_by_role("button", name=words("request-act-called"), exact=True).click()
    expect(page.get_by_role("region", name=words("request-course"))).to_contain_text(
        words("request-act-called")
    )
    assert phone.errors == []


def test_the_hotline_is_opened_tested_and_goes_to_the_mobile_when_the_exchange_dies(
    server: Server, phones: Phones
) -> None:
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="毛云亭")
    phone.offline()
    report_outage(phone)
    phone.page.goto(f"{server.url}/requests")
    card = phone.page.get_by_role("region", name=words("hotline-title"))
    phone.press("hotline-open")
    for field, number in (("hotline-number", HOTLINE), ("hotline-mobile", NUMBER)):
        phone.page.get_by_label(words(field)).fill(number)
    phone.press("answer-record")
    expect(card).to_contain_text(HOTLINE)
    phone.press("hotline-through")
    expect(card).to_contain_text(words("hotline-tested"))
    card.get_by_role("button", name=f"总机没电，改用 {NUMBER}").click()
    expect(card).to_contain_text(words("hotline-untested"))
    expect(card).not_to_contain_text(HOTLINE)
    phone.press("hotline-close")
    expect(card).to_contain_text(words("hotline-none"))
    assert phone.errors == []
