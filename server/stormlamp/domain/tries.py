"""Who tried to reach whom, and how it went. The twin of web/src/core/tries.ts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .fields import integer, text_field, word_field

if TYPE_CHECKING:
    from .entries import Entry

OUTCOMES: Final = ("reached", "busy", "no_answer", "left_word")

_MINUTE: Final = 60_000_000
# How long to wait before the next try, µs, where the plan does not say (`site.call_again`).
WAITS: Final[Mapping[str, int]] = {"busy": 2 * _MINUTE, "no_answer": 5 * _MINUTE}


@dataclass(frozen=True, slots=True)
class Try:
    """One attempt. `route`: which of the numbers, from 0."""

    entry: Entry
    outcome: str
    route: int


@dataclass(frozen=True, slots=True)
class Tried:
    """All attempts at one contact.

    `routes`: by route the last attempt. `vain`: by person the latest attempt in vain, since somebody got
    through or left word.
    """

    last: Try
    routes: Mapping[int, Try]
    vain: Mapping[str, Try]

    def again_at(self, waits: Mapping[str, int] = WAITS) -> int | None:
        """When to try again, µs; None where somebody got through or left word."""
        wait = waits.get(self.last.outcome)
        return None if wait is None else self.last.entry.display_time + wait


# By contact or person id. Nobody tried: absent.
Tries = Mapping[str, Tried]


def evolve_tries(state: Tries, entry: Entry) -> Tries:
    """The state after one entry of the view, in display order. Total."""
    action = entry.effective
    if action is None or action.type != "contact.tried":
        return state
    contact, outcome = text_field(action, "contact"), word_field(action, "outcome", OUTCOMES)
    if contact is None or outcome is None:
        return state
    made = Try(entry, outcome, _route(action.body.get("route")))
    return {**state, contact: _tried(state.get(contact), made, action.actor or "")}


def _route(named: object) -> int:
    route = integer(named)
    return route if route is not None and route >= 0 else 0


def _tried(before: Tried | None, made: Try, person: str) -> Tried:
    routes = {**(before.routes if before else {}), made.route: made}
    if made.outcome not in WAITS:
        return Tried(made, routes, {})
    return Tried(made, routes, {**(before.vain if before else {}), person: made})
