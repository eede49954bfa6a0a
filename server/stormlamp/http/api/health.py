"""Is the server there, and what time is it: for anyone."""

from flask import Blueprint, Response, jsonify

from stormlamp.domain.journal.server_clock import has_leapt
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import runtime
from stormlamp.http.route_rights import ANYONE, may
from stormlamp.http.schemas.devices import NowSchema
from stormlamp.services.access.tokens import new_nonce

blp = ApiBlueprint("clock", "The server's clock")
health = Blueprint("health", __name__)


@blp.route("/now", methods=["GET"])
@blp.response(200, NowSchema)
@may(ANYONE)
def get_now() -> Response:
    """Read the server's clock and take a nonce.

    Phones measure their clock's offset by it. `suspect` is present when the clock is behind the newest
    receipt or has leapt far beyond it: then phones take no sample. `nobody` is present until the first
    person who can let others in.
    """
    here = runtime()
    now = here.clock()
    head = here.record.lately()
    last = head.last_received_at
    suspect = {"suspect": True} if now < last or has_leapt(now, last) else {}
    nobody = {"nobody": True} if here.first_person.is_awaited() else {}
    nonce = new_nonce(here.nonce_key, now)
    # As it is: a thousand phones ask before they hand in.
    return jsonify({"now": now, "generation": head.generation, "nonce": nonce, **suspect, **nobody})


@health.get("/healthz")
@may(ANYONE)
def healthz() -> Response:
    """Answer 200 when the database answers."""
    runtime().record.head()
    return Response("ok\n", mimetype="text/plain")
