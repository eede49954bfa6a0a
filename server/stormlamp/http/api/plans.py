"""The plan in force, and publishing a new edition."""

from typing import Any

from flask import request

from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.parsing import MOST_EDITION, json_bytes
from stormlamp.http.route_rights import PLAN_KEEPERS, READERS, may
from stormlamp.http.schemas.people import PlanSchema
from stormlamp.services import refusals as r
from stormlamp.services.plans import publishing

blp = ApiBlueprint("plan", "The plan in force; its editions are files")
BODY = {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}


@blp.route("/plan", methods=["GET"])
@blp.response(200, PlanSchema)
@may(READERS, r.NoPlan)
def get_plan() -> Any:  # noqa: ANN401 - the schema reads a row
    """Name the edition in force; the file itself is at files/{sha256}."""
    here = runtime()
    return publishing.current(here.store, here.site)


@blp.route("/plan", methods=["POST"])
@blp.doc(requestBody=BODY)
@blp.response(201, PlanSchema)
@may(PLAN_KEEPERS, r.BadEdition, r.Malformed, r.TooBig, r.WrongType)
def post_plan() -> Any:  # noqa: ANN401 - the schema reads a row
    """Publish an edition file: its exact bytes are kept, and the server's logbook says so."""
    here = runtime()
    data = json_bytes(request, MOST_EDITION)
    return publishing.publish(here.record, here.files, data, current_session().person)
