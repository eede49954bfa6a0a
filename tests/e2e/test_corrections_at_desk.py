"""What is corrected at the desk is what phones go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.hidden_screens import STAY
from tests.e2e.phone import Look
from tests.e2e.phone_acts import report_outage
from tests.e2e.screen_checks import walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
AGAIN = "再打给供电公司 95598"
UTILITY = "/contacts/utility"
LIFT = "/lists/lift-people?area=tower-a&asset=lift-a2"


def in_one_outage(server: Server, phones: Phones) -> tuple[Phone, Phone]:
    """A supervisor's desk, and the phone that reported the outage."""
    desk, phone = phones("desk", DESK), phones("phone", scripts=(STAY,))
    desk.enrol(server.code("supervisor"), name="王建国")
    phone.enrol(server.code("staff"), name="李敏")
    report_outage(phone)
    return desk, phone


@pytest.mark.faults
def test_a_call_corrected_at_the_desk_is_not_tried_again_by_the_phone(server: Server, phones: Phones) -> None:
    desk, phone = in_one_outage(server, phones)
    walk(phone.page, UTILITY)
    phone.page.locator("main a[href^='tel:']").first.click()
    phone.press("outcome-no_answer")
    phone.press("shell-close")
    walk(phone.page, "/")
    due = phone.page.get_by_role("link", name=AGAIN)
    expect(due).to_be_visible()

    page = desk.open(f"{server.url}/desk")
    page.get_by_role("button", name="供电公司 95598：没人接").click()
    desk.press("desk-correct")
    expect(page.get_by_role("textbox", name=words("entry-correct-what"))).to_have_count(0)
    page.get_by_role("radio", name=words("outcome-reached"), exact=True).check(force=True)
    page.get_by_role("button", name=words("entry-correct-save"), exact=True).click()
    expect(page.get_by_role("button", name="供电公司 95598：接通了")).to_be_visible()

    expect(due).to_have_count(0)
    expect(phone.page.get_by_text("供电公司 95598：接通了").first).to_be_visible()
    phone.offline()
    walk(phone.page, "/contacts")
    expect(phone.page.get_by_text(words("outcome-no_answer"))).to_have_count(0)
    assert (desk.errors, phone.errors) == ([], [])


def test_a_step_taken_back_at_the_desk_is_asked_again_by_the_phone(server: Server, phones: Phones) -> None:
    desk, phone = in_one_outage(server, phones)
    walk(phone.page, LIFT)
    title = phone.page.get_by_role("heading", level=2)
    first = title.inner_text()
    phone.press("answer-done")
    expect(title).not_to_have_text(first)

    page = desk.open(f"{server.url}/desk")
    page.get_by_role("button", name=first).last.click()
    desk.press("list-take-back")
    page.get_by_role("button", name=words("take-back-not-so")).click()
    expect(page.get_by_role("status")).to_have_text(words("shell-taken-back"))

    # The list stands open at the step after it: what was taken back leads again by itself.
    expect(title).to_have_text(first)
    phone.offline()
    walk(phone.page, "/")
    walk(phone.page, LIFT)
    expect(title).to_have_text(first)
    assert (desk.errors, phone.errors) == ([], [])
