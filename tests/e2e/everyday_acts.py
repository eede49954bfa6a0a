"""What one does every day of an outage, tap by tap; each act ends once it is seen done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone_acts import WHOLE_SITE
from tests.support.screen_words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.e2e.test_first_minutes_offline import Thumb


def reports(thumb: Thumb) -> None:
    thumb.tap(thumb.page.get_by_text(WHOLE_SITE, exact=True))
    thumb.button("report-confirm")
    expect(thumb.page.get_by_role("timer").first).to_be_visible()


def sits_down(thumb: Thumb) -> None:
    thumb.tap(thumb.page.get_by_role("button", name="当班 3 个人"))
    thumb.tap(thumb.page.get_by_role("button", name="第一人：管事"))
    expect(thumb.page.get_by_role("region", name=words("now-next"))).to_be_visible()


def does_next_step(thumb: Thumb) -> None:
    step = thumb.page.get_by_role("region", name=words("now-next"))
    now = step.get_by_role("heading").inner_text()
    thumb.tap(step.get_by_role("button", name=words("answer-done"), exact=True))
    expect(step.get_by_role("heading")).not_to_have_text(now)


def sets_level(thumb: Thumb) -> None:
    thumb.tap(thumb.page.get_by_role("main").locator("label", has_text="二级响应").first)
    thumb.tap(thumb.page.locator("button.go.press"))
    thumb.page.wait_for_url("**/")


def counts_enquiry(thumb: Thumb) -> None:
    question = thumb.page.get_by_role("button", name="什么时候有电？")
    thumb.tap(question)
    expect(question).to_contain_text("1 次")


def takes_request(thumb: Thumb) -> None:
    thumb.tap(thumb.page.locator("label.chip", has_text="报修"))
    areas = thumb.page.get_by_role("group", name=words("request-area"))
    thumb.tap(areas.locator("label.chip").first)
    thumb.button("answer-record")
    expect(thumb.page.get_by_role("heading", level=1, name=words("request-title"))).to_be_visible()


def calls(thumb: Thumb) -> None:
    thumb.tap(thumb.page.locator("main a[href^='tel:']").first)
    thumb.button("outcome-no_answer")
    expect(thumb.page.get_by_role("button", name=words("outcome-no_answer"))).to_be_hidden()


def calls_out(thumb: Thumb) -> None:
    thumb.tap(thumb.page.locator("main a[href='tel:13900000001']").first)
    thumb.button("outcome-reached")
    thumb.tap(thumb.page.get_by_role("button", name="林建宇在路上"))
    thumb.tap(thumb.page.get_by_role("dialog").get_by_role("button", name="20 分钟后"))
    expect(thumb.page.get_by_role("dialog")).to_be_hidden()


def asks_for_help(thumb: Thumb) -> None:
    thumb.tap(thumb.page.get_by_text(words("help-often-electricians"), exact=True))
    thumb.tap(thumb.page.get_by_role("group", name=words("help-count")).get_by_text("2", exact=True))
    thumb.button("help-ask-save")
    expect(thumb.page.get_by_role("heading", level=1, name="电工 × 2")).to_be_visible()


def tells_accident(thumb: Thumb) -> None:
    thumb.tap(thumb.page.locator("label.chip", has_text="有人受伤"))
    thumb.button("answer-record")
    expect(thumb.page.get_by_role("region", name=words("accident-known"))).to_be_visible()


def writes_note(thumb: Thumb) -> None:
    thumb.page.get_by_role("textbox", name=words("log-what")).fill("A 座大堂灯亮着")
    thumb.button("answer-record")
    expect(thumb.page.get_by_role("textbox", name=words("log-what"))).to_be_hidden()


def gives_report(thumb: Thumb) -> None:
    # The hour to tell of the accident is the most pressing.
    thumb.tap(thumb.page.get_by_role("button", name="报过了：事故，报应急管理局"))
    expect(thumb.page.get_by_text("报过的 1 次")).to_be_visible()


def says_power_is_back(thumb: Thumb) -> None:
    thumb.button("facts-returned")
    thumb.button("facts-returned-yes")
    expect(thumb.page.get_by_role("dialog")).to_be_hidden()


# Name, what leads to it, what is done there, and the most taps in all.
ACTS: tuple[tuple[str, tuple[str, ...], Callable[[Thumb], None], int], ...] = (
    ("an outage is reported", ("/report",), reports, 3),
    ("which of three am I", (), sits_down, 2),
    ("the next step is done", (), does_next_step, 1),
    ("the level is set", ("/level",), sets_level, 3),
    ("an enquiry is counted", ("/tally",), counts_enquiry, 2),
    ("a request is taken down", ("/requests", "/requests/new"), takes_request, 6),
    ("a call, and how it went", ("/contacts", "/contacts/utility"), calls, 4),
    ("somebody is called out, and says when", ("/call-out",), calls_out, 5),
    ("help is asked for", ("/help",), asks_for_help, 4),
    ("an accident is told, and its hour runs", ("/accidents",), tells_accident, 3),
    ("a note", ("/log",), writes_note, 2),
    ("a report is given", ("/reports",), gives_report, 2),
)
LAST = (("the power is back", ("/facts",), says_power_is_back, 3),)
