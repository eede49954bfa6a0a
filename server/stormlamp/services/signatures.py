"""ES256 signatures (P-256, RFC 7518) and the ids and keys that hang on them."""

import json
from collections.abc import Mapping
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from stormlamp.domain.encodings import base64url, from_base64url, sha256, short_id
from stormlamp.domain.logbooks.seals import signing_input

COORDINATE = 32  # bytes
DEVICE_ID = 10  # characters
_MEMBERS = ("crv", "kty", "x", "y")  # RFC 7638: the required ones, by name
# Order of the P-256 group (FIPS 186-5), of which a private key is a residue.
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_ES256 = ec.ECDSA(SHA256())


class BadKey(ValueError):
    """The JWK is no public P-256 key."""


def canonical_jwk(jwk: Mapping[str, object]) -> str:
    """The required members of a public key, in the one form that is stored and hashed."""
    return json.dumps({name: jwk.get(name) for name in _MEMBERS}, separators=(",", ":"))


def device_id(jwk: Mapping[str, object]) -> str:
    """The device id of a public key: the head of its RFC 7638 thumbprint in base32."""
    return short_id(sha256(canonical_jwk(jwk).encode()), DEVICE_ID)


def is_named_by(device: str, key: str) -> bool:
    """Whether a device's id is the thumbprint of this stored key, and the key is one."""
    try:
        jwk = json.loads(key)
        public_key(key)
        return canonical_jwk(jwk) == key and device_id(jwk) == device
    except (ValueError, AttributeError):
        return False


@lru_cache(maxsize=4096)
def public_key(jwk: str) -> ec.EllipticCurvePublicKey:
    """The key that a stored JWK holds.

    Raises:
        BadKey: another curve, a wrong length, or no point of the curve.
    """
    raw = json.loads(jwk)
    x, y = (from_base64url(str(raw.get(name))) for name in ("x", "y"))
    if raw.get("kty") != "EC" or raw.get("crv") != "P-256":
        raise BadKey
    if x is None or y is None or len(x) != COORDINATE or len(y) != COORDINATE:
        raise BadKey
    numbers = ec.EllipticCurvePublicNumbers(int.from_bytes(x), int.from_bytes(y), ec.SECP256R1())
    try:
        return numbers.public_key()
    except ValueError as error:
        raise BadKey from error


def verifies(jwk: str, data: bytes, signature: bytes) -> bool:
    """Whether `signature` (r and s, 64 bytes) over `data` is by this key."""
    r, s = signature[:COORDINATE], signature[COORDINATE:]
    der = encode_dss_signature(int.from_bytes(r), int.from_bytes(s))
    try:
        public_key(jwk).verify(der, data, _ES256)
    except (InvalidSignature, BadKey):
        return False
    return True


class Signer:
    """A private key and what it signs; used by the server's own logbook.

    Args:
        key: a P-256 private key.
    """

    def __init__(self, key: ec.EllipticCurvePrivateKey) -> None:
        self._key = key
        numbers = key.public_key().public_numbers()
        x, y = (base64url(each.to_bytes(COORDINATE)) for each in (numbers.x, numbers.y))
        self.jwk = canonical_jwk({"crv": "P-256", "kty": "EC", "x": x, "y": y})
        self.device = device_id(json.loads(self.jwk))

    def sign(self, data: bytes) -> bytes:
        """The signature, r and s, 64 bytes."""
        r, s = decode_dss_signature(self._key.sign(data, _ES256))
        return r.to_bytes(COORDINATE) + s.to_bytes(COORDINATE)

    def sign_again(self, data: bytes) -> bytes:
        """The signature that is the same each time (RFC 6979): so a file made again is the same."""
        steady = ec.ECDSA(SHA256(), deterministic_signing=True)
        r, s = decode_dss_signature(self._key.sign(data, steady))
        return r.to_bytes(COORDINATE) + s.to_bytes(COORDINATE)

    def seal(self, payload: bytes) -> str:
        """A page's seal over this payload (JSON, UTF-8)."""
        data = signing_input(self.device, payload)
        return f"{data.decode()}.{base64url(self.sign(data))}"


@lru_cache(maxsize=16)
def derived_signer(secret: bytes, generation: str) -> Signer:
    """The server logbook's key: from the secret and the generation, so nothing need be stored."""
    # 16 bytes more than the order, so that the remainder favours no key (FIPS 186-5, A.2.1).
    length = COORDINATE + 16
    info = f"stormlamp-logbook-1\n{generation}".encode()
    seed = HKDF(algorithm=SHA256(), length=length, salt=None, info=info).derive(secret)
    scalar = int.from_bytes(seed) % (_ORDER - 1) + 1
    return Signer(ec.derive_private_key(scalar, ec.SECP256R1()))


@lru_cache(maxsize=64)
def derived_key(secret: bytes, purpose: str) -> bytes:
    """A key of the site for one purpose, 32 bytes, apart from all others."""
    info = f"stormlamp-{purpose}-1".encode()
    return HKDF(algorithm=SHA256(), length=COORDINATE, salt=None, info=info).derive(secret)


def rights_key(receipt_key: bytes) -> bytes:
    """The key of rows that give rights (storage/access/vouched_rows.py), from that of receipts."""
    return derived_key(receipt_key, "rights")
