"""Workbooks in which nothing is a formula or a link, and the two looks that their cells have."""

from typing import IO, Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

# What a cell's text begins with never makes it a formula or a link, not even after somebody has edited it.
_INERT: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def inert_workbook(out: IO[bytes]) -> Workbook:
    """Begin a workbook; it is written at the end of its `with`."""
    return Workbook(out, {"in_memory": True, **_INERT})


def head_look(book: Any) -> Format:  # noqa: ANN401 - xlsxwriter carries no types
    """The look of heads."""
    return book.add_format({"bold": True, "bg_color": "#E8EEF4", "text_wrap": True, "valign": "top"})


def text_look(book: Any) -> Format:  # noqa: ANN401 - likewise
    """The look of texts."""
    return book.add_format({"num_format": "@", "quote_prefix": True, "text_wrap": True, "valign": "top"})
