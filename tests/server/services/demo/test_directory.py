"""The demonstration's people and customers are such as the desk could have entered today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.customers import patch

from stormlamp.services.demo.seeding import demo_folder
from stormlamp.services.demo.stories import DAY, dated, read_yaml

if TYPE_CHECKING:
    from tests.support.server_in_process import World

PLAIN = read_yaml(demo_folder() / "people.yaml")


def test_the_desk_would_take_each_of_them(world: World) -> None:
    admin = world.enrolled("admin")
    plain = dated(PLAIN, world.clock())
    ids: dict[str, str] = {}
    people: list[dict[str, Any]] = plain["people"]
    for person in people:
        said = {name: value for name, value in person.items() if name not in {"id", "deputy_of"}}
        answer = admin.post("/api/v1/people", said)
        assert answer.status_code == 201, answer.json
        ids[person["id"]] = answer.json["id"]
    for person in people:
        stands_in = {"deputy_of": [ids[each] for each in person.get("deputy_of", ())]}
        assert patch(admin, f"/api/v1/people/{ids[person['id']]}", stands_in).status_code == 200
    for customer in plain["customers"]:
        said = {name: value for name, value in customer.items() if name != "id"}
        answer = admin.post("/api/v1/customers", {**said, "helper": ids.get(customer["helper"])})
        assert answer.status_code == 201, answer.json


def test_nobody_consents_in_the_future_and_nobody_has_ended() -> None:
    now = 1_800_000_000_000_000
    for customer in dated(PLAIN, now)["customers"]:
        assert customer["consent_basis"] in {"consent", "guardian"}
        assert customer["consent_by"]
        assert customer["consent_at"] <= customer["reviewed_on"] < "2027-01-15"
        assert customer.get("ends_on", "9") > "2027-01-15"


def test_somebody_is_away_works_shifts_and_has_a_deputy() -> None:
    people = dated(PLAIN, 0)["people"]
    away = [each["id"] for each in people if each.get("away_until", 0) > DAY]
    assert away
    assert [each["name"] for each in people if set(each.get("deputy_of", ())) & set(away)]
    assert sum(1 for each in people if each.get("shifts")) > 3
