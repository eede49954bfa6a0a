"""The fields that the plan's editor knows to name other things are those of the schema, all of them."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING

import hatch_build

from stormlamp.domain.plans.schema import PLAN
from stormlamp.domain.plans.shapes import Field, Many, Maybe, RecordShape, Ref
from stormlamp.domain.plans.texts import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

# Node strips the types by itself.
FILE = "./web/src/core/plan/draft/places/references.ts"
ASK = f"import('{FILE}').then((m) => console.log(JSON.stringify(m.REFERENCES)))"


def _schema(shape: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """The part that each field of the schema names, with the way to it."""
    match shape:
        case Field() | Maybe():
            yield from _schema(shape.shape, path)
        case Many():
            yield from _schema(shape.shape, (*path, "*"))
        case RecordShape():
            for name, each in shape.fields.items():
                yield from _schema(each, (*path, name))
        case Ref(depth=0):
            yield shape.kind, ".".join(path)
        case Figure():
            yield "figures", ".".join(path)


def _client() -> dict[str, list[str]]:
    node, _ = hatch_build.node()
    command = [str(node), "--no-warnings", "--input-type=module", "--eval", ASK]
    done = subprocess.run(command, cwd=hatch_build.ROOT, capture_output=True, check=True, text=True)
    return dict(json.loads(done.stdout))


def _fits(pattern: str, path: str) -> bool:
    return re.fullmatch(re.escape(pattern).replace(r"\*", r"[^.]+"), path) is not None


def test_every_field_that_names_a_thing_is_known_to_the_editor_and_no_other() -> None:
    known, schema = _client(), list(_schema(PLAN))
    unknown = [
        (part, path) for part, path in schema if not any(_fits(each, path) for each in known.get(part, []))
    ]
    idle = [
        (part, each)
        for part, patterns in known.items()
        for each in patterns
        if not any(of == part and _fits(each, path) for of, path in schema)
    ]
    assert (unknown, idle) == ([], [])
