"""Base64url without padding, base32 ids, SHA-256, and references: how the record writes bytes."""

import base64
import hashlib
import re
from binascii import a2b_base64, b2a_base64

from stormlamp.domain.strict_json import LARGEST

_URL_SAFE = re.compile(r"[A-Za-z0-9_-]*", re.ASCII)
DEVICE = re.compile(r"[a-z2-7]{10}", re.ASCII)
_REF = re.compile(r"([a-z2-7]{10})\.([1-9][0-9]{0,15})", re.ASCII)
_REF_IN_TEXT = re.compile(r"(?<![a-z2-7])[a-z2-7]{10}\.[1-9][0-9]{0,15}(?![0-9])", re.ASCII)
DIGEST_LENGTH = 43
_TO_URL_SAFE = bytes.maketrans(b"+/", b"-_")
_FROM_URL_SAFE = bytes.maketrans(b"-_", b"+/")
# The characters that may come last, so that unused bits are zero, by the length modulo four.
_LAST = (None, "", "AQgw", "AEIMQUYcgkosw048")
_PADDING = (b"", b"", b"==", b"=")


def base64url(data: bytes) -> str:
    """Base64url without padding."""
    return b2a_base64(data, newline=False).translate(_TO_URL_SAFE, b"=").decode("ascii")


def from_base64url(text: str) -> bytes | None:
    """The bytes of a canonical base64url text; None for all else (padding, stray bits)."""
    beyond = len(text) % 4
    last = _LAST[beyond]
    if (last is not None and text[-1] not in last) or not _URL_SAFE.fullmatch(text):
        return None
    return a2b_base64(text.encode("ascii").translate(_FROM_URL_SAFE) + _PADDING[beyond])


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


def refs_in(text: str) -> list[str]:
    """The references that stand in a text, such as a matter's key."""
    return [found[0] for found in _REF_IN_TEXT.finditer(text)]


def read_ref(value: object) -> tuple[str, int] | None:
    """Device id and n of a reference `device.n`; None for all else."""
    found = _REF.fullmatch(value) if isinstance(value, str) else None
    if found is None or int(found[2]) > LARGEST:
        return None
    return found[1], int(found[2])
