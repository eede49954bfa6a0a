"""The plan of the story: the shipped one, a site's own, in which what is kept apart is so by seconds."""

from __future__ import annotations

from typing import Any

from tests.support.plans.own_plan import own_plan

# Whatever the story waits for. All other figures stay: nothing else falls due in a quarter of an hour.
SECONDS = {"motor-gap": 2, "stable-supply": 6, "mains-steady": 6, "call-next": 4, "crank-rest": 2}


def story_plan() -> dict[str, Any]:
    """The plan, with these figures in seconds."""
    plan = own_plan()
    figures = [
        {**each, "value": SECONDS[each["id"]], "unit": "seconds"} if each["id"] in SECONDS else each
        for each in plan["figures"]
    ]
    assert {each["id"] for each in figures} >= SECONDS.keys()
    return {**plan, "figures": figures}
