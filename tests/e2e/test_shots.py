"""`make shots`: a picture of every screen, for people to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.e2e.browser import VAR
from tests.e2e.looking import go
from tests.e2e.phone import Look
from tests.e2e.screens import screens
from tests.e2e.sites import site
from tests.e2e.visits import STATES, State

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.e2e.server import Server

SHOTS = VAR / "shots"
SIZES = ((360, 740), (820, 1180), (1440, 900))
LOOKS = [
    Look(*size, theme, locale)
    for size in SIZES
    for theme in ("dark", "light")
    for locale in ("zh-Hans", "en")
]


@pytest.mark.shots
@pytest.mark.parametrize("state", STATES)
def test_every_screen_is_drawn_at_every_size(state: State, server: Server, phones: Phones) -> None:
    with site(state, server, phones) as held:
        for look in LOOKS:
            held.phone.page.set_viewport_size({"width": look.width, "height": look.height})
            held.phone.prefer(look.theme, look.locale)
            for screen in screens():
                go(held.phone.page, server.url + screen.address(held.samples))
                folder = SHOTS / look.size / f"{look.theme}-{look.locale}"
                held.phone.page.screenshot(path=folder / f"{screen.name}-{state}.png")
