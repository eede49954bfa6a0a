"""What a push is answered with."""

from dataclasses import dataclass

from stormlamp.domain.receipts import Receipt


@dataclass(frozen=True, slots=True)
class PageResult:
    """The verdict on one page. `identity` is null where a copy has none."""

    identity: str | None
    status: str
    first_seq: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """The end of what is held of a device: highest page, its identity ("" for none), highest n."""

    page: int
    identity: str
    n: int


@dataclass(frozen=True, slots=True)
class Handed:
    """The answer to a push.

    `held`: by device id; `now` in microseconds; `durable_seq`: what the newest backup holds.
    """

    results: tuple[PageResult, ...]
    held: dict[str, Held]
    now: int
    generation: str
    receipt: Receipt
    retry_after_ms: int
    durable_seq: int
