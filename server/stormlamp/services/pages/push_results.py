"""The answer to a push: a verdict for each page, and what is held of each device."""

from dataclasses import dataclass
from typing import Any

from stormlamp.domain.journal.receipts import Receipt


@dataclass(frozen=True, slots=True)
class PageResult:
    """The verdict on one page. `identity` is null where a copy has none."""

    identity: str | None
    status: str
    first_seq: int | None = None
    reason: str | None = None
    retry_after_ms: int | None = None

    def plain(self) -> dict[str, Any]:
        """In the API's form: what is not there is left out, but for the identity."""
        more = {
            "first_seq": self.first_seq,
            "reason": self.reason,
            "retry_after_ms": self.retry_after_ms,
        }
        said = {name: value for name, value in more.items() if value is not None}
        return {"identity": self.identity, "status": self.status, **said}


@dataclass(frozen=True, slots=True)
class HeldEnd:
    """The end of what is held of a device: highest page, its identity ("" for none), highest n."""

    page: int
    identity: str
    n: int


@dataclass(frozen=True, slots=True)
class PushAnswer:
    """The answer to a push.

    `held`: by device id; `now` in microseconds; `durable_seq`: what the newest backup holds.
    """

    results: tuple[PageResult, ...]
    held: dict[str, HeldEnd]
    now: int
    generation: str
    receipt: Receipt
    retry_after_ms: int
    durable_seq: int

    def plain(self) -> dict[str, Any]:
        """In the API's form."""
        return {
            "results": [each.plain() for each in self.results],
            "held": {
                device: {"page": held.page, "identity": held.identity, "n": held.n}
                for device, held in self.held.items()
            },
            "now": self.now,
            "generation": self.generation,
            "durable_seq": self.durable_seq,
            "receipt": {
                "generation": self.receipt.generation,
                "seq": self.receipt.seq,
                "hash": self.receipt.hash,
                "mac": self.receipt.mac,
            },
            "retry_after_ms": self.retry_after_ms,
        }
