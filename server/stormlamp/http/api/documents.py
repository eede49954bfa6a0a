"""Documents: what a client has folded, as PDF, for Word, or as tables; those of written reports are kept."""

import io
import re
from typing import Any, Final

from flask import Response, jsonify, send_file

from stormlamp.domain.documents.texts import printable
from stormlamp.http.api.imports import XLSX
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import READERS, SUPERVISORS, may
from stormlamp.http.schemas.documents import DocumentSchema
from stormlamp.http.schemas.people import FileStoredSchema
from stormlamp.http.schemas.reports import RecordSchema, ReportSchema
from stormlamp.services import refusals as r
from stormlamp.services.case_record.records import make_record
from stormlamp.services.documents.documents import make_document
from stormlamp.services.files.uploads import IMPERSONAL, PERSONAL, REPORTS
from stormlamp.services.turns import Asker

blp = ApiBlueprint("documents", "Reports and paper")
TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": XLSX,
    "csv": "text/csv",
}
_NO_NAME: Final = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')
BODY = {type_: {"schema": {"type": "string", "format": "binary"}} for type_ in TYPES.values()}


@blp.route("/documents", methods=["POST"])
@blp.arguments(DocumentSchema)
@blp.response(200, description="The file, in the format that was asked for")
@blp.doc(responses={200: {"content": BODY}})
@may(READERS, r.BadDocument, r.TooMuch)
def post_documents(document: dict[str, Any]) -> Response:
    """Have a document made of data. Nothing of it is kept."""
    made = make_document(document, runtime().files, asker=Asker(current_session().person))
    format_ = document["format"]
    response = send_file(
        io.BytesIO(made),
        TYPES[format_],
        as_attachment=True,
        download_name=f"{_file_name(document['title'])}.{format_}",
        etag=False,
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def _file_name(title: str) -> str:
    """A name that every system takes for one file's, on one line and without folders."""
    return " ".join(_NO_NAME.sub(" ", printable(title)).split()) or "document"


@blp.route("/reports", methods=["POST"])
@blp.arguments(ReportSchema)
@blp.response(201, FileStoredSchema)
@may(SUPERVISORS, r.BadDocument, r.UnknownEntry, r.UnknownFile, r.TooMuch, r.PhotosFull)
def post_reports(report: dict[str, Any]) -> tuple[Response, int]:
    """Have a document made, and the file kept for a day, or as long as an entry names it."""
    _recording_device()
    attach = report.pop("attach", None)
    record = _record(attach) if attach is not None and report["format"] == "pdf" else None
    made = make_document(report, runtime().files, record, Asker(current_session().person, first=True))
    return _kept(made, report["format"], personal=attach is None or attach["personal"])


@blp.route("/reports/record", methods=["POST"])
@blp.arguments(RecordSchema)
@blp.response(201, FileStoredSchema)
@may(SUPERVISORS, r.UnknownEntry, r.UnknownFile, r.TooMuch, r.PhotosFull)
def post_report_record(case: dict[str, Any]) -> tuple[Response, int]:
    """Have the record of a case made, with all that proves it, and kept likewise."""
    _recording_device()
    return _kept(_record(case), "json", personal=case["personal"])


def _recording_device() -> str:
    device = current_session().device
    if device is None:
        raise r.NotAllowed  # nobody could record there that it was handed out
    return device


def _record(case: dict[str, Any]) -> bytes:
    here, reader = runtime(), current_session()
    record = make_record(here.record.context, case["incident"], personal=case["personal"])
    if case["personal"]:
        here.record.note_reading(reader, "entries", record.count(b'"private":'))
    return record


def _kept(made: bytes, format_: str, *, personal: bool) -> tuple[Response, int]:
    here, kind = runtime(), PERSONAL if personal else IMPERSONAL
    stored = here.files.keep_report(made, f"{kind}/{format_}", here.clock(), _recording_device())
    told = {"sha256": stored.sha256, "size": stored.size, "type": REPORTS[stored.type]}
    return jsonify(FileStoredSchema().dump(told)), 201
