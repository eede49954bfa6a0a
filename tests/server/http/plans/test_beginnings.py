"""What whoever writes the plan asks before something of it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.server.http.plans.drafting import DRAFT, begun, put

if TYPE_CHECKING:
    from tests.support.server_in_process import World

CUSTOMERS = "/api/v1/customers"


def test_the_plan_of_a_profile_is_the_one_that_a_draft_of_it_begins_as(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    plan = keeper.get("/api/v1/plan/beginning?profile=hotel").json
    assert plan == begun(keeper, profile="hotel")["plan"]
    assert keeper.get("/api/v1/plan/beginning?profile=castle").status_code == 400
    assert keeper.get("/api/v1/plan/beginning").status_code == 400


def test_customers_are_counted_by_area_without_their_names(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    areas = [each["id"] for each in begun(keeper)["plan"]["areas"]][:2]
    for name, area, active in (
        ("王奶奶", areas[0], True),
        ("李先生", areas[0], True),
        ("陈女士", areas[1], False),
        ("周先生", None, True),
    ):
        made = keeper.post(CUSTOMERS, {"name": name, "area": area, "active": active})
        assert made.status_code == 201, made.json
    assert keeper.get("/api/v1/plan/uses").json == {"customers": {areas[0]: 2}}


def test_a_draft_is_said_to_be_of_another_kind_of_site(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper, profile="property")
    assert put(keeper, 1, {"profile": "hall"}).json["profile"] == "hall"
    assert put(keeper, 2, {"later": []}).json["profile"] == "hall"
    assert put(keeper, 3, {"profile": "castle"}).status_code == 400
    assert keeper.get(DRAFT).json["version"] == 3
