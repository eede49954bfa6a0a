"""The contact sheet and all of an ended outage are downloaded from the desk, and can be opened and read."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from python_calamine import CalamineWorkbook
from tests.e2e.ended_outages import NOTE, outage_with_a_note
from tests.e2e.screen_checks import go
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server


def downloaded(page: Page, format_: str) -> tuple[str, bytes]:
    """The file that is made of what is chosen, and its name."""
    page.get_by_text(words(f"paper-format-{format_}"), exact=True).click()
    with page.expect_download() as saved:
        page.get_by_role("button", name=words("paper-make"), exact=True).click()
    expect(page.get_by_role("button", name=words("paper-make"), exact=True)).to_be_enabled()
    return saved.value.suggested_filename, Path(saved.value.path()).read_bytes()


def read(pdf: bytes) -> list[str]:
    """The words of each page, without the breaks between lines."""
    return [page.extract_text().replace("\n", "") for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.faults
def test_contacts_and_a_whole_outage_are_downloaded_and_opened(server: Server, phones: Phones) -> None:
    phone, desk = outage_with_a_note(server, phones)
    page = desk.open(f"{server.url}/desk/paper")
    name, sheet = downloaded(page, "pdf")
    assert name.startswith(words("paper-contacts"))
    assert name.endswith(".pdf")
    pages = read(sheet)
    assert all(each in pages[0] for each in ("119", "120", "110", "95598"))
    assert all(words("paper-contacts") in each for each in pages)

    go(page, f"{server.url}/desk/incidents")
    page.locator("tbody a, tbody tr").first.click()
    page.get_by_role("link", name=words("desk-incident-paper")).click()
    expect(page.get_by_role("radio", name=words("paper-kind-timeline"))).to_be_checked()
    name, told = downloaded(page, "pdf")
    assert name.startswith(words("paper-timeline"))
    assert NOTE in "".join(read(told))
    _, book = downloaded(page, "xlsx")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(0).to_python()
    assert [row for row in rows if NOTE in row]
    _, table = downloaded(page, "csv")
    lines = list(csv.reader(io.StringIO(table.decode("utf-8-sig"))))
    assert len([row for row in lines if NOTE in row]) == 1
    assert [*phone.errors, *desk.errors] == []
