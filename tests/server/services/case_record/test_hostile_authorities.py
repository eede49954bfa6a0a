"""An authority that drips or leads elsewhere holds nothing up, and reaches nothing inside."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from stormlamp.services.timestamps.authority import NotStamped, StampingAuthority

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n"
LONG_S = 30.0  # for what comes at once where all is well


@contextmanager
def answering(answer: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    """Let somebody answer on a port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        """Answers as the test says."""

        def do_POST(self) -> None:
            """Read the query, then answer."""
            self.rfile.read(int(self.headers["Content-Length"]))
            answer(self)

        def do_GET(self) -> None:
            """Answer likewise."""
            answer(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("head", [b"", HEAD], ids=["in its head", "in its body"])
def test_an_authority_that_drips_is_given_up_and_its_connection_broken(head: bytes) -> None:
    broken, over = threading.Event(), threading.Event()

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(head)
        try:
            for byte in (HEAD if not head else b"") + bytes(4000):
                handler.wfile.write(bytes([byte]))
                if over.wait(0.02):
                    return
        except OSError:
            broken.set()

    with answering(drip) as url:
        try:
            with pytest.raises(NotStamped, match="in all"):
                StampingAuthority(url, 0.5).stamp(b"a checkpoint")
            assert broken.wait(LONG_S)
        finally:
            over.set()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_an_authority_leads_to_no_other_address(status: int) -> None:
    reached: list[str] = []

    def inner(handler: BaseHTTPRequestHandler) -> None:
        reached.append(handler.command)
        handler.send_error(404)

    with answering(inner) as address:

        def lead(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            handler.send_header("Location", address)
            handler.send_header("Content-Length", "0")
            handler.end_headers()

        with (
            answering(lead) as url,
            pytest.raises(NotStamped, match=str(status)),
        ):
            StampingAuthority(url, LONG_S).stamp(b"a checkpoint")
    assert reached == []
