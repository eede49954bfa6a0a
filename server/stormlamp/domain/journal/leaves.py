"""The journal's exact bytes (leaf, running hash) and the order in which people read it."""

from stormlamp.domain.encodings import base64url, sha256


def first_hash(site: str) -> bytes:
    """The running hash of an empty journal."""
    return sha256(f"stormlamp-journal-1\n{site}".encode())


def leaf(ref: str, digest: bytes, happened_at: int, received_at: int) -> bytes:
    """What stands for one entry in the running hash; neither hiding nor redaction touches it."""
    text = f"stormlamp-leaf-1\n{ref}\n{base64url(digest)}\n{happened_at}\n{received_at}"
    return sha256(text.encode("ascii"))


def next_hash(running: bytes, leaf: bytes) -> bytes:
    """The running hash after one more leaf."""
    return sha256(running + leaf)


def display_time(happened_at: int, stated_at: int | None, received_at: int) -> int:
    """The time shown: what was stated, never after receipt; else when it happened."""
    return happened_at if stated_at is None else min(stated_at, received_at)
