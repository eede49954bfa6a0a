"""Keeps the public keys of devices in memory: pages are let in by them."""

import threading
from collections.abc import Mapping

from stormlamp.services.signatures import is_named_by
from stormlamp.storage.database.store import Store
from stormlamp.storage.journal import gathering


class Keys:
    """What this process knows of the devices' keys; a device's never changes, so each is read once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}  # device id -> JWK
        self._newest = 0  # inner number of the newest device read
        self._reading = threading.Lock()

    def of(self, store: Store, site: int, devices: set[str]) -> Mapping[str, str]:
        """Keys by device id, those of all of `devices` that there are among them."""
        if not devices <= self._known.keys():
            # One at a time: where a thousand phones come at once, the first loads the keys of all.
            with self._reading:
                unknown = devices - self._known.keys()
                if unknown:
                    self._read(store, site, unknown)
        return self._known

    def _read(self, store: Store, site: int, unknown: set[str]) -> None:
        with store.reading() as session:
            found, self._newest = gathering.keys_since(session, site, self._newest)
            missing = unknown - found.keys()
            # After a restore there may be one with a number that another had before.
            more = gathering.keys(session, site, missing) if missing else {}
        read = found | more
        # A row may be another's work: a device is who has the key that its id comes from.
        self._known |= {device: key for device, key in read.items() if is_named_by(device, key)}
