"""Writes what a cell of somebody's table holds as one text, as a person would type it."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from stormlamp.domain.names import is_visible

_MIDNIGHT = time()


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell whose text is not in the file. `why`: `formula`, never computed, or `error`, such as #REF!."""

    why: str


Cell = str | Broken
Value = str | int | float | bool | date | time | datetime | timedelta | None


def written(value: Value) -> str:
    """Write a value: digits without a fraction that is none, days as YYYY-MM-DD, times as HH:MM."""
    match value:
        case None:
            text = ""
        case bool():
            text = str(value).upper()
        case float():
            text = str(int(value)) if value.is_integer() else repr(round(value, 10))
        case datetime() if value.time() == _MIDNIGHT:
            text = value.date().isoformat()
        case datetime():
            text = f"{value:%Y-%m-%d %H:%M}"
        case time():
            text = f"{value:%H:%M}"
        case timedelta():
            minutes = round(value.total_seconds() / 60)
            text = f"{minutes // 60}:{minutes % 60:02}"
        case _:
            text = tidied(str(value))
    return text


def tidied(text: str) -> str:
    """Drop what nobody sees; lines stay lines, and full-width marks stay as prose has them."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = ("".join(each for each in line if is_visible(each)) for line in lines)
    return "\n".join(" ".join(line.split()) for line in kept).strip()


def narrow(text: str) -> str:
    """Write a text in half-width letters and digits, on one line."""
    return " ".join(unicodedata.normalize("NFKC", tidied(text)).split())


def letters(text: str) -> str:
    """What is left of a text to compare words by: letters and digits alone, all small."""
    return "".join(each for each in narrow(text).casefold() if each.isalnum())
