"""Role against role, over every door by which one person touches another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.server.domain.test_rights_over_people import CHANGE, LET_IN, ROLES

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, Browser, World

CODES = {".": None, "a": "not_allowed", "h": "role_too_high", "p": "needs_admin"}
PAIRS = [(own, other) for own in ROLES for other in ROLES]


@pytest.fixture(scope="module")
def by(shared: World) -> dict[str, Browser]:
    """A browser of each role, who act."""
    return {role: shared.enrolled(role) for role in ROLES}


def patch(browser: Browser, person: str, change: dict[str, object]) -> Answer:
    sent = {"data": json.dumps(change), "content_type": "application/json"}
    return browser.ask("PATCH", f"/api/v1/people/{person}", **sent)


def said(table: dict[str, str], own: str, other: str) -> str | None:
    """The code that the table expects."""
    return CODES[table[own][ROLES.index(other)]]


@pytest.mark.parametrize(("own", "other"), PAIRS)
def test_a_code_lets_in_whom_the_table_says(
    shared: World, by: dict[str, Browser], own: str, other: str
) -> None:
    there = shared.enrolled(other)
    for asked in ({"role": other}, {"person": there.person}):
        answer, expected = by[own].post("/api/v1/codes", asked), said(LET_IN, own, other)
        assert answer.status_code == (403 if expected else 201)
        assert expected is None or answer.json["code"] == expected


@pytest.mark.parametrize(("own", "other"), PAIRS)
def test_a_role_is_given_as_a_code_is(shared: World, by: dict[str, Browser], own: str, other: str) -> None:
    added = by[own].post("/api/v1/people", {"name": f"{own} names {other}", "role": other})
    expected = said(LET_IN, own, other)
    assert (added.status_code, added.json.get("code")) == (403 if expected else 201, expected)
    staff = shared.enrolled()
    if other != "staff":
        raised = patch(by[own], staff.person, {"role": other})
        # Nobody becomes a wallboard: that is let in by a key of its own.
        taken = (409, "key_used") if other == "wallboard" else (200, None)
        assert (raised.status_code, raised.json.get("code")) == ((403, expected) if expected else taken)


@pytest.mark.parametrize(("own", "other"), PAIRS)
def test_a_person_and_their_device_are_touched_as_the_table_says(
    shared: World, by: dict[str, Browser], own: str, other: str
) -> None:
    there, expected = shared.enrolled(other), said(CHANGE, own, other)
    status = 403 if expected else 200
    changed = patch(by[own], there.person, {"languages": ["en"]})
    assert (changed.status_code, changed.json.get("code")) == (status, expected)
    device = f"/api/v1/devices/{there.phone.id}"
    seen = by[own].get(f"{device}/made")
    assert (seen.status_code, seen.json.get("code")) == (status, expected)
    shut = by[own].post(f"{device}/revoke", {"reason": "lost"})
    assert (shut.status_code, shut.json.get("code")) == (status, expected)


def test_everybody_from_supervisor_up_may_let_their_own_second_device_in(by: dict[str, Browser]) -> None:
    for role in ("supervisor", "plan_keeper", "admin"):
        assert by[role].post("/api/v1/codes", {"person": by[role].person}).status_code == 201
    for role in ("staff", "auditor"):
        assert by[role].post("/api/v1/codes", {"person": by[role].person}).json["code"] == "not_allowed"


def test_a_device_of_two_people_is_of_the_higher_role(shared: World, by: dict[str, Browser]) -> None:
    both = shared.enrolled("admin")
    both.enrol(shared.code(name="the other one"))
    answer = by["supervisor"].post(f"/api/v1/devices/{both.phone.id}/revoke", {"reason": "lost"})
    assert answer.json["code"] == "role_too_high"


def test_who_rose_since_a_code_was_made_does_not_get_in_by_it(shared: World, by: dict[str, Browser]) -> None:
    staff = shared.enrolled()
    code = by["supervisor"].post("/api/v1/codes", {"person": staff.person}).json["code"]
    assert patch(by["admin"], staff.person, {"role": "admin"}).status_code == 200
    assert shared.stranger().enrol(code).json["code"] == "bad_code"


def test_the_codes_of_who_is_lowered_or_leaves_let_nobody_in(shared: World, by: dict[str, Browser]) -> None:
    changes: tuple[dict[str, object], ...] = ({"role": "staff"}, {"active": False})
    for change in changes:
        chief = shared.enrolled("supervisor")
        code = chief.post("/api/v1/codes", {"name": "new"}).json["code"]
        assert patch(by["admin"], chief.person, change).status_code == 200
        assert shared.stranger().enrol(code).json["code"] == "bad_code"
