"""Documents: what a client has folded, set as a PDF, for Word, or as a table."""

import io
from typing import Any

from flask import Response, send_file

from stormlamp.http.api.imports import XLSX
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import runtime
from stormlamp.http.route_rights import READERS, may
from stormlamp.http.schemas.documents import DocumentSchema
from stormlamp.services import refusals as r
from stormlamp.services.documents.documents import make_document

blp = ApiBlueprint("documents", "Reports and paper")
TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": XLSX,
    "csv": "text/csv",
}
BODY = {type_: {"schema": {"type": "string", "format": "binary"}} for type_ in TYPES.values()}


@blp.route("/documents", methods=["POST"])
@blp.arguments(DocumentSchema)
@blp.response(200, description="The file, in the format that was asked for")
@blp.doc(responses={200: {"content": BODY}})
@may(READERS, r.BadDocument, r.TooMuch)
def post_documents(document: dict[str, Any]) -> Response:
    """Have a document made of data. Nothing of it is kept."""
    made = make_document(document, runtime().files)
    format_ = document["format"]
    response = send_file(
        io.BytesIO(made),
        TYPES[format_],
        as_attachment=True,
        download_name=f"{document['title'].strip()}.{format_}",
        etag=False,
    )
    response.headers["Cache-Control"] = "no-store"
    return response
