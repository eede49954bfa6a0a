"""Reading sessions: who am I, renew, sign out."""

from typing import Any

from flask import Response, jsonify, request

from stormlamp.http import cookies
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import SIGNATURE, VIEWERS, may
from stormlamp.http.schemas.devices import RenewalSchema, SessionAnswerSchema
from stormlamp.services import refusals as r
from stormlamp.services.access import sessions
from stormlamp.services.access.sessions import SessionReader

blp = ApiBlueprint("sessions", "Reading sessions: a cookie, renewed by the device's key")


@blp.route("/session", methods=["GET"])
@blp.response(200, SessionAnswerSchema)
@may(VIEWERS)
def get_session() -> dict[str, Any]:
    """Tell who is signed in here, on which device, and until when."""
    return shown(current_session())


@blp.route("/session", methods=["DELETE"])
@blp.response(204)
@may(VIEWERS)
def delete_session() -> Response:
    """Sign out. The logbook on the device stays, and is handed in by its signature alone."""
    here = runtime()
    sessions.sign_out(here.store, here.site, cookies.token(request) or "")
    response = Response(status=204)
    cookies.take(response)
    return response


@blp.route("/sessions", methods=["POST"])
@blp.arguments(RenewalSchema)
@blp.response(200, SessionAnswerSchema)
@may(SIGNATURE, r.UnknownDevice, r.DeviceRevoked, r.BadProof, r.BadNonce, r.NotSignedIn, r.PersonInactive)
def post_session(asked: dict[str, str]) -> Response:
    """Renew the session of who signed in last on a device.

    `proof` is a compact JWS (ES256) by the device's key over `{"nonce": nonce}`.
    """
    here, now = runtime(), runtime().clock()
    device, proof = asked["device"], asked["proof"]
    started = sessions.renew(here.record.context, here.nonce_key, device, proof, now)
    reader = sessions.find_reader(here.record.context, started.token, now)
    response = jsonify(SessionAnswerSchema().dump(shown(reader)))
    cookies.give(response, started.token, started.seconds)
    return response


def shown(reader: SessionReader) -> dict[str, Any]:
    """Shape a reader for the wire."""
    person = {
        "id": reader.person,
        "name": reader.name,
        "role": reader.role,
        "duties": list(reader.duties),
        "languages": list(reader.languages),
    }
    return {
        "person": person,
        "device": reader.device,
        "site": runtime().site_name,
        "expires_at": reader.expires_at,
        "view": runtime().record.view(reader),
    }
