"""Bodies that are too large, packed, deep, broken or hostile: refused cheaply, never with a 500."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
import zlib
from typing import TYPE_CHECKING

import pytest
from tests.support.fault_rounds import tally

if TYPE_CHECKING:
    from tests.support.server_in_process import World

PAGES = "/api/v1/pages"
MIB = 1024 * 1024
EMPTY = b'{"pages": []}'


def push(world: World, data: bytes, **headers: str) -> tuple[int, str]:
    """Hand bytes in; give status and code."""
    given = {"Content-Type": "application/json", **headers}
    answer = world.client().post(PAGES, data=data, headers=given)
    return answer.status_code, answer.json.get("code", "")


def test_no_pages_at_all_are_a_push_that_says_where_the_journal_stands(shared: World) -> None:
    answer = shared.client().post(PAGES, data=EMPTY, content_type="application/json")
    assert answer.status_code == 200
    assert answer.json["results"] == []
    assert set(answer.json["receipt"]) == {"generation", "seq", "hash", "mac"}


def test_gzip_is_taken(shared: World) -> None:
    assert push(shared, gzip.compress(EMPTY), **{"Content-Encoding": "gzip"}) == (200, "")


def test_a_gzip_bomb_is_refused_without_unpacking_it(shared: World) -> None:
    bomb = gzip.compress(b'{"pages": [' + b" " * (200 * MIB) + b"]}", 9)
    assert len(bomb) < MIB
    tracemalloc.start()
    assert push(shared, bomb, **{"Content-Encoding": "gzip"}) == (413, "too_big")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16 * MIB
    tally(17, rounds=1, bomb_unpacked_mib=200, bomb_held_mib_max=round(peak / MIB, 1))


PACKED = gzip.compress(EMPTY, mtime=0)


@pytest.mark.parametrize(
    "data",
    [b"not gzip", PACKED[:-4], PACKED + b"more", PACKED * 2, b""],
    ids=["other bytes", "cut off", "with a tail", "two members", "nothing"],
)
def test_broken_gzip_is_malformed(shared: World, data: bytes) -> None:
    assert push(shared, data, **{"Content-Encoding": "gzip"}) == (400, "malformed")


@pytest.mark.parametrize("encoding", ["deflate", "br", "gzip, gzip", "nonsense"])
def test_another_packing_is_a_wrong_type(shared: World, encoding: str) -> None:
    assert push(shared, zlib.compress(EMPTY), **{"Content-Encoding": encoding}) == (415, "wrong_type")


def test_over_a_mebibyte_is_too_big_with_and_without_a_length(shared: World) -> None:
    data = b'{"pages": ["' + b"x" * MIB + b'"]}'
    assert push(shared, data) == (413, "too_big")
    chunked = shared.client().post(
        PAGES,
        input_stream=io.BytesIO(data),
        headers={"Transfer-Encoding": "chunked"},
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert (chunked.status_code, chunked.json["code"]) == (413, "too_big")


def test_a_chunked_body_is_read(shared: World) -> None:
    answer = shared.client().post(
        PAGES,
        input_stream=io.BytesIO(EMPTY),
        headers={"Transfer-Encoding": "chunked"},
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"nonsense",
        b"null",
        b"[]",
        b'"pages"',
        b"{}",
        b'{"pages": null}',
        b'{"pages": {}}',
        b'{"pages": [], "more": 1}',
        b'{"pages": [], "\\ud800": 1}',
        b'{"pages": [], "holds": {"n": -1}}',
        b'{"pages": [], "holds": {"n": 1e400}}',
        b'{"pages": [], "holds": {"n": 9223372036854775808}}',
        b'{"pages": [], "holds": {"n": 1.5}}',
        b'{"pages": [NaN]}',
        b'{"pages": [-Infinity]}',
        b'{"pages": [], "holds": {"n": 0, "edition": "\x00"}}',
        b'{"pages": [' + b"9" * 5000 + b"]}",
        b"[" * 100_000,
        b'{"pages": [' + b"[" * 10_000 + b"]" * 10_000 + b"]}",
        b'{"a":' * 50_000,
        b"\xff\xfe",
        '{"pages": []}'.encode("utf-16"),
        b"\xef\xbb\xbf" + EMPTY,
    ],
)
def test_what_is_no_push_is_malformed(shared: World, data: bytes) -> None:
    assert push(shared, data) == (400, "malformed")


@pytest.mark.parametrize(
    "page",
    [
        None,
        1,
        "page",
        [],
        {},
        {"seal": 1},
        {"seal": "a.b.c"},
        {"seal": "\ud800", "actions": [], "privates": []},
    ],
)
def test_what_is_no_page_is_rejected_and_the_others_go_on(world: World, page: object) -> None:
    browser = world.enrolled()
    good = browser.phone.page_of({"type": "note.written", "body": {"text": "x"}})
    body = json.dumps({"pages": [page, good, page]})
    answer = world.client().post(PAGES, data=body, content_type="application/json")
    assert [each["status"] for each in answer.json["results"]] == ["rejected", "accepted", "rejected"]


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_a_body_that_does_not_say_it_is_json_is_a_wrong_type(shared: World, kind: str) -> None:
    assert push(shared, EMPTY, **{"Content-Type": kind}) == (415, "wrong_type")


@pytest.mark.parametrize(
    "said",
    [
        {"name": ""},
        {"name": " "},
        {"name": "x" * 61},
        {"name": "\x00"},
        {"name": "a\ud800b"},
        {"name": 5},
        {"name": None},
        {"name": "x", "role": "king"},
        {"name": "x", "duties": ["king"]},
        {"name": "x", "duties": "leader"},
        {"name": "x", "numbers": ["1"] * 6},
        {"name": "x", "active": True},
        {"name": "x", "id": "paaaaaaaaa"},
        [],
    ],
)
def test_a_person_who_cannot_be_is_malformed(world: World, said: object) -> None:
    answer = world.enrolled("admin").post("/api/v1/people", said)
    assert (answer.status_code, answer.json["code"]) == (400, "malformed")


def test_words_in_any_script_come_back_as_they_went_in(world: World) -> None:
    admin = world.enrolled("admin")
    for name in ("王小明", "سمير", "🔥🔦", "a" * 60, "O'Brien; DROP TABLE"):
        assert admin.post("/api/v1/people", {"name": name}).json["name"] == name
