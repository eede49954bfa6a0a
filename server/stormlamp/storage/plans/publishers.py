"""Reads from the server's own logbook who published which edition."""

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from stormlamp.storage.access.devices import Device
from stormlamp.storage.journal.entries import EntryRow


def publishers(session: Session, site: int) -> dict[int, str | None]:
    """Give who published each edition, by its number; None: the server or its command line."""
    query = (
        select(EntryRow.actor, EntryRow.text)
        .join(Device, (Device.site == EntryRow.site) & (Device.number == EntryRow.device_no))
        .where(
            EntryRow.site == site,
            EntryRow.type == "edition.published",
            EntryRow.incident.is_(None),
            Device.kind == "server",  # whoever may record may use any word for a type
        )
    )
    found = ((actor, text) for actor, text in session.execute(query) if text is not None)
    return {json.loads(text)["body"]["number"]: actor for actor, text in found}
