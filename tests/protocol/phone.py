"""A device: its key, logbook, clock and pages, from docs/protocol.md alone."""

from __future__ import annotations

import gzip
import secrets
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from joserfc import jws
from joserfc.jwk import ECKey
from tests.protocol.client import Json, Server, b64, compact, device_id, digest, identity


@dataclass
class Phone:
    """A device: key, logbook, clock. `wrong_by`: how far its wall clock is off."""

    server: Server
    key: ECKey = field(default_factory=lambda: ECKey.generate_key("P-256"))
    wrong_by: timedelta = timedelta()
    epoch: int = 1
    site: str = ""
    person: str = ""
    server_keys: list[Json] = field(default_factory=list)
    n: int = 0
    page: int = 0
    prev: str = ""
    clocks: list[Json] = field(default_factory=list)
    unsealed: list[tuple[str, str | None]] = field(default_factory=list)
    sealed: list[Json] = field(default_factory=list)

    @property
    def jwk(self) -> Json:
        """The public key, as enrolment takes it."""
        public = self.key.as_dict(private=False)
        return {name: public[name] for name in ("kty", "crv", "x", "y")}

    @property
    def id(self) -> str:
        """The device id that follows from the key."""
        return device_id(self.jwk)

    def sign(self, payload: str) -> str:
        """A compact JWS with the one header that seals have."""
        header = {"alg": "ES256", "kid": self.id}
        return jws.serialize_compact(header, payload.encode("utf-8"), self.key, algorithms=["ES256"])

    def wall(self) -> datetime:
        """What this phone's clock shows."""
        return datetime.now(UTC) + self.wrong_by

    def enrol(self, code: str, label: str, name: str | None = None) -> Json:
        """Redeem a code."""
        asked = {"code": code, "key": self.jwk, "label": label, "proof": self.sign(compact({"code": code}))}
        answer: Json = self.server.call(
            "POST", "/api/v1/devices", asked | ({"name": name} if name else {})
        ).json
        self.site, self.person = answer["site"], answer["person"]
        self.server_keys = answer["server_keys"]
        return answer

    def renew(self) -> Json:
        """Renew the reading session by the key alone."""
        nonce = self.server.call("GET", "/api/v1/now").json["nonce"]
        asked = {"device": self.id, "proof": self.sign(compact({"nonce": nonce}))}
        answer: Json = self.server.call("POST", "/api/v1/sessions", asked).json
        return answer

    def sample_clock(self) -> Json:
        """Measure the offset of this epoch."""
        sent, started = self.wall(), time.monotonic()
        answer = self.server.call("GET", "/api/v1/now").json
        rtt = (time.monotonic() - started) * 1000
        middle = sent.timestamp() * 1000 + rtt / 2
        sample = {
            "epoch": self.epoch,
            "offset_ms": round(answer["now"] / 1000 - middle, 3),
            "rtt_ms": round(rtt, 3),
            "at": written(sent),
        }
        self.clocks = [each for each in self.clocks if each["epoch"] != self.epoch] + [sample]
        return sample

    def record(self, kind: str, body: Json | None = None, **more: Any) -> str:  # noqa: ANN401 -- any field of an action
        """Write an action into the logbook; gives its ref."""
        self.n += 1
        ref = f"{self.id}.{self.n}"
        private = more.pop("private", None)
        private_text = None if private is None else compact(private | {"salt": salt()})
        action = {
            "n": self.n,
            "type": kind,
            "at": written(self.wall()),
            "epoch": self.epoch,
            "actor": self.person,
            "incident": None,
            "drill": False,
            "refs": [],
            "files": [],
            "body": body or {},
            "salt": salt(),
            **more,
        }
        if action["incident"] == "self":
            action["incident"] = ref
        if private_text is not None:
            action["private"] = digest(private_text)
        self.unsealed.append((compact(action), private_text))
        return ref

    def seal(self) -> Json:
        """Seal what is not sealed yet as the next page (up to 100 actions)."""
        run, self.unsealed = self.unsealed[:100], self.unsealed[100:]
        self.page += 1
        payload = {
            "v": 1,
            "site": self.site,
            "device": self.id,
            "page": self.page,
            "prev": self.prev,
            "first": self.n - len(self.unsealed) - len(run) + 1,
            "build": "protocol-client",
            "clocks": self.clocks,
            "digests": [digest(text) for text, _ in run],
        }
        seal = self.sign(compact(payload))
        self.prev = identity(seal)
        page = {"seal": seal, "actions": [it for it, _ in run], "privates": [it for _, it in run]}
        self.sealed.append(page)
        return page

    def hand_in(self, *pages: Json, packed: bool = False) -> Json:
        """Push pages of any device; no session is needed for it."""
        asked = compact(
            {"pages": pages, "receipt": self.server.receipt, "holds": {"n": self.n, "edition": None}}
        )
        data = gzip.compress(asked.encode()) if packed else asked.encode()
        headers = {"Content-Encoding": "gzip"} if packed else {}
        answer: Json = self.server.call(
            "POST", "/api/v1/pages", data, {"Content-Type": "application/json"} | headers
        ).json
        self.server.receipt = answer["receipt"]
        return answer


def salt() -> str:
    """128 random bits."""
    return b64(secrets.token_bytes(16))


def written(at: datetime) -> str:
    """A wall clock's time in the one form that `at` has."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
