"""Simulates the phones of the demonstration: real keys and pages, clocks that may be wrong."""

import json
import secrets
from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from cryptography.hazmat.primitives.asymmetric import ec

from stormlamp.domain.encodings import base64url, sha256
from stormlamp.domain.logbooks.seals import MOST_ACTIONS
from stormlamp.services.demo.stories import Event, Story, Telephone, body_at, rfc3339
from stormlamp.services.signatures import Signer

BUILD = "demo"
ROUND_TRIP_MS = 90


def compact(value: object) -> str:
    """Write JSON as phones do: no spaces, characters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _digest(text: str) -> str:
    return base64url(sha256(text.encode()))


class Phone:
    """Records actions and seals them; its device exists once it is enrolled.

    Args:
        telephone: who holds it, and how wrong its clock is.
        site: the site's id.
        zone: the zone in which it writes times.
    """

    def __init__(self, telephone: Telephone, site: str, zone: ZoneInfo) -> None:
        self.person, self.label, self.ahead = telephone.person, telephone.label, telephone.ahead
        self._site, self._zone = site, zone
        self._signer = Signer(ec.generate_private_key(ec.SECP256R1()))
        self.device = self._signer.device
        self.recorded = self._sealed = self._page = 0
        self._prev = ""
        self._open: list[tuple[str, str | None]] = []

    @property
    def key(self) -> Mapping[str, str]:
        """Give the public JWK."""
        jwk: dict[str, str] = json.loads(self._signer.jwk)
        return jwk

    def proof(self, code: str) -> str:
        """Sign an enrolment code."""
        return self._signer.seal(compact({"code": code}).encode())

    def record(self, event: Event, story: Story, named: Mapping[str, str], edition: str) -> str:
        """Record an event; `named` gives refs by the events' names. Give the action's ref."""
        self.recorded += 1
        ref = f"{self.device}.{self.recorded}"
        body = body_at(event.body, story.begins, self._zone, named)
        if event.type == "incident.opened":
            body["edition"] = edition
        private = None
        if event.private is not None:
            private = compact({**event.private, "salt": base64url(secrets.token_bytes(16))})
        action = {
            "n": self.recorded,
            "type": event.type,
            "at": rfc3339(event.at + self.ahead, self._zone),
            "epoch": 1,
            "actor": self.person,
            "incident": ref if event.incident is None else named[event.incident],
            "drill": False,
            "refs": [named[name] for name in event.refs],
            "files": [],
            "body": body,
            "private": private and _digest(private),
            "salt": base64url(secrets.token_bytes(16)),
        }
        self._open.append((compact(action), private))
        return ref

    def pages(self, now: int) -> list[dict[str, Any]]:
        """Seal what is recorded, with a clock sample taken at true time `now`."""
        made = []
        while self._open:
            texts, self._open = self._open[:MOST_ACTIONS], self._open[MOST_ACTIONS:]
            made.append(self._seal(texts, now))
        return made

    def _seal(self, sealed: Sequence[tuple[str, str | None]], now: int) -> dict[str, Any]:
        texts = [text for text, _ in sealed]
        at = rfc3339(now + self.ahead, self._zone)
        sample = {"epoch": 1, "offset_ms": -self.ahead / 1000, "rtt_ms": ROUND_TRIP_MS, "at": at}
        self._page += 1
        payload = {
            "v": 1,
            "site": self._site,
            "device": self.device,
            "page": self._page,
            "prev": self._prev,
            "first": self._sealed + 1,
            "build": BUILD,
            "clocks": [sample],
            "digests": [_digest(text) for text in texts],
        }
        seal = self._signer.seal(compact(payload).encode())
        self._sealed += len(texts)
        self._prev = base64url(sha256(seal.rpartition(".")[0].encode()))
        return {"seal": seal, "actions": texts, "privates": [private for _, private in sealed]}
