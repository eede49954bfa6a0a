"""Makes changes of a plan of what rows say: new things with the schema's neutral values, others changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from stormlamp.domain.imports.fields import TableField
from stormlamp.domain.imports.kinds.numbers import bare, dialled, whose
from stormlamp.domain.imports.outcomes import Outcome
from stormlamp.domain.imports.plan.area_kinds import kind_of_area
from stormlamp.domain.imports.plan.known_things import first_language, things_of
from stormlamp.domain.imports.plan.plan_fields import PLAN_FIELDS
from stormlamp.domain.plans.findings import Node
from stormlamp.domain.plans.plan_changes import PlanChange

_FRESH: Final[Mapping[str, Mapping[str, Any]]] = {
    "contacts": {
        "name": {},
        "kind": "other",
        "for": {},
        "spoken": None,
        "hours": None,
        "routes": [],
        "duty": None,
        "next": None,
        "scripts": [],
    },
    "areas": {"name": {}, "parent": None, "kind": "zone", "retired": False},
    "assets": {
        "name": {},
        "kind": None,
        "area": None,
        "place": None,
        "maintainer": None,
        "maintain_every": None,
        "test_every": None,
        "lasts": None,
        "insurance": None,
        "retired": False,
    },
    "supplies": {
        "name": {},
        "kind": "tools",
        "place": {},
        "quantity": 1,
        "minimum": 1,
        "counted_in": {},
        "owner": "service",
        "inspect_every": None,
    },
}
_PREFIX: Final = {"contacts": "contact", "areas": "area", "assets": "asset", "supplies": "supply"}
_PHONE: Final = {"zh-Hans": "电话", "en": "Phone"}
_MOBILE: Final = {"zh-Hans": "手机", "en": "Mobile"}
_SOURCE: Final = {"zh-Hans": "本单位的表格", "en": "A table of the site's own"}
_LONGEST_ROUTE: Final = 24
_MOBILE_DIGITS: Final = 11


@dataclass(frozen=True, slots=True)
class _Making:
    """What is made: of which part, in which languages; ids of what is new by # and its row."""

    part: str
    languages: tuple[str, ...]
    ids: Mapping[str, str]


def thing_changes(
    part: str, plan: Node, taken: Iterable[Outcome], make_id: Callable[[str], str]
) -> list[PlanChange]:
    """Give the changes that rows make.

    Args:
        part: of the plan.
        plan: as it is.
        taken: rows that are new or changed.
        make_id: makes an id of what it begins with.
    """
    rows = list(taken)
    things = {each["id"]: each for each in things_of(plan, part)}
    ids = {f"#{row.row}": make_id(_PREFIX[part]) for row in rows if row.id is None}
    making = _Making(part, _languages(plan), ids)
    made: dict[str, dict[str, Any]] = {}
    for row in rows:
        key = row.id if row.id is not None else ids[f"#{row.row}"]
        fresh = {"id": key, **_FRESH[part]} if row.id is None else things[key]
        made[key] = _changed(making, fresh, row)
    if part == "areas":
        _settle_areas(things, made, {ids[f"#{row.row}"]: row for row in rows if row.id is None})
    return [PlanChange(part, key, thing) for key, thing in made.items()]


def _languages(plan: Node) -> tuple[str, ...]:
    site = plan.get("site")
    said = site.get("languages") if isinstance(site, dict) else None
    others = [each for each in said if isinstance(each, str)] if isinstance(said, list) else []
    return tuple(dict.fromkeys((first_language(plan), *others)))


def _changed(making: _Making, thing: Mapping[str, Any], row: Outcome) -> dict[str, Any]:
    new = dict(thing)
    for change in row.changes:
        field = PLAN_FIELDS[making.part][change.field]
        name = "routes" if field.kind == "routes" else field.name
        new[name] = _value(making, field, new.get(name), change.new)
    return new


def _value(making: _Making, field: TableField, old: object, said: Any) -> Any:  # noqa: ANN401 - by the field's kind
    match field.kind:
        case "title" | "titles" | "text":
            return {**(old if isinstance(old, dict) else {}), making.languages[0]: said}
        case "routes":
            return _routes(making, old if isinstance(old, list) else [], said)
        case "period":
            return {"value": said[0], "unit": said[1], "source": _worded(making, _SOURCE)}
    return making.ids.get(said, said) if field.kind == "path" else said


def _worded(making: _Making, words: Mapping[str, str]) -> dict[str, str]:
    """Words in the plan's first language, and in the others in which we have them."""
    first, *others = making.languages
    return {first: words.get(first, words["en"])} | {each: words[each] for each in others if each in words}


def _routes(making: _Making, old: list[Any], numbers: Iterable[str]) -> list[Any]:
    """Keep what is no telephone and what is said; other numbers fill routes without one, or come behind."""
    said = {dialled(each): each for each in numbers}
    waiting = dict(said)
    routes: list[Any] = []
    for route in old:
        is_phone = isinstance(route, dict) and route.get("kind") == "phone"
        value = route.get("value") if is_phone else None
        if isinstance(value, str) and value:
            waiting.pop(dialled(value), None)
            if dialled(value) not in said:
                continue
        routes.append(route)
    for place, route in enumerate(routes):
        if waiting and isinstance(route, dict) and route.get("kind") == "phone" and not route.get("value"):
            routes[place] = {**route, "value": bare(waiting.pop(next(iter(waiting))))}
    return [*routes, *(_route(making, each) for each in waiting.values())]


def _route(making: _Making, number: str) -> dict[str, Any]:
    named, digits = whose(number), dialled(number)
    mobile = len(digits) == _MOBILE_DIGITS and digits.startswith("1")
    name = (
        {making.languages[0]: named[:_LONGEST_ROUTE]}
        if named
        else _worded(making, _MOBILE if mobile else _PHONE)
    )
    return {"kind": "phone", "name": name, "value": bare(number)}


def _settle_areas(
    there: Mapping[str, Node], made: dict[str, dict[str, Any]], new: Mapping[str, Outcome]
) -> None:
    """Put new areas that say no place into the site; say of what kind they are if the table does not."""
    root = next((key for key, each in there.items() if each.get("parent") is None), None)
    for key, row in new.items():
        said = {each.field for each in row.changes}
        made[key]["parent"] = made[key]["parent"] if "parent" in said else root
    everything = {**there, **made}
    for key, row in new.items():
        if not any(each.field == "kind" for each in row.changes):
            name = next((str(each) for each in made[key]["name"].values()), "")
            made[key]["kind"] = kind_of_area(name, _depth(everything, made[key]["parent"]))


def _depth(areas: Mapping[str, Node], parent: object) -> int | None:
    """How many areas lie around one, the site aside; None: it is the outermost."""
    seen: list[object] = []
    while isinstance(parent, str) and parent in areas and parent not in seen:
        seen.append(parent)
        parent = areas[parent].get("parent")
    return len(seen) - 1 if seen else None
