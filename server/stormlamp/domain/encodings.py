"""Base64url without padding, base32 ids, SHA-256, and references: how the record writes bytes."""

import base64
import binascii
import hashlib
import re

from stormlamp.domain.strict_json import LARGEST

_URL_SAFE = re.compile(r"[A-Za-z0-9_-]*", re.ASCII)
DEVICE = re.compile(r"[a-z2-7]{10}", re.ASCII)
_REF = re.compile(r"([a-z2-7]{10})\.([1-9][0-9]{0,15})", re.ASCII)
DIGEST_LENGTH = 43


def base64url(data: bytes) -> str:
    """Base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_base64url(text: str) -> bytes | None:
    """The bytes of a canonical base64url text; None for all else (padding, stray bits)."""
    if not _URL_SAFE.fullmatch(text):
        return None
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error:
        return None
    return data if base64url(data) == text else None


def read_digest(value: object) -> bytes | None:
    """The 32 bytes of a digest as the record writes it."""
    if not isinstance(value, str) or len(value) != DIGEST_LENGTH:
        return None
    return from_base64url(value)


def sha256(data: bytes) -> bytes:
    """SHA-256, 32 bytes."""
    return hashlib.sha256(data).digest()


def short_id(data: bytes, length: int) -> str:
    """The first `length` characters of lower-case base32 without padding."""
    return base64.b32encode(data).decode("ascii").lower().rstrip("=")[:length]


def read_ref(value: object) -> tuple[str, int] | None:
    """Device id and n of a reference `device.n`; None for all else."""
    found = _REF.fullmatch(value) if isinstance(value, str) else None
    if found is None or int(found[2]) > LARGEST:
        return None
    return found[1], int(found[2])
