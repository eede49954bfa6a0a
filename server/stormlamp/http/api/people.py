"""People, codes and the directory."""

from dataclasses import asdict
from io import BytesIO
from typing import Any

import segno
from flask import Response, jsonify, request

from stormlamp.domain.days import day_of
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import OVERSEERS, SUPERVISORS, VIEWERS, may
from stormlamp.http.schemas.people import (
    CodeAskSchema,
    CodeSchema,
    DirectorySchema,
    NewPersonSchema,
    PeopleSchema,
    PersonChangeSchema,
    PersonRowSchema,
)
from stormlamp.services import refusals as r
from stormlamp.services.access import codes
from stormlamp.services.access.codes import Invitation
from stormlamp.services.people import directories, people
from stormlamp.services.plans.edition_places import edition_places
from stormlamp.storage.access.people import Person

blp = ApiBlueprint("people", "People, the codes that let them in, and the directory")
ETAG = {"ETag": {"description": "changes with the content", "schema": {"type": "string"}}}


@blp.route("/people", methods=["GET"])
@blp.response(200, PeopleSchema)
@may(OVERSEERS)
def get_people() -> dict[str, Any]:
    """List everyone, active or not. The reading is noted."""
    here = runtime()
    found = people.list_people(here.store, here.site)
    reader = current_session()
    here.record.note_reading(reader, "people", len(found))
    return {"people": [people.seen_by(reader.role, each) for each in found]}


@blp.route("/people", methods=["POST"])
@blp.arguments(NewPersonSchema)
@blp.response(201, PersonRowSchema)
@may(SUPERVISORS, r.RoleTooHigh, r.NeedsAdmin, r.NameTaken, r.UnknownPerson)
def post_person(said: dict[str, Any]) -> Person:
    """Add a person. Nobody gives a role above the own one, and only an admin their own."""
    here = runtime()
    return people.add_person(here.record.context, said, current_session().actor, here.clock())


@blp.route("/people/<person:person>", methods=["PATCH"])
@blp.arguments(PersonChangeSchema)
@blp.response(200, PersonRowSchema)
@may(SUPERVISORS, r.RoleTooHigh, r.NeedsAdmin, r.NameTaken, r.UnknownPerson, r.KeyUsed)
def patch_person(change: dict[str, Any], person: str) -> Person:
    """Change what is named; `active: false` signs out everywhere. The answer is noted as a reading."""
    reader, record = current_session(), runtime().record
    changed = people.change_person(record.context, person, change, reader.actor)
    if person != reader.person:
        record.note_reading(reader, "people", 1)
    return changed


@blp.route("/codes", methods=["POST"])
@blp.arguments(CodeAskSchema)
@blp.response(201, CodeSchema)
@may(SUPERVISORS, r.RoleTooHigh, r.NeedsAdmin, r.NameTaken, r.UnknownPerson)
def post_code(asked: dict[str, Any]) -> dict[str, Any]:
    """Make a code, good once and for ten minutes, with its link and QR code."""
    here = runtime()
    invitation = Invitation(**{**asked, "duties": tuple(asked["duties"])})
    code, ends = codes.make_code(here.record.context, invitation, here.clock(), current_session().actor)
    url = codes.link(here.config.public_url, code, nameless=invitation.nameless)
    return {"code": code, "url": url, "expires_at": ends, "qr_svg": qr_svg(url)}


@blp.route(
    "/directory",
    methods=["GET"],
    parameters=[{"in": "header", "name": "If-None-Match", "schema": {"type": "string"}}],
)
@blp.response(200, DirectorySchema, headers=ETAG)
@blp.alt_response(304, description="As the client holds it", headers=ETAG, success=True)
@may(VIEWERS)
def get_directory() -> Response:
    """Read people and special customers, as far as role and duty may see. The reading is noted."""
    here, reader = runtime(), current_session()
    zone = edition_places(here.store, here.site, here.files).zone
    directory = directories.read(here.store, here.site, reader, day_of(here.clock(), zone))
    response = jsonify(DirectorySchema().dump(asdict(directory)))
    response.add_etag()
    response.headers["Cache-Control"] = "no-store"
    response.make_conditional(request)
    if response.status_code == 200:  # noqa: PLR2004 - a 304 hands nothing over
        here.record.note_reading(reader, "directory", directory.count)
    directories.confirm(here.store, here.site, reader.device, here.clock())
    return response


def qr_svg(text: str) -> str:
    """Draw a QR code as a whole SVG document, with the quiet zone that dark screens need."""
    drawn = BytesIO()
    code = segno.make(text, micro=False, error="m")
    code.save(drawn, kind="svg", border=4, light="#fff", xmldecl=False, omitsize=True)
    return drawn.getvalue().decode("utf-8")
