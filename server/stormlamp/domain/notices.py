"""Which audience was told what, on which channel. The twin of web/src/core/notices.ts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .fields import text_field

if TYPE_CHECKING:
    from .entries import Entry


@dataclass(frozen=True, slots=True)
class Told:
    """That an audience was told something on a channel."""

    entry: Entry
    channel: str
    script: str | None


# By audience, then by channel, what was told last. Told nothing: absent.
Notices = Mapping[str, Mapping[str, Told]]


def evolve_notices(state: Notices, entry: Entry) -> Notices:
    """The state after one entry of the view, in display order. Total."""
    action = entry.effective
    if action is None or action.type != "notice.given":
        return state
    audience, channel = text_field(action, "audience"), text_field(action, "channel")
    if audience is None or channel is None:
        return state
    told = Told(entry, channel, text_field(action, "script"))
    return {**state, audience: {**state.get(audience, {}), channel: told}}
