"""One phone of the load generator: its requests and its connection."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.bench.wire import Answer

if TYPE_CHECKING:
    import socket

Talk = Generator[bytes | float, Answer | None, None]


def say(requests: Iterable[bytes], answers: list[Answer]) -> Talk:
    """A phone that makes these requests one after the other and keeps the answers."""
    for asked in requests:
        answer = yield asked
        assert answer is not None
        answers.append(answer)


@dataclass(slots=True, eq=False)
class Line:
    """One phone's connection and what is under way on it, as `Play` keeps it."""

    phone: Talk
    must_end: bool
    asked: bytes | None = None
    out: memoryview = field(default_factory=lambda: memoryview(b""))
    got: bytearray = field(default_factory=bytearray)
    first_sent: float = 0.0
    tries: int = 0
    socket: socket.socket | None = None
    connecting: bool = False
    idle: bool = False  # nothing is under way: it waits
