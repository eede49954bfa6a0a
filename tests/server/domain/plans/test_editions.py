"""From a plan to its edition and back: what is filled in and derived."""

from __future__ import annotations

import copy
import json
from typing import Any

from tests.support.source_tree import ROOT

from stormlamp.domain.plans.derive import Tongue, edition_of, first_text, reading_seconds
from stormlamp.domain.plans.published import plan_of

VECTORS = ROOT / "fixtures" / "vectors" / "plan"
WHOLE: dict[str, Any] = json.loads((VECTORS / "whole.json").read_text("utf-8"))
ZH, HANT = "zh-Hans", "zh-Hant"
SOON = {"id": "soon", "value": 5, "unit": "minutes", "source": {ZH: "规", HANT: "规+"}}
TONGUE = Tongue(
    traditional=lambda words: f"{words}+",
    pinyin=lambda words: (f"py {words}", f"in {words}"),
    amount=lambda value, unit, lang: f"{value} {unit} {lang}",
)


def whole() -> dict[str, Any]:
    """The plan of the vectors' edition."""
    return copy.deepcopy(plan_of(WHOLE))


def small(**parts: object) -> dict[str, Any]:
    """As little of a plan as can be published."""
    plain: dict[str, Any] = {"site": {"languages": [ZH]}, "figures": [SOON]}
    return {**plain, "contacts": [], "lists": [], "scripts": [], "guides": [], **parts}


def published(**parts: object) -> dict[str, Any]:
    return edition_of(small(**parts), 3, 99, TONGUE)


def test_an_edition_says_format_number_and_time_first() -> None:
    assert list(published().items())[:3] == [("format", 1), ("number", 3), ("published_at", 99)]


def test_what_has_a_name_is_found_by_how_it_sounds_in_the_language_it_was_written_in() -> None:
    name = {ZH: "电梯", "en": "lift"}
    edition = published(contacts=[{"name": name}], lists=[{"name": {"en": "lift", ZH: "电梯"}}])
    assert (edition["contacts"][0]["pinyin"], edition["contacts"][0]["initials"]) == ("py 电梯", "in 电梯")
    assert (edition["lists"][0]["pinyin"], edition["lists"][0]["initials"]) == ("py lift", "in lift")
    assert first_text({}) == ""


def test_a_script_names_the_blanks_that_any_of_its_texts_uses_in_one_order() -> None:
    texts = [{"text": {ZH: "{place}{areas}", "en": "{people}"}}, {"text": {ZH: "{areas}{month}"}}]
    edition = published(scripts=[{"texts": texts}, {"texts": []}])
    assert [each["blanks"] for each in edition["scripts"]] == [["areas", "place", "people"], []]


def test_a_guide_says_how_long_it_takes_to_read() -> None:
    paragraphs = [{ZH: "停" * 6, "en": "one two three"}, {ZH: "停" * 5}]
    assert published(guides=[{"paragraphs": paragraphs}])["guides"][0]["seconds"] == 3
    assert reading_seconds([{ZH: "停" * 5}]) == 1
    assert reading_seconds([{"en": "w " * 7}]) == 2
    assert reading_seconds([{"en": "w " * 8}]) == 3
    assert reading_seconds([]) == 0


def test_figures_are_filled_into_every_text_and_traditional_is_derived_where_it_is_not_given() -> None:
    goals = [{"id": "g", "text": {ZH: "{#soon}内", HANT: "given"}}, {"text": {ZH: "{#soon}、{#soon}"}}, 5]
    first, second, third = published(goals=goals)["goals"]
    assert first == {"id": "g", "text": {ZH: "5 minutes zh-Hans内", HANT: "given"}}
    said = "5 minutes zh-Hans、5 minutes zh-Hans"
    assert second == {"text": {ZH: said, HANT: f"{said}+"}}
    assert third == 5


def test_what_is_no_text_by_language_stays_as_it_is() -> None:
    shown = published(
        site={"languages": [ZH, "en"], "x": {}, "y": {"en": "{#soon}", "z": "{#soon}"}, "t": {"en": "a"}}
    )
    assert shown["site"]["x"] == {}
    assert shown["site"]["y"] == {"en": "{#soon}", "z": "{#soon}"}
    assert shown["site"]["t"] == {"en": "a"}


def test_an_edition_goes_back_to_the_plan_that_it_was_built_from() -> None:
    figure = {"id": "soon", "value": 5, "unit": "minutes", "source": {}}
    edition = {
        "format": 1,
        "number": 2,
        "published_at": 3,
        "contacts": [{"id": "c", "pinyin": "p", "initials": "i"}, 7],
        "lists": [{"id": "l", "pinyin": "p", "initials": "i", "pages": [{"due": figure}]}],
        "scripts": [{"id": "s", "blanks": [], "pinyin": "kept"}],
        "guides": [{"id": "g", "seconds": 3}],
        "site": {"every": {**figure, "id": None}, "wide": {**figure, "more": 1}},
    }
    assert plan_of(edition) == {
        "contacts": [{"id": "c"}, 7],
        "lists": [{"id": "l", "pages": [{"due": "soon"}]}],
        "scripts": [{"id": "s", "pinyin": "kept"}],
        "guides": [{"id": "g"}],
        "site": {"every": {"value": 5, "unit": "minutes", "source": {}}, "wide": {**figure, "more": 1}},
    }
    assert plan_of({"lists": "none", "number": 1}) == {"lists": "none"}
