"""Receipts: the journal's state as the server vouches for it."""

import hashlib
import hmac
from dataclasses import dataclass

from stormlamp.domain.encodings import base64url
from stormlamp.domain.logbooks.actions import whole


@dataclass(frozen=True, slots=True)
class Receipt:
    """The journal of `generation` had this running hash (base64url) at `seq`; `mac` says who says so."""

    generation: str
    seq: int
    hash: str
    mac: str


def issue(key: bytes, generation: str, seq: int, running: bytes) -> Receipt:
    """A receipt for this state. `running`: 32 bytes."""
    text = base64url(running)
    return Receipt(generation, seq, text, _mac(key, generation, seq, text))


def read_receipt(value: object) -> Receipt | None:
    """A receipt as handed in; None where it is none."""
    if not isinstance(value, dict):
        return None
    seq = whole(value.get("seq"))
    texts = [value.get(name) for name in ("generation", "hash", "mac")]
    words = [text for text in texts if isinstance(text, str) and text.isascii()]
    if seq is None or seq < 0 or len(words) != len(texts):
        return None
    return Receipt(words[0], seq, words[1], words[2])


def is_ours(key: bytes, receipt: Receipt) -> bool:
    """Whether the MAC was made with this key."""
    expected = _mac(key, receipt.generation, receipt.seq, receipt.hash)
    return hmac.compare_digest(expected, receipt.mac)


def _mac(key: bytes, generation: str, seq: int, running: str) -> str:
    text = f"stormlamp-receipt-1\n{generation}\n{seq}\n{running}"
    return base64url(hmac.digest(key, text.encode("ascii"), hashlib.sha256))
