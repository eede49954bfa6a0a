"""Well-formed actions, seals and pages by deterministic keys: for vectors and tests alike."""

import json
from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from stormlamp.domain.encodings import base64url, sha256
from stormlamp.domain.logbooks.seals import signing_input
from stormlamp.services.signatures import Signer

SITE = "harbour-court"
AT = "2026-11-25T08:00:00.000+08:00"
PERSON = "pabcdefghi"


class SteadySigner(Signer):
    """A key from a small number, whose signatures are the same each time (RFC 6979)."""

    def __init__(self, number: int) -> None:
        self._steady = ec.derive_private_key(number, ec.SECP256R1())
        super().__init__(self._steady)

    def sign(self, data: bytes) -> bytes:
        """The one signature over `data`."""
        method = ec.ECDSA(SHA256(), deterministic_signing=True)
        r, s = decode_dss_signature(self._steady.sign(data, method))
        return r.to_bytes(32) + s.to_bytes(32)


@lru_cache
def signer(number: int) -> SteadySigner:
    """The signer of device number 1, 2, 3 … of the vectors."""
    return SteadySigner(10_000 + number)


DEVICE = signer(1).device


def compact(value: object) -> str:
    """JSON without white space, characters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def action_text(n: int, /, **fields: object) -> str:
    """An action's text; `fields` replace or add."""
    plain: dict[str, object] = {
        "n": n,
        "type": "note.written",
        "at": AT,
        "epoch": 1,
        "actor": PERSON,
        "incident": None,
        "drill": False,
        "refs": [],
        "files": [],
        "body": {"text": "灯"},
        "private": None,
        "salt": "AAAAAAAAAAAAAAAAAAAAAA",
    }
    return compact({**plain, **fields})


def digest_of(text: str) -> str:
    """SHA-256 of a text, as the record writes it."""
    return base64url(sha256(text.encode()))


def payload(device: Signer, texts: list[str], /, **fields: object) -> dict[str, object]:
    """A seal's payload over these texts, as page 1; `fields` replace or add."""
    plain: dict[str, object] = {
        "v": 1,
        "site": SITE,
        "device": device.device,
        "page": 1,
        "prev": "",
        "first": 1,
        "build": "test",
        "clocks": [],
        "digests": [digest_of(text) for text in texts],
    }
    return {**plain, **fields}


def page(
    device: Signer, texts: list[str], privates: list[str | None] | None = None, /, **fields: object
) -> dict[str, object]:
    """A sealed page; `fields` go into the seal's payload."""
    seal = device.seal(compact(payload(device, texts, **fields)).encode())
    given: list[str | None] = [None] * len(texts) if privates is None else privates
    return {"seal": seal, "actions": list(texts), "privates": given}


def identity(of: dict[str, object]) -> str:
    """A page's identity, computed from the signing input alone."""
    return base64url(sha256(str(of["seal"]).rpartition(".")[0].encode()))


def raw_seal(device: Signer, body: bytes) -> str:
    """A seal over any bytes."""
    data = signing_input(device.device, body)
    return f"{data.decode()}.{base64url(device.sign(data))}"
