"""What a draft may begin as: the plan of a kind of site, or that of an edition."""

from collections.abc import Mapping
from typing import Any

from stormlamp.services.plans.draft_publishing import PlanDesk
from stormlamp.services.plans.drafts import DraftBeginning
from stormlamp.services.plans.shipped import begin_plan
from stormlamp.services.plans.sources import edition_source


def from_edition(desk: PlanDesk, number: int) -> DraftBeginning:
    """Begin as an edition that was published.

    Raises:
        UnknownEdition: there is none of this number.
    """
    record = desk.record
    plan = edition_source(record.store, record.site, desk.files, number)
    return DraftBeginning(plan, based_on=number)


def from_profile(desk: PlanDesk, profile: str) -> DraftBeginning:
    """Begin as the plan of a kind of site, with this site's id."""
    return DraftBeginning(of_site(begin_plan(profile), desk.record.site_name), profile)


def of_site(plan: Mapping[str, Any], site: str) -> dict[str, Any]:
    """Give a shipped plan as that of a site: its id is the journal's."""
    return {**plan, "site": {**plan["site"], "id": site}}
