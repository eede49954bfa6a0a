"""What is kept of one person or special customer: the right to one's own data."""

from typing import Any

from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import SUPERVISORS, may
from stormlamp.http.schemas.personal_data import CustomerKeptSchema, PersonKeptSchema
from stormlamp.services import refusals as r
from stormlamp.services.people import personal_data

blp = ApiBlueprint("kept", "What is kept of somebody")


@blp.route("/people/<person:person>/kept", methods=["GET"])
@blp.response(200, PersonKeptSchema)
@may(SUPERVISORS, r.UnknownPerson)
def get_person_kept(person: str) -> dict[str, Any]:
    """Read all that the tables keep of a person. The reading is noted."""
    here = runtime()
    found = personal_data.kept_of_person(here.store, here.site, person)
    here.record.note_reading(current_session(), "kept", 1)
    return found


@blp.route("/customers/<customer:customer>/kept", methods=["GET"])
@blp.response(200, CustomerKeptSchema)
@may(SUPERVISORS, r.UnknownCustomer)
def get_customer_kept(customer: str) -> dict[str, Any]:
    """Read all that the tables keep of a special customer. The reading is noted."""
    here = runtime()
    found = personal_data.kept_of_customer(here.store, here.site, customer)
    here.record.note_reading(current_session(), "kept", 1)
    return found
