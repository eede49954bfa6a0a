"""The maps of the code are true: docs/architecture.md, and the list of tables in storage/__init__.py."""

from __future__ import annotations

import re

from tests.support.source_tree import ROOT, text

from stormlamp import storage

MAP = ROOT / "docs" / "architecture.md"
PLACE = re.compile(r"`([\w./-]+(?:/|\.py)|web/src/[\w./-]+)`")
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


def test_storage_names_the_module_of_each_table() -> None:
    rows = re.findall(r"^(\w+/\w+\.py) +(.+)$", storage.__doc__ or "", re.MULTILINE)
    said = {(module, table) for module, tables in rows for table in tables.split(", ")}
    folder = ROOT / "server" / "stormlamp" / "storage"
    assert said == {
        (path.relative_to(folder).as_posix(), table)
        for path in folder.rglob("*.py")
        for table in re.findall(r'__tablename__ = "(\w+)"', text(path))
    }
