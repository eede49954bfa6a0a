"""An edition that somebody hands in: the linter reads it as phones do, whatever was put into it."""

from __future__ import annotations

import copy
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.server.services.plans.test_reading_never_fails import ANYTHING
from tests.support.fault_rounds import rounds
from tests.support.source_tree import ROOT

from stormlamp.domain.plans.edition_check import MOST_FINDINGS
from stormlamp.services.plans.finding_words import worded
from stormlamp.services.plans.plan_folder import check_edition, place

if TYPE_CHECKING:
    from stormlamp.domain.plans.findings import Finding

VECTORS = ROOT / "fixtures" / "vectors" / "plan"
WHOLE: dict[str, Any] = json.loads((VECTORS / "whole.json").read_text("utf-8"))
REFUSED: list[dict[str, Any]] = json.loads((VECTORS / "refused.json").read_text("utf-8"))
GONE = object()
LATER = (
    ("audiences", 0, "scripts"),
    ("site", "call_again"),
    ("reports", 0, "clock"),
    ("lists", 0, "pages", 0, "items", 0, "customers"),
    *(("site", name) for name in ("hotline_mobile", "address", "account", "night")),
    *(("site", name) for name in ("short_form_from", "example", "two_approve")),
    *(("lists", 0, name) for name in ("hazard", "call_and_response")),
    ("lists", 0, "pages", 0, "items", 0, "expect"),
    ("contacts", 0, "spoken"),
    ("scripts", 0, "texts", 0, "prompts"),
    ("reports", 0, "limits", 0, "later"),
    *(("audiences", 0, name) for name in ("later", "sleeps")),
    ("levels", 0, "proposes", "effects"),
)


def slipped(path: tuple[str | int, ...], value: object = GONE) -> dict[str, Any]:
    """Copy the whole edition with what stands at `path` replaced, or gone."""
    whole: Any = copy.deepcopy(WHOLE)
    above = whole
    for step in path[:-1]:
        above = above[step]
    if value is GONE:
        del above[path[-1]]
    else:
        above[path[-1]] = value
    found: dict[str, Any] = whole
    return found


def errors(found: tuple[Finding, ...]) -> list[Finding]:
    """Give those that refuse."""
    return [each for each in found if each.severity == "error"]


def places(value: object, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """List every place in an edition."""
    if isinstance(value, dict):
        steps: list[tuple[str | int, object]] = list(value.items())
    else:
        steps = list(enumerate(value)) if isinstance(value, list) else []
    return [path for step, below in steps for path in ((*at, step), *places(below, (*at, step)))]


def test_an_edition_with_all_that_phones_read_is_taken() -> None:
    assert check_edition(WHOLE) == ()


@pytest.mark.parametrize("path", LATER, ids=str)
def test_what_editions_of_before_lacked_may_be_absent(path: tuple[str | int, ...]) -> None:
    assert check_edition(slipped(path)) == ()


@pytest.mark.parametrize("slip", REFUSED, ids=lambda slip: str(slip["name"]))
def test_what_phones_refuse_is_refused(slip: dict[str, Any]) -> None:
    assert errors(check_edition(slipped(tuple(slip["path"]), slip.get("value", GONE))))


def one_of_each() -> dict[str, tuple[str | int, ...]]:
    """Give a place for each field that the edition has."""
    found: dict[str, tuple[str | int, ...]] = {}
    for path in places(WHOLE):
        if isinstance(path[-1], str):
            found.setdefault(re.sub(r"[0-9]+", "*", place(path)), path)
    return found


@pytest.mark.parametrize(("field", "path"), one_of_each().items(), ids=str)
def test_no_field_can_be_left_out_that_phones_read(field: str, path: tuple[str | int, ...]) -> None:
    may_be_absent = {re.sub(r"[0-9]+", "*", place(each)) for each in LATER}
    assert bool(errors(check_edition(slipped(path)))) == (field not in may_be_absent)


@settings(max_examples=rounds(10, 1500))
@given(st.sampled_from(places(WHOLE)), ANYTHING)
def test_anything_in_any_place_is_read_and_worded(path: tuple[str | int, ...], value: object) -> None:
    for each in check_edition(slipped(path, value)):
        assert worded(each, "zh-Hans")
        assert isinstance(place(each.path), str)


@given(st.dictionaries(st.text(max_size=8), ANYTHING, max_size=4))
def test_anything_at_all_is_no_edition(value: dict[str, Any]) -> None:
    assert errors(check_edition(value))


def test_figures_are_filled_in_and_agree_with_those_that_they_name() -> None:
    due = ("lists", 0, "pages", 0, "items", 0, "due")
    assert [each.code for each in check_edition(slipped((*due, "value"), 6))] == ["not-as-published"]
    assert errors(check_edition(slipped(due, "soon")))
    assert errors(check_edition(slipped(("goals", 0, "text", "zh-Hans"), "{#soon}内")))


def test_a_finding_says_where_and_what_in_words() -> None:
    (found,) = errors(check_edition(slipped(("lists", 0, "pages", 0, "items", 2, "text"))))
    assert (place(found.path), found.code) == ("lists[0].pages[0].items[2]", "missing-field")
    assert worded(found, "en") == '"text" is missing — add it'


def test_a_flood_of_findings_ends_early() -> None:
    flood = slipped(("figures",), [{}] * 50_000) | {"lists": [{"id": str(each)} for each in range(50_000)]}
    assert len(check_edition(flood)) == MOST_FINDINGS


def test_notes_beyond_the_most_hide_no_error() -> None:
    many = copy.deepcopy(WHOLE)
    many["site"]["languages"] = ["zh-Hans", "en"]
    found = check_edition(many)
    assert {each.severity for each in found} == {"note"}
    assert len(found) == MOST_FINDINGS
    del many["glossary"]
    assert any(each.code == "missing-field" for each in check_edition(many))
