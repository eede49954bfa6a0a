"""The devices whose pages are proved, and whether each is named by its key."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stormlamp.services.proof.findings import Problem
from stormlamp.services.signatures import BadKey, canonical_jwk, device_id, public_key


@dataclass(frozen=True, slots=True)
class ProvenDevice:
    """A device by its inner number: id, public JWK, and whether it is a logbook of the server."""

    id: str
    key: str
    is_server: bool
    revoked: bool


ProvenDevices = Mapping[int, ProvenDevice]  # by inner number


def key_problems(devices: ProvenDevices) -> Iterator[Problem]:
    """Devices whose id is not their key's thumbprint."""
    for device in devices.values():
        try:
            jwk = json.loads(device.key)
            public_key(device.key)
            sound = canonical_jwk(jwk) == device.key and device_id(jwk) == device.id
        except (ValueError, BadKey, AttributeError):
            sound = False
        if not sound:
            yield Problem(
                f"device {device.id}",
                "its key is not the one it is named by",
                "the key's thumbprint",
                device=device.id,
            )
