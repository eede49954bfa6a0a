"""Areas and assets of the edition in force: gone they stop a draft; one begun anew takes them over."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.server.http.plans.drafting import DRAFT, act, begun, change, put, seen, text
from tests.support.plans.decided import decide_all

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

SHED: dict[str, Any] = {"id": "shed", "name": text("工具房"), "parent": "site", "kind": "zone"}
PUMP: dict[str, Any] = {"id": "old-pump", "name": text("旧泵"), "kind": "pump", "area": "shed"}
LATER = {"place": text("屋后"), "maintain_every": "check-quarter", "maintainer": "drainage"}


def own_edition(keeper: Browser) -> int:
    """Publish edition 2, no example any more, with a shed and a pump in it; give the draft's version."""
    plan = begun(keeper)["plan"]
    changes = [
        {"part": "site", "key": None, "value": plan["site"] | {"example": False}},
        *({"part": "figures", "key": each["id"], "value": each} for each in decide_all(plan)["figures"]),
        {"part": "areas", "key": "shed", "value": SHED},
        {"part": "assets", "key": "old-pump", "value": PUMP | LATER},
    ]
    put(keeper, 1, {"changes": changes})
    assert act(keeper, 2).status_code == 201
    return 3


def test_what_the_edition_in_force_had_cannot_go_but_be_retired(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    own_edition(keeper)
    put(keeper, 3, change("assets", "old-pump", None))
    assert put(keeper, 4, change("areas", "shed", None)).status_code == 200
    errors = [each for each in keeper.get(DRAFT).json["findings"] if each["severity"] == "error"]
    assert [(each["code"], each["path"]) for each in errors] == [
        ("gone-not-retired", ["areas"]),
        ("gone-not-retired", ["assets"]),
    ]
    assert "工具房" in errors[0]["words"]
    assert "旧泵" in errors[1]["words"]
    refused = act(keeper, 5)
    assert (refused.status_code, {each["what"] for each in refused.json["findings"]}) == (
        422,
        {"gone-not-retired"},
    )
    kept = [
        {"part": "areas", "key": "shed", "value": SHED | {"retired": True}},
        {"part": "assets", "key": "old-pump", "value": PUMP | {"retired": True}},
    ]
    put(keeper, 5, {"changes": kept})
    assert act(keeper, 6).status_code == 201


def test_an_edition_as_a_file_is_held_to_the_same(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    own_edition(keeper)
    first = keeper.get("/api/v1/plan/editions").json["editions"][-1]["sha256"]
    edition = json.loads(keeper.get(f"/api/v1/files/{first}").data) | {"number": 3}
    answer = keeper.ask("POST", "/api/v1/plan", data=json.dumps(edition), content_type="application/json")
    assert (answer.status_code, {each["what"] for each in answer.json["findings"]}) == (
        422,
        {"gone-not-retired"},
    )


def test_going_back_or_to_another_profile_takes_them_over_retired(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    version = own_edition(keeper)
    for beginning in ({"edition": 1}, {"profile": "hall"}):
        draft = keeper.post(DRAFT, {"from": beginning}, headers=seen(version)).json
        version = draft["version"]
        assert [each for each in draft["findings"] if each["code"] == "gone-not-retired"] == []
        areas = {each["id"]: each for each in draft["plan"]["areas"]}
        pump = next(each for each in draft["plan"]["assets"] if each["id"] == "old-pump")
        assert (areas["shed"]["retired"], areas["shed"]["name"]) == (True, SHED["name"])
        assert (pump["retired"], pump["area"], pump["maintainer"]) == (True, "shed", None)
        lacking = {each["path"][0] for each in draft["findings"] if each["severity"] == "error"}
        assert lacking & {"areas", "assets"} == set()


def test_from_the_example_nothing_has_to_be_taken_over(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    plan = begun(keeper, profile="hotel")["plan"]
    assert [each["id"] for each in plan["areas"]] == ["site"]
    assert plan["assets"] == []
