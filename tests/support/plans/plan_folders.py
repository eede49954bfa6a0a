"""Plans as folders in tests: changed by a word, and what they have become on the server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from stormlamp.services.plans import publishing
from stormlamp.services.plans.drafts import draft_now

if TYPE_CHECKING:
    from pathlib import Path

    from stormlamp.services.plans.plan_desk import PlanDesk


def change(folder: Path, old: str, new: str) -> None:
    file = next(each for each in folder.rglob("*.yaml") if old in each.read_text("utf-8"))
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def in_force(desk: PlanDesk) -> dict[str, Any]:
    """Give the edition in force, read from its file."""
    edition: dict[str, Any] = json.loads(bytes_in_force(desk))
    return edition


def bytes_in_force(desk: PlanDesk) -> bytes:
    return desk.files.find(publishing.current(desk.record.store, desk.record.site).sha256)[1].read_bytes()


def draft_name(desk: PlanDesk) -> str:
    plan = json.loads(draft_now(desk.record.store, desk.record.site).plan)
    return str(plan["site"]["name"]["zh-Hans"])
