"""Gives the plan that an edition was built from: as it was stored, or read back from the edition's file."""

import json
from typing import Any

from stormlamp.domain.plans.published import plan_of
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.refusals import UnknownEdition, UnknownFile
from stormlamp.storage.files import editions
from stormlamp.storage.plans.plan_sources import source_text
from stormlamp.threads import in_thread


def edition_source(desk: PlanDesk, number: int) -> dict[str, Any]:
    """Give the plan of an edition; of one that came as a file, figures are filled into its texts.

    Raises:
        UnknownEdition: none has this number, or its file is gone.
    """
    site = desk.record.site
    with desk.record.store.reading() as session:
        edition = editions.of_number(session, site, number)
        text = None if edition is None else source_text(session, site, number)
    if edition is None:
        raise UnknownEdition
    if text is not None:
        source: dict[str, Any] = json.loads(text)
        return source
    try:
        path = desk.files.find(edition.sha256)[1]
    except UnknownFile as error:
        raise UnknownEdition from error
    return in_thread(lambda: plan_of(json.loads(path.read_bytes())))
