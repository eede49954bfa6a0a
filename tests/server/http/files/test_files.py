"""Files by hash: verified on the way in, unchangeable and harmless on the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.http.files.photo_uploads import put, put_chunked
from tests.support.tiny_pictures import jpeg, png, webp

from stormlamp.services.files.uploads import digest

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

JPEG = jpeg(b"picture" * 1000)
PNG = png(b"picture" * 1000)
WEBP = webp(b"picture" * 1000)
MIB = 1024 * 1024


@pytest.mark.parametrize(("data", "kind"), [(JPEG, "image/jpeg"), (PNG, "image/png"), (WEBP, "image/webp")])
def test_a_photo_goes_in_and_comes_out_as_it_was(world: World, data: bytes, kind: str) -> None:
    browser = world.enrolled()
    stored = put(browser, data, kind)
    assert (stored.status_code, stored.json) == (
        201,
        {"sha256": digest(data), "size": len(data), "type": kind},
    )
    assert put(browser, data, kind).status_code == 200
    answer = browser.get(f"/api/v1/files/{digest(data)}")
    assert answer.data == data
    assert answer.mimetype == kind
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "private, max-age=31536000, immutable"


def test_whoever_has_a_photo_hears_whether_it_is_here_whole(world: World) -> None:
    browser, address = world.enrolled(), f"/api/v1/files/{digest(JPEG)}"

    def asked(by: Browser = browser) -> tuple[int, bytes, str | None]:
        answer = by.get(address, headers={"If-None-Match": f'"{digest(JPEG)}"'})
        return answer.status_code, answer.data, answer.headers.get("ETag")

    assert asked()[0] == 404
    put(browser, JPEG)
    assert asked() == (304, b"", f'"{digest(JPEG)}"')
    # Photos are let go also after who took them has signed out.
    assert asked(world.stranger())[0] == 304
    assert world.stranger().get(address).json["code"] == "not_signed_in"
    assert browser.get(address, headers={"If-None-Match": f'"{digest(PNG)}"'}).data == JPEG
    (there,) = (world.config.files / digest(JPEG)[:2]).iterdir()
    there.write_bytes(JPEG[:-1] + b"?")
    assert asked()[0] == 404
    assert put(browser, JPEG).status_code == 201
    assert (asked()[0], there.read_bytes()) == (304, JPEG)


def test_content_that_is_not_what_the_address_says_leaves_nothing(world: World) -> None:
    browser = world.enrolled()
    wrong = put(browser, JPEG, name=digest(PNG))
    assert (wrong.status_code, wrong.json["code"]) == (400, "wrong_hash")
    assert browser.get(f"/api/v1/files/{digest(PNG)}").json["code"] == "unknown_file"
    assert list(world.config.files.glob("incoming-*")) == []


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        (b"<script>1</script>", "text/html"),
        (b"<script>1</script>", "image/jpeg"),
        (PNG, "image/jpeg"),
        (b"{}", "application/json"),
        (JPEG, ""),
        (b"", "image/png"),
    ],
)
def test_what_is_no_photo_is_a_wrong_type(world: World, data: bytes, kind: str) -> None:
    answer = put(world.enrolled(), data, kind)
    assert (answer.status_code, answer.json["code"]) == (415, "wrong_type")


def test_over_four_mebibytes_is_too_big_with_and_without_a_length(world: World) -> None:
    browser, data = world.enrolled(), jpeg(b"x" * (4 * MIB))
    assert put(browser, data).json["code"] == "too_big"
    chunked = put_chunked(browser, data)
    assert (chunked.status_code, chunked.json["code"]) == (413, "too_big")
    assert list(world.config.files.glob("incoming-*")) == []


def test_without_a_session_only_a_file_that_an_action_names_is_taken(world: World) -> None:
    browser, stranger = world.enrolled(), world.stranger()
    assert put(stranger, JPEG).json["code"] == "not_signed_in"
    named = {"sha256": digest(JPEG), "size": len(JPEG), "type": "image/jpeg"}
    pushed = browser.push({"type": "photo.taken", "body": {}, "files": [named]})
    assert pushed.json["results"][0]["status"] == "accepted"
    assert put(stranger, JPEG).status_code == 201
    assert stranger.get(f"/api/v1/files/{digest(JPEG)}").status_code == 401


def test_without_a_session_a_file_may_be_no_larger_than_the_action_says(world: World) -> None:
    named = {"sha256": digest(JPEG), "size": 10, "type": "image/jpeg"}
    world.enrolled().push({"type": "photo.taken", "body": {}, "files": [named]})
    assert put(world.stranger(), JPEG).json["code"] == "too_big"


def test_a_file_whose_bytes_were_lost_is_taken_again(world: World) -> None:
    browser = world.enrolled()
    assert put(browser, JPEG).status_code == 201
    (lost,) = world.config.files.rglob(digest(JPEG))
    lost.unlink()
    assert put(browser, JPEG).status_code == 201
    assert browser.get(f"/api/v1/files/{digest(JPEG)}").data == JPEG


def test_an_auditor_hands_nothing_in(world: World) -> None:
    assert put(world.enrolled("auditor"), JPEG).json["code"] == "not_signed_in"
