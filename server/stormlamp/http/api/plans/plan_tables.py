"""Tables of the plan's contacts, areas, assets and supplies: into the draft, and out as XLSX."""

from typing import Any

from flask import Response

from stormlamp.domain.imports.plan.plan_fields import PLAN_FIELDS
from stormlamp.http.api.imports import (
    TABLE_REFUSALS,
    WORKBOOK_BODY,
    asked_of,
    consent_of,
    preview_told,
    workbook_answer,
)
from stormlamp.http.api.plans.drafts import DRAFT_ETAG, SEEN, STALE, Answered, plan_desk, seen_version
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.context import current_session
from stormlamp.http.route_rights import PLAN_KEEPERS, may, refuse_links_from_elsewhere
from stormlamp.http.schemas.imports import DraftPreviewSchema, ImportSchema
from stormlamp.http.site.words import language
from stormlamp.services import refusals as r
from stormlamp.services.imports.plan_exports import write_part
from stormlamp.services.imports.plan_tables import run_plan_import

blp = ApiBlueprint("plan_tables", "Tables of the plan's things, into the draft and out")
REFUSED = (*TABLE_REFUSALS, *STALE, r.NoDraft)


@blp.route("/imports/contacts", methods=["POST"], parameters=[SEEN])
@blp.arguments(ImportSchema)
@blp.response(200, DraftPreviewSchema, headers=DRAFT_ETAG)
@may(PLAN_KEEPERS, *REFUSED)
def post_contacts(asked: dict[str, Any]) -> Answered:
    """Show what a table of contacts would change in the draft; with `confirm`, change it."""
    return _run("contacts", asked)


@blp.route("/imports/areas", methods=["POST"], parameters=[SEEN])
@blp.arguments(ImportSchema)
@blp.response(200, DraftPreviewSchema, headers=DRAFT_ETAG)
@may(PLAN_KEEPERS, *REFUSED)
def post_areas(asked: dict[str, Any]) -> Answered:
    """Show what a table of areas would change in the draft; with `confirm`, change it."""
    return _run("areas", asked)


@blp.route("/imports/assets", methods=["POST"], parameters=[SEEN])
@blp.arguments(ImportSchema)
@blp.response(200, DraftPreviewSchema, headers=DRAFT_ETAG)
@may(PLAN_KEEPERS, *REFUSED)
def post_assets(asked: dict[str, Any]) -> Answered:
    """Show what a table of assets would change in the draft; with `confirm`, change it."""
    return _run("assets", asked)


@blp.route("/imports/supplies", methods=["POST"], parameters=[SEEN])
@blp.arguments(ImportSchema)
@blp.response(200, DraftPreviewSchema, headers=DRAFT_ETAG)
@may(PLAN_KEEPERS, *REFUSED)
def post_supplies(asked: dict[str, Any]) -> Answered:
    """Show what a table of supplies would change in the draft; with `confirm`, change it."""
    return _run("supplies", asked)


@blp.route("/exports/contacts.xlsx", methods=["GET"])
@blp.response(200, description="The plan's contacts, as a workbook")
@blp.doc(responses={200: {"content": WORKBOOK_BODY}})
@may(PLAN_KEEPERS, r.NoDraft, r.CrossSite)
def get_contacts_xlsx() -> Response:
    """Fetch the contacts of the draft, else of the edition in force, as a workbook."""
    return _export("contacts")


@blp.route("/exports/areas.xlsx", methods=["GET"])
@blp.response(200, description="The plan's areas, as a workbook")
@blp.doc(responses={200: {"content": WORKBOOK_BODY}})
@may(PLAN_KEEPERS, r.NoDraft, r.CrossSite)
def get_areas_xlsx() -> Response:
    """Fetch the areas of the draft, else of the edition in force, as a workbook."""
    return _export("areas")


@blp.route("/exports/assets.xlsx", methods=["GET"])
@blp.response(200, description="The plan's assets, as a workbook")
@blp.doc(responses={200: {"content": WORKBOOK_BODY}})
@may(PLAN_KEEPERS, r.NoDraft, r.CrossSite)
def get_assets_xlsx() -> Response:
    """Fetch the assets of the draft, else of the edition in force, as a workbook."""
    return _export("assets")


@blp.route("/exports/supplies.xlsx", methods=["GET"])
@blp.response(200, description="The plan's supplies, as a workbook")
@blp.doc(responses={200: {"content": WORKBOOK_BODY}})
@may(PLAN_KEEPERS, r.NoDraft, r.CrossSite)
def get_supplies_xlsx() -> Response:
    """Fetch the supplies of the draft, else of the edition in force, as a workbook."""
    return _export("supplies")


def _run(kind: str, asked: dict[str, Any]) -> Answered:
    actor = current_session().actor
    shown, version = run_plan_import(
        plan_desk(), actor, kind, asked_of(asked), consent_of(asked), seen_version()
    )
    told = preview_told(kind, PLAN_FIELDS[kind], shown) | {"version": version}
    return told, {} if version is None else {"ETag": f'"{version}"'}


def _export(part: str) -> Response:
    refuse_links_from_elsewhere()
    return workbook_answer(part, write_part(plan_desk(), part, language()))
