"""Each everyday act: taps that lead to it from Now, taps in all, seconds; told in var/taps.md, too."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.colleague import Colleague
from tests.e2e.hidden_screens import STAY
from tests.e2e.phone_acts import WHOLE_SITE
from tests.e2e.screen_checks import walk
from tests.e2e.test_first_minutes_offline import REACHED_IN, Thumb, from_now
from tests.support.screen_words import words
from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

TOLD = ROOT / "var" / "taps.md"
# What leads there from Now: one link or two. The first that is seen is tapped, as a thumb does.
PLACES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("people in danger", ("/danger",)),
    ("the level", ("/level",)),
    ("who does what", ("/duties",)),
    ("the facts; power back, or gone again", ("/facts",)),
    ("enquiries", ("/tally",)),
    ("what customers ask for", ("/requests",)),
    *((each, (f"/{each}",)) for each in ("call-out", "help", "accidents", "reports", "matters")),
    ("what runs out", ("/clocks",)),
    ("my phone is dying", ("/hand-over",)),
    ("the end", ("/close",)),
    ("a note or a picture", ("/log",)),
    ("what was written down", ("/entries",)),
    ("a list", ("/lists", "/lists/")),
    ("somebody to call", ("/contacts", "/contacts/utility")),
    ("words for customers", ("/scripts", "/scripts/")),
    ("a guide", ("/guides", "/guides/")),
)


@dataclass
class Measured:
    """What an act took. `reached`: taps until its screen is there."""

    name: str
    reached: int
    taps: int
    seconds: float


def lead(thumb: Thumb, address: str) -> None:
    """One tap on whatever leads there."""
    exact, within = f"a[href='{address}']", f"a[href^='{address}']"
    found = thumb.page.locator(f"{exact}, {within}").filter(visible=True)
    thumb.tap(found.first)
    thumb.page.wait_for_url(f"**{address}**")


def reach(phone: Phone, name: str, path: tuple[str, ...]) -> Measured:
    """From Now to the screen of something."""
    thumb, began = from_now(phone), time.monotonic()
    for address in path:
        lead(thumb, address)
    return Measured(name, thumb.taps, thumb.taps, time.monotonic() - began)


def does(phone: Phone, name: str, path: tuple[str, ...], act: Callable[[Thumb], None], most: int) -> Measured:
    """From Now until it is done, in so many taps at most."""
    thumb, began = from_now(phone), time.monotonic()
    for address in path:
        lead(thumb, address)
    reached = thumb.taps
    act(thumb)
    assert thumb.taps <= most, f"{name}: {thumb.taps} taps"
    return Measured(name, reached, thumb.taps, time.monotonic() - began)


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
    expect(thumb.page.get_by_role("link", name="电工 × 2")).to_be_visible()


def tells_accident(thumb: Thumb) -> None:
    thumb.tap(thumb.page.locator("label.chip", has_text="有人受伤"))
    thumb.button("accident-save")
    expect(thumb.page.get_by_role("region", name=words("accident-known"))).to_be_visible()


def writes_note(thumb: Thumb) -> None:
    thumb.page.get_by_role("textbox", name=words("log-what")).fill("A 座大堂灯亮着")
    thumb.button("log-save")
    expect(thumb.page.get_by_role("textbox", name=words("log-what"))).to_be_hidden()


def gives_report(thumb: Thumb) -> None:
    thumb.tap(thumb.page.get_by_role("button", name="报过了：报组长"))
    thumb.page.get_by_text("报组长").first.wait_for()


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


def test_everyday_acts_take_few_taps(
    server: Server, phones: Phones, capsys: pytest.CaptureFixture[str]
) -> None:
    Colleague(server).adds(name="林建宇", duties=["technical"], numbers=["13900000001"])
    phone = phones("phone", scripts=(STAY,))
    phone.enrol(server.code("supervisor"), name="王建国")
    # Whom to call out must have reached the phone before its network goes.
    walk(phone.page, "/duties")
    phone.page.get_by_text("林建宇").first.wait_for()
    phone.offline()
    walk(phone.page, "/")
    measured = [does(phone, *act) for act in ACTS]
    places = [reach(phone, *place) for place in PLACES]
    measured += [does(phone, *act) for act in LAST]
    head = "| act | taps to it | taps in all | seconds |\n|---|---|---|---|\n"
    rows = [f"| {it.name} | {it.reached} | {it.taps} | {it.seconds:.1f} |\n" for it in (*measured, *places)]
    TOLD.parent.mkdir(exist_ok=True)
    TOLD.write_text(head + "".join(rows), encoding="utf-8")
    with capsys.disabled():
        print(f"\n{head}{''.join(rows)}")  # noqa: T201 - what it took is its answer
    assert [it.name for it in (*measured, *places) if it.reached > REACHED_IN] == []
    assert phone.errors == []
