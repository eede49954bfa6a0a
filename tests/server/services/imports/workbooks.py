"""Workbooks as somebody might hand in, and the same with something changed inside."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from xlsxwriter import Workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SHEET = "xl/worksheets/sheet1.xml"


def workbook(
    *sheets: Sequence[Sequence[Any]], hidden: Sequence[int] = (), merges: Sequence[str] = ()
) -> bytes:
    """Write sheets, called 表1, 表2 and so on; merged ranges are of the first."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        for number, rows in enumerate(sheets):
            sheet = book.add_worksheet(f"表{number + 1}")
            for place, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if cell is not None:
                        sheet.write(place, column, cell)
            if number in hidden:
                sheet.hide()
            for merge in merges if number == 0 else ():
                first, _ = merge.split(":")
                text = rows[int(first[1:]) - 1][ord(first[0]) - ord("A")]
                sheet.merge_range(merge, text)
    return out.getvalue()


def edited(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """Change one part of a packed file."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return out.getvalue()


def with_cell(data: bytes, cell: str) -> bytes:
    """Add a row with one more cell, as XML, to the first sheet."""
    return edited(data, SHEET, lambda part: part.replace(b"</sheetData>", cell.encode() + b"</sheetData>"))
