"""A phone opens the draft by a link, for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.http.plans.drafting import begun, change, put, term

from stormlamp.services.plans.tries import TRY_LIFE

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, Browser, World

TRIES = "/api/v1/plan/tries"


def opened(browser: Browser, token: str) -> Answer:
    """Open the draft by a link's token, which no address carries: addresses stand in the logs of proxies."""
    return browser.get(TRIES, headers={"Stormlamp-Try": token})


def test_whoever_is_signed_in_opens_the_draft_as_it_stands_then(world: World) -> None:
    keeper, staff = world.enrolled("plan_keeper"), world.enrolled()
    begun(keeper)
    link = keeper.ask("POST", TRIES)
    assert link.status_code == 201
    made = link.json
    assert made["url"] == f"{world.config.public_url}/try#{made['token']}"
    assert made["qr_svg"].startswith("<svg")
    put(keeper, 1, change("glossary", "a", term("a")))
    tried = opened(staff, made["token"])
    assert (tried.status_code, tried.json["number"], tried.headers["ETag"]) == (200, 2, '"2"')
    assert tried.json["glossary"][-1]["id"] == "a"
    assert staff.get("/api/v1/plan").json["number"] == 1
    assert staff.get(TRIES).json["code"] == "unknown_try"
    assert opened(world.stranger(), made["token"]).status_code == 401


def test_a_link_ends(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper)
    made = keeper.ask("POST", TRIES).json
    world.clock.now = made["expires_at"] - 10_000_000
    assert TRY_LIFE == 12 * 3600 * 1_000_000
    assert opened(keeper, made["token"]).status_code == 200
    world.clock.now = made["expires_at"]
    answer = opened(keeper, made["token"])
    assert (answer.status_code, answer.json["code"]) == (404, "unknown_try")


@pytest.mark.parametrize("spoil", [lambda token: token[:-1], lambda token: token + "A", lambda _: "x" * 43])
def test_a_link_that_was_never_made_opens_nothing(world: World, spoil: object) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper)
    token = spoil(keeper.ask("POST", TRIES).json["token"])  # type: ignore[operator]
    assert opened(keeper, token).json["code"] == "unknown_try"


def test_a_draft_with_an_error_cannot_be_tried(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper)
    token = keeper.ask("POST", TRIES).json["token"]
    put(keeper, 1, change("glossary", "x", {"id": "x"}))
    answer = opened(keeper, token)
    assert (answer.status_code, answer.json["code"]) == (409, "draft_unfit")
