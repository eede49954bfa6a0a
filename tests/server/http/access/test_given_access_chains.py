"""Who shuts a phone out still hangs by the one that let them in; a supervisor lets another in again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.server.http.access.given_access import (
    as_desk,
    at_desk,
    desk_reads,
    let_themselves_in,
    reads,
    revoke,
)
from tests.server.http.access.test_access_in_logbook import told
from tests.server.http.access.test_sign_in_pages import PASSWORD, SECURE, submit

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, Browser, World

pytestmark = pytest.mark.usefixtures("quick_hashes")


def test_whoever_shuts_another_phone_out_still_hangs_by_the_one_that_let_them_in(world: World) -> None:
    admin, stolen, other = world.enrolled("admin"), world.enrolled("supervisor"), world.enrolled()
    second = let_themselves_in(world, stolen)
    assert revoke(second, other) == 200
    made = admin.get(f"/api/v1/devices/{stolen.phone.id}/made").json["devices"]
    assert [each["id"] for each in made] == [second.phone.id]
    assert revoke(admin, stolen) == 200
    assert not reads(second)


@pytest.mark.parametrize("by", ["third", "stolen"])
def test_a_phone_given_up_in_between_cuts_nobody_off_from_the_first(world: World, by: str) -> None:
    admin, stolen = world.enrolled("admin"), world.enrolled("supervisor")
    second = let_themselves_in(world, stolen)
    third = let_themselves_in(world, second)
    assert revoke({"third": third, "stolen": stolen}[by], second, groups=[]) == 200
    assert reads(third)
    made = admin.get(f"/api/v1/devices/{stolen.phone.id}/made").json["devices"]
    assert [each["id"] for each in made] == [third.phone.id]
    assert revoke(admin, stolen) == 200
    assert not reads(third)


def test_a_desk_that_shuts_its_phone_out_still_hangs_by_the_one_before(world: World) -> None:
    admin, stolen = world.enrolled("admin"), world.enrolled("supervisor", name="王主管")
    second = let_themselves_in(world, stolen)
    assert submit(as_desk(world, second), "/password", fresh=PASSWORD, again=PASSWORD).status_code == 200
    desk, path = at_desk(world), f"/api/v1/devices/{second.phone.id}/revoke"
    assert desk.post(path, json={"reason": "lost"}, base_url=SECURE).status_code == 200
    assert desk_reads(desk)
    assert revoke(admin, stolen) == 200
    assert not desk_reads(desk)


def asks(browser: Browser, other: Browser, **more: object) -> Answer:
    return browser.post("/api/v1/codes", {"person": other.person, **more})


def let_in_again(world: World, by: Browser, other: Browser) -> Browser:
    """The other's new phone, by a code from this one."""
    new = world.stranger()
    assert new.enrol(asks(by, other).json["code"]).status_code == 201
    return new


def test_who_lost_their_phone_is_let_in_again_as_who_they_were(world: World) -> None:
    lin, zhou = world.enrolled("supervisor"), world.enrolled("supervisor")
    assert asks(lin, zhou).json["code"] == "needs_admin"
    assert revoke(lin, zhou) == 200
    new = let_in_again(world, lin, zhou)
    assert (new.person, new.get("/api/v1/session").json["person"]["role"]) == (zhou.person, "supervisor")
    [*_, (_, actor, body)] = told(world, "code.made")
    assert (actor, body["person"], body["role"]) == (lin.person, zhou.person, "supervisor")


def test_one_phone_shut_out_lets_one_in(world: World) -> None:
    lin, zhou = world.enrolled("supervisor"), world.enrolled("supervisor")
    assert revoke(lin, zhou) == 200
    new = let_in_again(world, lin, zhou)
    assert asks(lin, zhou).json["code"] == "needs_admin"
    assert revoke(lin, new) == 200
    assert asks(lin, zhou).status_code == 201


def test_of_several_codes_made_so_the_first_used_ends_the_others(world: World) -> None:
    lin, wang, zhou = (world.enrolled("supervisor") for _ in range(3))
    assert revoke(lin, zhou) == 200
    first, second = (asks(by, zhou).json["code"] for by in (lin, wang))
    new, other = world.stranger(), world.stranger()
    assert new.enrol(first).status_code == 201
    assert other.enrol(second).json["code"] == "bad_code"
    assert new.enrol(first).status_code == 201  # an answer that was lost on the way comes again


def test_an_admins_code_lets_in_whatever_else_did(world: World) -> None:
    admin, zhou = world.enrolled("admin"), world.enrolled("supervisor")
    code = asks(admin, zhou).json["code"]
    let_themselves_in(world, zhou)
    assert world.stranger().enrol(code).status_code == 201


@pytest.mark.parametrize("phone", ["own", "shared"])
def test_whoever_has_another_phone_still_is_let_in_by_no_fellow(world: World, phone: str) -> None:
    admin, lin, zhou = world.enrolled("admin"), world.enrolled("supervisor"), world.enrolled("supervisor")
    if phone == "shared":
        other = world.enrolled()
        assert other.enrol(asks(admin, zhou).json["code"]).status_code == 201
    else:
        other = let_themselves_in(world, zhou)
    assert revoke(lin, zhou, groups=[]) == 200
    assert asks(lin, zhou).json["code"] == "needs_admin"
    assert revoke(lin, other) == 200
    assert asks(lin, zhou).status_code == 201


def test_nobody_is_made_or_raised_by_it(world: World) -> None:
    admin, lin, zhou = world.enrolled("admin"), world.enrolled("supervisor"), world.enrolled("supervisor")
    assert revoke(lin, zhou) == 200
    assert lin.post("/api/v1/codes", {"role": "supervisor"}).json["code"] == "needs_admin"
    code = asks(lin, zhou, role="admin").json["code"]
    sent = {"data": json.dumps({"role": "plan_keeper"}), "content_type": "application/json"}
    assert admin.ask("PATCH", f"/api/v1/people/{zhou.person}", **sent).status_code == 200
    assert world.stranger().enrol(code).json["code"] == "bad_code"


def test_who_left_is_not_let_in_again(world: World) -> None:
    lin, zhou = world.enrolled("supervisor"), world.enrolled("supervisor")
    assert revoke(lin, zhou) == 200
    sent = {"data": json.dumps({"active": False}), "content_type": "application/json"}
    assert lin.ask("PATCH", f"/api/v1/people/{zhou.person}", **sent).status_code == 200
    assert asks(lin, zhou).json["code"] == "unknown_person"


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ("supervisor", "admin", "role_too_high"),
        ("supervisor", "plan_keeper", "role_too_high"),
        ("plan_keeper", "plan_keeper", "needs_admin"),
        ("staff", "supervisor", "not_allowed"),
    ],
)
def test_others_are_let_in_by_whom_they_were(world: World, own: str, other: str, expected: str) -> None:
    admin, asking, lost = world.enrolled("admin"), world.enrolled(own), world.enrolled(other)
    assert revoke(admin, lost) == 200
    assert asks(asking, lost).json["code"] == expected


def test_who_got_in_by_a_stolen_phone_as_somebody_else_goes_with_it(world: World) -> None:
    stolen, zhou, wang = (world.enrolled("supervisor") for _ in range(3))
    assert revoke(stolen, zhou) == 200
    thief = let_in_again(world, stolen, zhou)
    second = let_themselves_in(world, thief)
    made = wang.get(f"/api/v1/devices/{stolen.phone.id}/made").json
    assert [each["id"] for each in made["devices"]] == [thief.phone.id, second.phone.id]
    assert revoke(wang, stolen) == 200
    assert not any(map(reads, (stolen, thief, second)))
    # Whose phone it had shut out gets in again, by somebody who is not the thief.
    assert reads(let_in_again(world, wang, zhou))


def test_a_code_that_a_stolen_phone_made_for_somebody_else_goes_with_it(world: World) -> None:
    stolen, zhou, wang = (world.enrolled("supervisor") for _ in range(3))
    assert revoke(stolen, zhou) == 200
    code = asks(stolen, zhou).json["code"]
    assert revoke(wang, stolen) == 200
    assert world.stranger().enrol(code).json["code"] == "bad_code"
