"""A client written from docs/protocol.md alone: standard JWS and HTTP libraries, no code of the product.

Here: bytes and the server. Recording and handing in: phone.py. Reading and proving: journal.py.
"""

from __future__ import annotations

import base64
import hashlib
import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
COOKIE = "__Host-stormlamp"


def b64(data: bytes) -> str:
    """Base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def unb64(text: str) -> bytes:
    """The bytes of a base64url text without padding."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def digest(data: str | bytes) -> str:
    """SHA-256 as the protocol writes it."""
    return b64(hashlib.sha256(data.encode("utf-8") if isinstance(data, str) else data).digest())


def compact(value: object) -> str:
    """JSON without spaces; any form would do, since the text itself is what is sealed."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def device_id(jwk: Json) -> str:
    """The first 10 characters of the RFC 7638 thumbprint in lower-case base32."""
    members = {name: jwk[name] for name in ("crv", "kty", "x", "y")}
    thumbprint = hashlib.sha256(compact(members).encode("ascii")).digest()
    return base64.b32encode(thumbprint).decode("ascii").lower()[:10]


def identity(seal: str) -> str:
    """A page's identity: the SHA-256 of its signing input."""
    return digest(seal.rpartition(".")[0])


class Refused(Exception):
    """The server said no: status and problem details."""

    def __init__(self, status: int, problem: Json) -> None:
        super().__init__(f"{status} {problem['code']}: {problem['detail']}")
        self.status, self.problem = status, problem


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:  # noqa: ANN401 -- what JSON holds is not known
        """The body as JSON; None where it is empty."""
        return json.loads(self.body) if self.body else None


@dataclass
class Server:
    """One server, and the reading session that it gave us."""

    url: str
    cookie: str | None = None
    receipt: Json | None = None

    def call(
        self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """Ask, with the session and the newest receipt; a problem is raised as `Refused`."""
        request = self.request(method, path, body, headers or {})
        try:
            with urllib.request.urlopen(request, timeout=30) as reply:
                answer = Answer(reply.status, dict(reply.headers), reply.read())
        except urllib.error.HTTPError as error:
            with error:
                answer = Answer(error.code, dict(error.headers), error.read())
        if answer.status >= 400:
            raise Refused(answer.status, answer.json)
        self._keep_cookie(answer.headers.get("Set-Cookie"))
        return answer

    def request(
        self, method: str, path: str, body: object, headers: dict[str, str]
    ) -> urllib.request.Request:
        """The request that `call` makes."""
        data = body if isinstance(body, bytes) else None if body is None else compact(body).encode()
        sent = {"Content-Type": "application/json"} if body is not None else {}
        if self.cookie is not None:
            sent["Cookie"] = f"{COOKIE}={self.cookie}"
        if self.receipt is not None and method == "GET":
            sent["Stormlamp-Receipt"] = b64(compact(self.receipt).encode())
        return urllib.request.Request(self.url + path, data, sent | headers, method=method)

    def _keep_cookie(self, header: str | None) -> None:
        # The cookie is Secure, so standard cookie jars would not return it over plain http on this machine.
        if header is not None and header.startswith(f"{COOKIE}="):
            self.cookie = header.removeprefix(f"{COOKIE}=").partition(";")[0] or None
