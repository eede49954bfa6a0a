"""Writes fixtures/vectors/plan/fields.json: a draft in which each field of each part of the plan is said.

`python -m tests.vectors.make_plan_fields`; a test holds the file to it. It follows the schema, so that
a field that is added there is in it, and the client's test finds that no form edits it. No site has such a
plan, and the linter finds much in it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from tests.support.source_tree import ROOT

from stormlamp.domain.plans import shapes as s
from stormlamp.domain.plans.schema import PLAN
from stormlamp.domain.plans.texts import Figure, Text

VECTORS = ROOT / "fixtures" / "vectors" / "plan" / "fields.json"
# Things that stand in a part of their own, whose second one may be named from elsewhere.
TWICE = 2


@dataclass
class Filler:
    """Fills shapes with the first thing that they take; counts what it named."""

    counts: dict[str, int] = field(default_factory=dict)

    def fill(self, shape: object) -> Any:  # noqa: ANN401 - JSON is anything
        """Give what this shape takes, all of it said."""
        match shape:
            case s.Field() | s.Maybe():
                return self.fill(shape.shape)
            case s.RecordShape():
                return {name: self.fill(each) for name, each in shape.fields.items()}
            case s.Many():
                return [self.fill(shape.shape) for _ in range(max(shape.low, 1))]
            case s.Ident():
                self.counts[shape.kind] = self.counts.get(shape.kind, 0) + 1
                return f"{shape.kind}-{self.counts[shape.kind]}"
            case s.Ref():
                return f"{shape.kind}-1"
            case _:
                return _plain(shape)


def _plain(shape: object) -> Any:  # noqa: ANN401 - JSON is anything
    match shape:
        case Text():
            return {"zh-Hans": "字", "en": "word"}
        case Figure():
            return {"value": 1, "unit": shape.units[0], "source": _plain(Text())}
        case s.Plain() | s.Zone():
            return shape.like
        case s.Whole():
            return shape.low
        case s.Flag():
            return True
        case s.Choice():
            return shape.options[0]
    raise TypeError(shape)


def fields() -> dict[str, Any]:
    """Give the draft: of each part that is a list, two things."""
    filler = Filler()
    plan: dict[str, Any] = {
        name: [filler.fill(_inside(shape)) for _ in range(TWICE)]
        if isinstance(_bare(shape), s.Many)
        else filler.fill(shape)
        for name, shape in PLAN.fields.items()
    }
    plan["site"]["languages"] = ["zh-Hans", "en"]
    return plan


def _bare(shape: s.Shape | s.Field) -> s.Shape:
    return shape.shape if isinstance(shape, s.Field) else shape


def _inside(shape: s.Shape | s.Field) -> s.Shape:
    bare = _bare(shape)
    if not isinstance(bare, s.Many):
        raise TypeError(bare)
    return bare.shape


def text() -> str:
    """Give the file's content."""
    return json.dumps(fields(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    VECTORS.write_text(text(), encoding="utf-8")
