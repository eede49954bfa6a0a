"""A handed-out record is checked in a page of one file: from the disk with no server, and from ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.support.screen_words import words
from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

PAGE = ROOT / "server" / "stormlamp" / "_built" / "web" / "prove.html"
HANDED_OUT = json.loads(
    (ROOT / "fixtures" / "vectors" / "handed-out" / "records.json").read_text(encoding="utf-8")
)
NOTE = "已通知供电局"


def check(page: Page, folder: Path, record: str) -> None:
    """Choose a record in the page."""
    file = folder / "record.json"
    file.write_text(record, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)


def test_a_record_is_checked_from_the_disk_without_a_network(phones: Phones, tmp_path: Path) -> None:
    phone = phones("outsider", Look(width=820, height=1180), fresh=True)
    page = phone.page
    page.goto(PAGE.as_uri())
    phone.offline()
    check(page, tmp_path, HANDED_OUT["whole"])
    expect(page.get_by_text(words("prove-whole"), exact=True)).to_be_visible()
    expect(page.get_by_text("harbour-court", exact=True)).to_be_visible()
    check(page, tmp_path, HANDED_OUT["redacted"])
    expect(page.get_by_text(words("prove-gone"), exact=True)).to_be_visible()
    expect(page.get_by_text(words("prove-whole"), exact=True)).to_be_visible()

    check(page, tmp_path, HANDED_OUT["whole"].replace(NOTE, "未通知供电局"))
    expect(page.locator(".verdict.bad")).to_be_visible()
    [ref] = [
        entry["ref"]
        for entry in json.loads(HANDED_OUT["whole"])["entries"]
        if NOTE in (entry["action"] or "")
    ]
    expect(page.locator("li").filter(has_text=ref)).to_have_text(f"记录 {ref}：原文被改过")
    assert phone.errors == []


def test_the_same_page_is_had_from_the_server_by_anybody(
    server: Server, phones: Phones, tmp_path: Path
) -> None:
    phone = phones("outsider")
    page = phone.page
    page.goto(f"{server.url}/prove.html")
    check(page, tmp_path, HANDED_OUT["whole"])
    expect(page.get_by_text(words("prove-whole"), exact=True)).to_be_visible()
    page.get_by_role("button", name="English", exact=True).click()
    expect(page.get_by_role("heading", name="Check a file from Stormlamp")).to_be_visible()
    expect(page.get_by_text("Nothing was changed", exact=True)).to_be_visible()
    assert phone.errors == []
