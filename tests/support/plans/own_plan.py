"""The shipped plan as a site's own: the same words, and no mark that they are an example."""

from typing import Any

from stormlamp.services.plans.shipped import PROFILES, example_plan


def own_plan() -> dict[str, Any]:
    """The plan of the example, as no example's."""
    plan = example_plan(PROFILES[0])
    return {**plan, "site": {**plan["site"], "example": False}}
