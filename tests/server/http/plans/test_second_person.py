"""Where the plan in force asks for a second plan keeper, nobody publishes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.http.plans.drafting import DRAFT, act, begun, change, put, term

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.support.server_in_process import Answer, Browser, World


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


def file_in_force(world: World, keeper: Browser) -> Path:
    sha256: str = keeper.get("/api/v1/plan").json["sha256"]
    place: Path = world.runtime.files.place(sha256)
    return place


def posted(keeper: Browser, number: int) -> Answer:
    """Hand in the first edition as a file of another number."""
    first = keeper.get("/api/v1/plan/editions").json["editions"][-1]
    edition = keeper.get(f"/api/v1/files/{first['sha256']}").json
    return keeper.post("/api/v1/plan", edition | {"number": number})


@pytest.mark.parametrize(
    "harm",
    [
        lambda file: file.unlink(),
        lambda file: file.write_bytes(b"{}"),
        lambda file: file.write_bytes(file.read_bytes().replace(b'approve":true', b'approve":false')),
    ],
    ids=["gone", "damaged", "changed"],
)
def test_where_the_plan_in_force_cannot_be_read_nobody_publishes(
    world: World, harm: Callable[[Path], object]
) -> None:
    keeper = world.enrolled("plan_keeper")
    asked_for(keeper)
    harm(file_in_force(world, keeper))
    for answer in (posted(keeper, 3), act(keeper, 3)):
        assert (answer.status_code, answer.json["code"]) == (409, "edition_unreadable")
    assert keeper.get("/api/v1/plan").json["number"] == 2
    # Everything else goes on.
    assert keeper.get("/api/v1/plan/editions").json["editions"][0]["number"] == 2
    assert world.enrolled("supervisor").get("/api/v1/directory").status_code == 200


def test_a_file_that_waits_while_the_plan_changes_is_judged_by_the_plan_that_came(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = world.enrolled("plan_keeper"), world.enrolled("plan_keeper")
    files = world.runtime.files
    keep = files.keep_edition

    def meanwhile(*given: object) -> object:
        monkeypatch.setattr(files, "keep_edition", keep)
        asked_for(two)
        return keep(*given)

    monkeypatch.setattr(files, "keep_edition", meanwhile)
    answer = posted(one, 3)
    assert (answer.status_code, answer.json["code"]) == (409, "needs_second")
    assert one.get("/api/v1/plan").json["number"] == 2
