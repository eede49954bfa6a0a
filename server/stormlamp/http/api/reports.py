"""Written reports: a file of one is made and kept, to be named by the entry that hands it out."""

from typing import Any

from flask import Response, jsonify

from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import SUPERVISORS, may
from stormlamp.http.schemas.documents import DocumentSchema
from stormlamp.http.schemas.people import FileStoredSchema
from stormlamp.services import refusals as r
from stormlamp.services.documents.documents import make_document
from stormlamp.services.files.uploads import REPORTS

blp = ApiBlueprint("reports", "Written reports, each file under its SHA-256")


@blp.route("/reports", methods=["POST"])
@blp.arguments(DocumentSchema)
@blp.response(201, FileStoredSchema)
@may(SUPERVISORS, r.BadDocument, r.UnknownFile, r.TooMuch, r.PhotosFull)
def post_reports(document: dict[str, Any]) -> tuple[Response, int]:
    """Have a document made as for `POST /api/v1/documents`, and keep the file for a day, or as long as an entry names it."""
    here, device = runtime(), current_session().device
    if device is None:
        raise r.NotAllowed  # nobody could record there that it was handed out
    made = make_document(document, here.files)
    stored = here.files.keep_report(made, document["format"], here.clock(), device)
    told = {"sha256": stored.sha256, "size": stored.size, "type": REPORTS[stored.type]}
    return jsonify(FileStoredSchema().dump(told)), 201
