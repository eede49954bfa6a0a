"""What customers ask for, at the desk: seen at once, given away, closed, with or without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.colleague import Colleague
from tests.e2e.phone import Look
from tests.e2e.phone_acts import report_outage
from tests.e2e.request_acts import ask
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
FOCUSED = "() => document.activeElement.textContent"


def test_the_desk_sees_at_once_who_waits_gives_it_and_hears_how_it_ended(
    server: Server, phones: Phones
) -> None:
    phone, desk = phones("phone"), phones("desk", DESK)
    phone.enrol(server.code("staff"), name="毛云亭")
    desk.enrol(server.code("supervisor"), name="林建宇")
    report_outage(phone)
    phone.page.goto(f"{server.url}/requests")
    desk.open(f"{server.url}/desk")
    ask(phone, what="门禁打不开")
    panel = desk.page.get_by_role("region", name="等着办的诉求 1 件")
    panel.wait_for()
    panel.get_by_role("button", name="交给别人：报修：门禁打不开").click()
    desk.page.get_by_role("dialog").get_by_role("button", name="毛云亭").click()
    expect(panel).to_contain_text("毛云亭")

    phone.page.goto(f"{server.url}/matters")
    mine = phone.page.get_by_role("region", name=words("matter-mine"), exact=True)
    mine.get_by_role("link").filter(has_text="门禁打不开").click()
    phone.press("request-act-sent")
    phone.press("request-close")
    phone.page.get_by_role("textbox", name=words("request-told-them")).fill("锁匠 21:00 到")
    phone.page.get_by_role("dialog").get_by_role("button", name="解决了").click()
    panel.wait_for(state="detached")
    desk.page.get_by_text("锁匠 21:00 到").first.wait_for()
    assert (phone.errors, desk.errors) == ([], [])


@pytest.mark.faults
def test_the_desk_sorts_what_waits_without_a_mouse(server: Server, phones: Phones) -> None:
    desk = phones("desk", DESK)
    desk.enrol(server.code("supervisor"), name="林建宇")
    colleague, close = Colleague(server), words("request-close")
    outage: dict[str, object] = {
        "kind": "outage",
        "cause": "unknown",
        "areas": [],
        "since": None,
        "edition": None,
    }
    incident = colleague.records({"type": "incident.opened", "body": outage, "incident": "self"})
    for what in ("水管漏水", "门禁打不开", "冰箱里的药坏了"):
        body = {"kind": "repair", "what": what}
        colleague.records({"type": "request.opened", "body": body, "incident": incident})
    page = desk.open(f"{server.url}/desk")
    panel = page.get_by_role("region", name="等着办的诉求 3 件")
    panel.get_by_role("button", name="我来：报修：水管漏水").focus()
    page.keyboard.press("Enter")
    expect(panel.get_by_role("listitem").filter(has_text="水管漏水")).to_contain_text("林建宇")
    panel.get_by_role("button", name="交给别人：报修：门禁打不开").focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="安全监督").focus()
    page.keyboard.press("Enter")
    expect(panel.get_by_role("listitem").filter(has_text="门禁打不开")).to_contain_text("安全监督")
    panel.get_by_role("button", name=close).first.focus()
    for left in (2, 1):
        page.keyboard.press("Enter")
        page.get_by_role("dialog").get_by_role("button", name="解决了").focus()
        page.keyboard.press("Enter")
        page.get_by_role("region", name=f"等着办的诉求 {left} 件").wait_for()
        while page.evaluate(FOCUSED) != close:
            page.keyboard.press("Tab")
    assert desk.errors == []


@pytest.mark.faults
def test_one_request_stands_beside_the_others_where_there_is_room(server: Server, phones: Phones) -> None:
    desk = phones("desk", DESK)
    desk.enrol(server.code("supervisor"), name="林建宇")
    desk.page.goto(server.url)
    report_outage(desk)
    page = desk.open(f"{server.url}/requests")
    for what in ("水管漏水", "门禁打不开"):
        ask(desk, what=what)
    page.get_by_role("link").filter(has_text="水管漏水").click()
    beside = page.get_by_role("complementary")
    expect(page.get_by_role("heading", level=1)).to_contain_text("水管漏水")
    beside.get_by_role("link").filter(has_text="门禁打不开").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("门禁打不开")
    assert desk.errors == []
