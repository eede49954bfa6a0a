"""The quick reading of JSON and the slow one find the same in every text."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stormlamp.domain import strict_json
from stormlamp.domain.strict_json import Unreadable
from stormlamp.services.pages import fast_json

# As phones write numbers, as others may, and as nobody should.
NUMBERS = st.one_of(
    st.integers().map(str),
    st.integers(2**53 - 2, 2**53 + 2).map(str),
    st.floats().map(repr),
    st.floats(allow_nan=False, allow_infinity=False).map(lambda value: f"{value:e}"),
    st.sampled_from(
        [
            "1.0",
            "-0",
            "-0.0",
            "0.0",
            "1e2",
            "1e16",
            "1.5e300",
            "1e-7",
            "1e400",
            "-1e16",
            "1e+16",
            "-2.5e+16",
            "01",
            "1.",
            "NaN",
        ]
    ),
    st.integers(-(2**60), 2**60).map(lambda value: f"{value}.0"),
)
TEXTS = st.one_of(
    st.text(max_size=6).map(lambda text: json.dumps(text, ensure_ascii=False)),
    st.text(st.characters(), max_size=6).map(json.dumps),
    st.sampled_from(
        ['"\\ud800"', '"\\ud83d\\ude00"', '"\\u001F"', '"\\/"', '"e1"', '"2e1"', '"a.0,"', '"\ufeff"']
    ),
)
WORDS = st.sampled_from(["true", "false", "null", "Infinity", "undefined", ""])
NAMES = st.sampled_from(['"a"', '"b"', '"\\u0061"', '"\u706f"', '"2e1"', '""'])


def _whole(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.tuples(NAMES, parts).map(":".join)
    objects = st.lists(pairs, max_size=4).map(lambda found: "{" + ",".join(found) + "}")
    lists = st.lists(parts, max_size=4).map(lambda found: "[" + ",".join(found) + "]")
    return st.one_of(objects, lists, st.tuples(st.just(" "), parts).map("".join))


VALUES = st.recursive(st.one_of(NUMBERS, TEXTS, WORDS), _whole, max_leaves=12)
OBJECTS = st.lists(st.tuples(NAMES, VALUES).map(":".join), max_size=5).map(
    lambda found: "{" + ",".join(found) + "}"
)


def found(read: Any, text: bytes) -> str:  # noqa: ANN401 - one of the two readers
    """What a reader finds, so that 1 and 1.0, 0.0 and -0.0, and the order of names are told apart."""
    try:
        return repr(read(text))
    except Unreadable:
        return "unreadable"


@given(OBJECTS)
def test_both_readers_find_the_same_in_what_looks_like_json(text: str) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    assert found(fast_json.read_object_fast, raw) == found(strict_json.read_object, raw)


@given(st.binary(max_size=12), st.integers(0, 60))
def test_both_readers_find_the_same_in_damaged_texts(bytes_: bytes, place: int) -> None:
    whole = '{"n":12,"at":"2026-11-25T08:00:12.123Z","body":{"text":"灯","list":[1,-2.5]}}'.encode()
    raw = whole[:place] + bytes_ + whole[place + len(bytes_) :]
    assert found(fast_json.read_object_fast, raw) == found(strict_json.read_object, raw)


@given(st.integers(28, 36), st.sampled_from(["[]", "{}", "1", "1.0"]))
def test_both_readers_count_the_same_depth(depth: int, inside: str) -> None:
    raw = ('{"a":' + "[" * depth + inside + "]" * depth + "}").encode()
    assert found(fast_json.read_object_fast, raw) == found(strict_json.read_object, raw)


def test_an_id_with_the_like_of_a_number_in_it_is_no_reason_to_read_slowly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def slow(text: bytes) -> dict[str, object]:
        raise AssertionError(text)

    monkeypatch.setattr(strict_json, "read_object", slow)
    assert fast_json.read_object_fast(b'{"id":"a4e2b","refs":["7e1"],"n":12}')["id"] == "a4e2b"
