"""Links by which a phone opens the draft as it stands; nothing is stored for them."""

import base64
import hmac
import secrets

from stormlamp.domain.encodings import from_base64url
from stormlamp.services.refusals import UnknownTry

TRY_LIFE = 12 * 3600 * 1_000_000  # microseconds
_STAMP, _SALT, _MAC = 8, 8, 16  # bytes


def new_try(key: bytes, now: int) -> tuple[str, int]:
    """Make a token and tell when it ends.

    Args:
        key: the site's secret for this, so that every app server takes every token.
        now: server time in microseconds.
    """
    ends = now + TRY_LIFE
    head = ends.to_bytes(_STAMP, "big") + secrets.token_bytes(_SALT)
    return base64.urlsafe_b64encode(head + _mac(key, head)).rstrip(b"=").decode("ascii"), ends


def refuse_ended(key: bytes, token: str, now: int) -> None:
    """Take a token only where it was made with this key and has not ended.

    Raises:
        UnknownTry: it was not, or has.
    """
    raw = from_base64url(token) or b""
    head, mac = raw[:-_MAC], raw[-_MAC:]
    if not hmac.compare_digest(mac, _mac(key, head)) or int.from_bytes(head[:_STAMP], "big") <= now:
        raise UnknownTry


def link(public_url: str, token: str) -> str:
    """Make the address that the QR code carries; no server ever sees what stands after #."""
    return f"{public_url}/try#{token}"


def _mac(key: bytes, head: bytes) -> bytes:
    return hmac.digest(key, b"stormlamp-try-1\n" + head, "sha256")[:_MAC]
