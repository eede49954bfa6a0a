"""Reading an action's body. The twin of web/src/core/fields.ts.

A body comes from any build of any client, so each field is read as what it is, never as what it should be.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .entries import EntryAction

DUTIES: Final = ("leader", "liaison", "technical", "service", "safety")
CAUSES: Final = ("equipment", "maintenance", "weather", "grid", "other", "unknown")
STAGES: Final = ("activate", "report", "allocate", "serve", "publish", "restore", "evaluate")
LEVELS: Final = (1, 2, 3, 4)

_MOMENT: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})"
    r"(?::([0-9]{2})(?:\.([0-9]{1,6}))?)?(Z|[+-][0-9]{2}:[0-9]{2})",
)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def people_in_danger(action: EntryAction) -> EntryAction | None:
    """What an opening tells of people in danger, to be read like a body; None where it does not say where."""
    people = action.body.get("people_in_danger")
    inner = replace(action, body=people) if isinstance(people, dict) else None
    return inner if inner is not None and text_field(inner, "place") is not None else None


def text_field(action: EntryAction, name: str) -> str | None:
    """A string that is not empty, else None."""
    value = action.body.get(name)
    return value if isinstance(value, str) and value else None


def texts_field(action: EntryAction, name: str) -> tuple[str, ...] | None:
    """The strings of a list, others left out; None where there is no list."""
    value = action.body.get(name)
    if not isinstance(value, list | tuple):
        return None
    return tuple(item for item in value if isinstance(item, str) and item)


def word_field(action: EntryAction, name: str, known: Sequence[str]) -> str | None:
    """One of the words of `known`, else None."""
    value = action.body.get(name)
    return value if isinstance(value, str) and value in known else None


def integer(value: object) -> int | None:
    """An integer within ±(2⁵³−1); 2.0 is one, as in JavaScript, `true` is none."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and isinstance(value, int) and abs(value) < 2**53 else None


def level_field(action: EntryAction, name: str) -> int | None:
    """A response level: 1 (gravest) to 4, else None."""
    level = integer(action.body.get(name))
    return level if level in LEVELS else None


def moment_field(action: EntryAction, name: str) -> tuple[int | None] | None:
    """A time in a body, in microseconds since 1970, in a tuple of one; `(None,)` where it was cleared.

    None where it is absent or no time.
    """
    if name not in action.body:
        return None
    value = action.body[name]
    if value is None:
        return (None,)
    found = moment(value) if isinstance(value, str) else None
    return None if found is None else (found,)


def moment(text: str) -> int | None:
    """RFC 3339, the seconds optional, as microseconds since 1970; None for all else (a 30 February too)."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    offset = _offset_minutes(found[8])
    if offset is None or year < 1000 or hour > 23 or minute > 59 or second > 59:  # noqa: PLR2004 -- the clock's own limits
        return None
    try:
        days = (datetime(year, month, day, tzinfo=UTC) - _EPOCH).days
    except ValueError:
        return None
    seconds = days * 86_400 + hour * 3600 + (minute - offset) * 60 + second
    return seconds * 1_000_000 + int((found[7] or "").ljust(6, "0"))


def _offset_minutes(zone: str) -> int | None:
    if zone == "Z":
        return 0
    hours, minutes = int(zone[1:3]), int(zone[4:6])
    if hours > 23 or minutes > 59:  # noqa: PLR2004 -- the clock's own limits
        return None
    return (-1 if zone.startswith("-") else 1) * (hours * 60 + minutes)
