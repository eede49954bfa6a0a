"""What a device made goes with it: passwords, sessions, codes and devices, and what those made in turn."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.server.http.access.given_access import (
    at_desk,
    by_password,
    desk_reads,
    let_in,
    reads,
    revoke,
    signs_in,
    with_password,
)
from tests.server.http.access.test_access_in_logbook import told
from tests.server.http.access.test_sign_in_pages import PASSWORD, SECURE, submit

from stormlamp.services.access.actors import COMMAND_LINE
from stormlamp.services.access.passwords import set_password
from stormlamp.storage.access.people import Person

if TYPE_CHECKING:
    from tests.support.server_in_process import World

pytestmark = pytest.mark.usefixtures("quick_hashes")


def test_everything_that_a_device_made_is_listed_and_goes_with_it(world: World) -> None:
    admin, chief = world.enrolled("admin"), with_password(world)
    desk, second = at_desk(world), by_password(world)
    third = let_in(world, second)
    open_code = second.post("/api/v1/codes", {"name": "later"}).json["code"]
    made = admin.get(f"/api/v1/devices/{chief.phone.id}/made").json
    own = {"id": chief.person, "name": "王主管"}
    assert made["passwords"] == [own]
    assert [each["person"] for each in made["sessions"]] == [own]
    assert [(each["person"], each["role"]) for each in made["codes"]] == [(None, "staff")]
    assert [each["id"] for each in made["devices"]] == [second.phone.id, third.phone.id]
    assert made["devices"][0]["people"] == [own]
    assert revoke(admin, chief) == 200
    assert not any(map(reads, (chief, second, third)))
    assert not desk_reads(desk)
    assert second.get("/api/v1/session").json["code"] == "device_revoked"
    assert world.stranger().enrol(open_code).json["code"] == "bad_code"
    assert not signs_in(world)
    gone = [body["device"] for _, _, body in told(world, "device.revoked")]
    assert gone == [each.phone.id for each in (chief, second, third)]
    last = {"person": chief.person, "device": None, "gone": True}
    assert told(world, "password.changed")[-1] == ("password.changed", admin.person, last)
    again = admin.get(f"/api/v1/devices/{chief.phone.id}/made").json
    assert again == {"passwords": [], "sessions": [], "codes": [], "devices": []}


@pytest.mark.parametrize("left", ["passwords", "sessions", "codes", "devices"])
def test_each_group_can_be_left(world: World, left: str) -> None:
    admin, chief = world.enrolled("admin"), with_password(world)
    desk, second = at_desk(world), let_in(world, chief)
    code = chief.post("/api/v1/codes", {"name": "later"}).json["code"]
    groups = [each for each in ("passwords", "sessions", "codes", "devices") if each != left]
    assert revoke(admin, chief, groups=groups) == 200
    stands = {
        "sessions": desk_reads(desk),
        "devices": reads(second),
        "codes": world.stranger().enrol(code).status_code == 201,
        "passwords": signs_in(world),
    }
    assert [name for name, stood in stands.items() if stood] == [left]
    # What was left can still be taken.
    assert revoke(admin, chief) == 200
    made = admin.get(f"/api/v1/devices/{chief.phone.id}/made").json
    assert not any(made.values())


def test_what_others_made_stays(world: World) -> None:
    admin, chief, other = world.enrolled("admin"), with_password(world), with_password(world, "李主管")
    elsewhere, desk = let_in(world, other), at_desk(world, "李主管")
    set_password(world.runtime.record.context, admin.person, PASSWORD, COMMAND_LINE)
    assert revoke(admin, chief) == 200
    assert all(map(reads, (admin, other, elsewhere)))
    assert desk_reads(desk)
    for account in ("李主管", admin.person):
        assert signs_in(world, account)


def test_a_password_set_on_the_machine_outlives_the_phone(world: World) -> None:
    admin, chief = world.enrolled("admin"), world.enrolled("supervisor", name="王主管")
    set_password(world.runtime.record.context, chief.person, PASSWORD, COMMAND_LINE)
    assert revoke(admin, chief) == 200
    assert signs_in(world)


def test_who_shuts_their_lost_phone_out_goes_on_where_they_sit(world: World) -> None:
    chief = with_password(world)
    desk, second = at_desk(world), by_password(world)
    assert revoke(second, chief) == 200
    assert reads(second)
    assert not desk_reads(desk)
    # It stands by itself now: nothing that is made there goes with the lost phone any more.
    third = let_in(world, second)
    assert revoke(second, chief) == 200
    assert reads(second)
    assert reads(third)


def test_who_shuts_their_lost_phone_out_at_a_foreign_desk_goes_on_with_a_new_password(world: World) -> None:
    chief = with_password(world)
    desk, path = at_desk(world), f"/api/v1/devices/{chief.phone.id}/revoke"
    assert desk.post(path, json={"reason": "lost"}, base_url=SECURE).status_code == 200
    assert not signs_in(world)
    assert submit(desk, "/password", fresh="another lamp", again="another lamp").status_code == 200
    # It is shut out already: saying so again takes nothing more.
    assert desk.post(path, json={"reason": "lost"}, base_url=SECURE).status_code == 200
    assert submit(world.client(), "/sign-in", account="王主管", password="another lamp").status_code == 303


def test_what_stands_above_who_asks_stays(world: World) -> None:
    admin, chief, peer = world.enrolled("admin"), world.enrolled("supervisor"), world.enrolled("supervisor")
    risen = let_in(world, chief)
    sent = {"data": json.dumps({"role": "plan_keeper"}), "content_type": "application/json"}
    assert admin.ask("PATCH", f"/api/v1/people/{risen.person}", **sent).status_code == 200
    assert peer.get(f"/api/v1/devices/{chief.phone.id}/made").json["devices"] == []
    assert revoke(peer, chief) == 200
    assert reads(risen)
    seen = admin.get(f"/api/v1/devices/{chief.phone.id}/made").json["devices"]
    assert [each["id"] for each in seen] == [risen.phone.id]


def test_a_password_of_an_earlier_version_goes_with_any_device_of_its_person(world: World) -> None:
    admin, chief = world.enrolled("admin"), world.enrolled("supervisor", name="王主管")
    set_password(world.runtime.record.context, chief.person, PASSWORD, COMMAND_LINE)
    with world.runtime.store.writing() as session:
        # As the migration leaves it: nobody knows by which device it was set.
        person = session.query(Person).filter(Person.password.is_not(None)).one()
        person.set_password(world.runtime.record.context.rights_key, person.password, "")
    desk = at_desk(world)
    assert revoke(admin, chief) == 200
    assert not desk_reads(desk)
    assert not signs_in(world)
