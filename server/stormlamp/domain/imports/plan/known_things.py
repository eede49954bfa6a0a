"""What a plan knows of its contacts, areas, assets and supplies, in the form in which tables say it."""

from collections.abc import Mapping, Sequence
from typing import Any

from stormlamp.domain.imports.cells import letters, narrow
from stormlamp.domain.imports.fields import TableField
from stormlamp.domain.imports.identities import Known
from stormlamp.domain.imports.kinds.areas import Area
from stormlamp.domain.imports.kinds.numbers import dialled
from stormlamp.domain.imports.plan.plan_fields import PLAN_FIELDS
from stormlamp.domain.plans.findings import Node

_FIRST = "zh-Hans"


def first_language(plan: Node) -> str:
    """The language of the plan whose texts a table says."""
    said = _record(plan.get("site")).get("languages")
    first = said[0] if isinstance(said, list) and said else _FIRST
    return first if isinstance(first, str) else _FIRST


def things_of(plan: Node, part: str) -> list[dict[str, Any]]:
    """The things of a part that can be told apart, whatever else is wrong with them."""
    things = plan.get(part)
    found = things if isinstance(things, list) else []
    return [each for each in found if isinstance(each, dict) and isinstance(each.get("id"), str)]


def known_things(plan: Node, part: str) -> list[Known]:
    """List the things of a part."""
    language, figures = first_language(plan), _figures(plan)
    fields = PLAN_FIELDS[part].values()
    return [
        Known(
            each["id"],
            text_in(each.get("name"), language),
            {field.name: _value(field, each, language, figures) for field in fields},
            gone=each.get("retired") is True,
            aliases=names_of(each),
        )
        for each in things_of(plan, part)
    ]


def areas_of(plan: Node) -> list[Area]:
    """The areas that are in use, to be found by name."""
    return [
        Area(each["id"], _ident(each.get("parent")), names_of(each))
        for each in things_of(plan, "areas")
        if each.get("retired") is not True
    ]


def contacts_of(plan: Node) -> dict[str, frozenset[str]]:
    """Ids of contacts by the letters of their names."""
    found: dict[str, frozenset[str]] = {}
    for each in things_of(plan, "contacts"):
        for name in {letters(name) for name in names_of(each)}:
            found[name] = found.get(name, frozenset()) | {each["id"]}
    return found


def names_of(thing: Node) -> tuple[str, ...]:
    """All that a thing is called, also without what its name explains in brackets."""
    said = [each for each in _record(thing.get("name")).values() if isinstance(each, str)]
    short = (narrow(name).split("(", 1)[0].strip() for name in said)
    return tuple(dict.fromkeys(filter(None, (*said, *short))))


def text_in(text: object, language: str) -> str:
    """A text in a language; empty where there is none."""
    said = _record(text).get(language)
    return said if isinstance(said, str) else ""


def numbers_of(routes: object) -> list[str]:
    """The numbers that routes say to call, each once."""
    values = [each.get("value") for each in _phones(routes)]
    return list({dialled(each): each for each in values[::-1] if isinstance(each, str) and each}.values())[
        ::-1
    ]


def _phones(routes: object) -> Sequence[Node]:
    found = routes if isinstance(routes, list) else []
    return [each for each in found if isinstance(each, dict) and each.get("kind") == "phone"]


def _figures(plan: Node) -> dict[str, Node]:
    return {each["id"]: each for each in things_of(plan, "figures")}


def _value(field: TableField, thing: Node, language: str, figures: Mapping[str, Node]) -> Any:  # noqa: ANN401 - by the field's kind
    value = thing.get("routes" if field.kind == "routes" else field.name)
    match field.kind:
        case "title" | "titles" | "text":
            return text_in(value, language)
        case "routes":
            return numbers_of(value)
        case "period":
            figure = _record(figures.get(value) if isinstance(value, str) else value)
            amount, unit = figure.get("value"), figure.get("unit")
            return (amount, unit) if isinstance(amount, int) and isinstance(unit, str) else None
        case "count":
            return value if isinstance(value, int) else None
    return _ident(value)


def _ident(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _record(value: object) -> Node:
    return value if isinstance(value, dict) else {}
