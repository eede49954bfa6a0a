"""One amber button a screen, wherever an outage goes from its report to what it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.hidden_screens import STAY
from tests.e2e.phone_acts import end_outage, power_returns, report_outage
from tests.e2e.screen_checks import LOOKING, walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

SCREENS = (
    *(
        "/",
        "/lists",
        "/contacts",
        "/scripts",
        "/facts",
        "/danger",
        "/report",
        "/level",
        "/duties",
        "/reports",
    ),
    *("/matters", "/call-out", "/help", "/accidents"),
    *("/clocks", "/tally", "/close", "/log", "/scripts/first-notice", "/contacts/utility"),
    *("/lists/leader-first", "/lists/power-up", "/lists/before-power-up", "/lists/fire-smoke?at=call"),
)


def moments(phone: Phone) -> Iterator[str]:
    """Takes the phone through an outage and says where it is."""
    page = phone.page
    report_outage(phone)
    yield "reported"
    walk(page, "/")
    page.get_by_role("button", name="当班 3 个人").click()
    page.get_by_role("button", name="第三人：管现场").click()
    yield "a seat taken"
    walk(page, "/danger")
    page.get_by_text("困在电梯里", exact=True).click()
    phone.press("danger-confirm-nowhere")
    page.wait_for_url("**/lists/lift-people**")
    yield "people in danger, nobody knows where"
    walk(page, "/lists/fire-smoke?at=call")
    page.locator("main a[href='tel:119']").first.click()
    yield "a call made"
    walk(page, "/")
    phone.press("outcome-no_answer")
    yield "a call in vain"
    walk(page, "/lists/leader-first?at=call")
    phone.press("answer-could_not")
    page.locator("dialog .chips button").first.click()
    expect(page.locator("dialog")).to_have_count(0)
    yield "a step that could not be done"
    walk(page, "/")
    phone.press("now-danger-safe")
    power_returns(phone)
    yield "power back"
    walk(page, "/")
    page.get_by_role("button", name="进入“恢复”").click()
    yield "restoring"
    walk(page, "/facts")
    phone.press("far-lost-now")
    yield "out again"
    power_returns(phone)
    walk(page, "/close")
    end_outage(page, early=True)
    page.locator("a[href^='/after/']").wait_for()
    yield "ended"
    walk(page, "/")
    page.locator("a[href^='/after/']").click()
    expect(page.get_by_role("heading", name=words("after-title"))).to_be_visible()
    yield "afterwards"


@pytest.mark.faults
def test_no_screen_has_two_ambers_from_the_report_to_the_afterwards(server: Server, phones: Phones) -> None:
    phone = phones("phone", scripts=(*LOOKING, STAY))
    phone.enrol(server.code("supervisor"), name="王建国")
    phone.offline()
    page, wrong = phone.page, []
    for moment in moments(phone):
        for screen in ("", *SCREENS):
            if screen:
                walk(page, screen)
            ambers = page.evaluate("() => looking.ambers()")
            if len(ambers) > 1:
                wrong.append(f"{moment}, {screen or page.url}: {ambers}")
    assert wrong == []
    assert phone.errors == []
