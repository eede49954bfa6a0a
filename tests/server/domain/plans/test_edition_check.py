"""An edition that somebody hands in is what publishing its plan would give."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from tests.support.source_tree import ROOT

from stormlamp.domain.plans.derive import Tongue
from stormlamp.domain.plans.edition_check import MOST_FINDINGS, check
from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.published import plan_of

VECTORS = ROOT / "fixtures" / "vectors" / "plan"
WHOLE: dict[str, Any] = json.loads((VECTORS / "whole.json").read_text("utf-8"))
ZH, HANT = "zh-Hans", "zh-Hant"


def whole() -> dict[str, Any]:
    """The plan of the vectors' edition."""
    return copy.deepcopy(plan_of(WHOLE))


def test_no_edition_is_refused_without_saying_what_is_missing() -> None:
    assert check(copy.deepcopy(WHOLE), TONGUE_OF_VECTORS) == ()
    for name in ("format", "number", "published_at"):
        without = {key: value for key, value in WHOLE.items() if key != name}
        assert Finding((), "missing-field", {"field": name}) in check(without, TONGUE_OF_VECTORS)


@pytest.mark.parametrize(
    ("name", "value", "low", "high"),
    [
        ("format", 0, 1, 1),
        ("format", 2, 1, 1),
        ("number", 0, 1, 2**31 - 1),
        ("number", 2**31, 1, 2**31 - 1),
        ("published_at", -1, 0, 2**53 - 1),
        ("published_at", 2**53, 0, 2**53 - 1),
    ],
)
def test_an_editions_head_is_in_its_bounds(name: str, value: int, low: int, high: int) -> None:
    found = check({**copy.deepcopy(WHOLE), name: value}, TONGUE_OF_VECTORS)
    assert found == (Finding((name,), "out-of-range", {"value": value, "low": low, "high": high}),)


def test_what_publishing_would_have_written_otherwise_is_told_with_what_it_would_be() -> None:
    edition = copy.deepcopy(WHOLE)
    edition["goals"][0]["text"][ZH] = "x{#" + edition["figures"][0]["id"] + "}"
    (found,) = [each for each in check(edition, TONGUE_OF_VECTORS) if each.code == "not-as-published"]
    assert found.path == ("goals", 0, "text", ZH)
    assert str(found.values["wanted"]).startswith("x")


@pytest.mark.parametrize(("amount", "shown"), [("s" * 60, "s" * 60), ("s" * 61, "s" * 60 + "…")])
def test_a_long_wanted_value_is_cut_to_a_line(amount: str, shown: str) -> None:
    edition = copy.deepcopy(WHOLE)
    edition["goals"][0]["text"][ZH] = "{#" + edition["figures"][0]["id"] + "}"
    tongue = Tongue(lambda words: words, lambda _: ("", ""), lambda *_: amount)
    wanted = [each.values["wanted"] for each in check(edition, tongue) if each.path[:1] == ("goals",)]
    assert shown in wanted


def test_a_spelling_may_differ_but_is_a_text() -> None:
    edition = copy.deepcopy(WHOLE)
    edition["lists"][0]["pinyin"] = "another way"
    assert check(edition, TONGUE_OF_VECTORS) == ()
    edition["lists"][0]["pinyin"] = 5
    assert check(edition, TONGUE_OF_VECTORS) == (Finding(("lists", 0, "pinyin"), "not-text"),)


def test_a_derived_field_that_is_not_there_is_missing_where_it_would_stand() -> None:
    edition = copy.deepcopy(WHOLE)
    del edition["guides"][0]["seconds"]
    assert check(edition, TONGUE_OF_VECTORS) == (
        Finding(("guides", 0), "missing-field", {"field": "seconds"}),
    )


@pytest.mark.parametrize(
    "path",
    [("site", "call_again"), ("reports", 0, "clock"), ("lists", 0, "pages", 0, "items", 0, "customers")],
    ids=str,
)
def test_what_editions_of_before_lacked_may_be_absent(path: tuple[str | int, ...]) -> None:
    edition = copy.deepcopy(WHOLE)
    above: Any = edition
    for step in path[:-1]:
        above = above[step]
    del above[path[-1]]
    assert check(edition, TONGUE_OF_VECTORS) == ()


def test_true_is_not_one_and_a_short_list_is_not_as_published() -> None:
    edition = copy.deepcopy(WHOLE)
    edition["scripts"][0]["blanks"] = [*edition["scripts"][0]["blanks"], "more"]
    wanted = str(WHOLE["scripts"][0]["blanks"])
    assert check(edition, TONGUE_OF_VECTORS) == (
        Finding(("scripts", 0, "blanks"), "not-as-published", {"wanted": wanted}),
    )


def test_errors_come_before_notes_and_no_more_than_a_hundred_of_both() -> None:
    edition = copy.deepcopy(WHOLE)
    edition["site"]["languages"] = [ZH, "en"]
    del edition["glossary"]
    found = check(edition, TONGUE_OF_VECTORS)
    assert MOST_FINDINGS == 100
    assert len(found) == 100
    assert (found[0].severity, found[-1].severity) == ("error", "note")


def _derived() -> Tongue:
    """A tongue that words what the vectors' edition holds, without the libraries that made it."""
    traditional = {text[ZH]: text[HANT] for text in _texts(WHOLE)}
    return Tongue(lambda words: traditional.get(words, words), lambda words: (words, words), lambda *_: "5")


def _texts(value: object) -> list[dict[str, str]]:
    if isinstance(value, dict):
        own = [value] if {ZH, HANT} <= value.keys() else []
        return own + [text for each in value.values() for text in _texts(each)]
    return [text for each in value for text in _texts(each)] if isinstance(value, list) else []


TONGUE_OF_VECTORS = _derived()
