"""Lays what a later folder of a plan says over an earlier one, and keeps each value's file and line."""

from dataclasses import dataclass
from typing import Any

from stormlamp.domain.plans.findings import Path as Steps

# What tells one thing of a list from another; a list without is matched by place.
_KEYS = ("id", "level", "people")


@dataclass(frozen=True)
class Spot:
    """A line of a file, counted from 1."""

    file: str
    line: int


@dataclass(frozen=True)
class Placed:
    """A value and where it stands; what is inside a mapping or a list is placed, too."""

    spot: Spot
    value: Any


def laid_over(below: Placed | None, above: Placed) -> Placed:
    """Give `below` with what `above` says: fields of records one by one, lists of records thing by thing.

    A new thing comes after the one that stands before it in `above`, or at the end. Anything else, a list of
    plain values too, is replaced whole.
    """
    if below is None:
        return above
    if isinstance(below.value, dict) and isinstance(above.value, dict):
        fields = {name: laid_over(below.value.get(name), each) for name, each in above.value.items()}
        return Placed(below.spot, {**below.value, **fields})
    if _records(below.value) and _records(above.value):
        return Placed(below.spot, _things_over(below.value, above.value))
    return above


def plain(placed: Placed, path: Steps, spots: dict[Steps, Spot]) -> Any:  # noqa: ANN401 - walks parsed YAML
    """Give the bare value, and note the spot of every path."""
    spots[path] = placed.spot
    if isinstance(placed.value, dict):
        return {name: plain(each, (*path, name), spots) for name, each in placed.value.items()}
    if isinstance(placed.value, list):
        return [plain(each, (*path, index), spots) for index, each in enumerate(placed.value)]
    return placed.value


def _records(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each.value, dict) for each in value)


def _things_over(below: list[Placed], above: list[Placed]) -> list[Placed]:
    """Lay things over those of the same key, or of the same place where they have none."""
    rows = [[thing] for thing in below]  # each with the new ones behind it
    spots: dict[object, tuple[list[Placed], int]] = {}
    for row in rows:
        spots.setdefault(_key(row[0]), (row, 0))
    last = rows[-1]
    for place, each in enumerate(above):
        key = _key(each)
        known = spots.get(key) if key is not None else (rows[place], 0) if place < len(rows) else None
        if known is None:
            last.append(each)
            spots[key] = last, len(last) - 1
        else:
            last, at = known
            last[at] = laid_over(last[at], each)
    return [thing for row in rows for thing in row]


def _key(thing: Placed) -> object:
    found = (thing.value[name].value for name in _KEYS if name in thing.value)
    return next((key for key in found if isinstance(key, str | int)), None)
