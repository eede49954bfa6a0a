"""Cases that are handed out: all of an outage or a drill in one archive."""

import io
from typing import Any

from flask import Response, send_file

from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import OVERSEERS, may, refuse_links_from_elsewhere
from stormlamp.http.schemas.record import ExportQuerySchema
from stormlamp.services import refusals as r
from stormlamp.services.case_export.exports import Exporting, export_case

blp = ApiBlueprint("cases", "Cases, to hand out")
ZIP = "application/zip"
ZIP_BODY = {ZIP: {"schema": {"type": "string", "format": "binary"}}}


@blp.route("/incidents/<ref:incident>/export", methods=["GET"])
@blp.arguments(ExportQuerySchema, location="query")
@blp.response(200, description="The case as a ZIP")
@blp.doc(responses={200: {"content": ZIP_BODY}})
@may(OVERSEERS, r.UnknownEntry, r.NotAllowed, r.CrossSite, r.TooMuch)
def get_export(query: dict[str, Any], incident: str) -> Response:
    """Fetch a whole case as one archive; auditors none with private parts. The logbook tells of it."""
    refuse_links_from_elsewhere()
    here, reader = runtime(), current_session()
    personal = bool(query["personal"])
    if personal and reader.role == "auditor":
        raise r.NotAllowed
    asked = Exporting(reader.person, reader.device, personal)
    made = export_case(here.record.context, here.files, incident, asked)
    response = send_file(
        io.BytesIO(made), ZIP, as_attachment=True, download_name=f"{incident}.zip", etag=False
    )
    response.headers["Cache-Control"] = "no-store"
    return response
