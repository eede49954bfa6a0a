"""Looks through a sheet before a library reads it: how far it reaches, and which cells hold no text."""

import re
from dataclasses import dataclass, field
from typing import Final

from stormlamp.domain.imports.unclear import Unclear
from stormlamp.services.imports.xml_parts import local, parse

MOST_CELLS: Final = 100_000  # that hold something
MOST_BLOCK: Final = 1_000_000  # rows times columns, as far as anything reaches
_NUMBER = re.compile(r"[0-9]{1,7}")
_REF = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(slots=True)
class Scan:
    """What was seen of a sheet.

    Args:
        broken: by row and column from 0, why a cell's text is not in the file.
        cells: how many hold something.
        rows, columns: how far they reach.
    """

    broken: dict[tuple[int, int], str] = field(default_factory=dict)
    cells: int = 0
    rows: int = 0
    columns: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether no cell holds anything."""
        return not self.cells


def scan(part: bytes, *, stale: bool) -> Scan:
    """Look through a sheet.

    Args:
        part: its XML.
        stale: whether the program that wrote it has left formulas for others to compute.

    Raises:
        Unclear: `broken_file`; `too_large`.
    """
    seen = _Scanner(stale=stale)
    parse(part, seen.start, seen.end, seen.data)
    return seen.scan


class _Scanner:
    """Follows the elements of a sheet, one cell at a time."""

    def __init__(self, *, stale: bool) -> None:
        self.scan, self._stale = Scan(), stale
        self._row = self._column = -1
        self._type, self._formula, self._text, self._in_value = "", False, "", False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        match local(tag):
            case "row":
                number = attributes.get("r", "")
                self._row = int(number) - 1 if _NUMBER.fullmatch(number) else self._row + 1
                self._column = -1
            case "c":
                self._place(attributes.get("r", ""))
                self._type, self._formula, self._text = attributes.get("t", ""), False, ""
            case "f":
                self._formula = True
            case "v" | "t":
                self._in_value = True

    def _place(self, ref: str) -> None:
        found = _REF.fullmatch(ref)
        if found is None:
            self._column += 1
            return
        column = 0
        for letter in found[1]:
            column = column * 26 + ord(letter) - ord("A") + 1
        self._row, self._column = int(found[2]) - 1, column - 1

    def data(self, data: str) -> None:
        """Take characters."""
        if self._in_value:
            self._text = (self._text + data)[:2]  # whether there is any, and whether it is a nought

    def end(self, tag: str) -> None:
        """Leave an element."""
        match local(tag):
            case "v" | "t":
                self._in_value = False
            case "c" if self._text or self._formula:
                self._count()

    def _count(self) -> None:
        scan = self.scan
        uncached = self._formula and (
            not self._text or (self._stale and self._text == "0" and not self._type)
        )
        if self._type == "e" or uncached:
            scan.broken[self._row, self._column] = "formula" if uncached else "error"
        scan.cells += 1
        scan.rows, scan.columns = max(scan.rows, self._row + 1), max(scan.columns, self._column + 1)
        if scan.cells > MOST_CELLS or scan.rows * scan.columns > MOST_BLOCK:
            raise Unclear("too_large")
