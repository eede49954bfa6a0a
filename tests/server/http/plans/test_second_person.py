"""Where the plan in force asks for a second plan keeper, nobody publishes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.server.http.plans.drafting import DRAFT, act, begun, change, put, term

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World


def asked_for(keeper: Browser) -> dict[str, object]:
    """Publish an edition that asks for a second person from then on; give its site."""
    site: dict[str, object] = begun(keeper)["plan"]["site"] | {"two_approve": True}
    put(keeper, 1, change("site", None, site))
    assert act(keeper, 2).status_code == 201
    return site


def test_one_proposes_and_another_publishes(world: World) -> None:
    one, two = (world.enrolled("plan_keeper", name=name) for name in ("周敏", "许峰"))
    asked_for(one)
    alone = act(one, 3)
    assert (alone.status_code, alone.json["code"]) == (409, "needs_second")
    assert act(two, 3).json["code"] == "needs_second"  # nobody has proposed it
    proposed = act(one, 3, "propose")
    assert (proposed.status_code, proposed.json["version"]) == (200, 3)
    assert proposed.json["proposed"]["by"] == {"id": one.person, "name": "周敏"}
    assert act(one, 3).json["code"] == "needs_second"
    assert act(two, 3).json["number"] == 3
    draft = two.get(DRAFT).json
    assert (draft["proposed"], draft["changed_by"]["name"]) == (None, "许峰")


def test_a_change_makes_a_proposal_void(world: World) -> None:
    one, two = world.enrolled("plan_keeper"), world.enrolled("plan_keeper")
    asked_for(one)
    act(one, 3, "propose")
    assert put(two, 3, change("glossary", "a", term("a"))).json["proposed"] is None
    assert act(two, 4).json["code"] == "needs_second"
    act(two, 4, "propose")
    assert act(one, 4).json["number"] == 3


def test_what_counts_is_the_plan_in_force_not_the_draft(world: World) -> None:
    one, two = world.enrolled("plan_keeper"), world.enrolled("plan_keeper")
    site = asked_for(one)
    put(one, 3, change("site", None, site | {"two_approve": False}))
    assert act(one, 4).json["code"] == "needs_second"
    act(one, 4, "propose")
    assert act(two, 4).json["number"] == 3
    assert act(one, 5).json["number"] == 4


def test_nobody_goes_round_it_with_a_file(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    asked_for(keeper)
    first = keeper.get("/api/v1/plan").json
    edition = keeper.get(f"/api/v1/files/{first['sha256']}").json
    answer = keeper.post("/api/v1/plan", edition | {"number": 3})
    assert (answer.status_code, answer.json["code"]) == (409, "needs_second")
    assert keeper.get("/api/v1/plan").json == first
