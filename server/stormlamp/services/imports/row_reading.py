"""Reads somebody's file as what its rows say, by the words over its columns or as somebody says them."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from stormlamp.domain.encodings import base64url, sha256
from stormlamp.domain.imports import heads
from stormlamp.domain.imports.columns import Column, Matcher
from stormlamp.domain.imports.fields import TableFields
from stormlamp.domain.imports.rows import ROW_LEFT_OUT, Reason, SaidRow, said_rows
from stormlamp.services.imports import files as table_files
from stormlamp.services.imports.files import ReadTable, TableFile
from stormlamp.services.imports.site_things import Things
from stormlamp.services.imports.words import titles
from stormlamp.services.refusals import Malformed
from stormlamp.services.traditional import to_simplified
from stormlamp.time_slices import in_slices


@dataclass(frozen=True, slots=True)
class Asked:
    """How a file is to be read.

    Args:
        file: the file.
        columns: by column, what it says; None: as its head says.
        leave_out: numbers of rows that are not to be taken.
        apart: of those that are another person than whoever has that name already.
    """

    file: TableFile
    columns: Sequence[str | None] | None
    leave_out: Collection[int] = ()
    apart: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class ReadRows:
    """A file as rows that say something.

    Args:
        mark: stands for the file, and how it was read.
    """

    table: ReadTable
    columns: Sequence[Column]
    rows: list[SaidRow]
    mark: str


def read_rows(kind: str, fields: TableFields, things: Things, asked: Asked, mark: object = None) -> ReadRows:
    """Read a file as what its rows say; those that are left out say so.

    Raises:
        BadTable, Malformed, TooMuch: as in `previews.run_import`.
    """
    wanted = asked.columns
    table = table_files.read(asked.file)
    matcher = Matcher(fields, titles(kind, fields), to_simplified)
    head = heads.find(table.rows, matcher.knows)
    try:
        columns = matcher.match(head) if wanted is None else matcher.asked(head, wanted)
    except ValueError as error:
        raise Malformed("The columns do not fit the table.") from error
    below = table.rows[head.data :]
    named = wanted is None or "name" in wanted
    rows = list(said_rows(in_slices(below), columns, fields, things.site)) if named else []
    for row in rows:
        row.reasons += [Reason(ROW_LEFT_OUT)] if row.number in asked.leave_out else []
        row.apart = row.number in asked.apart
    marks = [kind, mark, base64url(sha256(asked.file.data)), table.sheet, [each.field for each in columns]]
    return ReadRows(table, columns, rows, json.dumps(marks))
