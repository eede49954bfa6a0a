"""JSON files that end with the server's signature over all bytes before it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from stormlamp.domain.encodings import base64url, sha256

if TYPE_CHECKING:
    from collections.abc import Mapping

_BEFORE: Final = b',\n"signature":"'
_BEHIND: Final = b'"}\n'


def compact(value: object) -> str:
    """JSON in the one form in which files of ours are written."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def unsigned(members: Mapping[str, object]) -> bytes:
    """An object up to where its signature follows: a line for each member, and for each thing in a list."""
    written = (f"{compact(name)}:{_member(value)}" for name, value in members.items())
    return ("{" + ",\n".join(written)).encode()


def _member(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(compact, value)) + "\n]"
    return compact(value)


def file_signing_input(kind: str, device: str, before: bytes) -> bytes:
    """What is signed: the JWS of this `typ`, by this device's key, over the digest of the bytes before it."""
    header = {"alg": "ES256", "kid": device, "typ": kind}
    payload = {"sha256": base64url(sha256(before))}
    return ".".join(base64url(compact(each).encode()) for each in (header, payload)).encode("ascii")


def signed(before: bytes, jws: str) -> bytes:
    """The whole file."""
    return b"".join((before, _BEFORE, jws.encode("ascii"), _BEHIND))


def parted(data: bytes) -> tuple[bytes, str] | None:
    """The bytes before the signature, and its JWS; None where the file does not end with one."""
    before, found, behind = data.rpartition(_BEFORE)
    jws = behind.removesuffix(_BEHIND)
    if not found or len(jws) == len(behind) or b'"' in jws or not jws.isascii():
        return None
    return before, jws.decode("ascii")
