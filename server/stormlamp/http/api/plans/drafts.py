"""The draft of the next edition: begun, changed, checked, proposed and published."""

import re
from typing import Any

import orjson
from flask import Response, request

from stormlamp.domain.plans.plan_changes import PlanChange, PlanOrder
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import PLAN_KEEPERS, may
from stormlamp.http.schemas.plans import (
    DraftAskSchema,
    DraftChangeSchema,
    DraftHeadSchema,
    DraftSchema,
    PlanSchema,
)
from stormlamp.http.site.words import language
from stormlamp.services import refusals as r
from stormlamp.services.plans import beginnings, drafts
from stormlamp.services.plans.draft_publishing import next_number, publish_draft
from stormlamp.services.plans.draft_reading import draft_edition
from stormlamp.services.plans.draft_telling import draft_told
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.storage.plans.plan_drafts import PlanDraft

blp = ApiBlueprint("drafts", "The draft of the plan's next edition")
DRAFT_ETAG = {"ETag": {"description": "the draft's version", "schema": {"type": "string"}}}
SEEN = {
    "in": "header",
    "name": "If-Match",
    "description": "the version that this is about",
    "schema": {"type": "string"},
}
HELD = {"in": "header", "name": "If-None-Match", "schema": {"type": "string"}}
STALE = (r.VersionMissing, r.DraftChanged)
EDITION_BODY = {"application/json": {"schema": {"type": "object"}}}
Answered = tuple[dict[str, Any], dict[str, str]]


@blp.route("/plan/draft", methods=["GET"], parameters=[HELD])
@blp.response(200, DraftSchema, headers=DRAFT_ETAG)
@blp.alt_response(304, description="As the client holds it", headers=DRAFT_ETAG, success=True)
@may(PLAN_KEEPERS, r.NoDraft)
def get_draft() -> Answered | Response:
    """Fetch the draft, with what the linter says of it."""
    here = runtime()
    draft = drafts.draft_now(here.store, here.site)
    if request.if_none_match.contains_weak(str(draft.version)):
        return Response(status=304, headers=_tag(draft))
    return _whole(draft)


@blp.route("/plan/draft", methods=["POST"], parameters=[SEEN])
@blp.arguments(DraftAskSchema)
@blp.response(201, DraftSchema, headers=DRAFT_ETAG)
@may(PLAN_KEEPERS, r.UnknownEdition, r.BadEdition, *STALE)
def post_draft(asked: dict[str, Any]) -> Answered:
    """Begin a draft as the plan of a kind of site or of an edition; in place of the one that there is."""
    here, seen, said = plan_desk(), seen_version(), asked["from"]
    if "profile" in said:
        beginning = beginnings.from_profile(here, said["profile"])
    else:
        beginning = beginnings.from_edition(here, said["edition"])
    return _whole(drafts.begin_draft(here.record.context, beginning, seen, here.person))


@blp.route("/plan/draft", methods=["PATCH"], parameters=[SEEN])
@blp.arguments(DraftChangeSchema)
@blp.response(200, DraftHeadSchema, headers=DRAFT_ETAG)
@may(PLAN_KEEPERS, r.NoDraft, *STALE)
def patch_draft(said: dict[str, Any]) -> Answered:
    """Change things of the draft. What is wrong in it is kept too, and the findings say so."""
    here = plan_desk()
    edit = drafts.DraftEdit(
        [PlanChange(**each) for each in said["changes"]],
        [PlanOrder(**each) for each in said["orders"]],
        said["later"],
        said["profile"],
    )
    return _answer(drafts.change_draft(here.record.context, _needed(), edit, here.person))


@blp.route("/plan/draft/edition", methods=["GET"])
@blp.response(200, description="The edition that the draft would give", headers=DRAFT_ETAG)
@blp.doc(responses={200: {"content": EDITION_BODY}})
@may(PLAN_KEEPERS, r.NoDraft, r.DraftUnfit)
def get_draft_edition() -> Response:
    """Fetch the edition that the draft would give, as phones would read it."""
    return edition_answer(plan_desk())


@blp.route("/plan/draft/propose", methods=["POST"], parameters=[SEEN])
@blp.response(200, DraftHeadSchema, headers=DRAFT_ETAG)
@may(PLAN_KEEPERS, r.NoDraft, r.BadEdition, *STALE)
def post_proposal() -> Answered:
    """Ask a second plan keeper to publish this version; a change makes that void."""
    here = plan_desk()
    return _answer(drafts.propose_draft(here.record.context, _needed(), current_session().person))


@blp.route("/plan/draft/publish", methods=["POST"], parameters=[SEEN])
@blp.response(201, PlanSchema)
@may(PLAN_KEEPERS, r.NoDraft, r.BadEdition, r.NeedsSecond, r.EditionUnreadable, *STALE)
def post_publication() -> Any:  # noqa: ANN401 - the schema reads a row
    """Publish the draft as the next edition; the draft stays, and is that edition's plan from then on."""
    return publish_draft(plan_desk(), _needed())


def edition_answer(desk: PlanDesk) -> Response:
    """Answer with the edition that the draft would give now.

    Raises:
        NoDraft, DraftUnfit: there is none.
    """
    record = desk.record
    draft = drafts.draft_now(record.store, record.site)
    data = draft_edition(draft.plan, record.site_name, next_number(desk), draft.changed_at)
    response = Response(data, mimetype="application/json")
    response.set_etag(str(draft.version))
    return response


def plan_desk() -> PlanDesk:
    """Give whoever asks as one who works on the plan."""
    here = runtime()
    return PlanDesk(here.record, here.files, current_session().person)


def _answer(draft: PlanDraft) -> Answered:
    here = runtime()
    return draft_told(here.store, here.files, here.site_name, draft, language()), _tag(draft)


def _tag(draft: PlanDraft) -> dict[str, str]:
    return {"ETag": f'"{draft.version}"'}


def _whole(draft: PlanDraft) -> Answered:
    told, headers = _answer(draft)
    return {**told, "plan": orjson.loads(draft.plan)}, headers


def seen_version() -> int | None:
    """Read which version a request is about; a proxy that packs answers makes tags weak.

    Raises:
        DraftChanged: it is none that a draft could be at.
    """
    said = request.headers.get("If-Match")
    if said is None:
        return None
    read = re.fullmatch(r'(?:W/)?"([1-9][0-9]{0,8})"', said.strip())
    if read is None:
        raise r.DraftChanged
    return int(read[1])


def _needed() -> int:
    seen = seen_version()
    if seen is None:
        raise r.VersionMissing
    return seen
