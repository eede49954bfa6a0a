"""The files of a written report: issued at the desk, downloaded again, opened and read."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.oxml.ns import qn
from playwright.sync_api import expect
from pypdf import PdfReader
from python_calamine import CalamineWorkbook
from tests.support.screen_words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.oxml.xmlchemy import BaseOxmlElement
    from playwright.sync_api import Page

# A file takes a second to be typeset, one that tells of hundreds of entries some more.
MAKING = 60_000


def fetched(page: Page, version: int, what: str) -> bytes:
    """A file of a version, downloaded again."""
    name = f"下载第 {version} 版：{what}"
    with page.expect_download() as saved:
        page.get_by_role("button", name=name, exact=True).click()
    return Path(saved.value.path()).read_bytes()


def issue(page: Page, version: int, also_in: Iterable[str] = (), making: int = MAKING) -> None:
    """Hands the next version out, in all formats.

    Args:
        page: the desk's, at the report.
        version: which one it becomes.
        also_in: languages beside the one that is looked at, as the sheet calls them.
        making: ms, at the most.
    """
    page.get_by_role("button", name=words("report-issue"), exact=True).click()
    dialog = page.get_by_role("dialog")
    for language in also_in:
        dialog.locator("label.chip").filter(has_text=language).click()
    dialog.get_by_role("button", name=words("report-issue"), exact=True).click()
    expect(dialog).to_have_count(0, timeout=making)
    expect(page.get_by_role("region", name=words("report-versions"))).to_contain_text(f"第 {version} 版")


def pdf_words(pdf: bytes) -> str:
    """The words of all pages, without the breaks between lines."""
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).replace("\n", "")


def attached(pdf: bytes) -> bytes:
    """The record that a PDF carries."""
    (record,) = PdfReader(io.BytesIO(pdf)).attachments["record.json"]
    return record


def record_of(data: bytes) -> dict[str, Any]:
    """A record that was handed out, by itself or with a PDF."""
    record: dict[str, Any] = json.loads(data)
    assert record["format"] == "stormlamp-record-1"
    return record


def word_file(data: bytes) -> tuple[str, list[list[str]]]:
    """The paragraphs of a file for Word, one a line, and the rows of its tables."""
    document = Document(io.BytesIO(data))
    rows = [list(map(_cell_words, row.iter(qn("w:tc")))) for row in document.element.body.iter(qn("w:tr"))]
    return "\n".join(each.text for each in document.paragraphs), rows


def _cell_words(cell: BaseOxmlElement) -> str:
    return "".join(each.text or "" for each in cell.iter(qn("w:t")))


def workbook_rows(data: bytes) -> dict[str, list[list[Any]]]:
    """The rows of a workbook, by sheet."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def text_rows(data: bytes) -> list[list[str]]:
    """The rows of a CSV file."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
