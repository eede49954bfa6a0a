"""docs/architecture.md: every place that the map names exists."""

from __future__ import annotations

import re

from tests.support.source_tree import ROOT, text

MAP = ROOT / "docs" / "architecture.md"
PLACE = re.compile(r"`([\w./-]+(?:/|\.py))`")
BELOW = (ROOT, ROOT / "server" / "stormlamp")


def test_every_place_that_the_map_names_is_there() -> None:
    named = PLACE.findall(text(MAP))
    assert named
    assert [place for place in named if not any((folder / place).exists() for folder in BELOW)] == []


def test_the_map_names_every_group_of_the_server() -> None:
    named = set(PLACE.findall(text(MAP)))
    server = ROOT / "server" / "stormlamp"
    groups = {
        f"{package.parent.relative_to(server).as_posix()}/" for package in server.glob("*/*/__init__.py")
    }
    assert groups <= named, groups - named
