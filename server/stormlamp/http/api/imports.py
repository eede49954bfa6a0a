"""Tables of people and special customers: in by preview and confirmation, out as XLSX."""

import io
from collections.abc import Mapping
from typing import Any

from flask import Response, send_file

from stormlamp.domain.imports.fields import TableFields
from stormlamp.domain.imports.outcomes import Outcome
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import SUPERVISORS, may, refuse_links_from_elsewhere
from stormlamp.http.schemas.imports import ImportSchema, PreviewSchema
from stormlamp.http.site.words import language
from stormlamp.services import refusals as r
from stormlamp.services.imports import exports, previews, words
from stormlamp.services.imports.files import TableFile
from stormlamp.services.imports.previews import Consent, Importing, Preview
from stormlamp.services.imports.row_reading import Asked
from stormlamp.services.imports.tables import TABLE_KINDS
from stormlamp.time_slices import in_slices

blp = ApiBlueprint("imports", "Tables of people and special customers, in and out")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORKBOOK_BODY = {XLSX: {"schema": {"type": "string", "format": "binary"}}}
TABLE_REFUSALS = (r.BadTable, r.PreviewOutdated, r.RowsRefused, r.TooMuch)


@blp.route("/imports/people", methods=["POST"])
@blp.arguments(ImportSchema)
@blp.response(200, PreviewSchema)
@may(SUPERVISORS, *TABLE_REFUSALS)
def post_people(asked: dict[str, Any]) -> dict[str, Any]:
    """Show what a table of people would do, row by row; with `confirm`, do it whole or not at all."""
    return _run("people", asked)


@blp.route("/imports/customers", methods=["POST"])
@blp.arguments(ImportSchema)
@blp.response(200, PreviewSchema)
@may(SUPERVISORS, *TABLE_REFUSALS)
def post_customers(asked: dict[str, Any]) -> dict[str, Any]:
    """Show what a table of special customers would do, row by row; with `confirm`, do it."""
    return _run("customers", asked)


@blp.route("/exports/people.xlsx", methods=["GET"])
@blp.response(200, description="Those who work here, as a workbook")
@blp.doc(responses={200: {"content": WORKBOOK_BODY}})
@may(SUPERVISORS, r.CrossSite)
def get_people_xlsx() -> Response:
    """Fetch the staff as a workbook. The server's logbook tells of it."""
    return _export("people")


@blp.route("/exports/customers.xlsx", methods=["GET"])
@blp.response(200, description="The special customers who are looked after, as a workbook")
@blp.doc(responses={200: {"content": WORKBOOK_BODY}})
@may(SUPERVISORS, r.CrossSite)
def get_customers_xlsx() -> Response:
    """Fetch the special customers as a workbook. The server's logbook tells of it."""
    return _export("customers")


def _importing(kind: str) -> Importing:
    here = runtime()
    return Importing(here.record.context, here.files, current_session().actor, kind)


def _run(kind: str, asked: dict[str, Any]) -> dict[str, Any]:
    shown = previews.run_import(_importing(kind), asked_of(asked), consent_of(asked))
    known = sum(each.tells_of_known for each in shown.plan.outcomes)
    if known:
        runtime().record.note_reading(current_session(), kind, known)
    return preview_told(kind, TABLE_KINDS[kind].fields, shown)


def asked_of(said: dict[str, Any]) -> Asked:
    """Read how a file is to be read."""
    file = TableFile(said["name"], said["data"], said["sheet"])
    return Asked(file, said["columns"], set(said["leave_out"]), set(said["apart"]))


def consent_of(said: dict[str, Any]) -> Consent | None:
    """Read what somebody wants done; None: nothing yet."""
    return Consent(said["confirm"], said["skip_refused"]) if said["confirm"] else None


def _export(kind: str) -> Response:
    refuse_links_from_elsewhere()
    data, _ = exports.write(_importing(kind), current_session().device, language())
    return workbook_answer(kind, data)


def workbook_answer(kind: str, data: bytes) -> Response:
    """Answer with a workbook, which nobody on the way may keep."""
    response = send_file(
        io.BytesIO(data),
        XLSX,
        as_attachment=True,
        download_name=exports.file_name(kind, language()),
        etag=False,
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def preview_told(kind: str, fields: TableFields, shown: Preview) -> dict[str, Any]:
    """Word a preview in the reader's language."""
    tongue = language()
    names = {key: each if isinstance(each, str) else each[tongue] for key, each in shown.names.items()}
    heads = {column.place: column.head for column in shown.columns}
    said = words.catalogue(tongue)
    return {
        "format": shown.table.format,
        "sheets": shown.table.sheets,
        "sheet": shown.table.sheet,
        "fields": [
            {
                "name": name,
                "title": words.title(kind, name, tongue),
                "required": each.required,
                "joined": each.joined,
            }
            for name, each in fields.items()
        ],
        "columns": [
            {
                "head": each.head,
                "field": each.field,
                **({"note": said[f"column.{each.passed_over}"]} if each.passed_over else {}),
            }
            for each in shown.columns
        ],
        "rows": [_row(kind, fields, each, names, heads, tongue) for each in in_slices(shown.plan.outcomes)],
        "counts": shown.plan.counts,
        "digest": shown.digest,
        "taken": shown.taken,
    }


def _row(
    kind: str,
    fields: TableFields,
    row: Outcome,
    names: Mapping[str, str],
    heads: Mapping[int, str],
    tongue: str,
) -> dict[str, Any]:
    return {
        "row": row.row,
        "label": row.label,
        "state": row.state,
        "reasons": [
            {"code": each.code, "column": each.column, "words": words.reason(each, heads, tongue)}
            for each in row.reasons
        ],
        "changes": [
            {
                "field": each.field,
                "title": words.title(kind, each.field, tongue),
                "old": words.field_words(fields[each.field], each.old, names, tongue),
                "new": words.field_words(fields[each.field], each.new, names, tongue),
            }
            for each in row.changes
        ],
    }
