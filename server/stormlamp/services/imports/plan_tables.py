"""Tables of the plan's contacts, areas, assets and supplies: shown, then taken as changes of the draft."""

import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from stormlamp.domain.imports.cells import letters
from stormlamp.domain.imports.identities import Identify, Known, one_area, one_spot
from stormlamp.domain.imports.kinds.areas import Area, Areas
from stormlamp.domain.imports.outcomes import There, compare
from stormlamp.domain.imports.plan import area_tree, known_things
from stormlamp.domain.imports.plan.area_names import area_names
from stormlamp.domain.imports.plan.kind_words import KIND_WORDS
from stormlamp.domain.imports.plan.plan_fields import PLAN_FIELDS
from stormlamp.domain.imports.plan.thing_changes import thing_changes
from stormlamp.domain.imports.plan.thing_identities import area, thing
from stormlamp.domain.imports.rows import SaidRow
from stormlamp.domain.imports.values import SiteNames
from stormlamp.domain.plans.plan_changes import PlanChange, changed_plan
from stormlamp.domain.plans.whole_form import whole_form
from stormlamp.services.access.actors import Actor
from stormlamp.services.imports import words
from stormlamp.services.imports.previews import (
    Consent,
    Preview,
    count_file,
    preview_of,
    refuse_unfit,
    taken_rows,
)
from stormlamp.services.imports.row_reading import Asked, read_rows
from stormlamp.services.imports.site_things import Things
from stormlamp.services.plans import drafts
from stormlamp.services.plans.beginnings import from_edition
from stormlamp.services.plans.draft_publishing import next_number
from stormlamp.services.plans.drafts import DraftBeginning, DraftEdit
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.refusals import BadTable, DraftChanged, NoDraft, VersionMissing
from stormlamp.services.traditional import to_simplified
from stormlamp.threads import in_thread
from stormlamp.time_slices import in_slices

_SIGNS: Final = "abcdefghjkmnpqrstuvwxyz23456789"  # as the editor draws ids
_DRAWN: Final = 5
Prepare = Callable[[Sequence[SaidRow], Sequence[Known]], None]
IDENTIFY: Final[Mapping[str, Identify]] = {
    "contacts": thing(lambda _one, _other: True),
    "areas": area,
    "assets": thing(one_area),
    "supplies": thing(one_spot),
}


@dataclass(frozen=True, slots=True)
class PlanNow:
    """The plan that a table changes.

    Args:
        plan: the draft's; where there is none, that of the edition in force, from which one begins.
        version: of the draft; None: there is none.
        beginning: as what it would begin.
    """

    plan: Mapping[str, Any]
    version: int | None
    beginning: DraftBeginning | None = None


def plan_now(desk: PlanDesk) -> PlanNow:
    """Load the plan that a table would change.

    Raises:
        NoDraft: there is none, and no edition from which it could begin.
    """
    try:
        draft = drafts.draft_now(desk.record.store, desk.record.site)
    except NoDraft:
        number = next_number(desk) - 1
        if number < 1:
            raise
        beginning = from_edition(desk, number)
        return PlanNow(in_thread(whole_form, beginning.plan), None, beginning)
    return PlanNow(json.loads(draft.plan), draft.version)


def run_plan_import(
    desk: PlanDesk, actor: Actor, kind: str, asked: Asked, consent: Consent | None, seen: int | None
) -> tuple[Preview, int | None]:
    """Show what a table would change in the draft of version `seen`; with consent, change it.

    Returns:
        what was shown or done, and the draft's version by then.

    Raises:
        BadTable, Malformed, TooMuch, PreviewOutdated, RowsRefused: as in `previews.run_import`.
        NoDraft: there is neither a draft nor an edition.
        VersionMissing, DraftChanged: what was shown is of another version of the draft.
        TooBig: it would be larger than a draft may be.
    """
    count_file(desk.record.context, actor)
    now = plan_now(desk)
    if consent is not None and seen != now.version:
        raise VersionMissing if seen is None else DraftChanged
    shown = _preview(kind, now, asked)
    if consent is None:
        return shown, now.version
    refuse_unfit(shown, consent)
    changes = thing_changes(kind, now.plan, taken_rows(shown), _make_id)
    return replace(shown, taken=True), _change(desk, now, changes) if changes else now.version


def things_of_plan(plan: Mapping[str, Any]) -> Things:
    """What tables may name of a plan, and how it is written so that it is found again."""
    areas = known_things.areas_of(plan)
    duties = {
        letters(name): each["id"]
        for each in known_things.things_of(plan, "duties")
        for name in known_things.names_of(each)
    }
    site = SiteNames(Areas(areas), duties, to_simplified, known_things.contacts_of(plan), _kinds(plan))
    facts = plan.get("site")
    example = isinstance(facts, dict) and facts.get("example") is True
    return Things(site, _names(plan, areas), example)


def _preview(kind: str, now: PlanNow, asked: Asked) -> Preview:
    things = things_of_plan(now.plan)
    read = read_rows(kind, PLAN_FIELDS[kind], things, asked, now.version)
    if read.table.format == "vcard" and kind != "contacts":
        raise BadTable("cards")
    known = known_things.known_things(now.plan, kind)
    if kind == "areas":
        area_tree.place_areas(read.rows, known)
    plan = compare(read.rows, There(known, ()), PLAN_FIELDS[kind], IDENTIFY[kind], in_slices)
    return preview_of(read, plan, things.areas)


def _change(desk: PlanDesk, now: PlanNow, changes: Sequence[PlanChange]) -> int:
    context = desk.record.context
    if now.version is not None:
        return drafts.change_draft(context, now.version, DraftEdit(changes), desk.person).version
    based_on = None if now.beginning is None else now.beginning.based_on
    beginning = DraftBeginning(changed_plan(now.plan, changes, ()), based_on=based_on)
    return drafts.begin_draft(context, beginning, None, desk.person).version


def _make_id(kind: str) -> str:
    return f"{kind}-{''.join(secrets.choice(_SIGNS) for _ in range(_DRAWN))}"


def _kinds(plan: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Kinds by what people and we call them; those that only this plan has by their own word."""
    found: dict[str, dict[str, str]] = {}
    for group, known in KIND_WORDS.items():
        said = found.setdefault(group, {})
        for kind, synonyms in known.items():
            said |= {letters(word): kind for word in (kind, *synonyms.split())}
        for kind, shown in words.kinds(group).items():
            said |= {letters(word): kind for word in shown}
    for part in ("contacts", "assets"):
        for each in known_things.things_of(plan, part):
            if isinstance(own := each.get("kind"), str):
                found[f"{part[:-1]}_kind"].setdefault(letters(own), own)
    return found


def _names(plan: Mapping[str, Any], areas: Sequence[Area]) -> dict[str, str]:
    language = known_things.first_language(plan)
    contacts = known_things.things_of(plan, "contacts")
    return area_names(areas) | {
        each["id"]: known_things.text_in(each.get("name"), language) for each in contacts
    }
