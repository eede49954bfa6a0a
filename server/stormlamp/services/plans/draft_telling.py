"""Tells of a draft in the API's form, its findings worded in the reader's language."""

from typing import Any

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.lasting import gone
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.plans.draft_reading import read_draft
from stormlamp.services.plans.drafts import proposed
from stormlamp.services.plans.edition_places import lasting_things
from stormlamp.services.plans.finding_words import worded
from stormlamp.services.plans.published_editions import id_and_name
from stormlamp.storage.access import people
from stormlamp.storage.database.store import Store
from stormlamp.storage.plans.plan_drafts import PlanDraft


def draft_told(
    store: Store, files: FileStore, site_name: str, draft: PlanDraft, language: str
) -> dict[str, Any]:
    """Give what there is to say of a draft, but for its plan, and what the linter says of it."""
    with store.reading() as session:
        names = {each.id: each.name for each in people.everyone(session, draft.site)}
    read = read_draft(draft.plan, site_name)
    # Of a plan with too many errors nothing is read: these come first.
    lost = gone(read.plan, lasting_things(store, draft.site, files)) if read.plan else ()
    by, at = draft.proposed_by, draft.proposed_at
    return {
        "version": draft.version,
        "profile": draft.profile,
        "based_on": draft.based_on,
        "later": draft.later,
        "changed_at": draft.changed_at,
        "changed_by": id_and_name(draft.changed_by, names),
        "proposed": {"by": id_and_name(by, names), "at": at} if proposed(draft) else None,
        "findings": [_said(each, language) for each in (*lost, *read.findings)],
    }


def _said(finding: Finding, language: str) -> dict[str, Any]:
    return {
        "path": list(finding.path),
        "code": finding.code,
        "severity": finding.severity,
        "words": worded(finding, language),
    }
