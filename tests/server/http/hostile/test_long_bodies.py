"""What is long holds little memory: bodies that anybody begins and never ends, pages kept apart."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.support.server_in_process import World

MIB = 1024 * 1024


class Trickle:
    """A body as gunicorn gives it: what is asked for, when all of that has come.

    Args:
        length: of the body, bytes.
    """

    def __init__(self, length: int) -> None:
        self.left, self.held = length, 0

    def read(self, size: int) -> bytes:
        """Give `size` bytes; with the last of them look how much memory is held."""
        piece = b" " * min(size, self.left)
        self.left -= len(piece)
        if piece and not self.left:
            self.held = tracemalloc.get_traced_memory()[0]
        return piece


def test_a_body_that_is_not_all_here_holds_little_memory(shared: World) -> None:
    body = Trickle(MIB)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    answer = shared.client().post(
        "/api/v1/pages",
        content_type="application/json",
        content_length=MIB,
        environ_overrides={"wsgi.input": body},
    )
    tracemalloc.stop()
    assert (answer.status_code, body.left) == (400, 0)
    assert body.held - before < MIB / 4


def test_a_long_form_is_too_big(shared: World) -> None:
    for path in ("/sign-in", "/password", "/language"):
        answer = shared.enrolled().ask("POST", path, data={"lang": "x" * 20_000})
        assert answer.status_code == 413, path


def test_pages_kept_apart_are_listed_without_what_they_hold(world: World) -> None:
    phone, admin = world.enrolled(), world.enrolled("admin")
    admin.post(f"/api/v1/devices/{phone.phone.id}/revoke", {"reason": "lost"})
    for _ in range(20):
        phone.push({"type": "note.written", "body": {"text": "x" * 30_000}})
    admin.get("/api/v1/quarantine")
    tracemalloc.start()
    answer = admin.get("/api/v1/quarantine")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(answer.json["pages"]) == 20
    assert peak < MIB / 4
