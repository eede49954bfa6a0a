"""Words of imports: each reason has its words in each language, and none is left without a reason."""

from __future__ import annotations

import re

import pytest
from tests.support.source_tree import ROOT, text

from stormlamp.domain.imports.fields import FIELDS
from stormlamp.domain.imports.plan.kind_words import KIND_WORDS
from stormlamp.domain.imports.plan.plan_fields import PLAN_FIELDS
from stormlamp.domain.languages import LANGUAGES
from stormlamp.services.imports.words import catalogue, kinds

ALL_FIELDS = {**FIELDS, **PLAN_FIELDS}
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
    "unknown_parent",
    "unknown_contact",
    "unknown_asset_kind",
    "unknown_contact_kind",
    "unknown_area_kind",
    "unknown_supply_kind",
    "unknown_duty",
    "unknown_language",
    "untitled",
    "cards",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_has_its_words_and_each_word_its_reason(language: str) -> None:
    parts = [path for part in ("domain", "services") for path in (SERVER / part / "imports").rglob("*.py")]
    codes = {code for path in parts for found in CODE.findall(text(path)) for code in found if code} | SAID
    words = {key.split(".", 1)[1] for key in catalogue(language) if key.startswith(("reason.", "file."))}
    assert codes == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_field_has_its_title(language: str) -> None:
    keys = {key for key in catalogue(language) if key.startswith("field.")}
    said = {(kind, name) for kind, fields in ALL_FIELDS.items() for name in fields}
    own = {f"field.{kind}.{name}" for kind, name in said}
    shared = {f"field.{name}" for kind, name in said if f"field.{kind}.{name}" not in keys}
    assert keys == shared | (own & keys)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_that_people_name_has_its_words(language: str) -> None:
    shown = {group: set(kinds(group)) for group in KIND_WORDS}
    assert shown == {group: set(said) for group, said in KIND_WORDS.items()}
    assert all(catalogue(language)[f"{group}.{kind}"] for group in shown for kind in shown[group])
