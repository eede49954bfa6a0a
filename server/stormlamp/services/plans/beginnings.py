"""What a draft may begin as: the plan of a kind of site, or that of an edition."""

from collections.abc import Mapping
from typing import Any

from stormlamp.domain.plans.lasting import with_retired
from stormlamp.services.plans.drafts import DraftBeginning
from stormlamp.services.plans.edition_places import lasting_things
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.plans.shipped import begin_plan
from stormlamp.services.plans.sources import edition_source


def from_edition(desk: PlanDesk, number: int) -> DraftBeginning:
    """Begin as an edition that was published.

    Raises:
        UnknownEdition: there is none of this number.
    """
    return DraftBeginning(following(desk, edition_source(desk, number)), based_on=number)


def from_profile(desk: PlanDesk, profile: str) -> DraftBeginning:
    """Begin as the plan of a kind of site, with this site's id."""
    plan = of_site(begin_plan(profile), desk.record.site_name)
    return DraftBeginning(following(desk, plan), profile)


def following(desk: PlanDesk, plan: Mapping[str, Any]) -> dict[str, Any]:
    """Give a plan with what it lacks of the areas and assets of the edition in force: retired, not lost."""
    record = desk.record
    return with_retired(plan, lasting_things(record.store, record.site, desk.files))


def of_site(plan: Mapping[str, Any], site: str) -> dict[str, Any]:
    """Give a plan as that of a site, wherever it comes from: its id is the journal's."""
    own = plan.get("site")
    return {**plan, "site": {**own, "id": site}} if isinstance(own, dict) else dict(plan)
