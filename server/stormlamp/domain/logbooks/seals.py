"""The seal: a compact JWS (RFC 7515) whose every byte is fixed, so that an identity has one form."""

from typing import NamedTuple

from stormlamp.domain.encodings import DEVICE, base64url, from_base64url, read_digest, sha256
from stormlamp.domain.logbooks.actions import whole
from stormlamp.domain.logbooks.clock import Sample, read_sample
from stormlamp.domain.strict_json import Read, Unreadable, read_object

MOST_ACTIONS = 100
MOST_PREV = 64  # characters
_SIGNATURE = 64  # bytes: r and s of ES256
_TEXTS = ("site", "device", "prev", "build")
_NUMBERS = ("v", "page", "first")


class Seal(NamedTuple):
    """A seal as read, its signature not yet verified. Digests are 32 bytes each."""

    text: str
    identity: bytes
    signing_input: bytes
    signature: bytes
    version: int
    site: str
    device: str
    page: int
    prev: str
    first: int
    clocks: tuple[Sample, ...]
    digests: tuple[bytes, ...]

    @property
    def last(self) -> int:
        """Number of the last action; `first` - 1 where there is none."""
        return self.first + len(self.digests) - 1


def header(device: str) -> bytes:
    """The only header a seal may have."""
    return f'{{"alg":"ES256","kid":"{device}"}}'.encode("ascii")


def signing_input(device: str, payload: bytes) -> bytes:
    """What is signed, and whose SHA-256 is the identity."""
    return f"{base64url(header(device))}.{base64url(payload)}".encode("ascii")


def identity_of(text: str) -> bytes | None:
    """The identity of anything that has a seal's outer form, else None."""
    return None if _parts(text) is None else _identity(text)


def _parts(text: str) -> tuple[bytes, bytes, bytes] | None:
    parts = [from_base64url(part) for part in text.split(".")]
    if len(parts) != 3 or not all(parts):  # noqa: PLR2004 - compact JWS
        return None
    head, body, tail = (part or b"" for part in parts)
    return head, body, tail


def _identity(text: str) -> bytes:
    return sha256(text.rpartition(".")[0].encode("ascii"))


def read_seal(text: str, read: Read = read_object) -> Seal | None:
    """The seal that `text` holds; None where its structure is wrong."""
    parts = _parts(text)
    if parts is None:
        return None
    head, body, tail = parts
    try:
        payload = read(body)
    except Unreadable:
        return None
    device, digests = payload.get("device"), _digests(payload.get("digests"))
    fits = isinstance(device, str) and DEVICE.fullmatch(device) and head == header(device)
    if not fits or len(tail) != _SIGNATURE or digests is None:
        return None
    return _seal(text, _identity(text), tail, payload, digests)


def _seal(
    text: str,
    identity: bytes,
    signature: bytes,
    payload: dict[str, object],
    digests: tuple[bytes, ...],
) -> Seal | None:
    texts = [payload.get(name) for name in _TEXTS]
    words = [each for each in texts if isinstance(each, str)]
    numbers = [each for name in _NUMBERS if (each := whole(payload.get(name))) is not None]
    clocks = payload.get("clocks")
    if len(words) < len(_TEXTS) or len(numbers) < len(_NUMBERS) or not isinstance(clocks, list):
        return None
    version, page, first = numbers
    last = whole(first + len(digests) - 1)
    if page < 1 or first < 1 or last is None or len(words[2]) > MOST_PREV:
        return None
    return Seal(
        text=text,
        identity=identity,
        signing_input=text.rpartition(".")[0].encode("ascii"),
        signature=signature,
        version=version,
        site=words[0],
        device=words[1],
        page=page,
        prev=words[2],
        first=first,
        clocks=tuple(sample for each in clocks if (sample := read_sample(each))),
        digests=digests,
    )


def _digests(value: object) -> tuple[bytes, ...] | None:
    if not isinstance(value, list) or len(value) > MOST_ACTIONS:
        return None
    found = tuple(digest for each in value if (digest := read_digest(each)))
    return found if len(found) == len(value) else None
