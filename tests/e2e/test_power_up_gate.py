"""Power comes back by its gate: on two phones at once, under a wrong clock, and after it was lost again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.colleague import Colleague
from tests.e2e.phone_acts import drawn, power_returns, report_outage
from tests.e2e.recovery_acts import check_before
from tests.e2e.screen_checks import walk
from tests.support.plans.gated_plan import gated_plan
from tests.support.screen_words import words
from tests.support.server_process import Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Locator
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone

GAP_S = 25
HOUR_MS = 3_600_000
POWER_UP = "/lists/power-up"
METERS, SECOND, THIRD = "看进线的表", "进线总开关", "看消防"
OPENED = """async () => {
  const { entries } = await (await fetch("/api/v1/entries?after=0&limit=500")).json();
  return entries.find(({ action }) => action?.includes('"incident.opened"')).ref;
}"""
LEFT = re.compile(r"还要等 00:\d\d$")
# Of a step that one of two left out.
HELD = "才能做这一步"


@pytest.fixture
def gated(tmp_path: Path) -> Iterator[Server]:
    """A running server whose plan has a short power-up."""
    made = Server(tmp_path / "gated")
    made.adopt(gated_plan(GAP_S))
    yield made.start()
    made.stop()


def button(page: Page, message: str) -> Locator:
    """By its words."""
    return page.get_by_role("button", name=words(message), exact=True)


def says(page: Page, text: str | re.Pattern[str]) -> None:
    """It is to be read on the screen."""
    expect(page.get_by_text(drawn(text) if isinstance(text, str) else text).first).to_be_visible()


def is_held(page: Page) -> None:
    """A step may not be done yet: its answer waits, or takes only that it was done before its turn."""
    done = words("answer-done")
    waits = page.get_by_role("button", name=done, exact=True, disabled=True)
    expect(waits.or_(button(page, "answer-done-early"))).to_be_visible()
    expect(page.get_by_role("button", name=done, exact=True, disabled=False)).to_have_count(0)


def two(server: Server, phones: Phones, clock_ms: int = 0) -> tuple[Phone, Phone]:
    """Two enrolled phones in one outage whose power is back; all that comes before the power-up is done."""
    first, second = phones("first"), phones("second", clock_ms=clock_ms)
    first.enrol(server.code("supervisor"), name="王建国")
    second.enrol(server.code("staff"), name="李敏")
    report_outage(first)
    power_returns(first)
    walk(first.page, POWER_UP)
    says(first.page, "要先做完“送电前检查”")
    is_held(first.page)
    check_before(first.page)
    for phone in (first, second):
        walk(phone.page, POWER_UP)
        says(phone.page, METERS)
        expect(button(phone.page, "answer-done")).to_be_enabled()
    return first, second


def test_two_phones_that_do_one_step_at_once_are_both_shown_and_neither_goes_on_alone(
    gated: Server, phones: Phones
) -> None:
    first, second = two(gated, phones)
    for phone in (first, second):
        phone.offline()
        button(phone.page, "answer-done").click()
        # Alone nobody goes on, and whoever did it cannot be the other person.
        says(phone.page, f"“{METERS}”还要另一个人确认")
        is_held(phone.page)
        expect(button(phone.page, "gate-confirm")).to_have_count(0)
    for phone in (first, second):
        phone.online()
    button(second.page, "gate-confirm").click()
    for phone in (first, second):
        says(phone.page, LEFT)
        is_held(phone.page)
        walk(phone.page, f"{POWER_UP}?at=meters")
        for name in ("王建国", "李敏"):
            expect(phone.page.locator("main")).to_contain_text(name)

    # Left out without a word by whatever client, it opens nothing; with its reason it is shown as such.
    incident = first.page.evaluate(OPENED)
    skip = {"list": "power-up", "item": "incoming-if-open"}
    unsaid = {"type": "step.skipped", "incident": incident, "body": {**skip, "reason": ""}}
    Colleague(gated, "陈建").records(unsaid)
    walk(first.page, POWER_UP)
    says(first.page, SECOND)
    button(first.page, "answer-skipped").click()
    first.page.get_by_role("dialog").get_by_role("button", name=words("reason-already")).click()
    says(first.page, THIRD)
    says(first.page, HELD)
    walk(second.page, f"{POWER_UP}?at=incoming-if-open")
    says(second.page, words("reason-already"))
    says(second.page, words("verdict-skipped"))
    # A step for two is left out by two.
    button(second.page, "gate-confirm").click()
    expect(first.page.get_by_text(HELD)).to_have_count(0)

    # What stops the power-up holds nobody who saves a life.
    walk(second.page, "/recovery")
    button(second.page, "recovery-stop").click()
    button(second.page, "recovery-stop-smoke").click()
    walk(first.page, "/")
    says(first.page, "停止送电了：冒烟")
    walk(first.page, POWER_UP)
    says(first.page, "停止送电了：冒烟")
    is_held(first.page)
    walk(first.page, "/lists/lift-people?nowhere=1")
    expect(button(first.page, "answer-done")).to_be_enabled()
    assert [first.errors, second.errors] == [[], []]


@pytest.mark.faults
def test_no_wrong_clock_and_no_restart_opens_the_gap_early(gated: Server, phones: Phones) -> None:
    first, second = two(gated, phones, clock_ms=HOUR_MS)
    button(second.page, "answer-done").click()
    walk(first.page, POWER_UP)
    button(first.page, "gate-confirm").click()
    says(first.page, re.compile("王建国 .*看过，确认"))
    button(first.page, "list-next-open").click()
    for phone in (first, second):
        says(phone.page, LEFT)
        is_held(phone.page)
    # Both have heard of each other.
    expect(second.page.get_by_text("还要另一个人确认")).to_have_count(0)
    # Its battery dies; it comes back without a network, and its clock has been set again.
    second.offline()
    second.kill()
    page = second.restart(offline=True, clock_ms=24 * HOUR_MS)
    page.goto(f"{gated.url}{POWER_UP}")
    says(page, LEFT)
    is_held(page)
    # It has held the step for as long as it ran, and goes on counting from there.
    expect(button(page, "answer-done")).to_be_enabled()
    expect(button(first.page, "answer-done")).to_be_enabled()
    assert [first.errors, second.errors] == [[], []]
