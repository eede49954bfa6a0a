"""Every screen of the router, in every state, without a fault that a program can see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.e2e.looking import SCRIPTS, faults, go
from tests.e2e.phone import Look
from tests.e2e.screens import screens
from tests.e2e.sites import Site, site
from tests.e2e.visits import STATES, State, Visit, everything, pairwise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.e2e.conftest import Phones
    from tests.e2e.server import Server

LOOK = {"phone": Look(), "desk": Look(1440, 900)}


def _look_at(visits: Iterable[Visit], held: Site, server: Server) -> None:
    found: list[str] = []
    for visit in visits:
        held.phone.prefer(visit.theme, visit.locale)
        go(held.phone.page, server.url + visit.screen.address(held.samples))
        found += [f"{visit}: {fault}" for fault in faults(held.phone.page, visit.screen.audience)]
    found += held.phone.errors
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.parametrize("audience", LOOK)
@pytest.mark.parametrize("state", STATES)
def test_each_screen_can_be_read_and_touched(
    state: State, audience: str, server: Server, phones: Phones
) -> None:
    chosen = [visit for visit in pairwise(screens(), [state]) if visit.screen.audience == audience]
    with site(state, server, phones, LOOK[audience], SCRIPTS) as held:
        _look_at(chosen, held, server)


@pytest.mark.sweep
@pytest.mark.parametrize("audience", LOOK)
@pytest.mark.parametrize("state", STATES)
def test_each_screen_in_every_theme_and_language(
    state: State, audience: str, server: Server, phones: Phones
) -> None:
    chosen = [visit for visit in everything(screens(), [state]) if visit.screen.audience == audience]
    with site(state, server, phones, LOOK[audience], SCRIPTS) as held:
        _look_at(chosen, held, server)
