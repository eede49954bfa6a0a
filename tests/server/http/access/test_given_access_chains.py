"""Who shuts a phone out goes on, and still hangs by the one that let them in."""

from __future__ import annotations

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
from tests.server.http.access.test_sign_in_pages import PASSWORD, SECURE, submit

if TYPE_CHECKING:
    from tests.support.server_in_process import World

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
