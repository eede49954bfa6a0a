"""What the server vouches for inside its own database: the journal's end, and rows that no signature covers.

A MAC over the end of the journal is of all that led there. Beside it stands a sum over what cannot be derived
from sealed pages (a text that is missing, a page kept apart): each such row adds a keyed hash of its own, so
that rows come, change and go without the others being read again.
"""

import hashlib
import hmac
import json

from stormlamp.domain.encodings import base64url

NOTHING = bytes(32)  # the sum over no rows
_SPACE = 2**256
Said = str | int | None


def head_mac(key: bytes, site: str, generation: str, seq: int, running: bytes, loose: bytes) -> bytes:
    """The server's word for a journal's end, 32 bytes.

    Args:
        key: of receipts; kept outside the database.
        site: the site's id.
        generation: in which the journal stands.
        seq: of the newest entry.
        running: the running hash there, 32 bytes.
        loose: the sum over the rows that no signature covers, 32 bytes.
    """
    text = f"stormlamp-head-1\n{site}\n{generation}\n{seq}\n{base64url(running)}\n{base64url(loose)}"
    return hmac.digest(key, text.encode(), hashlib.sha256)


def summand(key: bytes, *said: Said) -> int:
    """What a row that says this adds to the sum."""
    text = f"stormlamp-loose-1\n{json.dumps(said)}"
    return int.from_bytes(hmac.digest(key, text.encode("ascii"), hashlib.sha256))


def plus(loose: bytes, change: int) -> bytes:
    """The sum after a change, which may be below zero."""
    return ((int.from_bytes(loose) + change) % _SPACE).to_bytes(len(NOTHING))
