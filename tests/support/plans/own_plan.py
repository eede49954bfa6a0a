"""The shipped plan as a site's own: the same words, figures decided, and no mark that they are an example."""

from typing import Any

from tests.support.plans.decided import decide_all

from stormlamp.services.plans.shipped import PROFILES, example_plan


def own_plan() -> dict[str, Any]:
    """The plan of the example, as no example's."""
    plan = decide_all(example_plan(PROFILES[0]))
    return {**plan, "site": {**plan["site"], "example": False}}
