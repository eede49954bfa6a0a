"""The devices whose pages are proved, and whether each is named by its key."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from stormlamp.services.proof.findings import Problem
from stormlamp.services.signatures import is_named_by
from stormlamp.storage.access import devices


@dataclass(frozen=True, slots=True)
class ProvenDevice:
    """A device by its inner number: id, public JWK, and whether it is a logbook of the server."""

    id: str
    key: str
    is_server: bool
    revoked: bool


ProvenDevices = Mapping[int, ProvenDevice]  # by inner number


def known_devices(session: Session, site: int) -> dict[int, ProvenDevice]:
    """All devices of the site, by their inner numbers."""
    return {
        device.number: ProvenDevice(
            device.id, device.key, device.kind == "server", device.revoked_at is not None
        )
        for device in devices.listed(session, site)
    }


def key_problems(devices: ProvenDevices) -> Iterator[Problem]:
    """Devices whose id is not their key's thumbprint."""
    for device in devices.values():
        if not is_named_by(device.id, device.key):
            yield Problem(
                f"device {device.id}",
                "its key is not the one it is named by",
                "the key's thumbprint",
                device=device.id,
            )
