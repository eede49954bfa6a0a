"""Steps of the shipped plan that could hurt somebody if they came later, in another order, or not at all."""

import json
from functools import cache
from typing import Any

from tests.support.plans.built_edition import build_edition

from stormlamp.services.plans.shipped import example_folders


@cache
def plan() -> dict[str, Any]:
    """The example's edition, read once; nobody changes it."""
    edition: dict[str, Any] = json.loads(build_edition(example_folders("property"), 1, 0))
    return edition


def steps(name: str) -> dict[str, dict[str, Any]]:
    """The steps of a list by id, in their order."""
    entry = next(each for each in plan()["lists"] if each["id"] == name)
    return {item["id"]: item for page in entry["pages"] for item in page["items"]}


def follows(name: str, *wanted: str) -> bool:
    """Tell whether a list has these steps, in this order."""
    return [each for each in steps(name) if each in wanted] == list(wanted)


def told(name: str, step: str) -> str:
    """All that a step says in Chinese."""
    item = steps(name)[step]
    parts = (item["text"], item.get("detail"), item.get("warning"), (item.get("expect") or {}).get("text"))
    return "\n".join(part["zh-Hans"] for part in parts if part)


def spoken(name: str, channel: str) -> str:
    """The words of a script on a channel, in Chinese, without what one adds oneself."""
    script = next(each for each in plan()["scripts"] if each["id"] == name)
    words: str = next(each for each in script["texts"] if each["channel"] == channel)["text"]["zh-Hans"]
    return words


def test_119_hears_of_gas_before_a_whole_building_is_cleared() -> None:
    assert follows("gas-smell", "spark", "valve", "windows", "out", "call", "all-out")


def test_nobody_puts_power_or_sparks_into_gas() -> None:
    assert "utility" in steps("gas-smell")["utility-told"]["contacts"]
    assert all(word in told("gas-smell", "control-told") for word in ("电梯", "风机", "广播", "警铃"))


def test_in_a_fire_the_door_is_shut_before_anybody_telephones() -> None:
    assert follows("fire-smoke", "alarm", "people", "small", "door", "call", "control-told")
    assert "退出来" in told("fire-smoke", "call")


def test_nobody_reopens_a_door_or_fights_a_battery() -> None:
    assert steps("fire-smoke")["small"]["conditional"]
    assert "不再打开" in told("fire-smoke", "small")
    assert "充电宝" in told("fire-smoke", "small")


def test_in_a_fire_119_hears_who_is_in_a_lift_before_power_is_cut() -> None:
    assert follows("fire-smoke", "lifts-down", "lift-119", "power")
    assert steps("fire-smoke")["lift-119"]["contacts"] == ["fire"]
    assert "lifts-down" in steps("fire-smoke")["power"]["needs"]


def test_in_a_fire_nobody_is_sent_to_the_pump_room_or_alone_above_it() -> None:
    assert steps("fire-smoke")["pump"]["list"] is None
    assert "一个人不上楼" in told("fire-smoke", "floor")


def test_whoever_cannot_be_carried_is_left_behind_a_shut_door_and_119_knows_the_room() -> None:
    assert "关上门" in told("evacuate-floor", "carry-out")
    assert "几号房" in told("evacuate-floor", "carry-out")


def test_nobody_goes_after_somebody_into_bad_air() -> None:
    assert next(iter(steps("person-hurt"))) == "bad-air"
    assert "不进去" in told("person-hurt", "bad-air")


def test_a_plug_within_reach_is_pulled_at_once_and_a_shock_is_never_nothing() -> None:
    assert follows("person-hurt", "lamp", "unplug", "speak", "call", "shock-120")
    assert "够不着" in told("person-hurt", "unplug")
    assert steps("person-hurt")["shock-120"]["contacts"] == ["ambulance"]


def test_whoever_fell_is_turned_only_as_120_says() -> None:
    assert "听 120 指挥再翻" in told("person-hurt", "on-side")


def test_119_hears_at_once_of_people_in_a_car_where_water_rises() -> None:
    assert follows("basement-flooding", "people", "lift-below", "lifts", "remote-trip")
    assert "fire" in steps("basement-flooding")["lift-below"]["contacts"]
    assert {"lifts", "set-ask"} <= set(steps("basement-flooding")["remote-trip"]["needs"])


def test_nobody_goes_down_into_water_to_fetch_or_to_count() -> None:
    assert "一步也不下去" in told("basement-flooding", "people")
    assert "不下去找" in told("basement-flooding", "missing")


def test_a_set_that_starts_by_itself_does_not_make_a_flooded_basement_live_again() -> None:
    assert follows("basement-flooding", "set-ask", "remote-trip", "utility")
    assert "set-ask" in steps("basement-flooding")["utility"]["needs"]


def test_a_second_pump_goes_only_into_a_pit_whose_own_is_dead() -> None:
    assert steps("sump-pumps")["portable"]["needs"] == ["pit-off"]
    assert "不提电缆" in told("sump-pumps", "portable")


def test_no_valve_of_the_fire_water_is_shut() -> None:
    assert "消防" in told("sump-pumps", "source")
    assert "消防出水阀" in told("domestic-water", "empty")


def test_people_in_a_lift_hear_of_the_doors_before_anybody_telephones() -> None:
    assert follows("lift-people", "speak", "doors", "even-then", "below", "maintainer")
    assert "灯亮了也别动" in spoken("lift-calm", "voice")


def test_nobody_gives_power_to_a_lift_that_may_have_somebody_in_it() -> None:
    for name in ("lift-people", "lift-silent", "lift-stays-shut"):
        assert steps(name)["no-power"]["contacts"] == ["duty-technical"]
    assert "随时会来" in told("lift-people", "rescuers")
    assert steps("lift-silent")["assume"]["list"] == "lift-people"


def test_a_pit_is_looked_into_and_pumped_by_the_maintainer_alone() -> None:
    assert steps("lift-stays-shut")["pit"]["contacts"][0] == "lift-maintainer"
    assert "都只有维保" in told("lifts-back", "dry")


def test_a_lift_makes_its_first_run_with_nobody_inside() -> None:
    assert "停用牌都挂着" in told("lifts-back", "empty")
    assert "轿厢里没人" in told("lifts-back", "run")


def test_breath_is_asked_for_before_the_battery() -> None:
    assert follows("special-customers", "machine", "cannot-breathe", "bottle", "short", "station", "flame")
    assert "喘气" in told("special-customers", "machine")
    said = spoken("special-customer", "voice")
    assert said.index("喘气") < said.index("还能用多久")


def test_no_flame_burns_beside_oxygen() -> None:
    assert "不点火" in told("special-customers", "flame")
    assert all("别点火" in spoken(script, "voice") for script in ("special-customer", "special-visit"))


def test_whoever_must_be_carried_down_is_reported_earlier_and_no_figure_is_said_to_be_decided() -> None:
    hours = {each["id"]: each for each in plan()["figures"]}
    carried = hours["machine-short-carried"]
    assert carried["value"] > hours["machine-short"]["value"]
    assert "示例" in carried["source"]["zh-Hans"]


def test_a_power_station_is_held_against_the_plate_of_the_device() -> None:
    assert "铭牌" in told("special-customers", "station")


def test_somebody_is_sent_at_once_where_a_ventilator_does_not_answer() -> None:
    assert next(iter(steps("cannot-reach-customer"))) == "machine-now"
    assert set(steps("cannot-reach-customer")["police"]["contacts"]) == {"ambulance", "police"}


def test_too_few_people_go_to_medical_equipment_first() -> None:
    words = told("too-few-people", "order")
    assert words.index("医疗设备") < words.index("电梯")
    assert next(iter(steps("allocate-people"))) == "machines"


def test_whoever_cannot_walk_is_carried_only_by_those_who_have_practised_it() -> None:
    assert "等 120" in told("special-customers", "elsewhere")
    answer = next(each for each in plan()["answers"] if each["id"] == "stairs-help")["answer"]
    assert "练过" in answer["zh-Hans"]
