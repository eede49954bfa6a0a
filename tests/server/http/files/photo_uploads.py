"""Hands photos in, as browsers do."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from stormlamp.services.files.uploads import digest

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, Browser


def put(browser: Browser, data: bytes, kind: str = "image/jpeg", name: str = "") -> Answer:
    """Hand a file in under its hash, or under another one."""
    address = f"/api/v1/files/{name or digest(data)}"
    return browser.ask("PUT", address, data=data, content_type=kind)


def put_chunked(browser: Browser, data: bytes) -> Answer:
    """Hand a JPEG in without saying how long it is."""
    return browser.ask(
        "PUT",
        f"/api/v1/files/{digest(data)}",
        input_stream=io.BytesIO(data),
        content_type="image/jpeg",
        environ_overrides={"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"},
    )
