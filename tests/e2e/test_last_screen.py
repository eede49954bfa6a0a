"""What was last on the first screen stands there at the next start, before the app has read anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone_acts import report_outage
from tests.support.screen_words import words
from tests.support.waiting import until

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

# What is kept, opened with the key that lies beside it; "" where nothing is.
KEPT = """() => new Promise((done) => {
  const asked = indexedDB.open("stormlamp-vault");
  asked.onsuccess = () => {
    const tx = asked.result.transaction(["keys", "sealed"]);
    const key = tx.objectStore("keys").get("personal");
    const sealed = tx.objectStore("sealed").get("last-screen");
    tx.oncomplete = async () => {
      asked.result.close();
      const { iv, bytes } = sealed.result ?? {};
      const plain = iv && await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key.result, bytes);
      done(plain ? new TextDecoder().decode(plain) : "");
    };
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

# A finger on a link at that moment, sooner than anybody could.
TAPPED = """new MutationObserver((_, observer) => {
  const link = document.querySelector("[data-before] a[href='/lists']");
  if (!link) return;
  observer.disconnect();
  const { x, y } = link.getBoundingClientRect();
  document.body.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: x + 5, clientY: y + 5 }));
}).observe(document, { subtree: true, childList: true })"""
# Browsers write this store when they please: one that is killed may have forgotten all of it.
FORGOTTEN = "localStorage.clear()"


def killed_with_its_screen(server: Server, phones: Phones) -> tuple[Phone, str]:
    """A phone that died right after it had kept its first screen, and its heading; the server is gone."""
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="李敏")
    report_outage(phone)
    phone.open(server.url)
    heading = phone.page.locator("#app h1").inner_text()
    until(lambda: heading in phone.page.evaluate(KEPT))
    phone.loses(server)
    phone.kill()
    return phone, heading


def test_a_phone_that_starts_in_the_dark_shows_at_once_what_it_last_showed_and_says_so(
    server: Server, phones: Phones
) -> None:
    phone, heading = killed_with_its_screen(server, phones)
    page = phone.restart(offline=True, scripts=(SEEN, FORGOTTEN))
    page.goto(server.url)
    expect(page.locator("#app h1")).to_have_text(heading)
    seen = page.evaluate("() => seen")
    assert heading in seen["text"]
    assert "的画面，正在更新…" in seen["text"]
    assert (seen["inert"], seen["app"]) == (True, 0)
    expect(page.locator("[data-before]")).to_have_count(0)


def test_a_link_that_is_tapped_before_the_app_stands_is_where_it_opens(
    server: Server, phones: Phones
) -> None:
    phone, _ = killed_with_its_screen(server, phones)
    page = phone.restart(offline=True, scripts=(TAPPED,))
    page.goto(server.url)
    expect(page.locator("#app h1")).to_have_text(words("place-lists"))
    expect(page).to_have_url(f"{server.url}/lists")
    page.go_back()
    expect(page).to_have_url(f"{server.url}/")
