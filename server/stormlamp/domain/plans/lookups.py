"""What is looked up in a published edition. The twin of web/src/core/plan-lookups.ts.

An edition is parsed JSON as `build_edition` wrote it; docs/plan.md says what it holds.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from stormlamp.domain.plans.findings import Node


class Shown(NamedTuple):
    """A text as it can be shown: `fallback` is true when the asked language is missing."""

    text: str
    lang: str
    fallback: bool


class Place(NamedTuple):
    """Where a list is done; None twice when it is done once."""

    area: str | None
    asset: str | None


class ItemAt(NamedTuple):
    """An item at a level: `skipped` when the plan leaves it out there; `page` counts from 0."""

    item: Node
    page: int
    skipped: bool


def text(words: Mapping[str, str], lang: str) -> Shown:
    """Give the text in `lang`, else in the first language given, marked."""
    if lang in words:
        return Shown(words[lang], lang, fallback=False)
    first, said = next(iter(words.items()), ("", ""))
    return Shown(said, first, fallback=True)


def by_id(things: Sequence[Node], name: str | None) -> Node | None:
    """Give the first thing of this id."""
    return next((thing for thing in things if thing["id"] == name), None)


def area_path(edition: Node, name: str) -> list[Node]:
    """Give the area's parents from the site down to itself; [] for an unknown area."""
    path: list[Node] = []
    area = by_id(edition["areas"], name)
    while area is not None and len(path) < len(edition["areas"]):
        path.insert(0, area)
        area = by_id(edition["areas"], area["parent"])
    return path


def areas_touch(edition: Node, one: str, other: str) -> bool:
    """Tell whether one of the areas holds the other, or is the other."""

    def holds(outer: str, inner: str) -> bool:
        return any(area["id"] == outer for area in area_path(edition, inner))

    return holds(one, other) or holds(other, one)


def places_of(edition: Node, checklist: Node, areas: Sequence[str]) -> list[Place]:
    """Give the places at which a list is done in an incident of these areas ([]: everywhere)."""

    def touched(area: str) -> bool:
        return not areas or any(areas_touch(edition, area, other) for other in areas)

    if checklist["scope"] == "area":
        return [Place(area, None) for area in checklist["areas"] if touched(area)]
    if checklist["scope"] == "asset":
        kind = checklist["asset_kind"]
        wanted = [each for each in edition["assets"] if each["kind"] == kind and not each["retired"]]
        return [Place(each["area"], each["id"]) for each in wanted if touched(each["area"])]
    return [Place(None, None)]


def items_at(checklist: Node, level: int | None) -> list[ItemAt]:
    """Give all items of a list in order; level None: none is skipped."""
    return [
        ItemAt(item, page, level in checklist["skip_at"] or level in item["skip_at"])
        for page, sheet in enumerate(checklist["pages"])
        for item in sheet["items"]
    ]


def lists_for(edition: Node, stage: str, duty: str, level: int | None) -> list[Node]:
    """Give the lists of a duty in a stage, in the plan's order, without those skipped at the level."""
    found = by_id(edition["stages"], stage)
    names: Sequence[str] = found["lists"].get(duty, []) if found else []
    lists = [each for each in (by_id(edition["lists"], name) for name in names) if each is not None]
    return [each for each in lists if level not in each["skip_at"]]


def first_ten_for(edition: Node, people: int) -> Node | None:
    """Give the first-ten-minutes order for this many people: the last one given stands for more."""
    orders: list[Any] = edition["first_ten"]
    fitting = [order for order in orders if order["people"] <= people]
    return fitting[-1] if fitting else next(iter(orders), None)


def stage_limit(edition: Node, level: int, stage: str) -> Node | None:
    """Give the stage's time limit at a level."""
    for each in edition["levels"]:
        if each["level"] == level:
            limit: Node | None = each["limits"].get(stage)
            return limit
    return None
