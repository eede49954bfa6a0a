"""Nobody takes the server down by a well-signed but hostile action: every reader is still answered."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.protocol.hostile import INHERITED, anything, each_type_of
from tests.support.fault_rounds import replayable, seeds, tally

if TYPE_CHECKING:
    from tests.protocol.hostile import Action
    from tests.support.server_in_process import Browser, World

READ = (
    *("/api/v1/entries?after=0&limit=500", "/api/v1/entries/start", "/api/v1/devices", "/api/v1/people"),
    *(
        "/api/v1/directory",
        "/api/v1/quarantine",
        "/api/v1/session",
        "/api/v1/plan",
        "/api/v1/now",
        "/healthz",
    ),
    *("/", "/desk"),
)


# There is no plan yet, and an address that cannot be read is none.
EMPTY = {"/api/v1/plan", "/entries/%E0%A4%A"}
AT_ONCE = 15


def handed_in(browser: Browser, actions: list[Action]) -> None:
    """Each on a page of its own, so that none hides behind another's size."""
    pages = [browser.phone.page_of(dict(action)) for action in actions]
    for first in range(0, len(pages), AT_ONCE):
        answer = browser.client.post("/api/v1/pages", json={"pages": pages[first : first + AT_ONCE]})
        assert answer.status_code == 200, answer.text
        assert {each["status"] for each in answer.json["results"]} == {"accepted"}


def everybody_is_answered(world: World) -> None:
    """Those who may read all, and those who come later."""
    for role in ("admin", "staff"):
        browser = world.enrolled(role)
        for path in READ:
            status = browser.get(path).status_code
            assert status < 500, path
            assert status in {200, 302} or role != "admin" or path in EMPTY, path
    assert world.runtime.record.verify().problems == []


def opened(browser: Browser) -> str:
    """An outage of this phone's, by its ref."""
    ref = f"{browser.phone.id}.1"
    handed_in(browser, [{"type": "incident.opened", "body": {"kind": "outage"}, "incident": ref}])
    return ref


@pytest.mark.parametrize("name", INHERITED[:2])
def test_every_type_with_a_name_that_every_object_has_in_all_its_fields(world: World, name: str) -> None:
    browser = world.enrolled()
    handed_in(browser, each_type_of(name, opened(browser)))
    everybody_is_answered(world)


@pytest.mark.parametrize("seed", seeds(1, 100))
def test_any_hostile_actions_leave_every_reader_answered(world: World, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - chance that can be played again
    browser = world.enrolled()
    refs = [*(f"{browser.phone.id}.{n}" for n in range(1, 46)), "aaaaaaaaaa.1", "__proto__"]
    with replayable(20, seed):
        opened(browser)
        handed_in(browser, [anything(chance, refs) for _ in range(40)])
        everybody_is_answered(world)
    tally(20, rounds=40)
