"""Reads a sheet of an XLSX file, and only what unpacks to a size that we bear.

It runs in a process of its own (reading.py): the library holds a sheet as one block, so that a file of some
kilobytes with one cell in the last row would ask for more memory than there is.
"""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from python_calamine import CalamineError, load_workbook

from stormlamp.domain.imports.cells import Broken, Cell, written
from stormlamp.domain.imports.grids import Merge
from stormlamp.domain.imports.unclear import Unclear
from stormlamp.services.imports.sheet_scan import Scan, scan
from stormlamp.services.imports.xml_parts import elements

MOST_UNPACKED: Final = 32 * 1024 * 1024
_MOST_PARTS: Final = 1000
_WORKBOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_NEEDED = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|xl/.*\.(xml|rels)")
_RECALCULATED = re.compile(rb"fullCalcOnLoad\s*=\s*[\"'](1|true)[\"']")
_ENCRYPTED: Final = 1
_UNPACKING: Final = (zlib.error, lzma.LZMAError)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook."""

    name: str
    hidden: bool
    part: str


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet's cells from A1 on, what of them is merged, and which sheets there are."""

    cells: Sequence[Sequence[Cell]]
    merges: Sequence[Merge] = ()
    sheets: Sequence[Sheet] = ()
    sheet: str | None = None


def read_sheet(data: bytes, wanted: str | None) -> Table:
    """Read the sheet of this name; without one, the first that is shown and holds something.

    Raises:
        Unclear: `broken_file`, `wrong_file`, `password`, `too_large`, `unknown_sheet`.
    """
    parts = _unpacked(data)
    if _WORKBOOK not in parts:
        raise Unclear("wrong_file")
    sheets = _sheets(parts)
    named = [each for each in sheets if (not each.hidden if wanted is None else each.name == wanted)]
    if not named:
        raise Unclear("unknown_sheet")
    stale = _RECALCULATED.search(parts[_WORKBOOK]) is not None
    scans = ((each, scan(parts[each.part], stale=stale)) for each in named)
    sheet, seen = next((pair for pair in scans if not pair[1].is_empty), (named[0], Scan()))
    return _table(parts, sheets, sheet, seen)


def _table(parts: dict[str, bytes], sheets: Sequence[Sheet], sheet: Sheet, seen: Scan) -> Table:
    if seen.is_empty:
        return Table((), (), sheets, sheet.name)
    try:
        book = load_workbook(io.BytesIO(_packed(parts)))
        found = book.get_sheet_by_name(sheet.name)
        rows = found.to_python(skip_empty_area=False)
    except (CalamineError, OSError) as error:
        raise Unclear("broken_file") from error
    cells: list[list[Cell]] = [[written(cell) for cell in row] for row in rows]
    for (row, column), why in seen.broken.items():
        while len(cells) <= row:
            cells.append([])
        cells[row] += [""] * (column + 1 - len(cells[row]))
        cells[row][column] = Broken(why)
    merges = [(top, left, bottom, right) for (top, left), (bottom, right) in found.merged_cell_ranges or ()]
    return Table(cells, merges, sheets, sheet.name)


def _unpacked(data: bytes) -> dict[str, bytes]:
    """Unpack the parts that tell of cells, and no more of them than we bear, whatever their heads say."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = [each for each in packed.infolist() if _NEEDED.fullmatch(each.filename)]
            if any(each.flag_bits & _ENCRYPTED for each in entries):
                raise Unclear("password")
            if len(entries) > _MOST_PARTS or sum(each.file_size for each in entries) > MOST_UNPACKED:
                raise Unclear("too_large")
            return {each.filename: packed.read(each) for each in entries}
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError, *_UNPACKING) as error:
        raise Unclear("broken_file") from error


def _packed(parts: dict[str, bytes]) -> bytes:
    """Pack the parts again: the library is given nothing that we have not looked at."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return out.getvalue()


def _sheets(parts: dict[str, bytes]) -> list[Sheet]:
    links = elements(parts.get(_LINKS, b""), "Relationship")
    targets = {each.get("Id"): each.get("Target", "") for each in links}
    found = []
    for each in elements(parts[_WORKBOOK], "sheet"):
        target = targets.get(each.get("id"), "")
        part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        if part in parts and "/worksheets/" in part:
            found.append(Sheet(each.get("name", ""), each.get("state", "visible") != "visible", part))
    return found
