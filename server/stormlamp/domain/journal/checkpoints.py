"""Checkpoints: what the server says the journal was at one moment, for people outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from stormlamp.domain.encodings import base64url, read_digest
from stormlamp.domain.logbooks.actions import whole

if TYPE_CHECKING:
    from collections.abc import Mapping

STAMPED: Final = "checkpoint.stamped"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The journal had this running hash (32 bytes) after `size` entries.

    `token`: a time-stamping authority's answer, base64.
    """

    size: int
    hash: bytes
    why: str
    token: str | None = None

    def body(self) -> dict[str, object]:
        """What the server's logbook says of it."""
        said: dict[str, object] = {"size": self.size, "hash": base64url(self.hash), "why": self.why}
        return said if self.token is None else {**said, "token": self.token}


def read_checkpoint(body: Mapping[str, object]) -> Checkpoint | None:
    """The checkpoint that a body says; None where it says none."""
    size, hash_ = whole(body.get("size")), read_digest(body.get("hash"))
    why, token = body.get("why"), body.get("token")
    if size is None or size < 0 or hash_ is None or not isinstance(why, str):
        return None
    return Checkpoint(size, hash_, why, token if isinstance(token, str) else None)


def imprinted_text(site: str, generation: str, size: int, hash_: bytes) -> bytes:
    """What a time-stamping authority stamps the SHA-256 of."""
    return f"stormlamp-checkpoint-1\n{site}\n{generation}\n{size}\n{base64url(hash_)}".encode()
