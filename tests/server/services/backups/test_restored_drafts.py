"""The plan's draft, and the plans that editions were built from, come back whole from a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.server.services.backups.backed_up_site import Site, again, bring
from tests.server.services.conftest import EDITION
from tests.support.signed_pages import SITE

from stormlamp.services.files.file_store import FileStore
from stormlamp.services.plans.beginnings import from_edition
from stormlamp.services.plans.draft_publishing import publish_draft
from stormlamp.services.plans.drafts import DraftEdit, begin_draft, change_draft, draft_now
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.plans.publishing import publish_file
from stormlamp.storage.plans.plan_drafts import PlanDraft
from stormlamp.storage.plans.plan_sources import PlanSource

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session


def rows(session: Session) -> list[dict[str, Any]]:
    """Every column of every draft and source."""
    found = [*session.query(PlanDraft), *session.query(PlanSource)]
    return [{column.name: getattr(row, column.name) for column in row.__table__.columns} for row in found]


def test_a_draft_goes_on_after_a_restore(database_url: str, tmp_path: Path) -> None:
    site = Site(database_url, tmp_path)
    record, keeper = site.rig.record, PlanDesk(site.rig.record, site.file_store, "plead")
    publish_file(keeper, EDITION.replace(b'"sample"', f'"{SITE}"'.encode()))
    begin_draft(record.context, from_edition(keeper, 7), None, "plead")
    publish_draft(keeper, 1)
    change_draft(record.context, 2, DraftEdit(later=["people"]), "plead")
    with site.rig.store.reading() as session:
        before = rows(session)
    assert len(before) == 2
    made = site.back_up()
    site.rig.close()
    bring(site, made.path, site.target, replace=True)
    rig = again(site.target)
    with rig.store.reading() as session:
        assert rows(session) == before
    assert rig.record.verify().problems == []
    draft = draft_now(rig.store, rig.record.site)
    files = FileStore(rig.store, rig.record.site, site.files)
    assert publish_draft(PlanDesk(rig.record, files, "plead"), draft.version).number == 9
    rig.close()
