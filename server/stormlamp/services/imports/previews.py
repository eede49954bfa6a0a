"""Imports a table in two steps: shows what it would do, row by row, and does exactly that, or nothing."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url, sha256
from stormlamp.domain.imports import heads
from stormlamp.domain.imports.columns import Column, Matcher
from stormlamp.domain.imports.outcomes import Plan, There, compare
from stormlamp.domain.imports.rows import ROW_LEFT_OUT, Reason, SaidRow, said_rows
from stormlamp.services.access.actors import Actor
from stormlamp.services.access.tokens import SECOND, hashed
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.imports import files as table_files
from stormlamp.services.imports import site_things
from stormlamp.services.imports.files import ReadTable, TableFile
from stormlamp.services.imports.site_things import Things
from stormlamp.services.imports.tables import TABLE_KINDS, Making, known_names, known_people
from stormlamp.services.imports.words import titles
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.refusals import Malformed, PreviewOutdated, RowsRefused, TooMuch
from stormlamp.services.traditional import to_simplified
from stormlamp.storage.access import password_tries
from stormlamp.storage.journal import sites
from stormlamp.time_slices import in_slices

MOST_FILES: Final = 200  # that one person has looked through in one window
WINDOW: Final = 15 * 60 * SECOND


@dataclass(frozen=True, slots=True)
class Importing:
    """Who imports what, where.

    Args:
        context: the journal.
        files: the files, for the plan.
        actor: who imports.
        kind: `people` or `customers`.
    """

    context: RecordContext
    files: FileStore
    actor: Actor
    kind: str


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody has looked at and wants.

    Args:
        digest: of what they were shown.
        skip_refused: leave out the rows that cannot be taken.
    """

    digest: str
    skip_refused: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What a table would do, or did.

    Args:
        table: the file as a table.
        columns: what its columns say.
        plan: what becomes of each row.
        names: of people and areas, by id; of those who come with the table by `#` and their row.
        digest: stands for all that is shown, and for what is there now.
        taken: whether it was done.
    """

    table: ReadTable
    columns: Sequence[Column]
    plan: Plan
    names: Mapping[str, Mapping[str, str] | str]
    digest: str
    taken: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    table: ReadTable
    columns: Sequence[Column]
    rows: list[SaidRow]
    things: Things
    mark: str


def run_import(
    importing: Importing,
    file: TableFile,
    columns: Sequence[str | None] | None,
    consent: Consent | None = None,
    leave_out: Collection[int] = (),
) -> Preview:
    """Show what a table would do; with consent, do it.

    Args:
        importing: who imports what.
        file: the file.
        columns: by column, what it says; None: as its head says.
        consent: to what was shown before.
        leave_out: numbers of rows that are not to be taken.

    Raises:
        BadTable, Malformed: the file, or what its columns are said to be, cannot be taken.
        TooMuch: too many files lately.
        PreviewOutdated: it would do something else now.
        RowsRefused: some rows cannot be taken, and nobody said to leave them out.
    """
    context = importing.context
    _count(importing)
    read = _read(importing, file, columns)
    for row in read.rows:
        row.reasons += [Reason(ROW_LEFT_OUT)] if row.number in leave_out else []
    if consent is None:
        with context.store.reading() as session:
            return _preview(importing, read, session)
    with context.store.writing() as session:
        sites.lock(session, context.site)  # first, as the writer does
        shown = _preview(importing, read, session)
        if shown.digest != consent.digest:
            raise PreviewOutdated
        return _take(importing, shown, session, skip=consent.skip_refused)


def _count(importing: Importing) -> None:
    context, now = importing.context, importing.context.clock()
    key = hashed(f"imports:{importing.actor.person}")
    with context.store.writing() as session:
        count, until = password_tries.count_one(session, context.site, key, now, now + WINDOW)
    if count > MOST_FILES:
        raise TooMuch(retry_after_s=(until - now) // SECOND + 1)


def _read(importing: Importing, file: TableFile, wanted: Sequence[str | None] | None) -> _Read:
    fields = TABLE_KINDS[importing.kind].fields
    table = table_files.read(file)
    matcher = Matcher(fields, titles(fields), to_simplified)
    head = heads.find(table.rows, matcher.knows)
    try:
        columns = matcher.match(head) if wanted is None else matcher.asked(head, wanted)
    except ValueError as error:
        raise Malformed("The columns do not fit the table.") from error
    things = site_things.of_plan(importing.context.store, importing.context.site, importing.files)
    below = table.rows[head.data :]
    named = wanted is None or "name" in wanted
    rows = list(said_rows(in_slices(below), columns, fields, things.site)) if named else []
    mark = [importing.kind, base64url(sha256(file.data)), table.sheet, [each.field for each in columns]]
    return _Read(table, columns, rows, things, json.dumps(mark))


def _preview(importing: Importing, read: _Read, session: Session) -> Preview:
    kind, site = TABLE_KINDS[importing.kind], importing.context.site
    known = kind.known(session, site, importing.actor)
    staff = known if importing.kind == "people" else known_people(session, site, importing.actor)
    there = There(known, staff)
    plan = compare(read.rows, there, kind.fields, kind.identify, in_slices)
    mine = {f"#{each.row}": each.label for each in plan.outcomes}
    digest = base64url(sha256(f"{read.mark}\n{json.dumps(asdict(plan))}".encode()))
    return Preview(
        read.table, read.columns, plan, {**known_names(staff), **mine, **read.things.areas}, digest
    )


def _take(importing: Importing, shown: Preview, session: Session, *, skip: bool) -> Preview:
    context = importing.context
    if shown.plan.counts["refused"] and not skip:
        raise RowsRefused
    making = Making(session, context.site, importing.actor, context.clock())
    taken = [each for each in shown.plan.outcomes if each.state in {"new", "changed"}]
    deeds = TABLE_KINDS[importing.kind].take(making, taken, shown.plan)
    logbook.append_all(context, session, deeds)
    return Preview(shown.table, shown.columns, shown.plan, shown.names, shown.digest, taken=True)
