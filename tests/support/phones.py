"""A phone as the protocol describes it: a key, a counter, sealed pages."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from joserfc import jws
from joserfc.jwk import ECKey

if TYPE_CHECKING:
    from collections.abc import Callable


def base64url(data: bytes) -> str:
    """Write bytes as base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def digest(data: bytes) -> str:
    """Hash bytes as the protocol writes digests."""
    return base64url(hashlib.sha256(data).digest())


class Phone:
    """A device's logbook in memory.

    Args:
        site: the site's name.
        clock: server time in microseconds; this phone's clock is right.
    """

    def __init__(self, site: str, clock: Callable[[], int]) -> None:
        self.site, self.clock = site, clock
        self.key = ECKey.generate_key("P-256")
        self.jwk: dict[str, Any] = {**self.key.as_dict(private=False)}
        thumbprint = base64.urlsafe_b64decode(self.key.thumbprint() + "=")
        self.device = base64.b32encode(thumbprint).decode().lower()[:10]
        self.n = self.page = 0
        self.prev = ""

    def proof(self, claim: dict[str, str]) -> str:
        """Sign a claim."""
        header = {"alg": "ES256", "kid": self.device}
        return jws.serialize_compact(header, json.dumps(claim).encode(), self.key)

    def action(self, type_: str, body: dict[str, Any], **more: Any) -> str:  # noqa: ANN401 - any field of an action
        """Write the next action's text."""
        self.n += 1
        moment = datetime.fromtimestamp(self.clock() / 1_000_000, UTC)
        at = moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03}Z"
        salt = base64url(secrets.token_bytes(16))
        action = {"n": self.n, "type": type_, "at": at, "epoch": 1, "actor": None, "incident": None}
        action |= {"drill": False, "refs": [], "files": [], "body": body, "private": None, "salt": salt}
        return json.dumps(action | more)

    def seal(self, *actions: dict[str, Any]) -> dict[str, Any]:
        """Seal actions, each given as {type, body, private?, …}, as the next page."""
        texts, privates = [], []
        for each in actions:
            secret = each.pop("private_text", None)
            named = {"private": digest(secret.encode())} if secret else {}
            texts.append(self.action(each.pop("type"), each.pop("body", {}), **named, **each))
            privates.append(secret)
        return self.seal_texts(texts, privates)

    def seal_texts(self, texts: list[str], privates: list[str | None] | None = None) -> dict[str, Any]:
        """Seal texts that took the newest numbers, whatever is in them, as the next page."""
        first = self.n - len(texts) + 1
        self.page += 1
        payload = {"v": 1, "site": self.site, "device": self.device, "page": self.page}
        payload |= {"prev": self.prev, "first": first, "build": "test", "clocks": []}
        payload["digests"] = [digest(text.encode()) for text in texts]
        header = f'{{"alg":"ES256","kid":"{self.device}"}}'
        protected = base64url(header.encode())
        body = base64url(json.dumps(payload).encode())
        seal = jws.serialize_compact(json.loads(header), json.dumps(payload).encode(), self.key)
        signature = seal.rsplit(".", 1)[1]
        self.prev = digest(f"{protected}.{body}".encode())
        # The header's exact bytes are fixed; a library may write it with other spaces.
        assert seal == f"{protected}.{body}.{signature}"
        return {"seal": seal, "actions": texts, "privates": privates or [None] * len(texts)}
