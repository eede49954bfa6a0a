"""The main job, as two people and a supervisor live it: only the second phone's date is made up."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.phone import Look
from tests.e2e.phone_acts import as_written, png, report_outage, write_note
from tests.faults.browser.both_disks import logbook
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

THREE_HOURS_MS = 3 * 3600 * 1000
DESK = Look(width=1440, height=900)
# In the order in which they are written; every other one on the phone that is three hours ahead.
NOTES = (
    "A 座大堂应急灯亮着",
    "B 座 3 号梯停在 7 楼，里面没人",
    "配电房没有焦味，进线灯全灭",
    "车库道闸已抬起，有人看着",
)
WAITING = re.compile(r"(\d+) 条待传")
JOURNAL = """async () => {
  const answer = await (await fetch("/api/v1/entries?after=0&limit=500")).json();
  return answer.entries.map((entry) => ({ ref: entry.ref, action: JSON.parse(entry.action) }));
}"""
FILE_STATUS = "async (sha256) => (await fetch(`/api/v1/files/${sha256}`)).status"
HELD = """() => new Promise((done, fail) => {
  indexedDB.databases().then((all) => {
    const name = all.map((each) => each.name).find((each) => each.includes("logbook"));
    const asked = indexedDB.open(name);
    asked.onerror = () => fail(asked.error);
    asked.onsuccess = () => {
      const db = asked.result;
      const get = db.transaction("actions").objectStore("actions").getAll();
      get.onsuccess = () => { done(get.result.length); db.close(); };
    };
  });
})"""


def add_person(desk: Page, name: str, duty: str) -> str:
    """Adds somebody at the desk and makes their code; gives the link that the desk shows."""
    desk.get_by_role("button", name=words("desk-person-add"), exact=True).click()
    sheet = desk.get_by_role("dialog")
    sheet.get_by_label(words("desk-person-name")).fill(name)
    sheet.get_by_text(duty, exact=True).click()
    sheet.get_by_role("button", name=words("desk-person-save"), exact=True).click()
    desk.get_by_role("button", name=f"给手机发码：{name}").click()
    link: str = desk.get_by_role("dialog").locator("code").inner_text()
    desk.get_by_role("dialog").get_by_role("button", name=words("desk-close-panel"), exact=True).click()
    return link


def answer_steps(phone: Phone) -> None:
    """Ticks a step, takes that of another back, skips one, and could not do one."""
    step = phone.page.get_by_role("region", name=words("now-next"))
    first = step.get_by_role("heading").inner_text()
    step.get_by_role("button", name=words("answer-done"), exact=True).click()
    expect(step.get_by_role("heading")).not_to_have_text(first)
    now = step.get_by_role("heading").inner_text()
    step.get_by_role("button", name=words("answer-done"), exact=True).click()
    expect(step.get_by_role("heading")).not_to_have_text(now)
    phone.press("shell-undo")
    expect(step.get_by_role("heading")).to_have_text(now)
    for verdict, reason in (("skipped", "reason-already"), ("could_not", "reason-no-access")):
        now = step.get_by_role("heading").inner_text()
        step.get_by_role("button", name=words(f"answer-{verdict}"), exact=True).click()
        phone.page.get_by_role("dialog").get_by_role("button", name=words(reason), exact=True).click()
        expect(step.get_by_role("heading")).not_to_have_text(now)


def waiting(phone: Phone) -> int:
    """How many actions the status bar says are waiting."""
    said = WAITING.search(phone.page.get_by_role("banner").inner_text())
    return int(said[1]) if said else 0


def told(desk: Page) -> list[str]:
    """The timeline's sentences, oldest first."""
    return [
        as_written(text).strip()
        for text in reversed(desk.locator(styled("timeline-row.text")).all_inner_texts())
    ]


def test_the_main_job(server: Server, phones: Phones) -> None:
    desk = phones("desk", DESK, fresh=True)
    desk.enrol(server.code("supervisor"), name="王建国")
    page = desk.open(f"{server.url}/desk/people")
    links = [add_person(page, "李敏", "客户服务"), add_person(page, "赵刚", "联络员")]
    desk.open(f"{server.url}/desk")
    page.evaluate("() => { window.neverReloaded = true; }")

    first, second = phones("first", fresh=True), phones("second", clock_ms=THREE_HOURS_MS, fresh=True)
    for phone, link in zip((first, second), links, strict=True):
        phone.enrol(link)
        phone.offline()
        report_outage(phone)
        answer_steps(phone)
    for number, text in enumerate(NOTES):
        write_note((first, second)[number % 2], text)
    write_note(first, "电梯停层照片", png())

    recorded = {phone: phone.page.evaluate(HELD) for phone in (first, second)}
    assert recorded == {first: 9, second: 8}
    for phone, held in recorded.items():
        assert waiting(phone) == held, "the status bar equals the database"
        phone.kill()
        again = phone.restart(offline=True)
        again.goto(server.url)
        expect(again.get_by_text(words("list-you-were-here"))).to_be_visible()
        assert again.evaluate(HELD) == held
        assert waiting(phone) == held

    for phone in (second, first):
        phone.online()
    for phone in (second, first):
        expect(phone.page.get_by_role("banner")).to_contain_text(words("status-online"))
        expect(phone.page.get_by_role("banner")).not_to_contain_text("待传")
    expect(page.get_by_text("2 次报告，算同一次停电").first).to_be_visible()
    expect(page.get_by_text("电梯停层照片").first).to_be_visible()
    journal = page.evaluate(JOURNAL)
    refs = [entry["ref"] for entry in journal]
    assert len(refs) == len(set(refs)), "each action once"
    devices = Counter(ref.split(".")[0] for ref in refs)
    assert [devices[logbook(phone.page).devices[0]["id"]] for phone in (first, second)] == [9, 8], (
        "and all of them"
    )
    picture = next(file["sha256"] for entry in journal for file in entry["action"].get("files", ()))
    page.get_by_text("电梯停层照片").first.click()
    page.get_by_role("img", name=words("desk-detail-photo")).wait_for()
    assert page.evaluate(FILE_STATUS, picture) == 200
    said = told(page)
    assert [text for text in said if text in NOTES] == list(NOTES), "each once, in true order"
    assert page.evaluate("() => window.neverReloaded") is True
    assert [desk.errors, first.errors, second.errors] == [[], [], []]
