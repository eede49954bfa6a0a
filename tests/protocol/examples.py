"""Writes the examples that docs/protocol.md quotes: `python -m tests.protocol.examples`.

Everything but the two signatures follows from the inputs here. ES256 signatures are random, so the file keeps
those that it has while what they sign stays the same.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from pathlib import Path
from typing import Any

from joserfc import jws
from joserfc.jwk import ECKey
from tests.protocol.client import Server, b64, compact, device_id, digest, identity
from tests.protocol.journal import first_hash, leaf, next_hash
from tests.protocol.phone import Phone

EXAMPLES = Path(__file__).parents[2] / "fixtures" / "vectors" / "protocol" / "examples.json"
# The example key of RFC 7515, appendix A.3: everybody has its private part, so it proves nothing.
KEY: dict[str, str | list[str]] = {
    "kty": "EC",
    "crv": "P-256",
    "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    "d": "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI",
}
SITE = "harbour-court"
CODE = "Zx3kq0nWb8d2vJrT5yLm9aQe7uHs1pGc"
RECEIPT_KEY = bytes(range(32))


def build() -> dict[str, Any]:
    """All examples by name; texts as they stand in the document."""
    key = ECKey.import_key(KEY)
    phone = Phone(Server(""), key=key, site=SITE)
    private = '{"caller":"王女士","number":"13800000000","salt":"8J-UpSBzYWx0IG9mIDE2IQ"}'
    action = (
        f'{{"n":1,"type":"incident.opened","at":"2026-11-25T21:03:04.567+08:00","epoch":1,"actor":"pq3zx7k2mb",'
        f'"incident":"{phone.id}.1","drill":false,"refs":[],"files":[],"body":{{"kind":"outage","cause":"unknown",'
        f'"areas":["tower-a"],"since":"2026-11-25T21:02:00.000+08:00","edition":null,"level":2}},'
        f'"private":"{digest(private)}","salt":"AAECAwQFBgcICQoLDA0ODw"}}'
    )
    payload = compact(
        {
            "v": 1,
            "site": SITE,
            "device": phone.id,
            "page": 1,
            "prev": "",
            "first": 1,
            "build": "1.0.0",
            "clocks": [
                {"epoch": 1, "offset_ms": -1234.5, "rtt_ms": 42, "at": "2026-11-25T21:00:00.000+08:00"}
            ],
            "digests": [digest(action)],
        }
    )
    happened_at, received_at = 1795611783332500, 1795612000000001
    running = next_hash(first_hash(SITE), leaf(f"{phone.id}.1", digest(action), happened_at, received_at))
    receipt = f"stormlamp-receipt-1\nG7\n1\n{b64(running)}"
    return {
        "key": compact({name: KEY[name] for name in ("kty", "crv", "x", "y")}),
        "thumbprint-input": compact({name: KEY[name] for name in ("crv", "kty", "x", "y")}),
        "device": device_id(KEY),
        "proof-payload": compact({"code": CODE}),
        "action": action,
        "digest": digest(action),
        "private": private,
        "private-digest": digest(private),
        "header": f'{{"alg":"ES256","kid":"{phone.id}"}}',
        "payload": payload,
        "signing-input": f"{b64(phone_header(phone.id))}.{b64(payload.encode())}",
        "identity": digest(f"{b64(phone_header(phone.id))}.{b64(payload.encode())}"),
        "times": f"happened_at {happened_at}\nreceived_at {received_at}",
        "leaf": b64(leaf(f"{phone.id}.1", digest(action), happened_at, received_at)),
        "first-hash": b64(first_hash(SITE)),
        "hash": b64(running),
        "receipt-mac": b64(hmac.digest(RECEIPT_KEY, receipt.encode(), hashlib.sha256)),
    }


def phone_header(device: str) -> bytes:
    """The header's exact bytes."""
    return f'{{"alg":"ES256","kid":"{device}"}}'.encode()


def signed(built: dict[str, Any], old: dict[str, Any]) -> dict[str, Any]:
    """The examples with proof and seal, the old signatures where they sign the same."""
    phone = Phone(Server(""), key=ECKey.import_key(KEY), site=SITE)
    for name, payload in (("proof", built["proof-payload"]), ("seal", built["payload"])):
        kept = old.get(name, "")
        begin = f"{b64(phone_header(phone.id))}.{b64(payload.encode())}."
        built[name] = kept if kept.startswith(begin) else phone.sign(payload)
    page = {"seal": built["seal"], "actions": [built["action"]], "privates": [built["private"]]}
    built["push"] = compact({"pages": [page], "receipt": None, "holds": {"n": 1, "edition": None}})
    assert identity(built["seal"]) == built["identity"]
    return built


def verified(seal: str) -> bytes:
    """The payload of a JWS by the example key, its signature checked."""
    return jws.deserialize_compact(seal, ECKey.import_key(KEY), algorithms=["ES256"]).payload


def stored() -> dict[str, Any]:
    """The examples as they lie in the file; empty before there is one."""
    found: dict[str, Any] = json.loads(EXAMPLES.read_text("utf-8")) if EXAMPLES.exists() else {}
    return found


if __name__ == "__main__":
    text = json.dumps(signed(build(), stored()), ensure_ascii=False, indent=1)
    EXAMPLES.write_text(text + "\n", "utf-8")
