"""Slips: the places of a JSON value, and where two of them differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = Any  # whatever stands there
Path = tuple[str | int, ...]
Slip = dict[str, Json]


def places(value: Json, path: Path) -> Iterator[Path]:
    """Give every place below one."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in steps:
        yield (*path, step)
        yield from places(below, (*path, step))


def value_at(value: Json, path: Path) -> Json:
    """Give what stands at a place."""
    for step in path:
        value = value[step]
    return value


def differences(was: Json, now: Json, path: Path) -> Iterator[Slip]:
    """Give path and value of the smallest pieces that differ; lists of another length are one."""
    if isinstance(was, dict) and isinstance(now, dict):
        for name in was.keys() - now.keys():
            yield {"path": [*path, name]}
        for name, value in now.items():
            if name in was:
                yield from differences(was[name], value, (*path, name))
            else:
                yield {"path": [*path, name], "value": value}
    elif isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        for index, (before, after) in enumerate(zip(was, now, strict=True)):
            yield from differences(before, after, (*path, index))
    elif was != now or type(was) is not type(now):
        yield {"path": list(path), "value": now}
