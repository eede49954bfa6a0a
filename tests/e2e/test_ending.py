"""An end over places without power is a deliberate answer, and can be taken back, with no network too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.hidden_screens import STAY
from tests.e2e.phone import Look
from tests.e2e.phone_acts import in_the_dark, report_outage
from tests.e2e.screen_checks import SCRIPTS, faults, go, walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)


def test_an_end_in_the_dark_asks_why_and_is_taken_back_offline_for_good(
    server: Server, phones: Phones
) -> None:
    phone = in_the_dark(server, phones, scripts=(*SCRIPTS, STAY))
    page = phone.page
    report_outage(phone)
    walk(page, "/close")
    ends = page.locator("button.go.press")
    expect(ends).to_have_text(words("close-dark-first"))
    expect(ends).to_be_disabled()
    # Opened anew: what was just said lies over it no longer.
    go(page, page.url)
    expect(ends).to_be_disabled()
    assert faults(page, "phone") == []
    page.get_by_role("radio", name=words("close-dark-unused")).check(force=True)
    ends.click()
    expect(page.get_by_role("heading", name=words("now-quiet"))).to_be_visible()
    phone.press("shell-undo")
    # Said once it is on the disk: from then on it stands, whatever becomes of the phone.
    expect(page.locator(".toasts")).to_contain_text(words("close-undone"))
    phone.kill()
    page = phone.restart(offline=True)
    go(page, f"{server.url}/")
    expect(page.locator(styled("incident-strip.strip"))).to_be_visible()
    phone.online()

    desk = phones("desk", DESK)
    desk.enrol(server.code("supervisor"), name="赵大勇")
    page = desk.open(f"{server.url}/desk")
    said = page.get_by_text(words("desk-say-reopened"))
    expect(said.first).to_be_visible()
    desk.press("desk-close-incident")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name=words("close-dark-first"))).to_be_disabled()
    dialog.get_by_role("radio", name=words("close-dark-long")).check(force=True)
    dialog.locator("button.go").click()
    expect(dialog).to_have_count(0)
    desk.press("shell-undo")
    desk.press("desk-close-incident")
    dialog.get_by_role("radio", name=words("close-dark-long")).check(force=True)
    dialog.locator("button.go").click()
    # Long after the line has gone: where the ended outage is looked at.
    page.get_by_role("region", name=words("after-title")).get_by_role("link").first.click()
    desk.press("close-take-back")
    dialog.get_by_role("button", name=words("close-take-back-yes")).click()
    expect(page.get_by_role("button", name=words("desk-close-incident"))).to_be_visible()
    assert [*phone.errors, *desk.errors] == []
