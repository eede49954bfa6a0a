"""Secrets that travel once: codes, session tokens and nonces. Only hashes of them are stored."""

import base64
import hashlib
import hmac
import secrets

from stormlamp.domain.encodings import from_base64url
from stormlamp.services.refusals import BadNonce

SECOND = 1_000_000  # microseconds
NONCE_LIFE = 300 * SECOND
_SALT = 16
_STAMP = 8


def new_token() -> str:
    """Make 192 random bits as 32 base64url characters."""
    return secrets.token_urlsafe(24)


def new_person_id() -> str:
    """Make a person's id: "p" and 45 random bits in lower-case base32."""
    return f"p{_random_name()}"


def new_customer_id() -> str:
    """Make a special customer's id: "c", and as a person's."""
    return f"c{_random_name()}"


def _random_name() -> str:
    return base64.b32encode(secrets.token_bytes(6)).decode("ascii").lower()[:9]


def hashed(text: str) -> bytes:
    """Hash a token for storing; it is random enough to need no slow hash."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def new_nonce(key: bytes, now: int) -> str:
    """Make a nonce that is good for five minutes; nothing is stored for it.

    Args:
        key: the site's secret, so that every app server takes every nonce.
        now: server time in microseconds.
    """
    head = now.to_bytes(_STAMP, "big") + secrets.token_bytes(_SALT)
    return base64.urlsafe_b64encode(head + _mac(key, head)).rstrip(b"=").decode("ascii")


def nonce_end(key: bytes, nonce: str, now: int) -> int:
    """Tell when a nonce ends, in microseconds.

    Raises:
        BadNonce: not made with this key, or too old.
    """
    # The one canonical form: in another, a used nonce would look like a new one.
    raw = from_base64url(nonce)
    if raw is None:
        raise BadNonce
    head, mac = raw[: _STAMP + _SALT], raw[_STAMP + _SALT :]
    end = int.from_bytes(head[:_STAMP], "big") + NONCE_LIFE
    if not hmac.compare_digest(mac, _mac(key, head)) or end <= now:
        raise BadNonce
    return end


def _mac(key: bytes, head: bytes) -> bytes:
    return hmac.digest(key, b"stormlamp-nonce-1\n" + head, "sha256")[:16]
