"""A role, password or sign-in that somebody wrote into the database gives no right, even for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.http.access.test_sign_in_pages import submit
from tests.server.http.by_hand.database_writer import found, run, with_token
from tests.support.server_in_process import World, make_world

from stormlamp.services.access.password_hashing import hash_password

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("change", ["role = 'admin'", "duties = '[\"leader\"]'", "mac = NULL"])
def test_a_role_written_by_hand_gives_no_right_even_for_a_moment(world: World, change: str) -> None:
    thief, other = world.enrolled(), world.enrolled()
    run(world, f"UPDATE people SET {change} WHERE id = :id", id=thief.person)  # noqa: S608 - our own words
    assert thief.get("/api/v1/session").status_code == 401
    assert thief.renew().json["code"] == "not_signed_in"
    assert "people" in found(world)
    assert other.get("/api/v1/session").status_code == 200


def test_an_admin_puts_right_what_was_written_by_hand(world: World) -> None:
    admin, thief = world.enrolled("admin"), world.enrolled()
    run(world, "UPDATE people SET role = 'admin' WHERE id = :id", id=thief.person)
    changed = admin.ask("PATCH", f"/api/v1/people/{thief.person}", json={"role": "staff"})
    assert changed.status_code == 200
    assert found(world) == []
    assert thief.get("/api/v1/session").json["person"]["role"] == "staff"


def test_a_telephone_number_changed_at_the_desk_vouches_for_the_role_that_was_told(world: World) -> None:
    admin, thief = world.enrolled("admin"), world.enrolled()
    run(world, "UPDATE people SET role = 'admin' WHERE id = :id", id=thief.person)
    changed = admin.ask("PATCH", f"/api/v1/people/{thief.person}", json={"numbers": ["1"]})
    assert changed.status_code == 200
    assert thief.get("/api/v1/session").json["person"]["role"] == "staff"


def test_a_start_vouches_again_for_who_is_as_the_logbook_tells(tmp_path: Path) -> None:
    world = make_world(tmp_path / "data")
    staff, thief = world.enrolled(), world.enrolled()
    run(world, "UPDATE people SET mac = NULL")
    run(world, "UPDATE people SET role = 'admin' WHERE id = :id", id=thief.person)
    world.close()
    again = make_world(tmp_path / "data", clock=world.clock)
    assert with_token(again, staff.token).get("/api/v1/session").status_code == 200
    assert with_token(again, thief.token).get("/api/v1/session").status_code == 401
    again.close()


@pytest.mark.usefixtures("quick_hashes")
def test_a_password_put_there_by_hand_opens_nothing(world: World) -> None:
    admin = world.enrolled("admin")
    run(
        world,
        "UPDATE people SET password = :new, password_origin = NULL WHERE id = :id",
        new=hash_password("known to the thief"),
        id=admin.person,
    )
    said = {"account": admin.person, "password": "known to the thief", "not_mine": "y"}
    assert submit(world.client(), "/sign-in", **said).status_code == 401
    assert "people" in found(world)
    assert admin.get("/api/v1/session").status_code == 200


def test_who_signed_in_last_written_by_hand_signs_nobody_in(world: World) -> None:
    admin, thief = world.enrolled("admin"), world.enrolled()
    staff = thief.person
    for person in (admin.person, staff):
        assert thief.enrol(world.code(person=person)).status_code == 201
    change = "UPDATE device_readers SET person = :id WHERE device = :on"
    run(world, change, id=admin.person, on=thief.phone.id)
    assert thief.renew().json["code"] == "not_signed_in"


def test_another_key_in_a_devices_row_renews_nothing(world: World) -> None:
    admin, thief = world.enrolled("admin"), world.enrolled()
    key = "SELECT key FROM devices WHERE id = :thief"
    run(world, f"UPDATE devices SET key = ({key}) WHERE id = :id", thief=thief.phone.id, id=admin.phone.id)  # noqa: S608 - our own words
    nonce = thief.get("/api/v1/now").json["nonce"]
    body = {"device": admin.phone.id, "proof": thief.phone.proof({"nonce": nonce})}
    assert thief.post("/api/v1/sessions", body).json["code"] == "bad_proof"
