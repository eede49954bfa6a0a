"""A draft of the plan is tried on a phone: everything can be done, nothing is recorded, sent or dialled."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.kept_by_browser import kept
from tests.e2e.phone import Look
from tests.e2e.phone_acts import report_outage, write_note
from tests.faults.browser.both_disks import logbook
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

ASK = """async ([method, path, body]) => {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`/api/v1/${path}`, { method, headers, body: body && JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
}"""
TRIES = "/api/v1/plan/tries"
DONE = "做完了"
# A second page of the app starts in the frame.


@pytest.fixture(scope="module")
def server(shared_idle: Server) -> Server:
    """One for all tests of this file."""
    return shared_idle.start()


@pytest.fixture(scope="module")
def desk(server: Server, shared_phones: Phones) -> Phone:
    """The desk of a plan keeper with a draft of the plan in force."""
    desk = shared_phones("desk", Look(width=1440, height=900))
    desk.enrol(server.code("plan_keeper"), name="王建国")
    made = desk.page.evaluate(ASK, ["POST", "plan/draft", {"from": {"edition": 1}}])
    assert made["status"] == 201
    return desk


def _link(desk: Phone) -> str:
    """The link of a code that is made at the desk, as a phone's camera reads it."""
    desk.open(desk.page.url.split("/desk")[0].rstrip("/") + "/desk/plan")
    desk.press("plan-preview-try")
    url = desk.page.get_by_role("dialog").locator("code").text_content()
    assert url
    desk.press("desk-close-panel")
    return url


@pytest.mark.faults
def test_trying_leaves_the_record_of_the_phone_as_it_is(server: Server, desk: Phone, phones: Phones) -> None:
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="李敏")
    report_outage(phone)
    write_note(phone, "B 座走廊灯亮着")
    link = _link(desk)
    before = kept(phone, server)

    asked: list[str] = []
    phone.context.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page = phone.page
    page.goto(link)
    mark = page.get_by_role("region", name=words("trial-mark"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("B 座走廊灯亮着")).to_have_count(0)
    said = mark.get_by_role("status")
    expect(said).to_be_empty()
    phone.press("trial-outage")
    page.get_by_role("button", name=DONE).click()
    for place in ("lists", "contacts", "scripts", "guides"):
        page.get_by_role("link", name=words(f"place-{place}"), exact=True).click()
        expect(page.get_by_role("heading", level=1, name=words(f"place-{place}"))).to_be_visible()
        expect(mark).to_be_visible()
        # It calls and writes to nobody, and says so.
        for number in page.locator('a[href^="tel:"]').all()[:2] if place == "contacts" else ():
            number.click()
            expect(said).to_have_text(words("trial-held-call"))
        assert urlsplit(page.url).path == "/try"
    write_note(phone, "只是试试")
    page.go_back()
    page.reload()
    expect(page.get_by_role("button", name=words("trial-outage"))).to_be_visible()
    elsewhere = {path for path in asked if not path.startswith(("/assets/", "/icons/"))}
    assert elsewhere == {"/try", TRIES}
    assert kept(phone, server) == before

    page.goto(link)
    phone.press("trial-leave")
    expect(page.locator("#app h1").first).to_be_visible()
    expect(page.get_by_text("只是试试")).to_have_count(0)
    assert logbook(page).notes() == ["B 座走廊灯亮着"]
    assert phone.errors == []


def test_who_is_not_signed_in_or_has_no_code_gets_a_plain_sentence(
    server: Server, desk: Phone, phones: Phones
) -> None:
    link = _link(desk)
    stranger = phones("stranger", fresh=True)
    stranger.page.goto(link)
    expect(stranger.page.get_by_text(words("trial-signed_out"))).to_be_visible()
    # Another code in the same address has the page loaded anew, which the next address would cut short.
    with stranger.page.expect_event("load"):
        stranger.page.goto(f"{server.url}/try#{'t' * 43}")
    expect(stranger.page.get_by_text(words("trial-signed_out"))).to_be_visible()
    stranger.page.goto(f"{server.url}/try")
    expect(stranger.page.get_by_text(words("trial-gone"))).to_be_visible()
    stranger.press("trial-back")
    expect(stranger.page.locator("#app h1").first).to_be_visible()


def test_the_phone_beside_the_editor_follows_it_and_keeps_what_was_tried(server: Server, desk: Phone) -> None:
    page = desk.page
    desk.open(f"{server.url}/desk/plan/contacts")
    phone = page.frame_locator("iframe")
    heading = phone.get_by_role("heading", level=1)
    expect(heading).to_have_text(words("place-contacts"))
    phone.get_by_role("button", name=words("trial-outage")).click()
    expect(phone.get_by_role("button", name=words("trial-again"))).to_be_visible()

    thing = page.get_by_role("main").locator('a[href^="/desk/plan/contacts/"]').first
    name = thing.text_content() or ""
    thing.click()
    expect(heading).to_contain_text(name)
    # The same phone: the outage is still on.
    expect(phone.get_by_role("button", name=words("trial-again"))).to_be_visible()
    page.locator('input[name$=".name.zh-Hans"]').first.fill("夜班电工")
    expect(heading).to_contain_text("夜班电工")

    # A draft with an error shows how it last looked, and says so.
    page.locator('input[name$=".name.zh-Hans"]').first.fill("")
    expect(page.get_by_text(words("plan-preview-unfit"))).to_be_visible()
    expect(heading).to_contain_text("夜班电工")
    page.locator('input[name$=".name.zh-Hans"]').first.fill("白班电工")
    expect(heading).to_contain_text("白班电工")
    expect(page.get_by_text(words("plan-preview-unfit"))).to_have_count(0)

    # Back in the phone is the phone's, and leads nowhere in the editor.
    at = page.url
    phone.get_by_role("link", name=words("place-guides"), exact=True).click()
    assert page.url == at
    assert desk.errors == []


def test_the_phone_beside_the_editor_takes_no_focus_from_who_writes(server: Server, desk: Phone) -> None:
    page = desk.page
    desk.open(f"{server.url}/desk/plan/lists")
    page.get_by_role("main").locator('a[href^="/desk/plan/lists/"]').first.click()
    name = page.locator('input[name$=".name.zh-Hans"]').first
    name.focus()
    # It has come, and gone to its place.
    expect(page.frame_locator("iframe").get_by_role("heading", level=1)).to_contain_text(name.input_value())
    expect(name).to_be_focused()

    # What is edited is what it shows, down to the step.
    page.locator("summary[data-line]").nth(4).click()
    step = page.locator('details[open] [name$=".text.zh-Hans"]').first
    step.focus()
    shown = page.frame_locator("iframe").locator(styled("trial-mark.edited"))
    expect(shown).to_be_in_viewport()
    assert step.input_value().split("}")[-1][:8] in (shown.text_content() or "")
    expect(step).to_be_focused()
    assert desk.errors == []
