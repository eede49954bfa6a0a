"""Special customers, for who keeps their data."""

from typing import Any

from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import SUPERVISORS, may
from stormlamp.http.schemas.customers import (
    CustomerChangeSchema,
    CustomerRowSchema,
    CustomersSchema,
    NewCustomerSchema,
)
from stormlamp.services import refusals as r
from stormlamp.services.people import customers
from stormlamp.services.people.customers import Desk
from stormlamp.storage.access.customers import Customer

blp = ApiBlueprint("customers", "Special customers")
MISFITS = (r.UnknownArea, r.UnknownPerson, r.UnknownEntry, r.AlreadyTakenIn, r.NameTaken)


@blp.route("/customers", methods=["GET"])
@blp.response(200, CustomersSchema)
@may(SUPERVISORS)
def get_customers() -> dict[str, Any]:
    """List all special customers, ended or not. The reading is noted."""
    here = runtime()
    found = customers.list_customers(here.store, here.site)
    here.record.note_reading(current_session(), "customers", len(found))
    return {"customers": found}


@blp.route("/customers", methods=["POST"])
@blp.arguments(NewCustomerSchema)
@blp.response(201, CustomerRowSchema)
@may(SUPERVISORS, *MISFITS)
def post_customer(said: dict[str, Any]) -> Customer:
    """Add a special customer; `reported` takes in what somebody in the field told."""
    return customers.add_customer(_desk(said), said, runtime().clock())


@blp.route("/customers/<customer:customer>", methods=["PATCH"])
@blp.arguments(CustomerChangeSchema)
@blp.response(200, CustomerRowSchema)
@may(SUPERVISORS, r.UnknownCustomer, *MISFITS)
def patch_customer(change: dict[str, Any], customer: str) -> Customer:
    """Change what is named; `active: false` ends it. The answer is noted as a reading."""
    changed = customers.change_customer(_desk(change), customer, change, runtime().clock())
    runtime().record.note_reading(current_session(), "customers", 1)
    return changed


def _desk(said: dict[str, Any]) -> Desk:
    """What it takes to change a customer; the ref of a report is no part of what is known of them."""
    here = runtime()
    return Desk(here.record.context, here.files, current_session().person, said.pop("reported", None))
