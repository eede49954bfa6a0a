"""Steps of the shipped plan with electricity, sets and fuel that could hurt somebody: what comes first."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.server.services.plans.test_shipped import example

from stormlamp.services.plans.shipped import PROFILES

Step = dict[str, Any]
Steps = dict[str, dict[str, Step]]


@pytest.fixture(params=PROFILES)
def steps(request: pytest.FixtureRequest) -> dict[str, dict[str, Step]]:
    """Give the steps of each list of a profile's example, in order."""
    return {
        entry["id"]: {step["id"]: step for page in entry["pages"] for step in page["items"]}
        for entry in example(request.param)["lists"]
    }


def come_in_order(steps: dict[str, Step], *names: str) -> bool:
    """Tell whether all of these are steps of the list, each after the one before."""
    places = [list(steps).index(name) for name in names if name in steps]
    return len(places) == len(names) and places == sorted(places)


def says(step: Step, words: str) -> bool:
    """Tell whether anything in the step says these words in Chinese."""
    return any(words in text for text in _chinese(step))


def _chinese(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        yield from ([node["zh-Hans"]] if "zh-Hans" in node else [])
        for value in node.values():
            yield from _chinese(value)


@pytest.mark.parametrize("name", ["generator-start", "fuel-low"])
def test_nobody_has_hands_in_a_set_that_is_on_auto(steps: Steps, name: str) -> None:
    off, then = {"generator-start": ("off-first", "look"), "fuel-low": ("stop-to-fill", "fill")}[name]
    assert says(steps[name][off]["text"], "切到“停”")
    assert come_in_order(steps[name], off, then)


def test_fuel_is_poured_into_a_cold_set_that_cannot_start(steps: Steps) -> None:
    filling = steps["fuel-low"]
    assert {"stop-to-fill", "cool-down", "extinguisher"} <= set(filling["fill"]["needs"])
    assert filling["start-again"]["needs"] == ["wipe"]
    assert come_in_order(filling, "devices", "unload", "fill", "wipe", "start-again")


def test_set_and_transfer_switch_both_go_back_to_auto(steps: Steps) -> None:
    assert come_in_order(steps["generator-stop"], "stop", "auto", "transfer-auto")
    assert says(steps["stand-down"]["generator"], "转换开关")


def test_people_in_cars_are_asked_for_before_a_set_takes_its_load(steps: Steps) -> None:
    for name, load in (("generator-start", "transfer"), ("hired-set", "load"), ("hired-set-off", "unload")):
        assert says(steps[name]["people-first"], "轿厢")
        assert come_in_order(steps[name], "people-first", load)


def test_a_set_that_started_by_itself_is_looked_at_and_its_fuel_counted(steps: Steps) -> None:
    level = steps["generator-runs"]["level"]
    assert level["clock"] == {"id": "generator-fuel", "does": "start"}
    assert level["expect"]["answer"]
    assert steps["power-gone-again"]["generator"]["list"] == "generator-runs"


def test_our_own_set_is_locked_before_a_hired_one_is_hooked_up(steps: Steps) -> None:
    assert "own-set-off" in steps["hired-set"]["cable"]["needs"]


def test_a_hired_set_is_unhooked_dead_and_its_earth_comes_off_last(steps: Steps) -> None:
    assert come_in_order(steps["hired-set-off"], "lift-down", "unload", "stop", "dead", "earth-last")
    assert steps["hired-set-off"]["earth-last"]["needs"] == ["dead"]


def test_nothing_is_shed_before_medical_equipment_and_lifts_were_asked_for(steps: Steps) -> None:
    shed = steps["shed-load"]
    assert all({"devices", "lift-down"} <= set(shed[name]["needs"]) for name in ("comfort", "heat", "shops"))
    assert shed["gauges"]["could_not"] is None


@pytest.mark.parametrize("profile", PROFILES)
def test_nobody_alone_is_sent_to_start_a_set(profile: str) -> None:
    seats = [seat for order in example(profile)["first_ten"] for seat in order["seats"]]
    assert "generator-start" not in {step["list"] for seat in seats for step in seat["steps"]}


@pytest.mark.parametrize("profile", PROFILES)
def test_a_set_is_stopped_before_it_has_run_dry(profile: str) -> None:
    in_minutes = {"minutes": 1, "hours": 60}
    figures = {
        each["id"]: each["value"] * in_minutes.get(each["unit"], 0) for each in example(profile)["figures"]
    }
    assert figures["generator-fuel-stop"] < figures["generator-fuel"]
    fuel = next(each for each in example(profile)["clocks"] if each["id"] == "generator-fuel")
    assert fuel["limits"][-1]["after"]["id"] == "generator-fuel-stop"


def test_earths_that_were_hung_are_counted_and_come_off_before_power(steps: Steps) -> None:
    assert steps["announced-morning"]["works-safe"]["expect"]["answer"]
    assert come_in_order(steps["before-power-up"], "people-out", "earths", "tags")
    assert steps["before-power-up"]["earths"]["could_not"] == "stay-off"


def test_work_begins_once_every_source_is_off(steps: Steps) -> None:
    morning = steps["announced-morning"]
    assert morning["works-safe"]["needs"] == ["every-source"]
    assert all(says(morning["every-source"], source) for source in ("发电机", "UPS", "光伏", "电容"))


def test_lifts_and_escalators_stand_still_before_an_announced_cut(steps: Steps) -> None:
    morning = steps["announced-morning"]
    assert come_in_order(morning, "stairless", "lifts-stopped")
    assert morning["planned-branches"]["needs"] == ["lifts-stopped", "escalators"]


def test_no_power_meets_gas_or_a_room_that_somebody_is_sent_back_to(steps: Steps) -> None:
    assert steps["before-power-up"]["kitchens-gas"]["could_not"] == "gas-smell"
    assert says(steps["stay-off"]["door"]["text"], "燃气")
    assert come_in_order(steps["stay-off"], "door", "photo", "lock")
    assert steps["stay-off"]["photo"]["conditional"]


def test_a_branch_goes_on_again_once_people_along_it_were_told(steps: Steps) -> None:
    assert {"insulation", "told-again"} <= set(steps["tripped-again"]["once"]["needs"])


def test_lifts_carry_people_after_the_big_motors_have_started(steps: Steps) -> None:
    assert come_in_order(steps["power-up"], "water", "air", "lifts-release", "escalators")


def test_pumps_and_sets_are_back_on_auto_before_services_open(steps: Steps) -> None:
    check = steps["system-check"]
    assert says(check["sump-auto"], "自动")
    assert says(check["set-auto"], "转换开关")


def test_water_in_the_switch_room_is_not_taken_for_fire(steps: Steps) -> None:
    first = steps["technical-first"]
    assert not says(first["room"], "水")
    assert (first["room"]["could_not"], first["room-dry"]["could_not"]) == ("fire-smoke", "stay-off")
    assert come_in_order(first, "room", "room-dry", "incoming", "fire-on-what", "dark-branches")


def test_a_lost_phase_asks_for_people_in_lifts_before_anything_is_opened(steps: Steps) -> None:
    assert steps["technical-first"]["incoming"]["could_not"] == "phase-lost"
    assert steps["phase-lost"]["open"]["needs"] == ["lifts"]


def test_zero_on_a_meter_is_no_proof_that_it_is_dead(steps: Steps) -> None:
    for step in (steps["technical-first"]["incoming"], steps["power-gone-again"]["look"]):
        assert says(step, "没验过的一律当有电")


def test_gas_extinguishing_is_on_manual_before_anybody_goes_in(steps: Steps) -> None:
    room = steps["data-safe"]
    assert next(iter(room)) == "gas-manual"
    assert room["heat"]["needs"] == ["gas-manual"]


@pytest.mark.parametrize("profile", PROFILES)
def test_the_fire_watch_goes_out_when_a_ups_is_empty(profile: str) -> None:
    ups = next(each for each in example(profile)["clocks"] if each["id"] == "ups")
    assert ups["limits"][-1]["list"] == "fire-watch"


@pytest.mark.parametrize("profile", PROFILES)
def test_the_fire_watch_goes_out_before_the_panels_battery_is_empty(profile: str) -> None:
    panel = next(each for each in example(profile)["clocks"] if each["id"] == "panel-battery")
    assert (panel["asset_kind"], panel["starts"]) == ("fire_alarm_panel", "incident")
    assert [each["list"] for each in panel["limits"]] == ["fire-panel", "fire-watch"]


@pytest.mark.parametrize("profile", PROFILES)
def test_the_test_of_insulating_gear_is_an_inspection_of_its_own(profile: str) -> None:
    tested = {s["id"] for s in example(profile)["supplies"] if s["inspect_every"]["id"] == "glove-test"}
    assert tested == {"gloves", "arc-gear", "voltage-testers"}


def test_a_set_that_carries_load_is_not_stopped_for_a_hired_one_without_a_fire_watch(steps: Steps) -> None:
    assert says(steps["hired-set"]["own-set-off"], "先派人工防火巡查")


def test_people_are_asked_for_before_each_press_of_start(steps: Steps) -> None:
    assert come_in_order(steps["generator-fails"], "valve", "people-again", "wait", "spare")
    assert steps["generator-fails"]["people-again"]["could_not"] == "generator-waits"
