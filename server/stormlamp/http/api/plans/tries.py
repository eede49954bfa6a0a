"""Trying the draft on a phone: a link for it, and what the link gives."""

from typing import Any

from flask import Response, request

from stormlamp.http.api.people import qr_svg
from stormlamp.http.api.plans.drafts import DRAFT_ETAG, EDITION_BODY, edition_answer
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import runtime
from stormlamp.http.route_rights import PLAN_KEEPERS, READERS, may
from stormlamp.http.schemas.plans import TrySchema
from stormlamp.services import refusals as r
from stormlamp.services.plans import tries
from stormlamp.services.plans.plan_desk import PlanDesk

# A header, not the address: addresses stand in the logs of proxies.
TRY: dict[str, Any] = {
    "in": "header",
    "name": "Stormlamp-Try",
    "description": "the token of the link",
    "schema": {"type": "string"},
}
blp = ApiBlueprint("tries", "Trying the draft of the plan on a phone")


@blp.route("/plan/tries", methods=["POST"])
@blp.response(201, TrySchema)
@may(PLAN_KEEPERS)
def post_try() -> dict[str, Any]:
    """Make a link, good for twelve hours, by which whoever is signed in opens the draft on a phone."""
    here = runtime()
    token, ends = tries.new_try(here.record.key("tries"), here.clock())
    url = tries.link(here.config.public_url, token)
    return {"token": token, "url": url, "expires_at": ends, "qr_svg": qr_svg(url)}


@blp.route("/plan/tries", methods=["GET"], parameters=[TRY])
@blp.response(200, description="The edition that the draft would give now", headers=DRAFT_ETAG)
@blp.doc(responses={200: {"content": EDITION_BODY}})
@may(READERS, r.UnknownTry, r.NoDraft, r.DraftUnfit)
def get_try() -> Response:
    """Fetch the edition that the draft would give now. It is in force nowhere."""
    here = runtime()
    token = request.headers.get(TRY["name"], "")
    tries.refuse_ended(here.record.key("tries"), token, here.clock())
    return edition_answer(PlanDesk(here.record, here.files))
