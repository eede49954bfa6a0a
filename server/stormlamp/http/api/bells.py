"""The bell: Server-Sent Events that only say there is something after N."""

from collections.abc import Iterator

from flask import Response, request

from stormlamp.http import cookies
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import Runtime, current_session, read_session, runtime
from stormlamp.http.logs import EVENTS
from stormlamp.http.route_rights import VIEWERS, may
from stormlamp.services import refusals as r
from stormlamp.services.access.tokens import SECOND

blp = ApiBlueprint("bell", "Live views")
KEEP_ALIVE_S = 15.0  # proxies cut silent streams; a write also shows that the client is gone
CHECK_EVERY = 15 * SECOND  # so long a revoked device may still hear numbers
LONGEST = 600 * SECOND  # then the client asks anew, as `retry` tells it


@blp.route("/bell", methods=["GET"])
@blp.response(200, {"type": "string"}, content_type=EVENTS, description='Events `{"seq": N}`')
@may(VIEWERS, r.BellsFull)
def get_bell() -> Response:
    """Listen. Each event says that the journal's head is now N; the client then pulls."""
    here = runtime()
    reader = current_session()
    who = reader.device or reader.person
    here.bells.enter(who)
    response = Response(ringing(here, cookies.token(request)), mimetype=EVENTS)
    response.call_on_close(lambda: here.bells.leave(who))
    response.headers["X-Accel-Buffering"] = "no"
    return response


def ringing(here: Runtime, token: str | None) -> Iterator[str]:
    """Yield events for ten minutes, or until the session ends or the server stops."""
    checked = here.clock()
    end, known = checked + LONGEST, -1
    yield "retry: 3000\n\n"
    while (moment := here.clock()) < end and not here.bells.closed:
        # Not for each event: hundreds of listeners would all ask the database at once.
        if moment - checked >= CHECK_EVERY:
            if not _still_reads(here, token):
                return
            checked = moment
        seq = here.bells.wait(known, KEEP_ALIVE_S)
        known = known if seq is None else seq
        yield ": still here\n\n" if seq is None else f'data: {{"seq":{seq}}}\n\n'


def _still_reads(here: Runtime, token: str | None) -> bool:
    try:
        read_session(here, token)
    except r.Refusal:
        return False  # signed out, expired or revoked: asking anew tells which
    return True
