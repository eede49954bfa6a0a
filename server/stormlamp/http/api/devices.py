"""Devices: enrolled by a code, listed and revoked at the desk."""

from typing import Any

from flask import Response, jsonify, request

from stormlamp.http import cookies
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import OVERSEERS, SUPERVISORS, Access, may
from stormlamp.http.schemas.devices import (
    DevicesSchema,
    EnrolledSchema,
    EnrolmentSchema,
    MadeSchema,
    RevocationSchema,
)
from stormlamp.http.schemas.record import AppendedSchema
from stormlamp.services import refusals as r
from stormlamp.services.access import devices, enrolments, revocations

blp = ApiBlueprint("devices", "Devices: phones and desk browsers that keep a logbook")
CODE = Access("whoever holds a code", None)


@blp.route("/devices", methods=["POST"])
@blp.arguments(EnrolmentSchema)
@blp.response(201, EnrolledSchema)
@may(CODE, r.BadCode, r.BadProof, r.IdTaken, r.KeyUsed, r.NameTaken, r.DeviceRevoked)
def post_device(said: dict[str, Any]) -> tuple[Response, int]:
    """Redeem a code with a new key; with the same key the answer is repeated for ten minutes.

    `proof` is a compact JWS (ES256) by `key` over `{"code": code}`. The reading session comes as a cookie.
    """
    here, now = runtime(), runtime().clock()
    enrolment = enrolments.Enrolment(**{"name": None, **said})
    enrolled = enrolments.enrol(here.record.context, enrolment, now)
    here.record.reconsider(enrolled.device, enrolled.person)
    answer = {
        "device": enrolled.device,
        "site": here.site_name,
        "person": enrolled.person,
        "role": enrolled.role,
        "server_keys": here.record.server_keys(),
        "now": now,
    }
    response = jsonify(EnrolledSchema().dump(answer))
    cookies.give(response, enrolled.session.token, enrolled.session.seconds)
    return response, 201


@blp.route("/devices", methods=["GET"])
@blp.response(200, DevicesSchema)
@may(OVERSEERS)
def get_devices() -> dict[str, Any]:
    """List every device: who is on it, when it was heard, what it holds and what is missing here."""
    here = runtime()
    return {"devices": devices.list_devices(here.store, here.site)}


@blp.route("/devices/<device:device>/made", methods=["GET"])
@blp.response(200, MadeSchema)
@may(SUPERVISORS, r.UnknownDevice, r.RoleTooHigh)
def get_made(device: str) -> dict[str, Any]:
    """List what would go with a device: what was made by it, and by devices that it let in."""
    actor = current_session().actor
    return revocations.would_go(runtime().record, device, actor, cookies.token(request))


@blp.route("/devices/<device:device>/revoke", methods=["POST"])
@blp.arguments(RevocationSchema)
@blp.response(200, AppendedSchema)
@may(SUPERVISORS, r.UnknownDevice, r.RoleTooHigh)
def post_revocation(said: dict[str, Any], device: str) -> Any:  # noqa: ANN401 - the schema reads it
    """Revoke a device, with what was made by it; what it still hands in is kept apart."""
    here = runtime()
    actor, token = current_session().actor, cookies.token(request)
    revocation = revocations.Revocation(said["reason"], frozenset(said["groups"]))
    appended = revocations.revoke(here.record, device, revocation, actor, token)
    here.bells.ring(appended.seq)
    return appended
