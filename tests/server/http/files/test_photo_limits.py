"""What is taken of photos: no more than a phone can draw, may tell, bring, and all may take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.http.files.photo_uploads import put, put_chunked
from tests.support.tiny_pictures import EXIF, chunk, jpeg, part, png, segment, webp

from stormlamp.domain.upload_allowances import KIB, MIB, Allowance, Limits
from stormlamp.services.files.photo_limits import LEAST_WEIGHT, MOST_IMAGE, PHOTO_LIMITS
from stormlamp.services.files.uploads import digest

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, World


def said(answer: Answer) -> tuple[int, str]:
    """Give status and code."""
    return answer.status_code, (answer.json or {}).get("code", "")


def of_size(size: int, salt: bytes = b"") -> bytes:
    """Give a JPEG of exactly so many bytes."""
    return jpeg(salt + b"x" * (size - len(jpeg(salt))))


def named(data: bytes) -> dict[str, object]:
    """Give an action that names a photo."""
    return {
        "type": "photo.taken",
        "files": [{"sha256": digest(data), "size": len(data), "type": "image/jpeg"}],
    }


@pytest.mark.parametrize("size", [MOST_IMAGE, MOST_IMAGE - 1])
def test_a_photo_of_exactly_the_limit_is_taken_with_and_without_a_length(world: World, size: int) -> None:
    browser, data = world.enrolled(), of_size(size)
    chunked = put_chunked(browser, data)
    assert chunked.status_code == 201
    other = of_size(size, b"other")
    assert (put(browser, other).status_code, len(other)) == (201, size)


def test_a_byte_more_is_too_big(world: World) -> None:
    assert said(put(world.enrolled(), of_size(MOST_IMAGE + 1))) == (413, "too_big")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (jpeg(b"", segment(0xE1, EXIF)), "image/jpeg"),
        (jpeg(b"", segment(0xFE, b"Li Min")), "image/jpeg"),
        (jpeg() + b"tail", "image/jpeg"),
        (png(b"", chunk(b"eXIf", b"MM\0*")), "image/png"),
        (webp(b"", part(b"XMP ", b"<x/>")), "image/webp"),
    ],
    ids=["exif", "comment", "tail", "png", "webp"],
)
def test_a_photo_that_tells_more_than_is_seen_is_refused_and_leaves_nothing(
    world: World, data: bytes, kind: str
) -> None:
    browser = world.enrolled()
    assert said(put(browser, data, kind)) == (422, "photo_metadata")
    assert browser.get(f"/api/v1/files/{digest(data)}").status_code == 404
    assert [path for path in world.config.files.glob("**/*") if path.name == digest(data)] == []
    assert list(world.config.files.glob("incoming-*")) == []


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (jpeg(width=5000, height=4000), "image/jpeg"),
        (png(width=20_000), "image/png"),
        (jpeg()[:-2], "image/jpeg"),
        (b"\xff\xd8\xff" + b"picture" * 100, "image/jpeg"),
        (png()[:-5], "image/png"),
    ],
    ids=["pixels", "side", "broken", "none", "cut"],
)
def test_what_no_phone_can_draw_is_no_photo(world: World, data: bytes, kind: str) -> None:
    assert said(put(world.enrolled(), data, kind)) == (422, "bad_photo")


def test_a_device_that_brings_too_many_waits_and_others_do_not(world: World) -> None:
    files = world.runtime.files
    files.limits = Limits(Allowance(4 * LEAST_WEIGHT, 16 * KIB), Allowance(MIB, MIB), LEAST_WEIGHT)
    flooder, other = world.enrolled(), world.enrolled()
    photos = [jpeg(str(each).encode()) for each in range(6)]
    answers = [put(flooder, each) for each in photos]
    assert [each.status_code for each in answers] == [201] * 4 + [429] * 2
    late = answers[-1]
    assert (said(late), late.headers["Retry-After"]) == ((429, "too_much"), "4")
    assert put(other, photos[5]).status_code == 201
    # What is here already costs nothing, and after the wait all goes on.
    assert put(flooder, photos[0]).status_code == 200
    world.clock.now += 4_000_000
    assert put(flooder, photos[4]).status_code == 201


def test_without_a_session_a_photo_counts_for_the_device_that_named_it(world: World) -> None:
    world.runtime.files.limits = Limits(Allowance(2 * LEAST_WEIGHT, KIB), Allowance(MIB, MIB), LEAST_WEIGHT)
    phone, photos = world.enrolled(), [jpeg(str(each).encode()) for each in range(3)]
    phone.push(*(named(each) for each in photos))
    assert [put(world.stranger(), each).status_code for each in photos] == [201, 201, 429]


def test_all_photos_together_have_a_limit_with_a_code_of_its_own(world: World) -> None:
    first, second = of_size(2000, b"1"), of_size(2000, b"2")
    files = world.runtime.files
    files._most = 3999  # noqa: SLF001 - as a setting would have made it
    phone, admin = world.enrolled(), world.enrolled("supervisor")
    phone.push(named(first), named(second))
    assert put(phone, first).status_code == 201
    assert said(put(phone, second)) == (507, "photos_full")
    assert not files.place(digest(second)).exists()
    # Reading goes on, and what goes makes room.
    assert phone.get(f"/api/v1/files/{digest(first)}").data == first
    redaction = {"refs": [f"{phone.phone.id}.1"], "part": "text", "reason": "x"}
    assert admin.post("/api/v1/redactions", redaction).status_code == 201
    assert put(phone, second).status_code == 201


def test_the_limits_hold_a_shift_of_pictures() -> None:
    usual = 400 * KIB
    assert PHOTO_LIMITS.device.at_once // usual > 300
    assert PHOTO_LIMITS.site.at_once // usual > 20_000
