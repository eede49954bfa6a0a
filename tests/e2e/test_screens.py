"""Every screen of the router, in every state, without a fault that a program can see."""

from __future__ import annotations

from itertools import groupby, product
from typing import TYPE_CHECKING

import pytest
from tests.e2e.phone import Look
from tests.e2e.screen_checks import SCRIPTS, faults, go, walk
from tests.e2e.screen_choice import STATES, State, Visit, everything, pairwise
from tests.e2e.screens import screens, screens_and_forms
from tests.e2e.sites import Site, site
from tests.support.fault_rounds import daily, rounds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

LOOK = {"phone": Look(), "desk": Look(1440, 900)}


def _look(visit: Visit) -> tuple[str, str]:
    return visit.theme, visit.locale


def _look_at(visits: Iterable[Visit], held: Site) -> None:
    found: list[str] = []
    page = held.phone.page
    for look, chosen in groupby(sorted(visits, key=_look), _look):
        held.phone.prefer(*look)
        go(page, held.server.url)
        for visit in chosen:
            walk(page, held.address(visit.screen))
            found += [f"{visit}: {fault}" for fault in faults(page, visit.screen.audience)]
    found += held.phone.errors
    if found:
        pytest.fail("\n".join(found), pytrace=False)


# Of the two without an answer one, on the phone: their words differ, and hardly their layout.
@pytest.mark.parametrize(
    ("state", "audience"),
    [
        *product(("empty", "full"), LOOK),
        *daily(("error", "phone"), ("error", "desk"), ("offline", "phone"), ("offline", "desk")),
    ],
)
def test_each_screen_can_be_read_and_touched(
    state: State, audience: str, idle: Server, phones: Phones
) -> None:
    chosen = [visit for visit in pairwise(screens(), [state]) if visit.screen.audience == audience]
    # Each day every screen that has something to show, of the others every fifth: in six looks, all come.
    chosen = chosen[:: 1 if state == "full" else 5 // rounds(1, 5)]
    with site(state, idle, phones, LOOK[audience], SCRIPTS) as held:
        _look_at(chosen, held)


@pytest.mark.sweep
@pytest.mark.parametrize("audience", LOOK)
@pytest.mark.parametrize("state", STATES)
def test_each_screen_in_every_theme_and_language(
    state: State, audience: str, idle: Server, phones: Phones
) -> None:
    chosen = [
        visit for visit in everything(screens_and_forms(), [state]) if visit.screen.audience == audience
    ]
    with site(state, idle, phones, LOOK[audience], SCRIPTS) as held:
        _look_at(chosen, held)
