"""Files as strangers hand them in: what is in them, and files that are none, or made to do harm."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.server.services.imports.workbooks import SHEET, edited, with_cell, workbook
from xlsxwriter import Workbook

from stormlamp.domain.imports.cells import Broken
from stormlamp.domain.imports.rows import LONGEST_CELL
from stormlamp.domain.imports.unclear import Unclear
from stormlamp.services.imports import reading

if TYPE_CHECKING:
    from stormlamp.domain.imports.cells import Cell

PLAIN = workbook([["姓名", "电话"], ["王伟", 13800138000]])


def cells(data: bytes, name: str = "a.xlsx", sheet: str | None = None) -> list[list[Cell]]:
    return [list(row) for row in reading.read(data, name, sheet)[1].cells]


def why(data: bytes, name: str = "a.xlsx", sheet: str | None = None) -> str:
    with pytest.raises(Unclear) as refused:
        reading.read(data, name, sheet)
    return refused.value.code


def test_numbers_days_and_truths_of_a_workbook_are_texts() -> None:
    rows = [["a", 13800138000.0, date(2025, 3, 1), True, 2.5]]
    days = edited(workbook(rows), SHEET, lambda part: part)
    assert cells(days)[0][:2] == ["a", "13800138000"]
    assert cells(days)[0][3:] == ["TRUE", "2.5"]


def test_a_day_in_a_cell_that_is_formatted_as_one_is_that_day() -> None:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for column, form in enumerate(("yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "m/d/yyyy")):
            sheet.write_datetime(0, column, date(2025, 3, 1), book.add_format({"num_format": form}))
    assert cells(out.getvalue()) == [["2025-03-01"] * 3]


def test_a_formula_that_nobody_has_computed_is_broken_and_no_nought() -> None:
    # xlsxwriter leaves its formulas to the program that opens the file.
    assert cells(workbook([["=A2", "=1+1"], ["x", 0]])) == [
        [Broken("formula"), Broken("formula")],
        ["x", "0"],
    ]
    empty = with_cell(
        PLAIN, '<row r="3"><c r="A3"><f>A1</f><v></v></c><c r="B3" t="str"><f>A1</f><v>好</v></c></row>'
    )
    assert cells(empty)[2] == [Broken("formula"), "好"]
    assert cells(with_cell(PLAIN, '<row r="3"><c r="B3" t="e"><v>#REF!</v></c></row>'))[2][1] == Broken(
        "error"
    )


def test_the_first_sheet_that_is_shown_and_holds_something_is_read_unless_one_is_named() -> None:
    book = workbook([], [["藏"]], [["一"]], [["二"]], hidden=[1])
    assert cells(book) == [["一"]]
    assert cells(book, sheet="表4") == [["二"]]
    assert cells(book, sheet="表2") == [["藏"]]
    table = reading.read(book, "a.xlsx", None)[1]
    assert [(each.name, each.hidden) for each in table.sheets][:2] == [("表1", False), ("表2", True)]
    assert table.sheet == "表3"
    assert why(book, sheet="表9") == "unknown_sheet"


def test_merged_cells_are_told() -> None:
    table = reading.read(workbook([["题", None], ["a", "b"]], merges=["A1:B1"]), "a.xlsx", None)[1]
    assert table.merges == [(0, 0, 0, 1)]


def test_half_a_file_is_refused_with_one_reason() -> None:
    for length in (4, 100, len(PLAIN) // 2, len(PLAIN) - 1):
        assert why(PLAIN[:length]) == "broken_file"


def test_a_file_that_says_one_thing_and_is_another_is_refused() -> None:
    assert why(PLAIN, "a.csv") == "wrong_content"
    assert why("姓名,电话".encode(), "a.xlsx") == "wrong_content"
    assert why("姓名,电话".encode(), "a.vcf") == "wrong_content"
    assert why(PLAIN, "a.pdf") == why(PLAIN, "a") == "wrong_file"
    assert why(b"<html><table>", "a.csv") == "wrong_content"
    assert why(b"\xd0\xcf\x11\xe0" + bytes(600)) == why(PLAIN, "a.xls") == "old_file"
    assert why(b"  \n") == "empty_file"
    assert why(b"\xff\xd8\xff\xe0\x00\x10JFIF", "a.csv") == "no_text"
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as packed:
        packed.writestr("word/document.xml", "<a/>")
    assert why(other.getvalue()) == "wrong_file"


def test_a_file_of_kilobytes_that_unpacks_to_more_than_we_bear_is_not_unpacked() -> None:
    bomb = edited(PLAIN, "xl/sharedStrings.xml", lambda _: b" " * (33 * 1024 * 1024))
    assert len(bomb) < 64 * 1024
    assert why(bomb) == "too_large"


def test_a_head_that_lies_about_the_size_is_found_out() -> None:
    bomb = bytearray(edited(PLAIN, SHEET, lambda _: b" " * (40 * 1024 * 1024)))
    size = (40 * 1024 * 1024).to_bytes(4, "little")
    while (place := bomb.find(size)) >= 0:
        bomb[place : place + 4] = (100).to_bytes(4, "little")
    assert why(bytes(bomb)) == "broken_file"


def test_a_cell_in_the_last_row_and_column_does_not_ask_for_all_between() -> None:
    assert why(with_cell(PLAIN, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')) == "too_large"


def test_a_hundred_thousand_cells_are_too_many() -> None:
    cell = '<c t="inlineStr"><is><t>x</t></is></c>'
    assert why(with_cell(PLAIN, f'<row r="3">{cell * 50}</row>' * 2001)) == "too_large"


def test_more_rows_or_columns_than_we_take_are_refused_with_how_many_we_take() -> None:
    assert why("姓名\n".encode() * 2051, "a.csv") == "too_many_rows"
    assert len(cells("姓名\n".encode() * 2050, "a.csv")) == 2050
    assert why(b"a," * 101, "a.csv") == "too_many_columns"


def test_rows_in_which_nothing_stands_are_not_held_beside_those_that_count() -> None:
    wide = b"a," * 99
    assert len(cells(wide + b"\n" * 50_000, "a.csv")) == 1
    assert why(wide + b"\n" * 50_000 + b"b", "a.csv") == "too_large"
    assert len(cells(wide + b"\n" * 2_000 + b"b", "a.csv")) == 2_001


def test_no_cell_is_longer_than_what_is_read_of_it_and_all_of_them_have_their_limit() -> None:
    assert [len(str(cell)) for cell in cells(b"(" * 32_000, "a.csv")[0]] == [LONGEST_CELL + 1]
    shared = edited(
        workbook([["x"]]), "xl/sharedStrings.xml", lambda part: part.replace(b"x<", b"x" * 9999 + b"<")
    )
    row = "<row>" + '<c t="s"><v>0</v></c>' * 99 + "</row>"
    assert why(
        edited(shared, SHEET, lambda part: part.replace(b"<sheetData>", b"<sheetData>" + row.encode() * 50))
    ) == ("too_large")


def test_merged_cells_that_lie_upon_each_other_are_no_table() -> None:
    merges = b"<mergeCells>" + b'<mergeCell ref="A1:B2"/>' * 2 + b"</mergeCells></worksheet>"
    assert why(edited(PLAIN, SHEET, lambda part: part.replace(b"</worksheet>", merges))) == "broken_file"


def test_a_part_packed_in_a_way_that_does_not_unpack_is_broken() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as packed:
        for name in old.namelist():
            packed.writestr(name, old.read(name))
        place = packed.getinfo("xl/workbook.xml").header_offset
    data = bytearray(out.getvalue())
    for at in range(place + 60, place + 120):
        data[at] ^= 0xFF
    assert why(bytes(data)) == "broken_file"


def test_no_document_type_is_read() -> None:
    doctype = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    for part in (SHEET, "xl/workbook.xml"):
        harmful = edited(PLAIN, part, lambda whole: whole.replace(b"?>", b"?>" + doctype, 1))
        assert why(harmful) == "broken_file"


def test_a_password_is_asked_for_by_name() -> None:
    locked = bytearray(PLAIN)
    for head, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = -1
        while (place := locked.find(head, place + 1)) >= 0:
            locked[place + at] |= 1
    assert why(bytes(locked)) == "password"
