"""The report of an ended outage: worded at the desk, issued, read, outdated by a late entry, issued again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.issued_report import (
    attached,
    fetched,
    issue,
    pdf_words,
    record_of,
    text_rows,
    word_file,
    workbook_rows,
)
from tests.e2e.phone import Look
from tests.e2e.phone_acts import end_outage, report_outage, write_note
from tests.e2e.screen_checks import SCRIPTS, faults, walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
NOTE, LATE = "地下二层进水，已经关总闸", "三号楼电梯口补一条"
SAID = "配电室进水，14 点停电，物业自己恢复了供电。\n没有人受伤。"


def reword(page: Page) -> None:
    """Puts other words in place of what is generated; nothing is no words."""
    summary = page.get_by_role("region", name="事情概要")
    page.get_by_role("button", name="改写：事情概要").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("  ")
    dialog.get_by_role("button", name=words("answer-record")).click()
    expect(dialog.get_by_role("alert")).to_contain_text(words("refused-words-missing"))
    dialog.get_by_role("textbox").fill(SAID)
    dialog.get_by_role("button", name=words("answer-record")).click()
    expect(summary).to_contain_text("配电室进水")


def check_files(page: Page) -> bytes:
    """Opens each file of the first version, and gives the PDF."""
    pdf = fetched(page, 1, "PDF · 简体中文")
    told = pdf_words(pdf)
    assert all(each in told for each in ("配电室进水", "没有人受伤", NOTE, "第 1 版", "赵大勇"))
    assert LATE not in told
    assert record_of(attached(pdf))["personal"] is False
    assert NOTE in attached(pdf).decode()
    paragraphs, rows = word_file(fetched(page, 1, "Word · 简体中文"))
    assert "没有人受伤。" in paragraphs
    assert any(NOTE in row for row in rows)
    sheets = workbook_rows(fetched(page, 1, "Excel · 简体中文"))
    assert len([row for rows in sheets.values() for row in rows if NOTE in row]) == 1
    assert len([row for row in text_rows(fetched(page, 1, "CSV · 简体中文")) if NOTE in row]) == 1
    assert len(record_of(fetched(page, 1, words("paper-format-json")))["entries"]) >= 3
    return pdf


@pytest.mark.faults
def test_a_report_is_worded_issued_outdated_and_issued_again(server: Server, phones: Phones) -> None:
    phone, lost = phones("phone"), phones("lost")
    desk = phones("desk", DESK, scripts=SCRIPTS)
    phone.enrol(server.code("supervisor"), name="李敏")
    lost.enrol(server.code("staff"), name="毛云亭")
    desk.enrol(server.code("supervisor"), name="赵大勇")
    report_outage(phone)
    write_note(phone, NOTE)
    lost.open(f"{server.url}/")
    # What is noted before it has heard of the outage is of none.
    lost.page.locator(styled("incident-strip.strip")).wait_for()
    lost.offline()
    write_note(lost, LATE)
    walk(phone.page, "/close")
    end_outage(phone.page)

    page = desk.open(f"{server.url}/desk")
    page.get_by_role("region", name=words("after-title")).get_by_role("link").first.click()
    page.get_by_role("link", name=words("review-screen"), exact=True).click()
    page.get_by_role("link", name=words("report-screen"), exact=True).click()
    expect(page.get_by_role("region", name="事情概要")).to_contain_text("停电。")
    assert faults(page, "desk") == []
    reword(page)
    issue(page, 1)
    pdf = check_files(page)

    lost.online()
    outdated = page.get_by_text(re.compile("已过时：之后又来了 1 条"))
    expect(outdated).to_be_visible()
    issue(page, 2)
    expect(outdated).to_have_count(0)
    assert LATE in pdf_words(fetched(page, 2, "PDF · 简体中文"))
    assert fetched(page, 1, "PDF · 简体中文") == pdf
    page.get_by_role("link", name=words("review-screen"), exact=True).click()
    expect(page.get_by_role("region", name=words("review-steps"))).to_contain_text("赵大勇做完了")
    assert [*phone.errors, *lost.errors, *desk.errors] == []
