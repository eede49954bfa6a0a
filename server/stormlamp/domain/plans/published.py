"""From an edition back to the plan that it was built from: to check one that is handed in, and to edit it."""

from typing import Any

_FIGURE = {"id", "value", "unit", "source"}
# What publishing adds: by part, and at the top.
_DERIVED = {
    "contacts": ("pinyin", "initials"),
    "lists": ("pinyin", "initials"),
    "scripts": ("blanks",),
    "guides": ("seconds",),
}
_TOP = ("format", "number", "published_at")


def plan_of(edition: dict[str, Any]) -> dict[str, Any]:
    """Give the plan that `read_plan` takes; whatever is no edition stays as it is and is found there.

    Texts keep their zh-Hant and the figures that were filled into them.
    """
    plan = {name: _figures(part) for name, part in edition.items() if name not in _TOP}
    for part, derived in _DERIVED.items():
        things = plan.get(part)
        if isinstance(things, list):
            plan[part] = [_without(thing, derived) for thing in things]
    return plan


def _without(thing: object, names: tuple[str, ...]) -> object:
    if not isinstance(thing, dict):
        return thing
    return {name: value for name, value in thing.items() if name not in names}


def _figures(value: Any) -> Any:  # noqa: ANN401 - walks JSON
    """Name each figure by its id again, where it has one."""
    if isinstance(value, list):
        return [_figures(each) for each in value]
    if not isinstance(value, dict):
        return value
    if value.keys() - {"decided"} == _FIGURE:
        inside = {name: each for name, each in value.items() if name != "id"}
        return inside if value["id"] is None else value["id"]
    return {name: _figures(each) for name, each in value.items()}
