"""The draft of a site's next edition: begun, changed and proposed from the version that somebody saw."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy.orm import Session

from stormlamp.domain.plans.plan_changes import PlanChange, PlanOrder, changed_plan, is_editable
from stormlamp.domain.plans.whole_form import whole_form
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.plans.draft_reading import read_draft
from stormlamp.services.refusals import BadEdition, DraftChanged, NoDraft, TooBig, VersionMissing
from stormlamp.storage.database.store import Store
from stormlamp.storage.journal import sites
from stormlamp.storage.plans.plan_drafts import PlanDraft, draft_of
from stormlamp.threads import in_thread

MOST_BYTES = 3 * 1024 * 1024  # of the plan as JSON; an edition is half as large again


@dataclass(frozen=True, slots=True)
class DraftBeginning:
    """What a draft begins as.

    Args:
        plan: as `read_plan` takes it.
        profile: the kind of site that it comes from, if any.
        based_on: the edition that it comes from, if any.
    """

    plan: Mapping[str, Any]
    profile: str | None = None
    based_on: int | None = None


@dataclass(frozen=True, slots=True)
class DraftEdit:
    """Changes of things, then orders; the steps that are put off and the profile, None: as they are."""

    changes: Sequence[PlanChange] = ()
    orders: Sequence[PlanOrder] = ()
    later: list[str] | None = None
    profile: str | None = None


def draft_now(store: Store, site: int) -> PlanDraft:
    """Load the draft.

    Raises:
        NoDraft: nobody has begun one.
    """
    with store.reading() as session:
        found = draft_of(session, site)
    if found is None:
        raise NoDraft
    return found


def begin_draft(
    context: RecordContext, beginning: DraftBeginning, seen: int | None, person: str | None = None
) -> PlanDraft:
    """Begin a draft, in place of the one of version `seen`; None: there is none yet.

    Raises:
        VersionMissing: there is one.
        DraftChanged: it is at another version, or gone.
        BadEdition: its things could not be found again: a part is no list, or a key stands there twice.
        TooBig: it is larger than a draft may be.
    """
    plan = in_thread(whole_form, beginning.plan)
    if not is_editable(plan):
        raise BadEdition("A part is no list, or two of its things have one key.")
    text = _text(plan)
    with context.store.writing() as session:
        sites.lock(session, context.site)
        draft = draft_of(session, context.site)
        if draft is None:
            if seen is not None:
                raise DraftChanged
            draft = PlanDraft(site=context.site, version=0, later=[])
            session.add(draft)
        elif seen is None:
            raise VersionMissing
        refuse_stale(draft, seen if seen is not None else draft.version)
        draft.profile = beginning.profile or draft.profile
        draft.based_on = beginning.based_on
        _moved(draft, text, context.clock(), person)
        return draft


def change_draft(context: RecordContext, seen: int, edit: DraftEdit, person: str | None = None) -> PlanDraft:
    """Change the draft of version `seen`; whatever is wrong in it afterwards is for the linter to say.

    Raises:
        NoDraft: there is none.
        DraftChanged: it is at another version.
        TooBig: it would be larger than a draft may be.
    """
    before = draft_now(context.store, context.site)
    refuse_stale(before, seen)
    text = in_thread(_changed_text, before.plan, edit) if edit.changes or edit.orders else before.plan
    with context.store.writing() as session:
        draft = locked_draft(session, context.site, seen)
        if edit.later is not None:
            draft.later = edit.later
        draft.profile = edit.profile or draft.profile
        _moved(draft, text, context.clock(), person)
        return draft


def propose_draft(context: RecordContext, seen: int, person: str) -> PlanDraft:
    """Ask a second person to publish this very version.

    Raises:
        NoDraft, DraftChanged: as in `change_draft`.
        BadEdition: it has errors; its findings say which.
    """
    before = draft_now(context.store, context.site)
    refuse_stale(before, seen)
    read = read_draft(before.plan, context.name)
    if not read.fits:
        raise BadEdition(findings=read.findings)
    with context.store.writing() as session:
        draft = locked_draft(session, context.site, seen)
        draft.proposed_by, draft.proposed_at, draft.proposed_version = person, context.clock(), seen
        return draft


def locked_draft(session: Session, site: int, seen: int) -> PlanDraft:
    """Load the draft of version `seen`; until the transaction ends nobody else changes it.

    Raises:
        NoDraft: there is none.
        DraftChanged: it is at another version.
    """
    sites.lock(session, site)  # of two who change it at once the second sees the first
    draft = draft_of(session, site)
    if draft is None:
        raise NoDraft
    refuse_stale(draft, seen)
    return draft


def refuse_stale(draft: PlanDraft, seen: int) -> None:
    """Refuse what was decided on another version.

    Raises:
        DraftChanged: it was.
    """
    if draft.version != seen:
        raise DraftChanged


def proposed(draft: PlanDraft) -> bool:
    """Tell whether somebody asks for this very version to be published."""
    return draft.proposed_by is not None and draft.proposed_version == draft.version


def _moved(draft: PlanDraft, text: str, now: int, person: str | None) -> None:
    draft.plan, draft.version = text, draft.version + 1
    draft.changed_at, draft.changed_by = now, person


def _changed_text(text: str, edit: DraftEdit) -> str:
    return _text(changed_plan(orjson.loads(text), edit.changes, edit.orders))


def _text(plan: Mapping[str, Any]) -> str:
    text = orjson.dumps(plan)
    if len(text) > MOST_BYTES:
        raise TooBig
    return text.decode()
