"""A wall is told nothing that was typed, of whatever type, and all that folds go by."""

import json
from typing import Any

import pytest
from tests.support.source_tree import ROOT, text

from stormlamp.catalogue import KINDS
from stormlamp.domain.board_texts import board_text

BOARD = [type_ for type_, kind in KINDS.items() if kind.board]
VECTORS = (
    ROOT / "fixtures" / "vectors" / "board.json"
)  # web folds both: tests/web/core/readings/matters/board.test.ts
TYPED = "王奶奶 13911112222"


def told(type_: str, body: object, **more: object) -> dict[str, Any]:
    """An action as a wall gets it."""
    action = {"n": 1, "type": type_, "at": "2026-11-25T21:03:04.567+08:00", "epoch": 1, "body": body, **more}
    found: dict[str, Any] = json.loads(
        board_text(json.dumps(action).encode(), lambda words: f"…{len(words)}")
    )
    return found


def names(value: object) -> set[str]:
    """The names of all fields in a schema, however deep."""
    if isinstance(value, list):
        return {name for each in value for name in names(each)}
    if not isinstance(value, dict):
        return set()
    return {*value.get("properties", {}), *names(list(value.values()))}


@pytest.mark.parametrize("type_", [*BOARD, "request.of_tomorrow"])
def test_no_field_of_any_type_lets_typed_words_through(type_: str) -> None:
    kind = KINDS.get(type_)
    fields = {*(names(kind.body) if kind else ()), "of_tomorrow"} - {"place"}
    for typed in (
        TYPED,
        [TYPED],
        [[TYPED]],
        {TYPED: TYPED},
        dict.fromkeys(fields, TYPED),
        [{"text": TYPED}],
    ):
        said = json.dumps(
            told(type_, dict.fromkeys(fields, typed), actor=TYPED, incident=TYPED, refs=[TYPED])
        )
        assert json.dumps(TYPED)[1:-1] not in said
    assert json.dumps(TYPED)[1:-1] not in json.dumps(
        told(type_, {}, files=[TYPED], private=TYPED, salt=TYPED)
    )


@pytest.mark.parametrize("case", json.loads(text(VECTORS)), ids=lambda case: case["type"])
def test_what_is_told_of_each_act_of_an_outage(case: dict[str, Any]) -> None:
    assert told(case["type"], case["body"])["body"] == case["told"]


def test_what_folds_go_by_stays() -> None:
    body = {
        "kind": "trapped",
        "area": "tower-a",
        "call_back": "2026-11-25T21:30:00.000+08:00",
        "short": True,
        "stated_at": "2026-11-25T21:00:00.000+08:00",
        "precision": "minute",
    }
    more = {"actor": "pq3zx7k2mb", "incident": "ucrdfqxrss.1", "drill": True, "refs": ["ucrdfqxrss.2"]}
    said = told("request.opened", {**body, "what": TYPED, "approved": "", "unknown": 1}, **more)
    assert said["body"] == {**body, "what": f"…{len(TYPED)}", "approved": ""}
    assert {name: said[name] for name in more} == more
    assert told("level.changed", {"from": None, "to": 2, "reason": "x"})["body"] == {
        "from": None,
        "to": 2,
        "reason": "…1",
    }
    assert told("help.asked", {"of": "people", "what": "x", "count": 3})["body"] == {
        "of": "people",
        "what": "…1",
        "count": 3,
    }


def test_words_of_ours_stay_and_typed_ones_stay_apart() -> None:
    promised = [
        told("promise.made", {"what": words})["body"]["what"] for words in ("power", "发电车", "电工老王")
    ]
    assert promised == ["power", "…3", "…4"]
    danger = {"place": "3 号梯", "condition": "calm", "count": True, "danger": "lift"}
    assert told("incident.opened", {"people_in_danger": danger})["body"] == {
        "people_in_danger": {"place": "3 号梯", "condition": "calm", "danger": "lift"}
    }


LEFT = '["list","tower-a","","item"]'
AT = "ucrdfqxrss.2"


@pytest.mark.parametrize(
    "key",
    [
        *(f"{kind}:{AT}" for kind in ("request", "help", "danger", "promise")),
        *("report:owner", "clock:lift tower-a ", "clock:lift  ", f"could_not:{LEFT}", "call_out:leader-1"),
        f"level:2/scope/zone 2/lasts/7200000000 2/promise/{AT} 2/trapped/1",
    ],
)
def test_a_key_of_what_a_wall_shows_stays(key: str) -> None:
    assert told("matter.left", {"matter": key, "reason": ""})["body"] == {"matter": key, "reason": ""}


@pytest.mark.parametrize(
    "key",
    [
        *(
            "call:13800138000 Mr Wang oxygen",
            "request:Mr Wang",
            "help:13800138000",
            "wang",
            "report:owner Mr",
        ),
        *("check:caaaaaaaaa", "call:caaaaaaaaa", f"check:{AT}", f"customer_reported:{AT}"),
        *("level:3/accident/ucrdfqxrss-2", "level:2/scope/Mr", "could_not:[1]", f"{LEFT}", f"accident:{AT}"),
    ],
)
def test_a_key_that_was_typed_or_tells_of_a_customer_or_an_accident_does_not(key: str) -> None:
    for type_ in ("matter.taken", "matter.given", "matter.left"):
        assert told(type_, {"matter": key})["body"] == {}


def test_where_a_special_customer_needs_help_is_not_told() -> None:
    asked = {"of": "people", "count": 1, "area": "tower-a"}
    assert told("help.asked", asked)["body"] == asked
    assert told("help.asked", {**asked, "customer": "caaaaaaaaa"})["body"] == {"of": "people", "count": 1}
