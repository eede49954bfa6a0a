"""What was written down before the story was played."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

EXPECTATION = Path(__file__).parents[1] / "expectation.yaml"


@cache
def expected() -> dict[str, Any]:
    """All of expectation.yaml."""
    wanted: dict[str, Any] = yaml.safe_load(EXPECTATION.read_text("utf-8"))
    return wanted
