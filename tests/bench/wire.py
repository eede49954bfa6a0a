"""HTTP/1.1 as bytes: requests made beforehand, answers taken apart; the same for every server."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked", re.IGNORECASE)
_CLOSES = re.compile(rb"\r\nconnection: *close", re.IGNORECASE)
_PACKED = re.compile(rb"\r\ncontent-encoding: *gzip", re.IGNORECASE)
_RETRY = re.compile(rb"\r\nretry-after: *(\d+)", re.IGNORECASE)
_LAST_CHUNK = b"0\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it came.

    Args:
        status: HTTP's.
        head: the header's bytes.
        raw: the body's bytes, packed if they came so.
        size: bytes on the wire, header and all.
        at: when its last byte was here, on `perf_counter`'s clock.
        took: seconds since the request was first sent, refusals and waiting included.
    """

    status: int
    head: bytes
    raw: bytes
    size: int
    at: float = 0.0
    took: float = 0.0

    @property
    def body(self) -> bytes:
        """The body, unpacked."""
        return gzip.decompress(self.raw) if _PACKED.search(self.head) else self.raw

    def json(self) -> Any:  # noqa: ANN401 - whatever the server said
        """The body as JSON."""
        return json.loads(self.body)

    @property
    def closes(self) -> bool:
        """Whether the server takes no further request on this connection."""
        return _CLOSES.search(self.head) is not None

    @property
    def retry_s(self) -> int | None:
        """For how long it asks to wait."""
        said = _RETRY.search(self.head)
        return int(said[1]) if said else None


def request(method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> bytes:
    """A request's bytes; `headers` beside the usual ones."""
    said = {"host": "127.0.0.1", "accept": "application/json", "accept-encoding": "gzip, deflate"}
    if body or method in {"POST", "PUT"}:
        said |= {"content-type": "application/json", "content-length": str(len(body))}
    said |= headers or {}
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in said.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body


def unpacked(asked: bytes) -> bytes:
    """The same request, by somebody who takes nothing packed."""
    return asked.replace(b"\r\naccept-encoding: gzip, deflate\r\n", b"\r\naccept-encoding: identity\r\n", 1)


def parse(got: bytearray) -> Answer | None:
    """A whole answer; None while some of it is missing."""
    end = got.find(b"\r\n\r\n")
    if end < 0:
        return None
    head, start = bytes(got[: end + 2]), end + 4
    length = _LENGTH.search(head)
    if length and len(got) < start + int(length[1]):
        return None
    chunked = not length and _CHUNKED.search(head)
    body = _dechunked(got, start) if chunked else bytes(got[start:])
    return None if body is None else Answer(int(head[9:12]), head, body, len(got))


def _dechunked(got: bytearray, start: int) -> bytes | None:
    # A long answer comes in many pieces: taking it apart after each would cost more than the server does.
    if not got.endswith(_LAST_CHUNK):
        return None
    parts: list[bytes] = []
    while (end := got.find(b"\r\n", start)) >= 0:
        size = int(got[start:end], 16)
        start = end + 2 + size + 2
        if size == 0:
            return b"".join(parts)
        parts.append(bytes(got[end + 2 : end + 2 + size]))
    return None
