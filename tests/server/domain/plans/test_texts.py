"""Texts by language, their blanks, and figures with their source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.server.domain.builders import named

from stormlamp.domain.plans.findings import Finding, Reading
from stormlamp.domain.plans.texts import Figure, Text

if TYPE_CHECKING:
    from stormlamp.domain.plans.shapes import (
        Shape,
    )

AT = ("part", 3)


def error(code: str, path: tuple[str | int, ...] = AT, **values: str | int) -> Finding:
    return Finding(path, code, values)


def read(shape: Shape, value: object, log: Reading | None = None) -> tuple[Any, list[Finding]]:
    log = log or Reading()
    return shape.read(value, AT, log), log.findings


ZH = "zh-Hans"


@pytest.mark.parametrize(
    ("text", "value", "given", "wanted"),
    [
        (Text(), {"en": "Out", ZH: "停"}, {ZH: "停", "en": "Out"}, []),
        (Text(), {ZH: "停", "en": "Out", "zh-Hant": "停"}, {ZH: "停", "en": "Out", "zh-Hant": "停"}, []),
        (Text(), "停", {}, [error("not-text-map", first=ZH)]),
        (Text(), None, {}, [error("text-empty")]),
        (Text(), "", {}, [error("text-empty")]),
        (Text(), {ZH: "停"}, {ZH: "停"}, [Finding(AT, "text-falls-back", {"lang": "en"}, "note")]),
        (Text(), {"en": "Out"}, {"en": "Out"}, [error("text-missing", lang=ZH)]),
        (
            Text(),
            {ZH: "停", "en": "Out", "fr": "Panne"},
            {ZH: "停", "en": "Out"},
            [error("text-language", (*AT, "fr"), lang="fr", options="zh-Hans, en")],
        ),
        (Text(), {ZH: "", "en": "Out"}, {ZH: "", "en": "Out"}, [error("text-empty", (*AT, ZH))]),
        (Text(), {ZH: None, "en": "Out"}, {ZH: "None", "en": "Out"}, [error("text-empty", (*AT, ZH))]),
        (Text(), {ZH: " ", "en": "Out"}, {ZH: " ", "en": "Out"}, [error("text-empty", (*AT, ZH))]),
        (Text(), {ZH: 5, "en": "Out"}, {ZH: "5", "en": "Out"}, [error("not-text", (*AT, ZH))]),
    ],
    ids=named,
)
def test_a_text_stands_in_the_plans_languages(
    text: Text, value: object, given: object, wanted: list[Finding]
) -> None:
    got, findings = read(text, value)
    assert (got, findings) == (given, wanted)
    assert list(got) == list(given)  # type: ignore[call-overload]


def codes(text: Text, words: str, lang: str = ZH) -> list[tuple[str, dict[str, str | int]]]:
    _, findings = read(text, {lang: words}, Reading(languages=(lang,)))
    assert all(each.path == (*AT, lang) for each in findings)
    return [(each.code, dict(each.values)) for each in findings]


def test_a_text_is_as_long_as_fits_a_phone_and_longer_in_letters() -> None:
    assert codes(Text(limit=10), "停" * 10) == []
    assert codes(Text(limit=10), "停" * 11) == [("text-long", {"count": 11, "high": 10})]
    assert codes(Text(limit=10), "o" * 25, "en") == []
    assert codes(Text(limit=10), "o" * 26, "en") == [("text-long", {"count": 26, "high": 25})]
    assert codes(Text(limit=5), "o" * 13, "en") == [("text-long", {"count": 13, "high": 12})]
    assert codes(Text(), "停" * 600) == []
    assert codes(Text(), "停" * 601) == [("text-long", {"count": 601, "high": 600})]


def test_an_item_is_one_act() -> None:
    for words in (
        "问清；记下",
        "问清，然后记下",
        "问清，再记下",
        "问清并且记下",
        "关总闸，并通知值班长",
        "断开、并锁上",
        "关总闸并通知值班长",
        "ask, then write",
        "ask and then write",
    ):
        assert codes(Text(one_act=True), words) == [("item-two-acts", {})]
        assert codes(Text(), words) == []
    for words in ("问清、记下，and write", "看指针，并不用动手", "两台并排、并联的", "合并报告"):
        assert codes(Text(one_act=True), words) == []


BLANKS = (
    "areas, cause, since, expected_back, word_of, next_word_at, level, place, people"
    ", site, hotline, hotline_mobile, address, account"
)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        (Text(blanks=True), "{areas} {people}", []),
        (Text(blanks=True), "[[within {people}|all]] of {place}", []),
        (Text(blanks=True), "{plaec}", [("blank-unknown", {"blank": "plaec", "options": BLANKS})]),
        (Text(blanks=True), "[[a|{plaec}]]", [("blank-unknown", {"blank": "plaec", "options": BLANKS})]),
        (Text(), "{areas}", [("blank-outside", {"blank": "areas", "options": ""})]),
        (Text(others=("month", "day")), "{month}{day}", []),
        (
            Text(others=("month", "day")),
            "{areas}",
            [("blank-unknown", {"blank": "areas", "options": "month, day"})],
        ),
        (Text(), "[[a|b]]", [("marks-broken", {})]),
        (Text(blanks=True), "[[a|b]", [("marks-broken", {})]),
        (Text(blanks=True), "a]]", [("marks-broken", {})]),
        (Text(blanks=True), "{Areas}", [("marks-broken", {})]),
        (Text(blanks=True), "a}", [("marks-broken", {})]),
        (Text(), "{#soon} {#a_1-b}", []),
        (Text(), "{#Soon}", [("marks-broken", {})]),
    ],
    ids=named,
)
def test_blanks_are_those_that_are_filled_there(
    text: Text, words: str, wanted: list[tuple[str, dict[str, str | int]]]
) -> None:
    assert codes(text, words) == wanted


def test_a_figure_in_a_text_is_used_from_the_figures() -> None:
    log = Reading()
    Text().read({ZH: "{#soon}", "en": "in {#soon}, {#late}"}, AT, log)
    zh, en = (*AT, ZH), (*AT, "en")
    kind = ("figures", ())
    assert log.used == [(kind, "soon", zh), (kind, "soon", en), (kind, "late", en)]


SOON = {"id": "soon", "name": {}, "value": 5, "unit": "minutes", "source": {ZH: "规"}}
WHOLE = {"value": 5, "unit": "minutes", "source": {ZH: "规", "en": "rule"}}


def test_a_figure_is_written_in_place_or_named() -> None:
    assert read(Figure(), WHOLE) == ({"id": None, **WHOLE}, [])
    log = Reading(figures={"soon": SOON})
    named = {"id": "soon", "value": 5, "unit": "minutes", "source": {ZH: "规"}}
    assert Figure().read("soon", AT, log) == named
    assert Figure().read("late", AT, log) == {}
    assert [read(Figure(), empty) for empty in (None, "")] == [({}, [error("not-chosen")])] * 2
    assert log.findings == []
    assert log.used == [(("figures", ()), "soon", AT), (("figures", ()), "late", AT)]


def test_a_figure_is_above_zero_and_of_a_unit_that_fits() -> None:
    _, findings = read(Figure(), {**WHOLE, "value": 0, "unit": "metres"})
    assert findings == [
        error("out-of-range", (*AT, "value"), value=0, low=1, high=1_000_000),
        error("not-one-of", (*AT, "unit"), value="metres", options="seconds, minutes, hours, days"),
    ]
    metres = {"soon": {**SOON, "unit": "metres"}}
    assert read(Figure(), "soon", Reading(figures=metres))[1] == [
        error("figure-unit", id="soon", options="seconds, minutes, hours, days")
    ]
    assert read(Figure(("metres", "count")), "soon", Reading(figures=metres))[1] == []
    assert read(Figure(("metres", "count")), "soon", Reading(figures={"soon": SOON}))[1] == [
        error("figure-unit", id="soon", options="metres, count")
    ]
