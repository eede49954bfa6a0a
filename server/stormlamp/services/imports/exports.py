"""Writes people or special customers as an XLSX file that an import reads as the same."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from stormlamp.domain.days import day_of
from stormlamp.domain.imports import stand_ins
from stormlamp.domain.imports.fields import TableField
from stormlamp.domain.imports.identities import Known
from stormlamp.services.imports import site_things, words
from stormlamp.services.imports.previews import Importing
from stormlamp.services.imports.tables import TABLE_KINDS, known_names, known_people
from stormlamp.services.journal import logbook
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.plans.edition_places import edition_places
from stormlamp.services.workbooks import head_look, inert_workbook, text_look
from stormlamp.storage.access import people
from stormlamp.storage.access.people import Person

_LEFT_OUT: Final = frozenset({"deputy_of"})  # the other side of `deputies`
_BESIDE: Final = ("away_until", "role")  # of people
_WIDTHS: Final = {
    "text": 30,
    "titles": 26,
    "title": 22,
    "path": 26,
    "routes": 26,
    "numbers": 26,
    "shifts": 30,
    "people": 20,
    "area": 22,
}
_WIDTH: Final = 14


def write(exporting: Importing, device: str | None, language: str) -> tuple[bytes, int]:
    """Write those who are here, and tell the logbook who took them away.

    Args:
        exporting: who exports what.
        device: of their session.
        language: the reader's.

    Returns:
        the file, and how many rows it has.
    """
    context, kind = exporting.context, TABLE_KINDS[exporting.kind]
    with context.store.writing() as session:
        rows = [each for each in kind.known(session, context.site, exporting.actor) if not each.gone]
        everyone = people.everyone(session, context.site) if exporting.kind == "people" else []
        staff = known_people(session, context.site, exporting.actor)
        told = {
            "person": exporting.actor.person,
            "device": device,
            "what": exporting.kind,
            "count": len(rows),
        }
        logbook.append(context, session, Deed("record.exported", told, exporting.actor.person))
    things = site_things.of_plan(context.store, context.site, exporting.files)
    names = known_names(staff) | {area: _in(said, language) for area, said in things.areas.items()}
    deputies = stand_ins.reverse({each.id: each.values["deputy_of"] for each in staff if not each.gone})
    fields = [field for field in kind.fields.values() if field.name not in _LEFT_OUT]
    cells = [[_value(field, each, deputies) for field in fields] for each in rows]
    titles = tuple(words.catalogue(language)[f"beside.{each}"] for each in (_BESIDE if everyone else ()))
    zone = edition_places(context.store, context.site, exporting.files).zone
    beside = {each.id: _beside(each, context.clock(), zone, language) for each in everyone}
    title = sheet_title(exporting.kind, language, example=things.example)
    sheet = OutSheet(exporting.kind, title, names, language, titles)
    return workbook_of(sheet, fields, cells, [beside.get(each.id, ()) for each in rows]), len(rows)


def file_name(kind: str, language: str) -> str:
    """What the file is called, in the reader's language."""
    return f"{words.catalogue(language)[f'sheet.{kind}']}.xlsx"


@dataclass(frozen=True, slots=True)
class OutSheet:
    """What is written round the cells.

    Args:
        kind: what the table is of.
        title: of the sheet.
        names: of people and areas, by id.
        language: the reader's.
        beside: heads of what no table takes in.
    """

    kind: str
    title: str
    names: Mapping[str, str]
    language: str
    beside: tuple[str, ...] = ()


def _beside(person: Person, now: int, zone: str, language: str) -> tuple[str, str]:
    """What of a person is to be read and not taken in: the day on which they are back, and their right."""
    away = person.away_until
    back = day_of(away, zone) if away is not None and away > now else ""
    return back, words.catalogue(language)[f"role.{person.role}"]


def sheet_title(kind: str, language: str, *, example: bool) -> str:
    """Name the sheet; where the areas in it are an example's, that stands on screen and paper."""
    said = words.catalogue(language)
    sheet = said[f"sheet.{kind}"]
    return said["sheet.example"].format(sheet=sheet) if example else sheet


def _in(said: Mapping[str, str] | str, language: str) -> str:
    return said if isinstance(said, str) else said[language]


def _value(field: TableField, each: Known, deputies: stand_ins.Lists) -> Any:  # noqa: ANN401 - as stored
    return deputies.get(each.id, []) if field.name == "deputies" else each.values[field.name]


def workbook_of(
    of: OutSheet,
    fields: Sequence[TableField],
    rows: Sequence[Sequence[Any]],
    beside: Sequence[Sequence[str]] = (),
) -> bytes:
    """Write a workbook of one sheet, in which nothing is a formula or a link.

    Args:
        of: what stands round the cells.
        fields: of the columns.
        rows: by row and column, values as stored.
        beside: by row, what stands behind and no table takes in.
    """
    out, title, language = io.BytesIO(), of.title, of.language
    with inert_workbook(out) as book:
        sheet = book.add_worksheet(title)
        sheet.set_header(f"&C{title}")
        head, text = head_look(book), text_look(book)
        day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
        plain = book.add_format({"valign": "top"})
        sheet.freeze_panes(1, 1)
        for column, field in enumerate(fields):
            sheet.set_column(column, column, _WIDTHS.get(field.kind, _WIDTH))
            sheet.write_string(0, column, words.title(of.kind, field.name, language), head)
            for place, row in enumerate(rows, 1):
                value = row[column]
                if field.kind == "day" and value:
                    sheet.write_datetime(place, column, date.fromisoformat(value), day)
                elif field.kind in {"minutes", "hours", "count"} and value is not None:
                    sheet.write_number(place, column, value, plain)
                elif said := words.field_words(field, value, of.names, language):
                    sheet.write_string(place, column, said, text)
        for column, title in enumerate(of.beside, len(fields)):
            sheet.set_column(column, column, _WIDTH)
            sheet.write_string(0, column, title, head)
            for place, row in enumerate(beside, 1):
                sheet.write_string(place, column, row[column - len(fields)], text)
        if rows:
            sheet.autofilter(0, 0, len(rows), len(fields) + len(of.beside) - 1)
    return out.getvalue()
