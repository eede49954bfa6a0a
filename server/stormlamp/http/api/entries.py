"""Pull: the journal in `seq` order, and where a new phone begins."""

from typing import Any

from flask import Response, jsonify

from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.receipts import PARAMETER, sent_receipt
from stormlamp.http.route_rights import VIEWERS, may
from stormlamp.http.schemas.record import PulledSchema, PullQuerySchema, StartedSchema, StartQuerySchema
from stormlamp.services import refusals as r

blp = ApiBlueprint("entries", "Pull: the journal, to read")


@blp.route("/entries", methods=["GET"], parameters=[PARAMETER])
@blp.arguments(PullQuerySchema, location="query")
@blp.response(200, PulledSchema)
@may(VIEWERS, r.OtherGeneration)
def get_entries(query: dict[str, Any]) -> Response:
    """Read the journal after `after`, in `seq` order. What this reader may not see comes as a leaf."""
    # As it comes from the service: a schema for each entry would cost more than all the rest.
    return jsonify(runtime().record.pull(current_session(), sent_receipt(), **query))


@blp.route("/entries/start", methods=["GET"], parameters=[PARAMETER])
@blp.arguments(StartQuerySchema, location="query")
@blp.response(200, StartedSchema)
@may(VIEWERS, r.OtherGeneration)
def get_start(query: dict[str, Any]) -> Response:
    """Begin: older entries still in force, in parts of one `from_seq`, from which to pull after the last."""
    return jsonify(runtime().record.start(current_session(), sent_receipt(), **query))
