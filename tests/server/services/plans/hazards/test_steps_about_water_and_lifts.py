"""Water and lifts: steps that could hurt somebody if they came later, in another order, or not at all."""

from tests.server.services.plans.hazards.shipped_steps import follows, spoken, steps, told


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
    assert follows("lift-people", "speak", "doors", "maintainer", "below", "even-then", "count")
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


def test_nobody_is_in_shaft_or_pit_when_a_lift_or_a_pump_gets_power() -> None:
    assert all(place in told("lifts-back", "empty") for place in ("轿顶", "底坑"))
    assert "empty" in steps("lifts-back")["power-lift"]["needs"]
    assert "坑里没人" in told("sump-pumps", "look")
    assert "look" in steps("sump-pumps")["power"]["needs"]
