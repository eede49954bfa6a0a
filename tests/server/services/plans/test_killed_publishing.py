"""Who is killed while publishing leaves all as it was, or the whole edition: nothing half, nothing twice."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event, select
from tests.server.services.conftest import EDITION
from tests.support.fault_rounds import rounds
from tests.support.record_rig import START, Rig, open_rig
from tests.support.signed_pages import SITE

from stormlamp.services.files.file_store import FileStore
from stormlamp.services.plans.beginnings import from_edition
from stormlamp.services.plans.draft_publishing import publish_draft
from stormlamp.services.plans.drafts import begin_draft, draft_now
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.plans.publishing import publish_file
from stormlamp.services.proof.disk import file_problems
from stormlamp.services.refusals import DraftChanged
from stormlamp.storage.database.store import open_store
from stormlamp.storage.files import editions
from stormlamp.storage.plans.plan_sources import PlanSource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_STEPS = 200
STEPS = range(0, MOST_STEPS, MOST_STEPS // rounds(29, MOST_STEPS))
FIRST = EDITION.replace(b'"sample"', f'"{SITE}"'.encode()).replace(b'"number": 7', b'"number": 1')


def ends_before_step(step: int, url: str, work: Callable[[Rig], object]) -> bool:
    """Do `work` in a process of its own, killed at that statement or commit; tell whether it ended."""
    child = os.fork()
    if child == 0:
        try:
            rig, left = Rig(open_store(url)), [step]
            rig.now = START + 60_000_000

            def count(*_: object) -> None:
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

            for name in ("before_cursor_execute", "commit"):
                event.listen(rig.store.engine, name, count)
            work(rig)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFEXITED(status)


def whole(rig: Rig, folder: Path) -> bool:
    """Look at all that publishing writes; tell whether the second edition is there."""
    site, store = rig.record.site, rig.store
    with store.reading() as session:
        numbers = [each.number for each in editions.all_editions(session, site)]
        sources = dict(session.execute(select(PlanSource.number, PlanSource.plan)).all())
        assert list(file_problems(session, site, folder)) == []
    draft = draft_now(store, site)
    told = [each["body"]["number"] for each in rig.servers_deeds() if each["type"] == "edition.published"]
    assert rig.record.verify().problems == []
    if numbers == [1]:
        assert (told, sources, draft.version, draft.based_on) == ([1], {}, 1, 1)
        return False
    assert (numbers, told, list(sources)) == ([2, 1], [1, 2], [2])
    assert (draft.version, draft.based_on, draft.plan) == (2, 2, sources[2])
    return True


def test_a_publication_killed_at_any_step_is_whole_or_never_was(database_url: str, tmp_path: Path) -> None:
    folder = tmp_path / "files"

    def desk(rig: Rig) -> PlanDesk:
        return PlanDesk(rig.record, FileStore(rig.store, rig.record.site, folder), "plead")

    first = open_rig(database_url)
    publish_file(desk(first), FIRST)
    begin_draft(first.record.context, from_edition(desk(first), 1), None, "plead")
    first.close()
    for step in STEPS:
        ended = ends_before_step(step, database_url, lambda rig: publish_draft(desk(rig), 1))
        rig = Rig(open_store(database_url))
        if whole(rig, folder):
            with pytest.raises(DraftChanged):
                publish_draft(desk(rig), 1)
        rig.close()
        if ended:
            return
    raise AssertionError("it never came to its end")
