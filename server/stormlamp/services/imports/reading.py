"""Reads a file as a table, in a process of its own: what the file makes of it, the server goes on.

`python -m stormlamp.services.imports.reading` takes on its input a line of JSON, `{"name", "sheet"}`, and the
file's bytes, and writes JSON: `{format, sheets, sheet, cells, merges}`, or `{unclear, values}`.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any, Final

from stormlamp.domain.imports import text_tables, vcards
from stormlamp.domain.imports.cells import Broken, Cell
from stormlamp.domain.imports.rows import LONGEST_CELL
from stormlamp.domain.imports.unclear import Unclear
from stormlamp.services.bounded_process import ProcessLimits, limit_this_process
from stormlamp.services.imports.sheet_scan import MOST_BLOCK, MOST_CELLS
from stormlamp.services.imports.spreadsheets import Table, read_sheet

READING_LIMITS: Final = ProcessLimits(memory=768 * 1024 * 1024, processor_s=10)
MOST_ROWS: Final = 2000
MOST_COLUMNS: Final = 100
_ABOVE: Final = 50  # rows that titles and heads may take
_MOST_REACHED: Final = 100_000  # rows, with those between in which nothing stands
_MOST_TEXT: Final = 4 * 1024 * 1024  # characters of all cells
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_FORMATS: Final = {"xlsx": "xlsx", "xlsm": "xlsx", "csv": "csv", "tsv": "csv", "txt": "csv", "vcf": "vcard"}
_OLDER: Final = {"xls", "et"}


def read(data: bytes, name: str, sheet: str | None) -> tuple[str, Table]:
    """Read a file; its name and what is in it must both say what it is.

    Args:
        data: the file.
        name: its name.
        sheet: name of the sheet that is wanted.

    Raises:
        Unclear: as the readers say; `old_file`, `wrong_file`, `wrong_content`, `empty_file`, `too_many_rows`,
            `too_many_columns`.
    """
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if data.startswith(_OLD) or ending in _OLDER:
        raise Unclear("old_file")
    if ending not in _FORMATS:
        raise Unclear("wrong_file")
    if not data.strip():
        raise Unclear("empty_file")
    found = _format(data)
    if found != _FORMATS[ending]:
        raise Unclear("wrong_content", ending=ending)
    return found, _bounded(_READERS[found](data, sheet))


def _bounded(table: Table) -> Table:
    """Refuse what would cost the server long: it goes on with the table in the thread that serves all."""
    if sum(any(row) for row in table.cells) > MOST_ROWS + _ABOVE:
        raise Unclear("too_many_rows", most=MOST_ROWS)
    width = max((len(row) for row in table.cells), default=0)
    if width > MOST_COLUMNS:
        raise Unclear("too_many_columns", most=MOST_COLUMNS)
    rows = 1 + max((place for place, row in enumerate(table.cells) if any(row)), default=-1)
    cells = [[_cut(cell) for cell in row] for row in table.cells[:rows]]
    text = sum(len(cell) for row in cells for cell in row if isinstance(cell, str))
    if rows > _MOST_REACHED or rows * width > MOST_BLOCK or text > _MOST_TEXT:
        raise Unclear("too_large")
    merged = (
        max(0, min(bottom + 1, rows) - top) * max(0, min(right + 1, width) - left)
        for top, left, bottom, right in table.merges
    )
    if len(table.merges) > MOST_CELLS or sum(merged) > rows * width:
        raise Unclear("broken_file")  # merged cells lie upon each other
    return replace(table, cells=cells)


def _cut(cell: Cell) -> Cell:
    """No more of a cell than tells that it is too long."""
    return cell[: LONGEST_CELL + 1] if isinstance(cell, str) else cell


def _format(data: bytes) -> str:
    if data.startswith(_ZIP):
        return "xlsx"
    begin = text_tables.decoded(data).lstrip()
    if begin.startswith(("<", "%PDF", "{\\rtf")):
        return "other"
    return "vcard" if begin[:11].upper() == "BEGIN:VCARD" else "csv"


_READERS: Final[dict[str, Callable[[bytes, str | None], Table]]] = {
    "xlsx": read_sheet,
    "csv": lambda data, _: Table(text_tables.cells_of(text_tables.decoded(data))),
    "vcard": lambda data, _: Table(vcards.cells_of(text_tables.decoded(data))),
}


def _answer(data: bytes, name: str, sheet: str | None) -> dict[str, Any]:
    try:
        kind, table = read(data, name, sheet)
    except Unclear as unclear:
        return {"unclear": unclear.code, "values": unclear.values}
    except MemoryError:
        return {"unclear": "too_large", "values": {}}
    cells = [[asdict(cell) if isinstance(cell, Broken) else cell for cell in row] for row in table.cells]
    sheets = [{"name": each.name, "hidden": each.hidden} for each in table.sheets]
    return {"format": kind, "sheets": sheets, "sheet": table.sheet, "cells": cells, "merges": table.merges}


def main() -> None:
    """Read from the input, write to the output."""
    limit_this_process(READING_LIMITS)
    asked = json.loads(sys.stdin.buffer.readline())
    answer = _answer(sys.stdin.buffer.read(), asked["name"], asked["sheet"])
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
