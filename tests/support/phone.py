"""The simulated phone of the tests: a key, numbered actions, chained pages; tests/protocol/ has its own."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.asymmetric import ec
from tests.support.signed_pages import SITE, action_text, digest_of, identity, page

from stormlamp.domain.encodings import base64url
from stormlamp.services.signatures import Signer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass
class Phone:
    """A device of the tests: it numbers its actions and chains its pages as a phone does.

    Args:
        signer: its key.
        person: who is named in its actions.
        n: its last action's number; `page` and `prev` likewise.
        clock: server time in microseconds, which this phone's clock shows; None: all its actions are alike.
    """

    signer: Signer
    person: str | None = None
    n: int = 0
    page: int = 0
    prev: str = ""
    sealed: list[dict[str, object]] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=dict)
    site: str = SITE
    clock: Callable[[], int] | None = None

    @property
    def id(self) -> str:
        """The device id."""
        return self.signer.device

    @property
    def jwk(self) -> dict[str, str]:
        """The public key, as enrolment takes it."""
        key: dict[str, str] = json.loads(self.signer.jwk)
        return key

    def proof(self, claim: Mapping[str, str]) -> str:
        """Sign a claim."""
        return self.signer.seal(json.dumps(claim).encode())

    def record(self, **fields: object) -> str:
        """Write the next action down, as an action text."""
        self.n += 1
        own = {"actor": self.person} if self.clock is None else {"actor": self.person, **moment(self.clock())}
        text = action_text(self.n, **{**own, **fields})
        self.texts[self.n] = text
        return text

    def seal(
        self, texts: list[str], privates: list[str | None] | None = None, **fields: object
    ) -> dict[str, object]:
        """Seal actions just recorded as the next page; `fields` replace what the payload says."""
        self.page += 1
        given = {
            "site": self.site,
            "page": self.page,
            "prev": self.prev,
            "first": self.n - len(texts) + 1,
            **fields,
        }
        made = page(self.signer, texts, privates, **given)
        self.prev = identity(made)
        self.sealed.append(made)
        return made

    def note(self, text: str = "x", **fields: object) -> dict[str, object]:
        """A page with one note."""
        return self.seal([self.record(body={"text": text}, **fields)])

    def page_of(self, *actions: Mapping[str, Any]) -> dict[str, Any]:
        """Record actions, each given by its fields and its `private_text`, as the next page."""
        privates: list[str | None] = [each.get("private_text") for each in actions]
        texts = []
        for each, private in zip(actions, privates, strict=True):
            named = {} if private is None else {"private": digest_of(private)}
            given = {name: value for name, value in each.items() if name != "private_text"}
            texts.append(self.record(**{"body": {}, **named, **given}))
        return self.seal(texts, privates)


def new_phone(site: str, clock: Callable[[], int]) -> Phone:
    """A phone with a key of its own, whose clock is right."""
    return Phone(Signer(ec.generate_private_key(ec.SECP256R1())), site=site, clock=clock)


def moment(now: int) -> dict[str, str]:
    """When an action is recorded, and the salt by which it differs from all others."""
    at = datetime.fromtimestamp(now / 1_000_000, UTC)
    written = at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03}Z"
    return {"at": written, "salt": base64url(secrets.token_bytes(16))}
