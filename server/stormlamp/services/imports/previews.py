"""Imports a table in two steps: shows what it would do, row by row, and does exactly that, or nothing."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Final

from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url, sha256
from stormlamp.domain.imports.columns import Column
from stormlamp.domain.imports.outcomes import Outcome, Plan, There, compare
from stormlamp.services.access.actors import Actor
from stormlamp.services.access.tokens import SECOND, hashed
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.imports import site_things
from stormlamp.services.imports.files import ReadTable
from stormlamp.services.imports.row_reading import Asked, ReadRows, read_rows
from stormlamp.services.imports.site_things import Things
from stormlamp.services.imports.tables import TABLE_KINDS, Making, known_names, known_people, with_shifts
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.refusals import PreviewOutdated, RowsRefused, TooMuch
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
        names: of people, areas and contacts, by id; of those who come with the table by `#` and their row.
        digest: stands for all that is shown, and for what is there now.
        taken: whether it was done.
    """

    table: ReadTable
    columns: Sequence[Column]
    plan: Plan
    names: Mapping[str, Mapping[str, str] | str]
    digest: str
    taken: bool = False


def run_import(importing: Importing, asked: Asked, consent: Consent | None = None) -> Preview:
    """Show what a table would do; with consent, do it.

    Raises:
        BadTable, Malformed: the file, or what its columns are said to be, cannot be taken.
        TooMuch: too many files lately.
        PreviewOutdated: it would do something else now.
        RowsRefused: some rows cannot be taken, and nobody said to leave them out.
    """
    context = importing.context
    count_file(context, importing.actor)
    things = site_things.of_plan(context.store, context.site, importing.files)
    if importing.kind == "people":
        things = with_shifts(context.store, context.site, things)
    read = read_rows(importing.kind, TABLE_KINDS[importing.kind].fields, things, asked)
    if consent is None:
        with context.store.reading() as session:
            return _preview(importing, read, things, session)
    with context.store.writing() as session:
        sites.lock(session, context.site)  # first, as the writer does
        shown = _preview(importing, read, things, session)
        refuse_unfit(shown, consent)
        return _take(importing, shown, session)


def count_file(context: RecordContext, actor: Actor) -> None:
    """Count a file that somebody hands in.

    Raises:
        TooMuch: too many lately.
    """
    now, key = context.clock(), hashed(f"imports:{actor.person}")
    with context.store.writing() as session:
        count, until = password_tries.count_one(session, context.site, key, now, now + WINDOW)
    if count > MOST_FILES:
        raise TooMuch(retry_after_s=(until - now) // SECOND + 1)


def preview_of(read: ReadRows, plan: Plan, names: Mapping[str, Mapping[str, str] | str]) -> Preview:
    """Give what is shown of a table."""
    mine = {f"#{each.row}": each.label for each in plan.outcomes}
    digest = base64url(sha256(f"{read.mark}\n{json.dumps(asdict(plan))}".encode()))
    return Preview(read.table, read.columns, plan, {**names, **mine}, digest)


def refuse_unfit(shown: Preview, consent: Consent) -> None:
    """Refuse to take anything but what was shown.

    Raises:
        PreviewOutdated, RowsRefused: as in `run_import`.
    """
    if shown.digest != consent.digest:
        raise PreviewOutdated
    if shown.plan.counts["refused"] and not consent.skip_refused:
        raise RowsRefused


def taken_rows(shown: Preview) -> list[Outcome]:
    """The rows that do something."""
    return [each for each in shown.plan.outcomes if each.state in {"new", "changed"}]


def _preview(importing: Importing, read: ReadRows, things: Things, session: Session) -> Preview:
    kind, site = TABLE_KINDS[importing.kind], importing.context.site
    known = kind.known(session, site, importing.actor)
    staff = known if importing.kind == "people" else known_people(session, site, importing.actor)
    plan = compare(read.rows, There(known, staff), kind.fields, kind.identify, in_slices)
    return preview_of(read, plan, {**known_names(staff), **things.areas})


def _take(importing: Importing, shown: Preview, session: Session) -> Preview:
    context = importing.context
    making = Making(context, session, importing.actor, context.clock())
    deeds = TABLE_KINDS[importing.kind].take(making, taken_rows(shown), shown.plan)
    logbook.append_all(context, session, deeds)
    return replace(shown, taken=True)
