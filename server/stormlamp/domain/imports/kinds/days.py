"""Reads a day of the calendar out of a cell."""

import re
from datetime import date, timedelta
from typing import Final

from stormlamp.domain.imports.cells import narrow
from stormlamp.domain.imports.unclear import Unclear

_YEAR_FIRST = re.compile(
    r"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?(\s+\d{1,2}:\d{2}(:\d{2})?)?$"
)
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_YEAR_LAST = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
_SERIAL = re.compile(r"^\d{5}(\.\d+)?$")
# Spreadsheets count days from here; it makes up for a leap day that they believe 1900 had.
_ZERO: Final = date(1899, 12, 30)
_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)
_MONTHS = 12


def read(text: str) -> str:
    """Read a day as YYYY-MM-DD.

    Raises:
        Unclear: `ambiguous_day`, day and month might be the other way round; `no_day`.
    """
    text = narrow(text)
    if found := _YEAR_FIRST.match(text) or _COMPACT.match(text):
        return _day(text, int(found[1]), int(found[2]), int(found[3]))
    if found := _YEAR_LAST.match(text):
        one, other = int(found[1]), int(found[2])
        if one != other and max(one, other) <= _MONTHS:
            raise Unclear("ambiguous_day", text=text)
        month, day = (one, other) if one <= _MONTHS else (other, one)
        return _day(text, int(found[3]), month, day)
    if _SERIAL.match(text):
        return (_ZERO + timedelta(days=int(float(text)))).isoformat()
    raise Unclear("no_day", text=text[:40])


def _day(text: str, year: int, month: int, day: int) -> str:
    try:
        found = date(year, month, day)
    except ValueError as error:
        raise Unclear("no_day", text=text[:40]) from error
    if not _FIRST <= found <= _LAST:
        raise Unclear("no_day", text=text[:40])
    return found.isoformat()
