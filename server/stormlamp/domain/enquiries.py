"""Every tap on "when is it back?" and its like, counted. The twin of web/src/core/enquiries.ts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .fields import text_field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .acts import Acts


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one kind was asked, and of those how many by area and by channel, where that was said."""

    count: int = 0
    areas: Counter[str] = field(default_factory=Counter)
    channels: Counter[str] = field(default_factory=Counter)


def tallies(acts: Acts) -> Mapping[str, Tally]:
    """The tally by kind, in the order in which kinds were first asked."""
    found: dict[str, Tally] = {}
    for kind, entries in acts.counted_by.items():
        actions = [entry.action for entry in entries if entry.action]
        areas = Counter(area for action in actions if (area := text_field(action, "area")))
        channels = Counter(channel for action in actions if (channel := text_field(action, "channel")))
        found[kind] = Tally(len(actions), areas, channels)
    return found
