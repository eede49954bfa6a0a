"""What the environment may say, and that it is written down."""

from __future__ import annotations

import re

from tests.support.source_tree import ROOT, files, name, text

from stormlamp.config import SETTINGS

READS = re.compile(r"\bos\.(environ|getenv)\b")
# Where the process begins: the environment is handed to config.read from here.
ENTRIES = {f"server/stormlamp/{each}.py" for each in ("start", "cli", "commands", "app")}


def test_every_setting_stands_in_the_operations_guide() -> None:
    guide = text(ROOT / "docs" / "operations.md")
    assert [setting for setting in SETTINGS if f"| `{setting}` |" not in guide] == []


def test_the_guide_names_no_setting_that_is_not() -> None:
    guide = text(ROOT / "docs" / "operations.md")
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", guide, re.MULTILINE)) == set(SETTINGS)


def test_the_environment_is_read_in_one_place() -> None:
    server = ROOT / "server" / "stormlamp"
    readers = {name(path) for path in files() if path.is_relative_to(server) and READS.search(text(path))}
    assert readers <= ENTRIES
