"""docs/protocol.md, read for its tests."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "protocol.md").read_text("utf-8")


def section(title: str) -> str:
    """The text under a heading, up to the next heading of its rank or above."""
    level, found = title.split(" ", 1)[0], DOCUMENT.split(f"\n{title}\n", 1)[1]
    return re.split(rf"\n#{{1,{len(level)}}} ", found, maxsplit=1)[0]
