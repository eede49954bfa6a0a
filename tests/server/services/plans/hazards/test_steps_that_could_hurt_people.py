"""Danger to life: steps that could hurt somebody if they came later, in another order, or not at all."""

from tests.server.services.plans.hazards.shipped_steps import follows, steps, told


def test_119_hears_of_gas_before_a_whole_building_is_cleared() -> None:
    assert follows(
        "gas-smell", "spark", "valve", "windows", "out", "call", "control-told", "all-out", "lift-119"
    )


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


def test_signs_and_tags_stay_where_something_is_still_out_of_use() -> None:
    assert "停用的电梯，牌留着" in told("stand-down", "tape")
    assert "没修好的留着" in told("stand-down", "tags")


def test_no_room_is_locked_on_somebody_inside() -> None:
    assert "喊过没人" in told("gates-and-doors", "rooms")
