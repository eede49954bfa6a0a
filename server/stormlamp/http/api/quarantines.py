"""Pages kept apart: a supervisor sees them and may release one."""

from typing import Any

from stormlamp.http.access import OVERSEERS, SUPERVISORS, may
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import lamp
from stormlamp.http.schemas.record import PageResult, Quarantine
from stormlamp.services import refusals as r

blp = ApiBlueprint("quarantine", "Well-signed pages that were kept apart")


@blp.route("/quarantine", methods=["GET"])
@blp.response(200, Quarantine)
@may(OVERSEERS)
def get_quarantine() -> dict[str, Any]:
    """List the pages kept apart, oldest first."""
    return {"pages": lamp().record.quarantined()}


@blp.route("/quarantine/<digest:identity>/release", methods=["POST"])
@blp.response(200, PageResult)
@may(SUPERVISORS, r.UnknownPage)
def post_release(identity: str) -> dict[str, Any]:
    """Let a page into the journal, as far as its numbers are free; the verdict says what became of it."""
    return lamp().record.release(identity)
