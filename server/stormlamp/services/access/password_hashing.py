"""Hashes passwords slowly (Argon2, 64 MiB and a core each), no more than two at a time.

One of the two is for browsers that are known here, the other for strangers: however many of these come,
whoever has been here before gets in at once, and whoever comes for the first time has their turn.
"""

import secrets
import time
from base64 import b64encode
from collections import deque

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from argon2.low_level import ARGON2_VERSION

from stormlamp.services.access.queues import WaitingQueue
from stormlamp.threads import in_thread

_hasher = PasswordHasher()  # Argon2id with the library's RFC 9106 profile
TURN_PATIENCE_S = 120  # at a turn of a twentieth of a second, two hundred are through in ten
KNOWN, STRANGERS = (WaitingQueue(most, TURN_PATIENCE_S) for most in (20, 200))
SAMPLES = 16  # of how long it took lately
REAL_EACH = 8  # so often the time that it takes is measured anew


def _nobodys() -> str:
    """Word a hash as costly to verify as all others; it is of no password, and nothing was hashed for it."""
    cost = f"m={_hasher.memory_cost},t={_hasher.time_cost},p={_hasher.parallelism}"
    made = (secrets.token_bytes(_hasher.salt_len), secrets.token_bytes(_hasher.hash_len))
    salt, hash_password = (b64encode(part).decode().rstrip("=") for part in made)
    return f"$argon2id$v={ARGON2_VERSION}${cost}${salt}${hash_password}"


_NOBODY = _nobodys()
_took: deque[float] = deque(maxlen=SAMPLES)  # seconds


def hash_password(password: str) -> str:
    """Hash a password, in one's turn."""
    return in_thread(_hasher.hash, password)


def fits(stored: str | None, password: str) -> bool:
    """Tell whether a password is the stored one, in one's turn; it takes as long where there is none."""
    if stored is None and len(_took) == SAMPLES and secrets.randbelow(REAL_EACH):
        # For an account that does not exist nothing is hashed: the answer only takes as long as others did.
        time.sleep(secrets.choice(list(_took)))
        return False
    began = time.monotonic()
    right = in_thread(_verified, stored or _NOBODY, password)
    _took.append(time.monotonic() - began)
    return right and stored is not None


def _verified(stored: str, password: str) -> bool:
    try:
        return _hasher.verify(stored, password)
    except (VerifyMismatchError, InvalidHashError):
        return False
