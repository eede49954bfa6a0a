"""What was last on the first screen stands there at the next start, before the app has read anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.acts import report_outage

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

KEPT = """() => new Promise((done) => {
  const asked = indexedDB.open("stormlamp-vault");
  asked.onsuccess = () => {
    const held = asked.result.transaction("sealed").objectStore("sealed").get("last-screen");
    held.onsuccess = () => { asked.result.close(); done(held.result !== undefined); };
  };
})"""
# Its text, and where one could press it, at the moment at which it is put there.
SEEN = """new MutationObserver((_, observer) => {
  const before = document.querySelector("[data-before]");
  if (!before) return;
  observer.disconnect();
  globalThis.seen = { text: before.textContent, inert: before.inert,
    app: document.querySelector("#app").childNodes.length };
}).observe(document, { subtree: true, childList: true })"""


def test_a_phone_that_starts_in_the_dark_shows_at_once_what_it_last_showed_and_says_so(
    server: Server, phones: Phones
) -> None:
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="李敏")
    report_outage(phone)
    phone.open(server.url)
    heading = phone.page.locator("#app h1").inner_text()
    phone.page.wait_for_timeout(4000)
    while not phone.page.evaluate(KEPT):
        phone.page.wait_for_timeout(200)
    phone.kill()
    server.kill()
    page = phone.restart(offline=True, scripts=(SEEN,))
    page.goto(server.url)
    expect(page.locator("#app h1")).to_have_text(heading)
    seen = page.evaluate("() => seen")
    assert heading in seen["text"]
    assert "的画面，正在更新…" in seen["text"]
    assert (seen["inert"], seen["app"]) == (True, 0)
    expect(page.locator("[data-before]")).to_have_count(0)
