"""Gives a plan with every field of each thing, as an edition has them, figures named and marks kept."""

from typing import Any

from stormlamp.domain.plans.findings import Node, Reading
from stormlamp.domain.plans.plan_check import reading_of
from stormlamp.domain.plans.published import plan_of
from stormlamp.domain.plans.schema import PLAN, THINGS
from stormlamp.domain.plans.shapes import Field, Shape


def whole_form(data: Node) -> dict[str, Any]:
    """Fill in what a sound thing leaves out; whatever is not sound stays as it is.

    The edition of a plan without errors is the same before and after.
    """
    known = reading_of(data)
    whole: dict[str, Any] = {}
    for name, field in PLAN.fields.items():
        if name in THINGS:
            things = data.get(name, [])
            whole[name] = (
                [_whole(THINGS[name], each, known) for each in things] if isinstance(things, list) else things
            )
        elif name in data:
            whole[name] = _whole(field.shape if isinstance(field, Field) else field, data[name], known)
    return whole | {name: value for name, value in data.items() if name not in whole}


def _whole(shape: Shape, value: object, known: Reading) -> object:
    log = Reading(languages=known.languages, figures=known.figures)
    read = shape.read(value, (), log)
    sound = all(each.severity == "note" for each in log.findings)
    # A figure that nobody knows is not there to be named again.
    named = all(name in known.figures for (kind, _), name, _ in log.used if kind == "figures")
    return plan_of({"": read})[""] if sound and named else value
