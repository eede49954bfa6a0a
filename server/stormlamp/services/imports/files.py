"""Has somebody's file read by a process of its own, one at a time, and takes what it says as a table."""

import json
from dataclasses import dataclass
from typing import Any, Final

from stormlamp.domain.imports.cells import Broken, Cell
from stormlamp.domain.imports.grids import TableRow, table_rows
from stormlamp.services.bounded_process import BoundedProcess, EndedEarly
from stormlamp.services.refusals import BadTable

MOST_FILE: Final = 2 * 1024 * 1024
READER: Final = BoundedProcess("stormlamp.services.imports.reading", patience_s=15)
_TOO_LARGE: Final[dict[str, Any]] = {"unclear": "too_large", "values": {}}


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file.

    Args:
        name: with its ending.
        data: its bytes.
        sheet: which sheet of it is meant; None: the first that is shown.
    """

    name: str
    data: bytes
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class ReadTable:
    """What a file holds.

    Args:
        format: xlsx, csv or vcard.
        rows: those that are not empty.
        sheets: `{name, hidden}` of each sheet.
        sheet: the name of that which was read.
    """

    format: str
    rows: tuple[TableRow, ...]
    sheets: list[dict[str, Any]]
    sheet: str | None


def read(file: TableFile) -> ReadTable:
    """Read a file.

    Raises:
        BadTable: it cannot be read; `reason` says why.
        TooMuch: other files are being read.
    """
    head = json.dumps({"name": file.name, "sheet": file.sheet}).encode()
    try:
        answer: dict[str, Any] = json.loads(READER.ask(head + b"\n" + file.data))
    except EndedEarly:
        answer = _TOO_LARGE
    if "unclear" in answer:
        raise BadTable(answer["unclear"], answer["values"])
    cells = [[_cell(cell) for cell in row] for row in answer["cells"]]
    return ReadTable(answer["format"], table_rows(cells, answer["merges"]), answer["sheets"], answer["sheet"])


def _cell(cell: Any) -> Cell:  # noqa: ANN401 - as JSON has it
    return Broken(cell["why"]) if isinstance(cell, dict) else str(cell)
