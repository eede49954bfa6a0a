"""What whoever writes the plan asks before something goes: another profile's plan, who is at an area."""

from typing import Any

from stormlamp.domain.plans.whole_form import whole_form
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import PLAN_KEEPERS, may
from stormlamp.http.schemas.plans import PlanUsesSchema, ProfileQuerySchema
from stormlamp.services.plans import beginnings
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.storage.access import customers
from stormlamp.threads import in_thread

blp = ApiBlueprint("beginnings", "What goes when a part of the plan is replaced")
PLAN_BODY = {"content": {"application/json": {"schema": {"type": "object"}}}}


@blp.route("/plan/beginning", methods=["GET"])
@blp.arguments(ProfileQuerySchema, location="query")
@blp.response(200, description="The plan, as a draft has it")
@blp.doc(responses={200: PLAN_BODY})
@may(PLAN_KEEPERS)
def get_beginning(query: dict[str, Any]) -> dict[str, Any]:
    """Fetch the plan that a site of a profile begins with, its own facts left blank."""
    here = runtime()
    desk = PlanDesk(here.record, here.files, current_session().person)
    return in_thread(whole_form, beginnings.from_profile(desk, query["profile"]).plan)


@blp.route("/plan/uses", methods=["GET"])
@blp.response(200, PlanUsesSchema)
@may(PLAN_KEEPERS)
def get_uses() -> dict[str, Any]:
    """Count how many special customers are at each area, of those that are helped: numbers, no names."""
    here = runtime()
    with here.store.reading() as session:
        return {"customers": customers.count_by_area(session, here.site)}
