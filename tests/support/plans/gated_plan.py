"""A plan whose power comes back in few steps, with a gap that a test can wait for."""

from typing import Any

from tests.support.plans.own_plan import own_plan

# By list: so many items of its first page are all that it asks for.
KEPT = {"before-power-up": 5, "power-up": 5, "system-check": 5}


def gated_plan(gap_s: int) -> dict[str, Any]:
    """The shipped plan, with so many seconds between two steps of the power-up."""
    plan = own_plan()
    for figure in plan["figures"]:
        if figure["id"] == "motor-gap":
            figure.update(value=gap_s, unit="seconds")
    plan["lists"] = [_short(each, KEPT[each["id"]]) if each["id"] in KEPT else each for each in plan["lists"]]
    return plan


def _short(entry: dict[str, Any], count: int) -> dict[str, Any]:
    first = entry["pages"][0]
    return {**entry, "pages": [{**first, "items": first["items"][:count]}]}
