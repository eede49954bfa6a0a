"""Workbooks and text tables, opened again; no cell is a formula or a link."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from python_calamine import load_workbook
from tests.server.services.documents.samples import HOSTILE, document, hostile

from stormlamp.domain.documents.texts import printable
from stormlamp.services.documents.not_made import NotMade
from stormlamp.services.documents.table_files import write_text_table, write_workbook

TABLE = [["a", "b"], ["1", "=2"]]


def of_tables(*headings: str) -> dict[str, object]:
    """A document with a table under each heading; an empty one stands under no heading."""
    found: list[dict[str, object]] = []
    for each in headings:
        if each:
            found.append({"type": "heading", "level": 1, "text": each})
        found.append({"type": "table", "head": TABLE[0], "rows": TABLE[1:]})
    return document(blocks=found)


def test_each_table_has_a_sheet_by_the_heading_above_it() -> None:
    book = load_workbook(
        io.BytesIO(write_workbook(of_tables("", "记录", "记录", "a/b*c:[d]?", "History", "长" * 50)))
    )
    assert book.sheet_names == [
        *("停电复盘报告", "记录", "记录 (2)", "a b c d", "History (2)"),
        "长" * 31,
    ]
    assert book.get_sheet_by_name("记录").to_python() == TABLE


def test_a_text_table_opens_in_excel_and_has_all_tables() -> None:
    made = write_text_table(of_tables("one", "two"))
    assert made.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))
    assert rows == [["one"], ["a", "b"], ["1", "'=2"], [], ["two"], ["a", "b"], ["1", "'=2"]]


def test_hostile_texts_are_texts() -> None:
    made = write_workbook(hostile())
    rows = load_workbook(io.BytesIO(made)).get_sheet_by_index(0).to_python()
    assert [row[2] for row in rows[1:]] == [printable(each) for each in HOSTILE]
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet
        assert "hyperlink" not in "".join(packed.namelist())
    cells = [
        row[2] for row in csv.reader(io.StringIO(write_text_table(hostile()).decode("utf-8-sig"))) if row
    ]
    assert len(cells) == len(HOSTILE) + 1
    assert [each for each in cells if each.strip()[:1] in set("=+-@\t\r＝＋－＠")] == []


def test_the_same_data_give_the_same_bytes() -> None:
    made = write_workbook(document())
    assert write_workbook(document()) == made
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert b"2026-03-16T00:00:00Z" in packed.read("docProps/core.xml")
        assert {each.date_time[0] for each in packed.infolist()} == {1980}


@pytest.mark.parametrize("write", [write_workbook, write_text_table])
def test_without_a_table_there_is_no_table_file(write: object) -> None:
    with pytest.raises(NotMade) as refused:
        write(of_tables())  # type: ignore[operator] # one of the two
    assert refused.value.reason == "no_table"
