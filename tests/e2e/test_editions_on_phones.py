"""Editions that come while a phone is away, and while an outage is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.e2e.phone_acts import report_outage
from tests.support.screen_words import words
from tests.support.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
BEGIN = """async () => {
  const { number } = await (await fetch("/api/v1/plan")).json();
  const body = JSON.stringify({ from: { edition: number } });
  const headers = { "content-type": "application/json" };
  const begun = await (await fetch("/api/v1/plan/draft", { method: "POST", headers, body })).json();
  return [number, begun.plan.lists[0].id];
}"""
# Publishes the draft with another name of its first list; gives the edition's number.
PUBLISH = """async (name) => {
  const draft = await (await fetch("/api/v1/plan/draft")).json();
  const list = { ...draft.plan.lists[0], name: { ...draft.plan.lists[0].name, "zh-Hans": name } };
  const body = JSON.stringify({ changes: [{ part: "lists", key: list.id, value: list }], orders: [] });
  const headers = { "content-type": "application/json", "if-match": `"${draft.version}"` };
  const changed = await (await fetch("/api/v1/plan/draft", { method: "PATCH", headers, body })).json();
  const seen = { "if-match": `"${changed.version}"` };
  return (await (await fetch("/api/v1/plan/draft/publish", { method: "POST", headers: seen })).json()).number;
}"""
HELD = """async (number) => {
  const { devices } = await (await fetch("/api/v1/devices")).json();
  return devices.some((each) => each.people.some(({ name }) => name === "罗敏") && each.edition === number);
}"""


def title_of(phone: Phone, server: Server, key: str) -> Page:
    """The list's own screen."""
    return phone.open(f"{server.url}/lists/{key}")


def test_two_missed_editions_are_one_step_and_an_open_outage_keeps_its_own(
    server: Server, phones: Phones
) -> None:
    desk, phone = phones("desk", DESK), phones("phone")
    desk.enrol(server.code("plan_keeper"), name="周敏")
    phone.enrol(server.code("staff"), name="罗敏")
    phone.wait_for_worker()
    number, key = desk.page.evaluate(BEGIN)

    phone.offline()
    assert desk.page.evaluate(PUBLISH, "头一回改") == number + 1
    assert desk.page.evaluate(PUBLISH, "第二回改") == number + 2
    phone.online()
    page = phone.open(f"{server.url}/")
    news = page.get_by_role("region", name=f"预案换成第 {number + 2} 版了")
    expect(news).to_be_visible()
    expect(page.get_by_role("region", name=f"预案换成第 {number + 1} 版了")).to_have_count(0)
    news.get_by_role("button", name=words("shell-close")).click()
    expect(news).to_have_count(0)
    expect(title_of(phone, server, key).get_by_role("heading", name="第二回改")).to_be_visible()

    phone.open(f"{server.url}/")
    report_outage(phone)
    assert desk.page.evaluate(PUBLISH, "停电时改") == number + 3
    until(lambda: desk.page.evaluate(HELD, number + 3))
    expect(title_of(phone, server, key).get_by_role("heading", name="第二回改")).to_be_visible()
    phone.kill()
    phone.restart(offline=True)
    expect(title_of(phone, server, key).get_by_role("heading", name="第二回改")).to_be_visible()
    assert phone.errors == []
    assert desk.errors == []
