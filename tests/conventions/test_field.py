"""docs/field.md: each requirement of the field has tests, and they exist."""

from __future__ import annotations

import re

import pytest
from tests.support.source_tree import ROOT, text

TABLE = text(ROOT / "docs" / "field.md")
ROW = re.compile(r"^\| (\d+) \|[^|]+\|(.+)\|$", re.MULTILINE)
NAMED = re.compile(r"`([^`]+?)::([^`]+)`")
ROWS = {int(number): NAMED.findall(proofs) for number, proofs in ROW.findall(TABLE)}
REQUIREMENTS = range(1, 26)


def test_every_requirement_has_its_row() -> None:
    assert sorted(ROWS) == list(REQUIREMENTS)


@pytest.mark.parametrize("number", REQUIREMENTS)
def test_the_tests_of_a_requirement_exist(number: int) -> None:
    assert ROWS[number]
    assert [f"{path}::{name}" for path, name in ROWS[number] if not _exists(path, name)] == []


def _exists(path: str, name: str) -> bool:
    file = ROOT / path
    if not file.is_file():
        return False
    written = text(file)
    if file.suffix == ".py":
        return f"def {name}(" in written
    return f'"{name}"' in written
