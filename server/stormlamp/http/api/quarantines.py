"""Pages kept apart: a supervisor sees them, reads what they say, and may release one."""

from typing import Any

from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import runtime
from stormlamp.http.route_rights import OVERSEERS, SUPERVISORS, may
from stormlamp.http.schemas.record import PageResultSchema, QuarantinedTextsSchema, QuarantineSchema
from stormlamp.services import refusals as r

blp = ApiBlueprint("quarantine", "Well-signed pages that were kept apart")


@blp.route("/quarantine", methods=["GET"])
@blp.response(200, QuarantineSchema)
@may(OVERSEERS)
def get_quarantine() -> dict[str, Any]:
    """List the pages kept apart, oldest first."""
    return {"pages": runtime().record.quarantined()}


@blp.route("/quarantine/<digest:identity>", methods=["GET"])
@blp.response(200, QuarantinedTextsSchema)
@may(OVERSEERS, r.UnknownPage)
def get_quarantined(identity: str) -> dict[str, Any]:
    """Read what a page kept apart says, before it is let in; private parts stay shut."""
    return runtime().record.quarantined_texts(identity)


@blp.route("/quarantine/<digest:identity>/release", methods=["POST"])
@blp.response(200, PageResultSchema)
@may(SUPERVISORS, r.UnknownPage)
def post_release(identity: str) -> dict[str, Any]:
    """Let a page into the journal, as far as its numbers are free; the verdict says what became of it."""
    return runtime().record.release(identity)
