"""Customers: steps and words that could hurt somebody if they came later, in another order, or not at all."""

from tests.server.services.plans.hazards.shipped_steps import follows, plan, spoken, steps, told


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
    assert carried["decided"] is False


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


def test_nobody_is_sent_down_into_a_car_park_before_it_is_known_to_be_dry() -> None:
    assert next(iter(steps("car-park"))) == "water"
    assert all("看见水" in spoken("car-park", channel) for channel in ("voice", "pa", "poster"))
    assert "没进水" in spoken("car-park", "voice")


def test_whoever_is_in_the_dark_goes_to_an_exit_and_not_just_down() -> None:
    assert "往下走" not in told("dark-area", "lead")
    assert "往上走" in told("dark-area", "lead")


def test_nothing_that_heats_is_left_on_for_when_power_returns() -> None:
    for channel in ("sms", "wechat", "voice", "pa", "poster"):
        assert "电熨斗" in spoken("first-notice", channel)


def test_119_and_120_are_told_only_what_is_so() -> None:
    assert "身边有人" not in spoken("call-120", "voice")
    assert "没碰开关" not in spoken("call-119-gas", "voice")


def test_gas_is_opened_again_only_above_knobs_that_are_shut() -> None:
    assert follows("food-and-cold", "knobs", "extraction", "reopen")
    assert "由燃气公司开" in told("food-and-cold", "reopen")
    assert "旋钮" in spoken("restored", "voice")


def test_whoever_cannot_take_stairs_is_asked_before_lifts_stop_for_a_planned_outage() -> None:
    assert follows("announced-morning", "stairless", "lifts-stopped")


def test_a_room_is_opened_only_for_whoever_lives_there() -> None:
    assert "证件" in told("hotel-desk", "lock")
