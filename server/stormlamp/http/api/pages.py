"""Push: pages come in, by their signature alone; a page's seal goes out as proof."""

from typing import Any

from flask import Response, jsonify, request

from stormlamp.http import cookies
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import runtime
from stormlamp.http.metrics import count_pages
from stormlamp.http.route_rights import READERS, SIGNATURE, may
from stormlamp.http.schemas.record import PageSealSchema, PushedSchema, PushSchema
from stormlamp.services import refusals as r
from stormlamp.services.access.tokens import hashed
from stormlamp.services.pages.verified_pages import TokenHash

blp = ApiBlueprint("pages", "Push: signed pages of logbooks, handed in by anyone")


@blp.route("/pages", methods=["POST"])
@blp.arguments(PushSchema)
@blp.response(200, PushedSchema)
@may(SIGNATURE, r.OtherGeneration)
def post_pages(push: dict[str, Any]) -> Response:
    """Hand in pages: at most 1 MiB unpacked, optionally gzip. The answer comes only after the commit.

    Each page gets its own verdict, in the order given; a well-signed page is never refused for what is in it.
    """
    here = runtime()
    # The writer looks the session up itself, with the others', and rings the bell after its commit.
    token = cookies.token(request)
    carrier = TokenHash(hashed(token)) if token is not None else None
    answer = here.record.push(push["pages"], push["receipt"], push["holds"], carrier)
    count_pages(result["status"] for result in answer["results"])
    return jsonify(answer)


@blp.route("/pages/<device:device>/<count:page>", methods=["GET"])
@blp.response(200, PageSealSchema)
@may(READERS, r.UnknownPage)
def get_page(device: str, page: int) -> dict[str, Any]:
    """Fetch a stored page's seal: with its actions' digests it proves them unaltered."""
    return runtime().record.seal(device, page)
