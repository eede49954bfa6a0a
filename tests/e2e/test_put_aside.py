"""Hundreds of false requests of one phone are put aside at the desk; the true one among them is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.colleague import Colleague
from tests.e2e.phone import Look
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

FALSE = 300
BODY: dict[str, object] = {"kind": "outage", "cause": "unknown", "areas": [], "since": None, "edition": None}


def test_one_true_request_is_found_among_hundreds_of_false_ones(server: Server, phones: Phones) -> None:
    desk = phones("desk", Look(width=1440, height=900))
    desk.enrol(server.code("supervisor"), name="林建宇")
    good = Colleague(server, "陈静")
    bad = good.lets_in("王芳")
    outage = good.records({"type": "incident.opened", "body": BODY, "incident": "self"})

    def asks(what: str, kind: str = "repair") -> dict[str, object]:
        return {"type": "request.opened", "body": {"kind": kind, "what": what}, "incident": outage}

    good.records(asks("门禁打不开"))
    false = [asks(f"水管漏水 {number}") for number in range(FALSE)]
    false[137] = asks("九楼老人要吸氧")
    for begin in range(0, FALSE, 50):
        bad.records_all(*false[begin : begin + 50])
    bad.records({"type": "incident.opened", "body": BODY, "incident": "self"})
    trapped = bad.records(asks("三号电梯有人", "trapped"))
    assert trapped

    page = desk.open(f"{server.url}/desk")
    panel = page.get_by_role("region", name=f"等着办的诉求 {FALSE + 2} 件")
    panel.get_by_text(f"{FALSE} 件都是王芳的手机记的").wait_for()
    expect(panel.get_by_text("门禁打不开")).to_be_visible()
    page.goto(f"{server.url}/desk/devices")
    page.get_by_role("button", name="王芳 王芳的手机记的放一边").click()
    sheet = page.get_by_role("dialog")
    expect(sheet).to_contain_text("有 1 条说有人有危险，先看一遍")
    expect(sheet).to_contain_text("三号电梯有人")
    sheet.get_by_role("button", name=words("desk-aside-why-false")).click()
    sheet.wait_for(state="detached")

    page.goto(f"{server.url}/desk")
    waiting = page.get_by_role("region", name="等着办的诉求 2 件")
    expect(waiting).to_contain_text("门禁打不开")
    expect(waiting).to_contain_text("三号电梯有人")
    page.get_by_role("button", name=f"王芳的手机记的有 {FALSE + 1} 条放一边了，看一遍").click()
    sheet.get_by_role("searchbox").first.fill("吸氧")
    sheet.get_by_role("button", name="是真的：接到报修：九楼老人要吸氧").click()
    sheet.get_by_role("button", name=words("answer-never-mind")).click()
    expect(page.get_by_role("region", name="等着办的诉求 3 件")).to_contain_text("九楼老人要吸氧")

    page.get_by_role("button", name=f"王芳的手机记的有 {FALSE} 条放一边了，看一遍").click()
    sheet.get_by_role("button", name=words("desk-aside-back")).click()
    sheet.get_by_role("button", name=words("answer-never-mind")).click()
    page.get_by_role("region", name=f"等着办的诉求 {FALSE + 2} 件").wait_for()
    assert desk.errors == []
