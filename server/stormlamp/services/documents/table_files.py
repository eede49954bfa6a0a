"""Writes the tables of a document as a workbook or as one text file; nothing in them is a formula."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from stormlamp.domain.documents.columns import column_shares
from stormlamp.domain.documents.texts import inert, printable
from stormlamp.services.documents.not_made import NotMade
from stormlamp.services.workbooks import head_look, inert_workbook, text_look

_WIDTH: Final = 110.0  # characters of all columns, about a sheet on its side
_LONGEST_NAME: Final = 31  # of a sheet
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\\s]+")


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    block: Mapping[str, Any]


def write_workbook(document: Mapping[str, Any]) -> bytes:
    """Write a sheet for each table, named by the heading above it.

    Raises:
        NotMade: there is no table.
    """
    out = io.BytesIO()
    with inert_workbook(out) as book:
        made = datetime.combine(date.fromisoformat(document["date"]), time(), UTC)
        book.set_properties({"title": printable(document["title"]), "created": made.replace(tzinfo=None)})
        head, text = head_look(book), text_look(book)
        taken: set[str] = set()
        for table in _tables(document):
            _write_sheet(book, _sheet_name(table.name, taken), table.block, head, text)
    return out.getvalue()


def write_text_table(document: Mapping[str, Any]) -> bytes:
    """Write all tables into one CSV file, for Excel too; one below the other, each under its heading.

    Raises:
        NotMade: there is no table.
    """
    out, tables = io.StringIO(), _tables(document)
    writer = csv.writer(out)
    for place, table in enumerate(tables):
        if place:
            writer.writerow([])
        if len(tables) > 1:
            writer.writerow([inert(table.name)])
        for row in (table.block["head"], *table.block["rows"]):
            writer.writerow([inert(printable(cell)) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _tables(document: Mapping[str, Any]) -> list[_Named]:
    found, heading = list[_Named](), printable(document["title"])
    for block in document["blocks"]:
        if block["type"] == "heading":
            heading = printable(block["text"])
        elif block["type"] == "table":
            found.append(_Named(heading, block))
    if not found:
        raise NotMade("no_table")
    return found


def _sheet_name(heading: str, taken: set[str]) -> str:
    """As the heading, as far as Excel takes it, and not like another's."""
    plain = _NOT_IN_NAMES.sub(" ", heading).strip(" '") or "1"
    name, number = plain[:_LONGEST_NAME].rstrip(" '"), 1
    while name.lower() in taken or name.lower() == "history":  # a name that Excel keeps for itself
        number += 1
        name = f"{plain[: _LONGEST_NAME - 5].rstrip()} ({number})"
    taken.add(name.lower())
    return name


def _write_sheet(book: Workbook, name: str, table: Mapping[str, Any], head: Format, text: Format) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for column, share in enumerate(column_shares(table, _WIDTH / 2)):
        sheet.set_column(column, column, share * _WIDTH)
    rows: Sequence[Sequence[str]] = table["rows"]
    for place, row in enumerate((table["head"], *rows)):
        for column, cell in enumerate(row):
            if said := printable(cell):
                sheet.write_string(place, column, said, text if place else head)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(table["head"]) - 1)
