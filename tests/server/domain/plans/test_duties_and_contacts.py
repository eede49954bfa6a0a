"""Rules on who does what in a plan: seats, contacts, the call-out, answers."""

from __future__ import annotations

import pytest
from tests.server.domain.plans.builders import ORDERS, Found, Plan, found

from stormlamp.catalogue import DUTIES
from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.rules import duties_and_contacts as rules
from stormlamp.domain.plans.rules import levels_and_areas

PEOPLE = Finding(("first_ten",), "first-ten-people")


@pytest.mark.parametrize(
    ("orders", "wanted"),
    [
        (ORDERS, []),
        ([*ORDERS, {"people": 6, "seats": [{"covers": list(DUTIES)}, *[{}] * 5]}], []),
        (ORDERS[1:], [PEOPLE]),
        (ORDERS[:3], [PEOPLE]),
        ([ORDERS[0], *ORDERS[2:]], [PEOPLE]),
        ([*ORDERS[:2], ORDERS[3]], [PEOPLE]),
        ([*ORDERS, ORDERS[3]], [PEOPLE]),
        ([ORDERS[1], ORDERS[0], *ORDERS[2:]], [PEOPLE]),
        (
            [{"people": 1, "seats": [{"covers": [*DUTIES[1:], "safety"]}]}, *ORDERS[1:]],
            [
                Finding(
                    ("first_ten", 0),
                    "first-ten-covers",
                    {"duties": "leader, liaison, technical, service, safety"},
                )
            ],
        ),
        (
            [*ORDERS[:3], {"people": 4, "seats": ORDERS[2]["seats"]}],
            [Finding(("first_ten", 3), "first-ten-seats", {"people": 4, "seats": 3})],
        ),
        (
            [{"seats": [{"covers": list(DUTIES)}]}, *ORDERS],
            [Finding(("first_ten", 0), "first-ten-seats", {"people": 0, "seats": 1})],
        ),
    ],
)
def test_the_first_ten_minutes_seat_one_to_four_people_and_cover_each_duty(
    orders: list[Plan], wanted: Found
) -> None:
    assert found(rules.first_ten, {"first_ten": orders}) == wanted


def test_an_order_without_seats_covers_nothing() -> None:
    codes = [each.code for each in found(rules.first_ten, {"first_ten": [{"people": 1}, *ORDERS[1:]]})]
    assert codes == ["first-ten-covers", "first-ten-seats"]


@pytest.mark.parametrize(
    ("contact", "wanted"),
    [
        ({"id": "c", "duty": "leader"}, []),
        ({"id": "c", "routes": [], "duty": "leader"}, []),
        ({"id": "c", "routes": []}, [Finding(("contacts", 0), "contact-unreachable", {"id": "c"})]),
        ({"id": "c"}, [Finding(("contacts", 0), "contact-unreachable", {"id": "c"})]),
        ({"id": "c", "routes": [{"kind": "phone", "value": "+86 28-555 01"}]}, []),
        ({"id": "c", "routes": [{"kind": "app", "value": "by hand"}]}, []),
        (
            {"id": "c", "routes": [{"kind": "app"}, {"kind": "sms", "value": "12a"}]},
            [Finding(("contacts", 0, "routes", 1), "number-bad", {"value": "12a"})],
        ),
        (
            {"id": "c", "routes": [{"kind": "phone", "value": "1+2"}]},
            [Finding(("contacts", 0, "routes", 0), "number-bad", {"value": "1+2"})],
        ),
        (
            {"id": "c", "routes": [{"kind": "phone", "value": "X12"}]},
            [Finding(("contacts", 0, "routes", 0), "number-bad", {"value": "X12"})],
        ),
        (
            {"id": "c", "routes": [{"kind": "phone"}]},
            [Finding(("contacts", 0, "routes", 0), "number-missing", {}, "note")],
        ),
    ],
)
def test_a_contact_can_be_reached(contact: Plan, wanted: Found) -> None:
    assert found(rules.contacts, {"contacts": [contact]}) == wanted


@pytest.mark.parametrize("value", ["119a", "1" * 18, "1" * 60, "-", "+", "١١٩", "１１９", "1 19+"])
def test_no_number_that_nothing_dials_is_taken(value: str) -> None:
    contact = {"id": "c", "routes": [{"kind": "phone", "value": value}]}
    wanted = [Finding(("contacts", 0, "routes", 0), "number-bad", {"value": value})]
    assert found(rules.contacts, {"contacts": [contact]}) == wanted


@pytest.mark.parametrize("kind", ["app", "web", "wechat", "walk"])
@pytest.mark.parametrize(
    "value",
    ["javascript:alert(1)", "JavaScript: alert(1)", " java\tscript:x", "data:text/html,x", "weird+1:x"],
)
def test_no_route_leads_into_a_program(kind: str, value: str) -> None:
    contact = {"id": "c", "routes": [{"kind": kind, "value": value}]}
    wanted = [Finding(("contacts", 0, "routes", 0), "route-address", {"value": value})]
    assert found(rules.contacts, {"contacts": [contact]}) == wanted


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("web", "https://grid.example/report?x=1:2"),
        ("web", "HTTP://grid.example"),
        ("web", "grid.example"),
        ("app", "App: State Grid"),
        ("wechat", "服务号：供电服务"),
        ("walk", "南门: 直走"),
        ("web", None),
    ],
)
def test_a_route_is_words_or_leads_to_a_page(kind: str, value: str | None) -> None:
    contact = {"id": "c", "routes": [{"kind": kind, "value": value}]}
    assert found(rules.contacts, {"contacts": [contact]}) == []


def test_a_step_of_the_call_out_is_of_one_duty_or_one_contact() -> None:
    order = [{"duty": "leader"}, {"contact": "fire"}, {}, {"duty": "leader", "contact": "fire"}]
    assert found(rules.contacts, {"call_out": [{}, {"order": order}]}) == [
        Finding(("call_out", 1, "order", 2), "call-one"),
        Finding(("call_out", 1, "order", 3), "call-one"),
    ]


def test_no_duty_is_covered_by_itself() -> None:
    duties = [
        {"id": "leader", "covered_by": ["safety"]},
        {"id": "safety", "covered_by": ["leader", "safety"]},
    ]
    assert found(rules.contacts, {"duties": [*duties, {"id": "liaison"}]}) == [
        Finding(("duties", 1, "covered_by"), "covers-itself", {"duty": "safety"})
    ]


def test_the_right_answer_is_one_of_the_options() -> None:
    check = [
        {"right": 1, "options": ["a", "b"]},
        {"right": 2, "options": ["a", "b"]},
        {"options": ["a"]},
        {"options": []},
        {},
    ]
    assert found(rules.checks, {"guides": [{}, {"check": check}]}) == [
        Finding(("guides", 1, "check", place, "right"), "answer-missing") for place in (1, 3, 4)
    ]


def test_call_out_and_reports_name_a_level_once_and_a_script_a_channel() -> None:
    plan = {
        "call_out": [{"level": 1}, {"level": 2}, {"level": 1}],
        "reports": [{}, {"limits": [{"level": 1}, {"level": 1}]}, {"limits": [{"level": 1}]}],
        "scripts": [{"texts": [{"channel": "sms"}, {"channel": "voice"}, {"channel": "sms"}]}],
    }
    assert found(levels_and_areas.levels_once, plan) == [
        Finding(("call_out", 2), "repeated", {"value": "1"}),
        Finding(("reports", 1, "limits", 1), "repeated", {"value": "1"}),
        Finding(("scripts", 0, "texts", 2), "repeated", {"value": "sms"}),
    ]
