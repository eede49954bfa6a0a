"""The shapes of plan data: what each takes, what it gives, and what it finds wrong."""

from __future__ import annotations

from typing import Any

import pytest
from tests.server.domain.builders import named

from stormlamp.domain.plans.findings import Enough, Finding, Reading
from stormlamp.domain.plans.shapes import (
    Choice,
    Field,
    Flag,
    Ident,
    Many,
    Maybe,
    Plain,
    RecordShape,
    Ref,
    Shape,
    Whole,
    Zone,
)

AT = ("part", 3)
LIKE = {"like": "…"}


def error(code: str, path: tuple[str | int, ...] = AT, **values: str | int) -> Finding:
    return Finding(path, code, values)


def read(shape: Shape, value: object, log: Reading | None = None) -> tuple[Any, list[Finding]]:
    log = log or Reading()
    return shape.read(value, AT, log), log.findings


@pytest.mark.parametrize(
    ("shape", "value", "given", "wanted"),
    [
        (Plain(), "a\nb", "a\nb", []),
        (Plain(), "", "", [error("text-empty")]),
        (Plain(), None, "None", [error("text-empty")]),
        (Plain("[ab]+", "aba"), "abc", "abc", [error("not-like", value="abc", like="aba")]),
        (Plain(), 5, "5", [error("not-text")]),
        (Whole(2, 4), 2, 2, []),
        (Whole(2, 4), 4, 4, []),
        (Whole(2, 4), 1, 1, [error("out-of-range", value=1, low=2, high=4)]),
        (Whole(2, 4), 5, 5, [error("out-of-range", value=5, low=2, high=4)]),
        (Whole(2), 1_000_000, 1_000_000, []),
        (Whole(2), 1_000_001, 1_000_001, [error("out-of-range", value=1_000_001, low=2, high=1_000_000)]),
        (Whole(2, 4), None, 2, [error("text-empty")]),
        (Whole(2, 4), True, 2, [error("not-whole")]),
        (Whole(2, 4), 3.0, 2, [error("not-whole")]),
        (Whole(2, 4), "3", 2, [error("not-whole")]),
        (Flag(), True, True, []),
        (Flag(), False, False, []),
        (Flag(), 1, False, [error("not-flag")]),
        (Choice(("a", "b")), "b", "b", []),
        (Choice(("a", "b")), "c", "c", [error("not-one-of", value="c", options="a, b")]),
        (Choice(("a", "b")), None, "None", [error("not-chosen")]),
        (Choice(("a", "b")), "", "", [error("not-chosen")]),
        (Ident("area"), "a-1_b", "a-1_b", []),
        (Ident("area"), "-a", "-a", [error("id-bad", value="-a")]),
        (Ident("area"), "a" * 41, "a" * 41, [error("id-bad", value="a" * 41)]),
        (Ident("area"), 5, "5", [error("id-bad", value="5")]),
        (Ref("area"), "a", "a", []),
        (Ref("area"), "", "", [error("not-chosen")]),
        (Ref("area"), None, "None", [error("not-chosen")]),
        (Ref("area"), 5, "5", [error("not-text")]),
        (Maybe(Flag()), None, None, []),
        (Maybe(Flag()), True, True, []),
        (Maybe(Flag()), 1, False, [error("not-flag")]),
        (Many(Flag()), [], [], []),
        (Many(Flag()), (), [], [error("not-list")]),
        (Many(Flag(), 1, 2), [True], [True], []),
        (Many(Flag(), 1, 2), [True] * 2, [True] * 2, []),
        (Many(Flag(), 1, 2), [], [], [error("count-few", count=0, low=1, high=2)]),
        (Many(Flag(), 1, 2, "few"), [True] * 3, [True] * 3, [error("few", count=3, low=1, high=2)]),
        (Many(Flag()), [True, 1], [True, False], [error("not-flag", (*AT, 1))]),
        (Many(Flag()), [True] * 10_001, [True] * 10_001, [error("count", count=10_001, low=0, high=10_000)]),
        (Zone(), "Asia/Shanghai", "Asia/Shanghai", []),
        (
            Zone(),
            "Asia/Nowhere",
            "Asia/Nowhere",
            [error("zone-unknown", value="Asia/Nowhere", like="Asia/Shanghai")],
        ),
    ],
    ids=named,
)
def test_a_shape_gives_the_editions_form_and_says_what_is_wrong(
    shape: Shape, value: object, given: object, wanted: list[Finding]
) -> None:
    got, findings = read(shape, value)
    assert (got, findings) == (given, wanted)
    assert type(got) is type(given)


def test_a_zone_that_is_no_name_is_neither_like_one_nor_known() -> None:
    _, findings = read(Zone(), "上海")
    assert [each.code for each in findings] == ["not-like", "zone-unknown"]
    assert findings[0] == error("not-like", value="上海", like="Asia/Shanghai")


RECORD = RecordShape(
    {"id": Ident("area"), "open": Field(Flag(), default=True), "level": Field(Maybe(Whole(1)), None)}
)


def test_a_record_has_its_fields_in_their_order_with_defaults_filled_in() -> None:
    given, findings = read(RECORD, {"level": 3, "id": "a"})
    assert list(given.items()) == [("id", "a"), ("open", True), ("level", 3)]
    assert findings == []
    assert read(RECORD, {"id": "a"})[0] == {"id": "a", "open": True, "level": None}


def test_a_record_says_what_is_missing_unknown_or_wrong_and_where() -> None:
    given, findings = read(RECORD, {"open": 1, "opne": True})
    assert given == {"open": False, "level": None}
    assert findings == [
        error("unknown-field", (*AT, "opne"), field="opne", options="id, open, level"),
        error("missing-field", field="id"),
        error("not-flag", (*AT, "open")),
    ]
    assert read(RECORD, ["id"]) == ({}, [error("not-record")])


def test_an_id_is_unique_within_the_steps_that_its_kind_counts() -> None:
    log = Reading()
    for path in (("lists", 0, "items", 0), ("lists", 1, "items", 0), ("lists", 0, "items", 1)):
        Ident("item", 2).read("a", path, log)
    assert log.findings == [error("id-duplicate", ("lists", 0, "items", 1), id="a", kind="item")]
    Ref("item", 2).read("a", ("lists", 1, "needs", 0), log)
    Ref("item", 2).read("b", ("lists", 1, "needs", 1), log)
    Ref("item", 2).read("a", ("lists", 2, "needs", 0), log)
    Ref("area").read("a", ("areas", 0), log)
    assert list(log.dangling()) == [
        ("item", "b", ("lists", 1, "needs", 1)),
        ("item", "a", ("lists", 2, "needs", 0)),
        ("area", "a", ("areas", 0)),
    ]
    Ident("area").read("a", ("areas", 1), log)
    assert [kind for kind, _, _ in log.dangling()] == ["item", "item"]


def test_a_reading_that_found_enough_stops_at_the_next_error_and_keeps_few_notes() -> None:
    log = Reading(most=2)
    for _ in range(3):
        log.note(AT, "n", lang="en")
    log.report(AT, "e", id="a")
    log.note(AT, "n", lang="en")
    log.report(AT, "e", id="b")
    with pytest.raises(Enough):
        log.report(AT, "e", id="c")
    note = Finding(AT, "n", {"lang": "en"}, "note")
    assert log.findings == [note, note, error("e", id="a"), error("e", id="b")]


def test_errors_take_no_notes_place() -> None:
    log = Reading(most=2)
    log.report(AT, "e")
    for _ in range(3):
        log.note(AT, "n")
    assert [each.code for each in log.findings] == ["e", "n", "n"]


def test_a_reading_without_a_most_takes_all() -> None:
    log = Reading()
    for _ in range(200):
        log.note(AT, "n")
        log.report(AT, "e")
    assert len(log.findings) == 400
