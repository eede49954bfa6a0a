"""A draft of the plan is tried on a phone: everything can be done, nothing is recorded, sent or dialled."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from playwright.sync_api import Route, expect
from tests.e2e.kept_by_browser import kept
from tests.e2e.phone_acts import report_outage, write_note
from tests.faults.browser.both_disks import logbook
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

EDITION = """async () => {
  const { sha256 } = await (await fetch("/api/v1/plan")).json();
  return (await fetch(`/api/v1/files/${sha256}`)).text();
}"""
TRIES = "/api/v1/plan/tries/"
TOKEN = "t" * 43
DONE = "做完了"


def _with_draft(phone: Phone) -> None:
    edition = phone.page.evaluate(EDITION)

    def give(route: Route) -> None:
        route.fulfill(body=edition, content_type="application/json")

    phone.context.route(f"**{TRIES}*", give)


def test_trying_leaves_the_record_of_the_phone_as_it_is(server: Server, phones: Phones) -> None:
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="李敏")
    report_outage(phone)
    write_note(phone, "B 座走廊灯亮着")
    _with_draft(phone)
    before = kept(phone, server)

    asked: list[str] = []
    phone.context.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page = phone.page
    page.goto(f"{server.url}/try#{TOKEN}")
    mark = page.get_by_role("region", name=words("trial-mark"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("B 座走廊灯亮着")).to_have_count(0)
    phone.press("trial-outage")
    page.get_by_role("button", name=DONE).click()
    for place in ("lists", "contacts", "scripts", "guides"):
        page.get_by_role("link", name=words(f"place-{place}"), exact=True).click()
        expect(page.get_by_role("heading", level=1, name=words(f"place-{place}"))).to_be_visible()
        expect(mark).to_be_visible()
    write_note(phone, "只是试试")
    page.go_back()
    page.reload()
    expect(page.get_by_role("button", name=words("trial-outage"))).to_be_visible()
    elsewhere = {path for path in asked if not path.startswith(("/assets/", "/icons/"))}
    assert elsewhere == {"/try", TRIES + TOKEN}
    assert kept(phone, server) == before

    page.goto(f"{server.url}/try#{TOKEN}")
    phone.press("trial-leave")
    expect(page.locator("#app h1").first).to_be_visible()
    expect(page.get_by_text("只是试试")).to_have_count(0)
    assert logbook(page).notes() == ["B 座走廊灯亮着"]
    assert phone.errors == []


def test_a_trial_calls_and_writes_to_nobody_and_says_so(server: Server, phones: Phones) -> None:
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="李敏")
    _with_draft(phone)
    page = phone.page
    page.goto(f"{server.url}/try#{TOKEN}")
    page.get_by_role("link", name=words("place-contacts"), exact=True).click()
    said = page.get_by_role("region", name=words("trial-mark")).get_by_role("status")
    expect(said).to_be_empty()
    for number in page.locator('a[href^="tel:"]').all()[:2]:
        number.click()
        expect(said).to_have_text(words("trial-held-call"))
    page.get_by_role("link", name=words("place-scripts"), exact=True).click()
    assert urlsplit(page.url).path == "/try"
    assert phone.errors == []


def test_without_a_code_that_counts_there_is_a_plain_sentence(server: Server, phones: Phones) -> None:
    stranger = phones("stranger")
    stranger.page.goto(f"{server.url}/try")
    expect(stranger.page.get_by_text(words("trial-gone"))).to_be_visible()
    assert stranger.page.evaluate("() => localStorage.length") == 0
    stranger.press("trial-back")
    expect(stranger.page.locator("#app h1").first).to_be_visible()
