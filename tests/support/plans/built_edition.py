"""Editions of plans that lie in folders, built as the server builds those that it publishes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from stormlamp.services.plans.draft_reading import draft_edition
from stormlamp.services.plans.plan_files.yaml_files import read_folders

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def build_edition(folders: Sequence[Path], number: int, published_at: int) -> bytes:
    """Build the edition of the site that the folders name, byte for byte.

    Raises:
        DraftUnfit: the linter found errors.
    """
    plan = read_folders(folders).data
    return draft_edition(json.dumps(plan), plan["site"]["id"], number, published_at)
