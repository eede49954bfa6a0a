"""A colleague with a phone of their own, who records what others then see."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.protocol.client import Refused
from tests.protocol.client import Server as Wire
from tests.protocol.phone import Phone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.server_process import Server


def in_minutes(minutes: float) -> str:
    """So many minutes from now, as a body says it."""
    return (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat(timespec="milliseconds")


class Colleague:
    """Enrolled as a supervisor, where no code says otherwise.

    Args:
        server: where.
        name: how others see them.
        code: by which they are let in.
    """

    def __init__(self, server: Server, name: str = "李敏", code: str | None = None) -> None:
        self._server, self._phone = server, Phone(Wire(server.url))
        given = code or server.code("supervisor").partition("#")[2].partition("&")[0]
        self._phone.enrol(given, f"{name}的手机", name)
        self._phone.sample_clock()

    def lets_in(self, name: str) -> Colleague:
        """Gives a code to somebody new of the staff, who uses it."""
        made = self._phone.server.call("POST", "/api/v1/codes", {"name": name})
        return Colleague(self._server, name, made.json["code"])

    def adds(self, **person: object) -> str:
        """Puts somebody into the directory; gives their id."""
        made = self._phone.server.call("POST", "/api/v1/people", person)
        return str(made.json["id"])

    def is_shut_out(self) -> bool:
        """Whether the server says that this phone was revoked."""
        try:
            self._phone.server.call("GET", "/api/v1/session")
        except Refused as refused:
            return str(refused.problem["code"]) == "device_revoked"
        return False

    @property
    def device(self) -> str:
        """The id of the phone."""
        return self._phone.id

    def tells(self, kind: str, body: Mapping[str, object], *, drill: bool = False) -> None:
        """Records this as the beginning of something, and hands it in."""
        self._phone.record(kind, dict(body), incident="self", drill=drill)
        self.hands_in()

    def records(self, action: Mapping[str, object]) -> str:
        """Records this, whatever it is, and hands it in on a page of its own; gives its ref."""
        return self.records_all(action)[0]

    def records_all(self, *actions: Mapping[str, object]) -> list[str]:
        """Records all of these, and hands them in together; gives their refs."""
        refs = []
        for action in actions:
            fields = dict(action)
            kind, body = str(fields.pop("type")), fields.pop("body")
            refs.append(self._phone.record(kind, body, **fields))  # type: ignore[arg-type]
        self.hands_in()
        return refs

    def hands_over(self, duty: str, to: str, incident: str, words: str) -> None:
        """Gives a duty to a person, with a few words."""
        body = {"duty": duty, "from": self._phone.person, "to": to, "summary": words}
        self._phone.record("duty.handed_over", body, incident=incident)
        self.hands_in()

    def writes(self, *texts: str) -> None:
        """Writes notes and hands them in."""
        for text in texts:
            self._phone.record("note.written", {"text": text})
        self.hands_in()

    def shuts_out(self, device: str) -> None:
        """Has a phone shut out; one's own too."""
        self._phone.server.call("POST", f"/api/v1/devices/{device}/revoke", {"reason": "丢了"})

    def hands_in(self) -> None:
        """Seals what is not sealed and hands it in."""
        while self._phone.unsealed:
            self._phone.hand_in(self._phone.seal())
