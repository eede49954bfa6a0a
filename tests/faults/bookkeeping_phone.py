"""A phone that keeps book of what is received and what it may delete, as docs/protocol.md asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.protocol.client import Answer, Json, Refused, Server, identity

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from tests.protocol.phone import Phone

KEEP_DAYS = 7


@dataclass
class Wire(Server):
    """The server without a network: whole requests and answers, one of which may get lost on its way."""

    app: Callable[[], Flask] = field(kw_only=True)
    loses_reply: bool = False

    def call(
        self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """Ask, with the session and the newest receipt; a problem is raised as `Refused`."""
        asked = self.request(method, path, body, headers or {})
        client = self.app().test_client(use_cookies=False)
        reply = client.open(path, method=method, data=asked.data, headers=dict(asked.header_items()))
        answer = Answer(reply.status_code, dict(reply.headers), reply.get_data())
        if self.loses_reply:
            raise ConnectionError
        if answer.status >= 400:
            raise Refused(answer.status, answer.json)
        return answer


@dataclass
class Kept:
    """A sealed page in the book. `first_seq` and `day` are of the moment it was received."""

    page: Json
    refs: list[str]
    generation: str | None = None
    first_seq: int | None = None
    day: int = 0


@dataclass
class Handset:
    """A phone and its book.

    Args:
        phone: key, logbook and pages.
        wire: its way to the server.
        code: asks a supervisor for a code.
    """

    phone: Phone
    wire: Wire
    code: Callable[[], str]
    kept: list[Kept] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)  # ref -> text, of all it ever wrote
    generation: str | None = None
    surprises: int = 0

    @property
    def held(self) -> set[str]:
        """Refs of what it still holds."""
        sealed = {ref for kept in self.kept for ref in kept.refs}
        return sealed | {f"{self.phone.id}.{self.phone.n - at}" for at in range(len(self.phone.unsealed))}

    def enrol(self) -> None:
        """Get in; the same key gives the same device, also after a restore that has forgotten it."""
        self.phone.enrol(self.code(), "phone")

    def write(self, text: str) -> None:
        """Write an action down."""
        ref = self.phone.record("note.written", {"text": text})
        self.texts[ref] = self.phone.unsealed[-1][0]

    def hand_in(self, day: int) -> tuple[list[str], int] | None:
        """Hand in all that no server is known to hold; None where no answer came.

        Returns:
            Refs that were let go of, and the `durable_seq` that was told.
        """
        while self.phone.unsealed:
            first = self.phone.n - len(self.phone.unsealed) + 1
            page = self.phone.seal()
            refs = [f"{self.phone.id}.{first + at}" for at in range(len(page["actions"]))]
            self.kept.append(Kept(page, refs))
        while True:
            offered = [kept for kept in self.kept if kept.generation is None]
            try:
                answer = self.phone.hand_in(*(kept.page for kept in offered))
            except ConnectionError:
                return None
            except Refused as refused:
                if refused.problem["code"] != "other_generation":
                    raise
                self.phone.server.receipt = None
                self._hear(refused.problem["generation"])
                continue
            self._hear(answer["generation"])
            if self._judge(offered, answer, day):
                return self._let_go(answer["durable_seq"], day), answer["durable_seq"]
            self.enrol()

    def _hear(self, generation: str) -> None:
        """Count what another generation received as not received."""
        if generation == self.generation:
            return
        self.surprises += self.generation is not None
        self.generation = generation
        for kept in self.kept:
            if kept.generation != generation:
                kept.generation = kept.first_seq = None

    def _judge(self, offered: list[Kept], answer: Json, day: int) -> bool:
        """Believe each page's own verdict; tell whether the server knows this device."""
        known = True
        for kept, result in zip(offered, answer["results"], strict=True):
            assert result["identity"] == identity(kept.page["seal"])
            if result["status"] == "deferred":
                assert result["reason"] == "unknown_device"
                known = False
                continue
            assert result["status"] in {"accepted", "duplicate"}, result
            kept.generation, kept.first_seq, kept.day = answer["generation"], result.get("first_seq"), day
        return known

    def _let_go(self, durable_seq: int, day: int) -> list[str]:
        gone = [
            kept
            for kept in self.kept
            if kept.first_seq is not None
            and kept.first_seq + len(kept.refs) - 1 <= durable_seq
            and day - kept.day > KEEP_DAYS
        ]
        self.kept = [kept for kept in self.kept if kept not in gone]
        return [ref for kept in gone for ref in kept.refs]
