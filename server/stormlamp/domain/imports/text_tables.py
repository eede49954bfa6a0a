"""Reads a table out of a text file: its characters, what parts its cells."""

import csv
import io
from typing import Final

from stormlamp.domain.imports.cells import written
from stormlamp.domain.imports.unclear import Unclear

_DELIMITERS: Final = ",;\t"
_LOOKED_AT: Final = 20  # lines
_LONGEST: Final = 32 * 1024  # characters of a cell


def decoded(data: bytes) -> str:
    """Read bytes as UTF-8, with a mark in front or not, UTF-16 with a mark, or else as GB18030.

    Raises:
        Unclear: `no_text`.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _as(data, "utf-16")
    try:
        return _as(data, "utf-8-sig")
    except Unclear:
        return _as(data, "gb18030")


def cells_of(text: str) -> list[list[str]]:
    """Give the rows of a table whose cells are parted by comma, semicolon or tab.

    Raises:
        Unclear: `broken_file`, a quotation mark that nothing closes.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    csv.field_size_limit(_LONGEST)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=_delimiter(text), strict=True))
    except csv.Error as error:
        raise Unclear("broken_file") from error
    return [[written(cell) for cell in row] for row in rows]


def _as(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unclear("no_text") from error
    if "\0" in text:
        raise Unclear("no_text")
    return text


def _delimiter(text: str) -> str:
    """What parts most cells in most lines."""
    lines = [line for line in text.split("\n") if line.strip()][:_LOOKED_AT]
    return max(
        _DELIMITERS,
        key=lambda mark: (sum(mark in line for line in lines), sum(line.count(mark) for line in lines)),
    )
