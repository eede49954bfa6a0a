"""What must not be kept: a supervisor takes it out at the desk, and no phone has it any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.phone import Look
from tests.e2e.phone_acts import report_outage, write_note
from tests.faults.browser.both_disks import logbook
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

NAMED = "吴阿姨 13800001234 一个人在 502"
PLAIN = "B 座走廊灯亮着"
JOURNAL = """async () => {
  const answer = await (await fetch("/api/v1/entries?after=0&limit=500")).json();
  return answer.entries.map(({ action }) => action);
}"""


def test_words_taken_out_at_the_desk_are_gone_there_and_on_the_phone(server: Server, phones: Phones) -> None:
    desk, phone = phones("desk", Look(width=1440, height=900)), phones("phone")
    desk.enrol(server.code("supervisor"), name="王建国")
    phone.enrol(server.code("staff"), name="李敏")
    report_outage(phone)
    for text in (NAMED, PLAIN):
        write_note(phone, text)
    assert logbook(phone.page).notes() == [NAMED, PLAIN]

    page = desk.open(f"{server.url}/desk")
    page.locator(styled("timeline-row.text"), has_text=NAMED).click()
    desk.press("desk-redact")
    page.get_by_text(words("desk-redact-name"), exact=True).click()
    desk.press("desk-sure-next")
    expect(page.get_by_role("dialog")).to_contain_text(NAMED)
    desk.press("desk-redact-do")
    expect(page.get_by_text(NAMED)).to_have_count(0)
    expect(page.locator(styled("timeline-row.text"), has_text=PLAIN)).to_have_count(1)
    assert not [text for text in page.evaluate(JOURNAL) if text and NAMED in text]

    phone.open(f"{server.url}/entries")
    expect(phone.page.get_by_text(PLAIN)).to_be_visible()
    expect(phone.page.get_by_text(NAMED)).to_have_count(0)
    assert not [text for text in logbook(phone.page).actions.values() if text and NAMED in text]
    assert [desk.errors, phone.errors] == [[], []]
