"""Rule on emergency numbers: where the country says whom one dials, the plan says no other."""

from __future__ import annotations

import pytest
from tests.server.domain.plans.builders import Plan, found

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.rules.emergency_calls import emergency_calls


def contact(kind: str, *numbers: str | None, name: str = "…", way: str = "phone") -> Plan:
    routes = [{"kind": way, "name": {"zh-Hans": "值班"}, "value": number} for number in numbers]
    return {"id": "one", "kind": kind, "name": {"zh-Hans": name, "en": name}, "routes": routes}


def of(*contacts: Plan, zone: str = "Asia/Shanghai") -> list[Finding]:
    return found(emergency_calls, {"site": {"zone": zone}, "contacts": list(contacts)})


def refused(number: str, at: int = 0) -> list[Finding]:
    return [Finding(("contacts", at, "routes"), "number-emergency", {"number": number})]


@pytest.mark.parametrize(("kind", "number"), [("fire", "119"), ("medical", "120"), ("police", "110")])
def test_fire_ambulance_and_police_are_dialled_by_the_numbers_of_the_country(kind: str, number: str) -> None:
    assert of(contact(kind, number)) == []
    assert of(contact(kind, number, "13800571000")) == []
    assert of(contact(kind, "1-" + number[1:])) == []
    assert of(contact(kind, "13800571000")) == refused(number)
    assert of(contact(kind, "13800571000", number)) == refused(number)
    assert of(contact(kind, None)) == refused(number)
    assert of(contact(kind, number, way="sms")) == refused(number)


def test_numbers_are_not_swapped() -> None:
    assert of(contact("fire", "120"), contact("medical", "119")) == [*refused("119"), *refused("120", 1)]


def test_a_hospital_or_a_police_station_stands_beside_them() -> None:
    assert of(contact("medical", "0571-87654321"), contact("medical", "120")) == []
    assert of(contact("police", "110"), contact("police", "0571-87654321")) == []


@pytest.mark.parametrize("name", ["消防 119", "火警119", "Fire brigade (119)"])
def test_who_is_named_by_such_a_number_is_dialled_by_it_whatever_their_kind(name: str) -> None:
    assert of(contact("other", "119", name=name)) == []
    assert of(contact("other", "13800571000", name=name)) == refused("119")
    assert of(contact("fire", "119"), contact("fire", "13800571000", name=name)) == refused("119", 1)


@pytest.mark.parametrize("name", ["1190 号仓库", "12110 短信", "商铺 1120"])
def test_other_numbers_in_a_name_are_let_be(name: str) -> None:
    assert of(contact("other", "13800571000", name=name)) == []


@pytest.mark.parametrize(
    "name", ["110 室租户", "119室", "120 栋楼长", "110 号楼", "Tenant, room 110", "Flat 119"]
)
def test_a_room_or_a_building_is_no_emergency_number(name: str) -> None:
    assert of(contact("other", "13800571000", name=name)) == []


@pytest.mark.parametrize("name", ["110 号", "拨 119 室内火警", "Ring 120 from any room"])
def test_a_word_beside_the_number_hides_it_from_nobody(name: str) -> None:
    assert len(of(contact("other", "13800571000", name=name))) == 1


def test_a_contact_of_another_kind_and_a_plan_without_any_are_let_be() -> None:
    assert of(contact("fire_service", "13800571000"), contact("utility", "95598")) == []
    assert of() == []
    assert found(emergency_calls, {}) == []


def test_other_countries_have_other_numbers() -> None:
    assert of(contact("fire", "999"), contact("police", "999"), zone="Asia/Hong_Kong") == []
    assert of(contact("fire", "119"), zone="Asia/Hong_Kong") == refused("999")
    assert of(contact("fire", "119"), contact("medical", "119"), zone="Asia/Taipei") == []
    assert of(contact("medical", "995"), zone="Asia/Singapore") == []
    assert of(contact("fire", "13800571000"), zone="Europe/Berlin") == []
