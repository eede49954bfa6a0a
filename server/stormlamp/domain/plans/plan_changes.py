"""Changes of a plan that is being written: things put, taken away and moved, found by part and key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from stormlamp.domain.plans.findings import Node
from stormlamp.domain.plans.schema import LIST_PARTS, PLAN

PARTS = tuple(PLAN.fields)
KEY_FIELDS = dict.fromkeys(LIST_PARTS, "id") | {"levels": "level", "call_out": "level", "first_ten": "people"}
Key = str | int


@dataclass(frozen=True, slots=True)
class PlanChange:
    """A thing is `value` from now on; None takes it away.

    Args:
        part: of the plan.
        key: of the thing in a list part; None: the part itself.
        value: JSON.
    """

    part: str
    key: Key | None
    value: Any


@dataclass(frozen=True, slots=True)
class PlanOrder:
    """The order of a list part; what it does not name stands behind what it names."""

    part: str
    keys: Sequence[Key]


def misfit(change: PlanChange) -> str | None:
    """Say why a change cannot be made; None: it can. Of a thing only its key is looked at."""
    field = KEY_FIELDS.get(change.part)
    if field is None:
        return None if change.key is None else "This part has no keys."
    if change.key is None:
        return "The things of this part have keys."
    if change.value is None:
        return None
    if not isinstance(change.value, dict) or key_of(change.part, change.value) != change.key:
        return f"The thing must be an object whose {field} is the key."
    return None


def key_of(part: str, thing: object) -> Key | None:
    """Give the key of a thing of a list part; None where it has none that can be used."""
    key = thing.get(KEY_FIELDS[part]) if isinstance(thing, dict) else None
    return key if isinstance(key, str | int) and not isinstance(key, bool) else None


def is_editable(plan: Node) -> bool:
    """Tell whether every thing can be found: parts are known, list parts are lists, no key stands twice."""
    if not plan.keys() <= set(PARTS):
        return False
    for part in KEY_FIELDS:
        things = plan.get(part, [])
        if not isinstance(things, list):
            return False
        keys = [key_of(part, each) for each in things]
        if None in keys or len(set(keys)) < len(keys):
            return False
    return True


def changed_plan(plan: Node, changes: Sequence[PlanChange], orders: Sequence[PlanOrder]) -> dict[str, Any]:
    """Give the plan after changes that fit, made one after the other, and after that the orders."""
    new = dict(plan)
    lists: dict[str, dict[Any, Any]] = {}  # things by key, of the parts that are named
    for part in {each.part for each in changes} | {each.part for each in orders}:
        if part in KEY_FIELDS:
            lists[part] = {key_of(part, thing): thing for thing in plan.get(part, [])}
    for change in changes:
        inside: dict[Any, Any] = lists.get(change.part, new)
        key = change.key if change.part in lists else change.part
        if change.value is None:
            inside.pop(key, None)
        else:
            inside[key] = change.value
    for order in orders:
        things = lists[order.part]
        lists[order.part] = {key: things[key] for key in order.keys if key in things} | things
    return new | {part: list(things.values()) for part, things in lists.items()}
