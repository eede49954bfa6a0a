"""Redactions: a text goes, everywhere; its digest stays, and all else remains proved."""

from typing import Any

from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import SUPERVISORS, may
from stormlamp.http.schemas.record import AppendedSchema, RedactionSchema
from stormlamp.services import refusals as r

blp = ApiBlueprint("redactions", "Texts that must go")


@blp.route("/redactions", methods=["POST"])
@blp.arguments(RedactionSchema)
@blp.response(201, AppendedSchema)
@may(SUPERVISORS, r.UnknownEntry)
def post_redaction(said: dict[str, Any]) -> Any:  # noqa: ANN401 - the schema reads it
    """Delete entries' texts with their photos, or only their private parts: here, and on every device."""
    here = runtime()
    person = current_session().person
    redacted = here.record.redact(said["refs"], said["part"], said["reason"], person)
    here.files.discard(redacted.photos)
    here.bells.ring(redacted.seq)
    return redacted
