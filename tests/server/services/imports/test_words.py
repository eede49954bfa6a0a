"""Words of imports: each reason has its words in each language, and none is left without a reason."""

from __future__ import annotations

import re

import pytest
from tests.support.source_tree import ROOT, text

from stormlamp.domain.imports.fields import FIELDS
from stormlamp.domain.languages import LANGUAGES
from stormlamp.services.imports.words import catalogue

SERVER = ROOT / "server" / "stormlamp"
CODE = re.compile(
    r"(?:Unclear|Reason)\(\s*\"(\w+)\"|\"unclear\": \"(\w+)\"|_listed\(.*?\"(unknown_\w+)\"", re.DOTALL
)
# Said by a variable: of a broken cell, of two rows, of a row that somebody leaves out, of an area.
SAID = {
    "formula",
    "error",
    "twice",
    "looks_like_row",
    "left_out",
    "ambiguous_area",
    "unknown_area",
    "unknown_duty",
    "unknown_language",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_has_its_words_and_each_word_its_reason(language: str) -> None:
    parts = [path for part in ("domain", "services") for path in (SERVER / part / "imports").rglob("*.py")]
    codes = {code for path in parts for found in CODE.findall(text(path)) for code in found if code} | SAID
    words = {key.split(".", 1)[1] for key in catalogue(language) if key.startswith(("reason.", "file."))}
    assert codes == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_field_has_its_title(language: str) -> None:
    titles = {key.removeprefix("field.") for key in catalogue(language) if key.startswith("field.")}
    assert titles == {name for fields in FIELDS.values() for name in fields}
