"""The devices that a proof knows, and the interface of its checks."""

from dataclasses import dataclass
from typing import Protocol

from stormlamp.domain.logbooks.seals import Seal
from stormlamp.storage.journal.proving import ProvenEntry, ProvenPage


@dataclass(frozen=True, slots=True)
class Known:
    """A device by its inner number: id, public JWK, and whether it is a logbook of the server."""

    id: str
    key: str
    is_server: bool
    revoked: bool


class Judge(Protocol):
    """What else is to be proved of each page, in seq order."""

    def page(self, page: ProvenPage, seal: Seal, entries: list[ProvenEntry]) -> None:
        """Judge a page whose seal, place and digests are sound."""

    def loose(self, page: ProvenPage, seal: Seal) -> None:
        """Judge a page without actions."""
