"""Plans that are sound piece by piece and knotted as a whole: ways lead round, trees are deep, or empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Plan = dict[str, Any]
DEPTH, MANY = 300, 60
OPTIONAL = ("goals", "figures", "assets", "topics", "clocks", "dangers", "answers", "reports", "audiences")
BETWEEN = ("supplies", "channels", "risks", "training", "drills", "guides", "glossary")


def _items(plan: Plan) -> list[Plan]:
    return [item for entry in plan["lists"] for page in entry["pages"] for item in page["items"]]


def leads_round(plan: Plan) -> None:
    """Every step leads to a list that leads back; all duties cover each other."""
    around = {"first": "fallback", "fallback": "first", "patrol": "first", "lift": "fallback"}
    for entry in plan["lists"]:
        for page in entry["pages"]:
            for item in page["items"]:
                item["list"], item["could_not"] = entry["id"], around[entry["id"]]
    for duty in plan["duties"]:
        others = [each["id"] for each in plan["duties"] if each["id"] != duty["id"]]
        duty["covered_by"] = [*others, *others]
    for limit in (limit for clock in plan["clocks"] for limit in clock["limits"]):
        limit["list"], limit["repeats"] = plan["dangers"][0]["list"], True


def deep_and_retired(plan: Plan) -> None:
    """Areas far below each other, and all of them are retired, the site too; so are all assets."""
    above = "site"
    for at in range(DEPTH):
        plan["areas"].append({"id": f"a{at}", "name": {"zh-Hans": "层"}, "parent": above, "kind": "floor"})
        above = f"a{at}"
    for thing in (*plan["areas"], *plan["assets"]):
        thing["retired"] = True
    plan["assets"][0]["area"] = above
    plan["audiences"][0]["areas"] = [above, "site", above]
    plan["drills"][0]["areas"] = ["site", above]


def with_the_least(plan: Plan) -> None:
    """Nothing that may be left out is there."""
    for entry in plan["lists"]:
        entry.update(skip_at=[1, 2, 3, 4], asset_kind=None, areas=[], scope="once")
    for item in _items(plan):
        item.update(scripts=[], contacts=[], clock=None, could_not=None, list=None, due=None)
    for contact in plan["contacts"]:
        contact["scripts"] = []
    for stage in plan["stages"]:
        stage["lists"]["leader"] = [entry["id"] for entry in plan["lists"]]
    for part in (*OPTIONAL, *BETWEEN):
        plan[part] = []


def very_many(plan: Plan) -> None:
    """Hundreds of everything that is found by its name, and all are called alike."""
    for part in ("contacts", "scripts", "answers", "glossary", "audiences", "assets"):
        plan[part] += [{**plan[part][0], "id": f"x{at}"} for at in range(MANY)]
    plan["topics"] += [
        {"id": f"x{at}", "name": {"zh-Hans": "同"}, "lists": ["first"] * 5} for at in range(MANY)
    ]


KNOTS: tuple[Callable[[Plan], None], ...] = (leads_round, deep_and_retired, with_the_least, very_many)
