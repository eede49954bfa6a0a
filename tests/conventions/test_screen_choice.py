"""The pairwise choice of what the browser tests look at."""

from __future__ import annotations

from itertools import product

from tests.e2e.screen_choice import STATES, pairwise
from tests.e2e.screens import Screen

SCREENS = [Screen(f"/{number}") for number in range(7)]
THEMES = ("dark", "light")
LOCALES = ("zh-Hans", "zh-Hant", "en")


def test_every_pair_of_screen_state_theme_and_language_is_visited() -> None:
    visits = pairwise(SCREENS)
    assert {(visit.screen, visit.state) for visit in visits} == set(product(SCREENS, STATES))
    assert {(visit.screen, visit.theme) for visit in visits} == set(product(SCREENS, THEMES))
    assert {(visit.screen, visit.locale) for visit in visits} == set(product(SCREENS, LOCALES))
    assert {(visit.state, visit.theme) for visit in visits} == set(product(STATES, THEMES))
    assert {(visit.state, visit.locale) for visit in visits} == set(product(STATES, LOCALES))
    assert {(visit.theme, visit.locale) for visit in visits} == set(product(THEMES, LOCALES))
