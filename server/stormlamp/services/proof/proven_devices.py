"""The devices whose pages are proved."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProvenDevice:
    """A device by its inner number: id, public JWK, and whether it is a logbook of the server."""

    id: str
    key: str
    is_server: bool
    revoked: bool


ProvenDevices = Mapping[int, ProvenDevice]  # by inner number
