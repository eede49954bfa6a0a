"""Reading an action: numbers, JSON that is the same for all readers, and each field by itself."""

from __future__ import annotations

import json

import pytest
from tests.server.domain.builders import AT, hashed, named
from tests.support.signed_pages import action_text, digest_of

from stormlamp.domain import strict_json
from stormlamp.domain.logbooks.actions import MOST_BYTES, FileRef, read_action, whole

LARGEST = 9_007_199_254_740_991


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (0, 0),
        (LARGEST, LARGEST),
        (-LARGEST, -LARGEST),
        (LARGEST + 1, None),
        (-LARGEST - 1, None),
        (2.0, 2),
        (2.5, None),
        (float("inf"), None),
        (True, None),
        ("2", None),
        (None, None),
    ],
)
def test_a_whole_number_is_one_in_every_language(value: object, read: int | None) -> None:
    assert whole(value) == read
    assert type(whole(value)) is type(read)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.0", 1),
        ("1e2", 100),
        ("-1.5e1", -15),
        ("1.5", 1.5),
        ("9007199254740991.0", LARGEST),
        ("-9007199254740991.0", -LARGEST),
        ("9007199254740991", LARGEST),
        ("-9007199254740991", -LARGEST),
    ],
)
def test_a_number_with_integral_value_comes_as_an_integer(text: str, value: object) -> None:
    read = strict_json.read_object(f'{{"a":{text}}}'.encode())["a"]
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(
    "text",
    [
        "9007199254740992",
        "-9007199254740992",
        "9007199254740992.0",
        "1" * 18,
        "1" * 5000,
        "1e400",
        "-1e400",
        "NaN",
        "Infinity",
        "-Infinity",
        '"\\ud800"',
        '"\\uDBFF"',
        '["\\ud800"]',
        '{"b":1,"b":2}',
        '{"\\ud800":1}',
        "[" * 32 + "]" * 32,
        '{"b":' * 32 + "1" + "}" * 32,
        "[" * 100_000,
    ],
    ids=named,
)
def test_what_two_readers_might_understand_differently_is_unreadable(text: str) -> None:
    with pytest.raises(strict_json.Unreadable):
        strict_json.read_object(f'{{"a":{text}}}'.encode())


@pytest.mark.parametrize("text", [b"[]", b"1", b"", b"\xff", b'"a"', b"{", b"\xef\xbb\xbf{}"], ids=named)
def test_what_is_no_object_is_unreadable(text: bytes) -> None:
    with pytest.raises(strict_json.Unreadable):
        strict_json.read_object(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 31 + "]" * 31,
        '{"b":' * 31 + "1" + "}" * 31,
        '"\\ud83d\\ude00"',
        "[" + ",".join(["[]"] * 50) + "]",
    ],
    ids=named,
)
def test_thirty_two_levels_and_paired_surrogates_are_read(text: str) -> None:
    assert strict_json.read_object(f'{{"a":{text}}}'.encode()) == {"a": json.loads(text)}


def test_the_outer_bytes_of_an_action_have_a_limit() -> None:
    room = MOST_BYTES - len(action_text(1, body={"text": ""}).encode())
    assert MOST_BYTES == 32_768
    assert read_action(action_text(1, body={"text": "x" * room}).encode(), 1) is not None
    assert read_action(action_text(1, body={"text": "x" * (room + 1)}).encode(), 1) is None


def test_an_action_is_read_field_by_field() -> None:
    stated = "2026-11-25T07:00:00.000+08:00"
    files = [{"sha256": digest_of("f"), "size": 0}]
    fields = {"drill": True, "refs": ["a", 5, "b"], "files": files, "body": {"stated_at": stated}, "epoch": 3}
    action = read_action(
        action_text(7, private=digest_of("p"), incident="i", actor="p", **fields).encode(), 7
    )
    assert action is not None
    assert action._asdict() == {
        "n": 7,
        "type": "note.written",
        "at": AT,
        "epoch": 3,
        "actor": "p",
        "incident": "i",
        "drill": True,
        "refs": ("a", "b"),
        "files": (FileRef(digest_of("f"), 0),),
        "body": {"stated_at": stated},
        "private": hashed(b"p"),
        "stated_at": AT - 3_600_000_000,
    }


def test_fields_of_a_wrong_type_are_as_if_they_were_not_there() -> None:
    wrong = dict.fromkeys(
        ("type", "epoch", "actor", "incident", "drill", "refs", "files", "body", "private"), 1.5
    )
    action = read_action(action_text(1, **wrong).encode(), 1)
    assert action is not None
    assert action[1:] == (None, AT, 0, None, None, False, (), (), {}, None, None)


@pytest.mark.parametrize(
    "file",
    [
        {"sha256": digest_of("f"), "size": -1},
        {"sha256": digest_of("f"), "size": "1"},
        {"sha256": digest_of("f")},
        {"sha256": "short", "size": 1},
        {"sha256": 5, "size": 1},
        "file",
    ],
    ids=str,
)
def test_a_file_is_named_by_hash_and_size_or_not_at_all_and_hides_no_other(file: object) -> None:
    good = {"sha256": digest_of("g"), "size": 4}
    action = read_action(action_text(1, files=[file, good]).encode(), 1)
    assert action is not None
    assert action.files == (FileRef(digest_of("g"), 4),)


@pytest.mark.parametrize(
    "fields", [{"at": "yesterday"}, {"at": None}, {"n": 2}, {"n": "1"}, {"n": None}], ids=str
)
def test_an_action_without_its_time_or_number_is_unreadable(fields: dict[str, object]) -> None:
    assert read_action(action_text(1, **fields).encode(), 1) is None
