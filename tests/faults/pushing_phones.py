"""Phones that record and hand in without pause, whatever their server does."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPException
from random import Random
from typing import TYPE_CHECKING

from tests.protocol.client import Refused, Server, identity
from tests.protocol.phone import Phone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from tests.protocol.client import Json

PAUSE_S = 0.01  # between two tries while nobody listens


class Caller(threading.Thread):
    """One phone in a thread: it seals a page, hands it in until it is acknowledged, and goes on.

    Args:
        url: of the server.
        code: for its enrolment.
        seed: of how much it writes.
    """

    def __init__(self, url: str, code: str, seed: int) -> None:
        super().__init__()
        self.phone = Phone(Server(url))
        self.phone.enrol(code, "phone")
        self.phone.sample_clock()
        self.book: dict[str, str] = {}
        self.pages: dict[str, list[str]] = {}  # identity -> refs
        self.acknowledged: set[str] = set()
        self.pages_acknowledged = 0
        self.cut = self.refused = 0
        self.broken: BaseException | None = None
        self._chance = Random(seed)  # noqa: S311 - chance that can be played again
        self._over = threading.Event()

    def run(self) -> None:
        """Write and hand in until told to stop, or until something happens that must not."""
        try:
            while not self._over.is_set():
                page, refs = self.write()
                while not self._over.is_set() and not self.hand_in(page, refs):
                    self._over.wait(PAUSE_S)
        except BaseException as error:  # noqa: BLE001 - told to the test when it joins
            self.broken = error

    def stop(self) -> None:
        """Let it stop, the last page acknowledged or not, and tell what broke it."""
        self._over.set()
        self.join()
        if self.broken is not None:
            raise self.broken

    def write(self) -> tuple[Json, list[str]]:
        """Seal one to four notes."""
        refs = [
            self.phone.record("note.written", {"text": "x" * 200}) for _ in range(self._chance.randint(1, 4))
        ]
        self.book |= dict(zip(refs, (text for text, _ in self.phone.unsealed), strict=True))
        page = self.phone.seal()
        self.pages[identity(page["seal"])] = refs
        return page, refs

    def hand_in(self, page: Json, refs: list[str]) -> bool:
        """Hand a page in once; only its own verdict in an answer read to its end is an acknowledgement."""
        try:
            (result,) = self.phone.hand_in(page)["results"]
        except Refused as refused:
            if refused.status != 503:
                raise
            self.refused += 1
            return False
        except (OSError, HTTPException, ValueError) as error:
            # Nobody listens, or the connection broke while the page was under way.
            self.cut += not isinstance(getattr(error, "reason", None), ConnectionRefusedError)
            return False
        assert result["status"] in {"accepted", "duplicate"}, result
        self.acknowledged.update(refs)
        self.pages_acknowledged += 1
        return True


@dataclass
class Crowd:
    """Several phones at once."""

    callers: Sequence[Caller]

    def __enter__(self) -> Self:
        """All begin."""
        for caller in self.callers:
            caller.start()
        return self

    def __exit__(self, *_: object) -> None:
        """All stop, also where one of them broke: one that went on would keep the run from its end."""
        with ExitStack() as stopping:
            for caller in self.callers:
                stopping.callback(caller.stop)

    @property
    def book(self) -> dict[str, str]:
        """All that they wrote down."""
        return {ref: text for caller in self.callers for ref, text in caller.book.items()}

    @property
    def acknowledged(self) -> set[str]:
        """Refs of all that a server has acknowledged to them."""
        return {ref for caller in self.callers for ref in caller.acknowledged}

    @property
    def pages(self) -> dict[str, list[str]]:
        """Identities of all pages, and the refs on each."""
        return {name: refs for caller in self.callers for name, refs in caller.pages.items()}

    @property
    def pages_acknowledged(self) -> int:
        """How many pages a server has acknowledged."""
        return sum(caller.pages_acknowledged for caller in self.callers)

    @property
    def cut(self) -> int:
        """How many pushes broke under way."""
        return sum(caller.cut for caller in self.callers)

    @property
    def refused(self) -> int:
        """How many pushes were answered with 503."""
        return sum(caller.refused for caller in self.callers)

    def hand_all_in_again(self) -> None:
        """Every page once more: what was acknowledged must be known, the rest is taken now."""
        for caller in self.callers:
            for place in range(0, len(caller.phone.sealed), 50):
                for result in caller.phone.hand_in(*caller.phone.sealed[place : place + 50])["results"]:
                    assert result["status"] in {"accepted", "duplicate"}, result
