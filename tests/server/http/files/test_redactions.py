"""What is redacted takes its photos along: from the disk, from everybody's reach, from the next backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.support.tiny_pictures import png

from stormlamp.services.files.uploads import Incoming, digest
from stormlamp.services.refusals import UnknownFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.server_in_process import Answer, Browser, World

PHOTO = png(b"a face" * 1000)
ADDRESS = f"/api/v1/files/{digest(PHOTO)}"
FILE = {"sha256": digest(PHOTO), "size": len(PHOTO), "type": "image/png"}


def put(browser: Browser) -> Answer:
    """Hand the photo in."""
    return browser.ask("PUT", ADDRESS, data=PHOTO, content_type="image/png")


def redact(admin: Browser, ref: str, part: str = "text") -> None:
    """Let a text or a private part go."""
    said = {"refs": [ref], "part": part, "reason": "somebody can be recognised"}
    assert admin.post("/api/v1/redactions", said).status_code == 201


def test_a_photo_goes_with_the_text_that_names_it_and_stays_away(world: World) -> None:
    phone, admin = world.enrolled(), world.enrolled("supervisor")
    for ref in (1, 2):  # the second names the photo again, and is the one that is redacted
        phone.push({"type": "photo.taken", "files": [FILE]})
        assert put(phone).status_code == (201 if ref == 1 else 200)
    redact(admin, f"{phone.phone.id}.2", "private")
    assert admin.get(ADDRESS).data == PHOTO
    redact(admin, f"{phone.phone.id}.2")
    # The first still stands, and shows it.
    assert admin.get(ADDRESS).data == PHOTO
    redact(admin, f"{phone.phone.id}.1")
    assert [each.get(ADDRESS).json["code"] for each in (phone, admin)] == ["unknown_file"] * 2
    assert list(world.config.files.glob(f"??/{digest(PHOTO)}")) == []
    phone.push({"type": "photo.taken", "files": [FILE]})
    for browser in (phone, world.stranger()):
        assert (put(browser).status_code, put(browser).json["code"]) == (404, "unknown_file")


def test_a_redacted_text_that_names_the_plan_takes_no_plan_along(world: World) -> None:
    phone, admin = world.enrolled(), world.enrolled("supervisor")
    plan = phone.get("/api/v1/plan").json["sha256"]
    phone.push({"type": "photo.taken", "files": [{**FILE, "sha256": plan}]})
    redact(admin, f"{phone.phone.id}.1")
    keeper = world.enrolled("plan_keeper")
    data = phone.get(f"/api/v1/files/{plan}").data
    # Handed in once more, for instance by somebody who found it missing.
    again = keeper.ask("POST", "/api/v1/plan", data=data, content_type="application/json")
    assert again.status_code == 201
    assert phone.get(f"/api/v1/files/{plan}").data == data


def test_a_photo_on_its_way_while_its_text_is_redacted_does_not_arrive(world: World) -> None:
    phone, admin = world.enrolled(), world.enrolled("supervisor")
    phone.push({"type": "photo.taken", "files": [FILE]})

    def pieces() -> Iterator[bytes]:
        yield PHOTO[:100]
        redact(admin, f"{phone.phone.id}.1")
        yield PHOTO[100:]

    with pytest.raises(UnknownFile):
        world.runtime.files.take_image(
            Incoming(digest(PHOTO), "image/png", pieces()), world.clock(), phone.phone.id
        )
    assert admin.get(ADDRESS).status_code == 404
    assert list(world.config.files.glob(f"??/{digest(PHOTO)}")) == []
