"""Which screens are looked at in which state, theme and language."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.e2e.screens import Screen

State = Literal["empty", "full", "error", "offline"]
Theme = Literal["dark", "light"]
Locale = Literal["zh-Hans", "zh-Hant", "en"]

STATES: tuple[State, ...] = ("empty", "full", "error", "offline")
# Any three in a row hold every language, any two both themes: see `pairwise`.
LOOKS: tuple[tuple[Theme, Locale], ...] = (
    ("dark", "zh-Hans"),
    ("light", "en"),
    ("dark", "zh-Hant"),
    ("light", "zh-Hans"),
    ("dark", "en"),
    ("light", "zh-Hant"),
)


@dataclass(frozen=True)
class Visit:
    """One look at one screen."""

    screen: Screen
    state: State
    theme: Theme
    locale: Locale

    def __str__(self) -> str:
        return f"{self.screen.name}/{self.state}/{self.theme}/{self.locale}"


def pairwise(screens: Sequence[Screen], states: Iterable[State] = STATES) -> list[Visit]:
    """Each screen in each state once; each pair of screen, state, theme and language occurs.

    The look moves on by one with each state and each screen, so that four states show a screen in both themes
    and all three languages.
    """
    return [
        Visit(screen, state, *LOOKS[(row + STATES.index(state)) % len(LOOKS)])
        for row, screen in enumerate(screens)
        for state in states
    ]


def everything(screens: Sequence[Screen], states: Iterable[State] = STATES) -> list[Visit]:
    """Every combination, for the long run."""
    return [Visit(screen, state, *look) for screen, state, look in product(screens, states, LOOKS)]
