"""Gives a stored page's seal, as proof of what is on it."""

import json
from dataclasses import dataclass

from stormlamp.domain.encodings import base64url
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.refusals import UnknownPage
from stormlamp.storage.access import devices
from stormlamp.storage.journal import pages as stored


@dataclass(frozen=True, slots=True)
class PageSeal:
    """A stored page's seal and identity, and the device's public JWK, which verifies it."""

    seal: str
    identity: str
    key: dict[str, str]


def seal_of(context: RecordContext, device: str, page: int) -> PageSeal:
    """The seal of a stored page: with its actions' digests it proves them unaltered.

    Raises:
        UnknownPage: no such page of no such device.
    """
    with context.store.reading() as session:
        known = devices.find(session, context.site, device)
        found = known and stored.find(session, context.site, known.number, page)
        if not known or not found:
            raise UnknownPage
        return PageSeal(found.seal, base64url(found.identity), json.loads(known.key))
