"""A draft goes out as files, comes in and goes out again: the same bytes, whatever is written in it."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from tests.server.services.plans.test_yaml_writer import ODD
from tests.support.fault_rounds import daily

from stormlamp import cli
from stormlamp.app import now
from stormlamp.commands import read_config
from stormlamp.domain.plans.plan_changes import PlanChange
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal.record import open_record
from stormlamp.services.plans.beginnings import from_profile
from stormlamp.services.plans.drafts import DraftBeginning, DraftEdit, begin_draft, change_draft, draft_now
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.plans.shipped import PROFILES, example_plan

if TYPE_CHECKING:
    from pathlib import Path


def odd_words(plan: dict[str, Any]) -> list[PlanChange]:
    """Give changes by which a plan says what a file could take for something else, in each of its places."""
    glossary = [
        PlanChange(
            "glossary", f"odd-{at}", {"id": f"odd-{at}", "term": {"zh-Hans": odd}, "meaning": {"en": odd}}
        )
        for at, odd in enumerate(ODD)
    ]
    contact = plan["contacts"][0]
    return [
        *glossary,
        PlanChange(
            "contacts", contact["id"], contact | {"for": {"zh-Hans": "- 问\n  # 多久\r\n", "en": "yes"}}
        ),
        PlanChange(
            "site", None, plan["site"] | {"account": " 0042 ", "address": {"zh-Hans": "\t8 号\n\n🔦"}}
        ),
    ]


def files(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*.yaml")}


@pytest.mark.parametrize("kind", daily("example", *PROFILES))
def test_a_draft_is_the_same_files_again(kind: str, data: Path, tmp_path: Path) -> None:
    config = read_config()
    assert config.data == data
    with closing(open_record(config, now)) as record:
        desk = PlanDesk(record, FileStore(record.store, record.site, config.files))
        beginning = (
            DraftBeginning(example_plan("property")) if kind == "example" else from_profile(desk, kind)
        )
        draft = begin_draft(record.context, beginning, None)
        changes = odd_words(json.loads(draft.plan))
        change_draft(record.context, draft.version, DraftEdit(changes))
        assert cli.run(["plan", "export", str(tmp_path / "one"), "--draft"]) == 0
        before = json.loads(draft_now(record.store, record.site).plan)
        assert cli.run(["plan", "import", str(tmp_path / "one"), "--replace"]) == 0
        after = json.loads(draft_now(record.store, record.site).plan)
        assert cli.run(["plan", "export", str(tmp_path / "two"), "--draft"]) == 0
    assert after == before | {"site": before["site"] | {"id": after["site"]["id"]}}
    one, two = files(tmp_path / "one"), files(tmp_path / "two")
    if kind == "example":  # which is of another site until it comes in
        del one["site.yaml"], two["site.yaml"]
    assert one == two
