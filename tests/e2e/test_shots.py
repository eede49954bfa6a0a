"""`make shots`: a picture of every screen, for people to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.e2e.hidden_screens import ALONE, MOMENTS, STAY, WIDE, moments
from tests.e2e.phone import Look
from tests.e2e.screen_checks import go, walk
from tests.e2e.screen_choice import STATES, Locale, State, Theme
from tests.e2e.screen_paths import Walker
from tests.e2e.screens import screens_and_forms
from tests.e2e.sites import site
from tests.support.browser import VAR

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

SHOTS = VAR / "shots"
SIZES = ((360, 740), (820, 1180), (1440, 900))
EVERY_LOOK: list[tuple[Theme, Locale]] = [
    (theme, locale) for theme in ("dark", "light") for locale in ("zh-Hans", "en")
]
# What differs offline and in trouble is the words, not the layout: two looks show them.
LOOKS = {"empty": EVERY_LOOK, "full": EVERY_LOOK, "offline": EVERY_LOOK[::3], "error": EVERY_LOOK[::3]}


@pytest.mark.shots
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
def test_every_screen_is_drawn(state: State, size: tuple[int, int], idle: Server, phones: Phones) -> None:
    width, height = size
    with site(state, idle, phones, Look(width, height)) as held:
        for theme, locale in LOOKS[state]:
            held.phone.prefer(theme, locale)
            go(held.phone.page, held.server.url)
            for screen in screens_and_forms():
                walk(held.phone.page, held.address(screen))
                folder = SHOTS / f"{width}x{height}" / f"{theme}-{locale}"
                held.phone.page.screenshot(path=folder / f"{screen.name}-{state}.png")


@pytest.mark.shots
@pytest.mark.parametrize("which", MOMENTS)
@pytest.mark.parametrize(("theme", "locale"), EVERY_LOOK[::3])
def test_every_moment_is_drawn(
    theme: Theme, locale: Locale, which: str, idle: Server, phones: Phones
) -> None:
    width, height = SIZES[-1] if which in WIDE else SIZES[0]
    alone = which in ALONE
    (idle.start if alone else idle.demonstrate)()
    phone = phones("moments", Look(width, height, theme, locale), scripts=(STAY,))
    folder = SHOTS / "moments" / f"{which}-{theme}-{locale}"
    phone.open(f"{idle.url}/")
    phone.prefer(theme, locale)
    phone.open(f"{idle.url}/")
    phone.page.screenshot(path=folder / "new.png")
    phone.page.goto(f"{idle.url}/sign-in")
    phone.page.screenshot(path=folder / "sign-in.png")
    code = idle.code("supervisor", None if alone else "pmaoyuntin")
    phone.open(code)
    phone.page.screenshot(path=folder / "code.png")
    if alone:
        phone.page.locator("input[autocomplete=name]").fill("王建国")
    who = Walker(phone, idle, locale)
    who.press("enrol-redeem").until("welcome-me")
    phone.page.screenshot(path=folder / "welcome.png")
    who.press("welcome-me").until("ready-offline").gone("welcome-plan-coming")
    phone.wait_for_worker()
    phone.page.screenshot(path=folder / "welcome-ready.png")
    for name in moments(who, MOMENTS[which]):
        phone.page.screenshot(path=folder / f"{name}.png", animations="disabled")
