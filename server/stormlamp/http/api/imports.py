"""Tables of people and special customers: in by preview and confirmation, out as XLSX."""

import io
from collections.abc import Mapping
from typing import Any

from flask import Response, send_file

from stormlamp.domain.imports.outcomes import Outcome
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import SUPERVISORS, may
from stormlamp.http.schemas.imports import ImportSchema, PreviewSchema
from stormlamp.http.site.words import language
from stormlamp.services import refusals as r
from stormlamp.services.imports import exports, previews, words
from stormlamp.services.imports.files import TableFile
from stormlamp.services.imports.previews import Consent, Importing, Preview
from stormlamp.services.imports.tables import TABLE_KINDS
from stormlamp.time_slices import in_slices

blp = ApiBlueprint("imports", "Tables of people and special customers, in and out")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OUT = {XLSX: {"schema": {"type": "string", "format": "binary"}}}
MISFITS = (r.BadTable, r.PreviewOutdated, r.RowsRefused, r.TooMuch)


@blp.route("/imports/people", methods=["POST"])
@blp.arguments(ImportSchema)
@blp.response(200, PreviewSchema)
@may(SUPERVISORS, *MISFITS)
def post_people(asked: dict[str, Any]) -> dict[str, Any]:
    """Show what a table of people would do, row by row; with `confirm`, do it whole or not at all."""
    return _run("people", asked)


@blp.route("/imports/customers", methods=["POST"])
@blp.arguments(ImportSchema)
@blp.response(200, PreviewSchema)
@may(SUPERVISORS, *MISFITS)
def post_customers(asked: dict[str, Any]) -> dict[str, Any]:
    """Show what a table of special customers would do, row by row; with `confirm`, do it."""
    return _run("customers", asked)


@blp.route("/exports/people.xlsx", methods=["GET"])
@blp.response(200, description="Those who work here, as a workbook")
@blp.doc(responses={200: {"content": OUT}})
@may(SUPERVISORS)
def get_people_xlsx() -> Response:
    """Fetch the staff as a workbook. The server's logbook tells of it."""
    return _export("people")


@blp.route("/exports/customers.xlsx", methods=["GET"])
@blp.response(200, description="The special customers who are looked after, as a workbook")
@blp.doc(responses={200: {"content": OUT}})
@may(SUPERVISORS)
def get_customers_xlsx() -> Response:
    """Fetch the special customers as a workbook. The server's logbook tells of it."""
    return _export("customers")


def _importing(kind: str) -> Importing:
    here = runtime()
    return Importing(here.record.context, here.files, current_session().actor, kind)


def _run(kind: str, asked: dict[str, Any]) -> dict[str, Any]:
    file = TableFile(asked["name"], asked["data"], asked["sheet"])
    consent = Consent(asked["confirm"], asked["skip_refused"]) if asked["confirm"] else None
    shown = previews.run_import(_importing(kind), file, asked["columns"], consent, set(asked["leave_out"]))
    known = sum(each.tells_of_known for each in shown.plan.outcomes)
    if known:
        runtime().record.note_reading(current_session(), kind, known)
    return _said(kind, shown)


def _export(kind: str) -> Response:
    data, _ = exports.write(_importing(kind), current_session().device, language())
    response = send_file(
        io.BytesIO(data),
        XLSX,
        as_attachment=True,
        download_name=exports.file_name(kind, language()),
        etag=False,
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def _said(kind: str, shown: Preview) -> dict[str, Any]:
    """Word a preview in the reader's language."""
    tongue = language()
    fields = TABLE_KINDS[kind].fields
    names = {key: each if isinstance(each, str) else each[tongue] for key, each in shown.names.items()}
    heads = {column.place: column.head for column in shown.columns}
    passed_over = words.catalogue(tongue)["column.rights"]
    return {
        "format": shown.table.format,
        "sheets": shown.table.sheets,
        "sheet": shown.table.sheet,
        "fields": [
            {
                "name": name,
                "title": words.title(name, tongue),
                "required": each.required,
                "joined": each.joined,
            }
            for name, each in fields.items()
        ],
        "columns": [
            {"head": each.head, "field": each.field, **({"note": passed_over} if each.rights else {})}
            for each in shown.columns
        ],
        "rows": [_row(kind, each, names, heads, tongue) for each in in_slices(shown.plan.outcomes)],
        "counts": shown.plan.counts,
        "digest": shown.digest,
        "taken": shown.taken,
    }


def _row(
    kind: str, row: Outcome, names: Mapping[str, str], heads: Mapping[int, str], tongue: str
) -> dict[str, Any]:
    fields = TABLE_KINDS[kind].fields
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
                "title": words.title(each.field, tongue),
                "old": words.field_words(fields[each.field], each.old, names, tongue),
                "new": words.field_words(fields[each.field], each.new, names, tongue),
            }
            for each in row.changes
        ],
    }
