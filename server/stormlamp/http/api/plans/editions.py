"""The plan in force, the editions before it, and publishing a new one that comes as a file."""

from typing import Any

from flask import request

from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.parsing import MOST_EDITION, json_bytes
from stormlamp.http.route_rights import PLAN_KEEPERS, READERS, VIEWERS, may
from stormlamp.http.schemas.plans import EditionsSchema, PlanSchema
from stormlamp.services import refusals as r
from stormlamp.services.plans import publishing
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.plans.published_editions import list_editions
from stormlamp.services.plans.sources import edition_source

blp = ApiBlueprint("plan", "The plan in force; its editions are files")
BODY = {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}
PLAN_BODY = {"content": {"application/json": {"schema": {"type": "object"}}}}


@blp.route("/plan", methods=["GET"])
@blp.response(200, PlanSchema)
@may(VIEWERS, r.NoPlan)
def get_plan() -> Any:  # noqa: ANN401 - the schema reads a row
    """Name the edition in force; the file itself is at files/{sha256}."""
    here = runtime()
    return publishing.current(here.store, here.site)


@blp.route("/plan", methods=["POST"])
@blp.doc(requestBody=BODY)
@blp.response(201, PlanSchema)
@may(PLAN_KEEPERS, r.BadEdition, r.NeedsSecond, r.EditionUnreadable, r.Malformed, r.TooBig, r.WrongType)
def post_plan() -> Any:  # noqa: ANN401 - the schema reads a row
    """Publish an edition file: its exact bytes are kept, and the server's logbook says so."""
    here = runtime()
    data = json_bytes(request, MOST_EDITION)
    return publishing.publish_file(PlanDesk(here.record, here.files, current_session().person), data)


@blp.route("/plan/editions", methods=["GET"])
@blp.response(200, EditionsSchema)
@may(READERS)
def get_editions() -> dict[str, Any]:
    """List every edition that was published, the newest first, and by whom."""
    here = runtime()
    return {"editions": list_editions(here.store, here.site, here.files)}


@blp.route("/plan/editions/<count:number>/source", methods=["GET"])
@blp.response(200, description="The plan, as a draft has it")
@blp.doc(responses={200: PLAN_BODY})
@may(PLAN_KEEPERS, r.UnknownEdition)
def get_source(number: int) -> dict[str, Any]:
    """Fetch the plan that an edition was built from: figures by id, with their marks in texts."""
    here = runtime()
    return edition_source(PlanDesk(here.record, here.files), number)
