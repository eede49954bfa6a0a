"""A device, as far as proving its pages needs it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProvenDevice:
    """A device by its inner number: id, public JWK, and whether it is a logbook of the server."""

    id: str
    key: str
    is_server: bool
    revoked: bool
