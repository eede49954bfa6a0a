"""What a reader of outlines finds in pictures, and that no bytes whatever make it fail or dawdle."""

from __future__ import annotations

import base64
import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.tiny_pictures import jpeg, png, webp
from tests.vectors.make_pictures import VECTORS, cases

from stormlamp.domain.image_outline import MOST_SIDE, NoPicture, Picture, read_picture

CASES: list[dict[str, Any]] = json.loads(VECTORS.read_text("utf-8"))
WHOLE = (jpeg(b"salt"), png(b"salt"), webp(b"salt"))


def found(data: bytes) -> dict[str, Any] | None:
    """Read bytes, as the vectors tell it."""
    try:
        picture = read_picture(data)
    except NoPicture:
        return None
    names = ("type", "width", "height", "tells")
    return {name: getattr(picture, name) for name in names}


def test_the_vectors_are_what_their_maker_writes() -> None:
    assert cases() == CASES


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_a_picture_is_read_as_the_vectors_say(case: dict[str, Any]) -> None:
    assert found(base64.b64decode(case["bytes"])) == case["picture"]
    if "plain" in case:
        plain = found(base64.b64decode(case["plain"]))
        assert plain == {**case["picture"], "tells": False}


@given(st.sampled_from(WHOLE), st.data())
def test_a_changed_picture_is_one_or_none_and_never_a_fault(whole: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(whole)))
    more = data.draw(st.binary(max_size=6))
    gone = data.draw(st.integers(0, 6))
    found(whole[:at] + more + whole[at + gone :])


@given(st.binary(max_size=60), st.sampled_from([b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBP"]))
def test_any_bytes_are_read(data: bytes, begin: bytes) -> None:
    found(begin + data)


@pytest.mark.parametrize("whole", WHOLE, ids=["jpeg", "png", "webp"])
def test_a_picture_cut_anywhere_is_none(whole: bytes) -> None:
    assert [found(whole[:end]) for end in range(len(whole))] == [None] * len(whole)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8" + b"\xff\xfe\0\2" * 1_000_000,
        b"\xff\xd8" + b"\xff" * 4_000_000,
        jpeg(b"\xff" * 2_000_000)[:-2],
        jpeg(b"")[:-2] + b"\xff" * 4_000_000 + b"\0",
        b"\x89PNG\r\n\x1a\n" + png()[8:33] + b"\0\0\0\0tEXt\0\0\0\0" * 300_000,
    ],
    ids=["segments", "fill", "stuffed", "run", "chunks"],
)
def test_four_mebibytes_of_malice_are_read_at_once(data: bytes) -> None:
    began = time.process_time()
    assert found(data) is None
    # Three orders of magnitude below what a slip in the search would take.
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("width", "height", "huge"),
    [(4000, 4000, False), (4001, 4000, True), (10_000, 1600, False), (10_001, 1, True), (1, 10_001, True)],
)
def test_what_no_phone_can_draw_is_huge(width: int, height: int, *, huge: bool) -> None:
    assert Picture("image/png", width, height, tells=False).is_huge == huge
    assert MOST_SIDE == 10_000
