"""A device, or who is on it, written into the database by hand gives what is recorded there no right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.server.http.by_hand.database_writer import found, run, with_token
from tests.support.server_in_process import Browser, World, make_world

if TYPE_CHECKING:
    from pathlib import Path

PUT_ON = (
    "INSERT INTO device_people (site, device_no, person, since)"
    " SELECT 1, number, :person, 1 FROM devices WHERE id = :id"
)
FORGOTTEN = ("devices", "device_people")


def close(world: World, thief: Browser, person: str) -> tuple[str, Any]:
    """What becomes of a page in which somebody ends an outage, and the flags of its entry."""
    incident = f"{thief.phone.id}.1"
    opened = thief.push({"type": "incident.opened", "actor": person, "incident": incident}).json["results"][0]
    closed = thief.push({"type": "incident.closed", "actor": person, "incident": incident}).json["results"][0]
    if closed["status"] != "accepted":
        return opened["status"], closed["reason"]
    chief = world.enrolled("admin")
    return closed["status"], chief.get("/api/v1/entries?after=0").json["entries"][closed["first_seq"] - 1][
        "flags"
    ]


def revoke(world: World, browser: Browser) -> None:
    """Shut a device out at the desk."""
    path = f"/api/v1/devices/{browser.phone.id}/revoke"
    assert world.enrolled("admin").post(path, {"reason": "lost"}).status_code == 200


def test_a_device_let_in_again_by_hand_stays_shut_out(world: World) -> None:
    thief = world.enrolled("supervisor")
    revoke(world, thief)
    run(world, "UPDATE devices SET revoked_at = NULL WHERE id = :id", id=thief.phone.id)
    assert thief.get("/api/v1/session").json["code"] == "not_signed_in"
    assert thief.renew().json["code"] == "not_signed_in"
    assert thief.enrol(world.code()).json["code"] == "id_taken"  # the phone comes again with another key
    assert close(world, thief, thief.person) == ("quarantined", "revoked")
    assert "devices" in found(world)


def test_an_admin_put_on_a_device_by_hand_may_do_nothing_there(world: World) -> None:
    admin, thief = world.enrolled("admin"), world.enrolled()
    run(world, PUT_ON, person=admin.person, id=thief.phone.id)
    assert close(world, thief, admin.person) == ("accepted", ["not_allowed"])
    assert "people on devices" in found(world)


def test_people_moved_to_another_device_by_hand_may_do_nothing_there(world: World) -> None:
    admin, thief = world.enrolled("admin"), world.enrolled()
    change = "UPDATE device_people SET person = :to WHERE person = :of"
    for of, to in ((admin.person, "p"), (thief.person, admin.person), ("p", thief.person)):
        run(world, change, of=of, to=to)
    assert close(world, thief, admin.person) == ("accepted", ["not_allowed"])


def test_a_role_written_by_hand_gives_what_is_recorded_no_right(world: World) -> None:
    thief = world.enrolled()
    run(world, "UPDATE people SET role = 'admin' WHERE id = :id", id=thief.person)
    assert close(world, thief, thief.person) == ("accepted", ["not_allowed"])


def test_a_phone_made_a_logbook_of_the_server_by_hand_is_shut_out(world: World) -> None:
    thief = world.enrolled()
    run(world, "UPDATE devices SET kind = 'server' WHERE id = :id", id=thief.phone.id)
    assert close(world, thief, thief.person) == ("quarantined", "revoked")


def test_a_page_by_another_key_put_there_by_hand_is_not_taken(world: World) -> None:
    admin, thief = world.enrolled("admin"), world.enrolled()
    key = "SELECT key FROM devices WHERE id = :thief"
    run(world, f"UPDATE devices SET key = ({key}) WHERE id = :id", thief=thief.phone.id, id=admin.phone.id)  # noqa: S608 - our own words
    admin.phone.signer.sign = thief.phone.signer.sign  # type: ignore[method-assign]
    result = admin.push({"type": "note.added", "actor": admin.person}).json["results"][0]
    assert result["status"] == "deferred"


def test_a_phone_shut_out_by_hand_lets_no_peer_let_its_owner_in_again(world: World) -> None:
    chief, thief = world.enrolled("supervisor"), world.enrolled("supervisor")
    run(world, "UPDATE devices SET revoked_at = 1 WHERE id = :id", id=chief.phone.id)
    assert thief.post("/api/v1/codes", {"person": chief.person}).json["code"] == "needs_admin"


def test_a_duty_given_at_the_desk_vouches_for_no_role_written_by_hand(world: World) -> None:
    admin, thief = world.enrolled("admin"), world.enrolled()
    run(world, "UPDATE people SET role = 'admin' WHERE id = :id", id=thief.person)
    changed = admin.ask("PATCH", f"/api/v1/people/{thief.person}", json={"duties": ["leader"]})
    assert (changed.json["role"], changed.json["duties"]) == ("staff", ["leader"])
    assert found(world) == []


def test_a_start_vouches_for_what_an_earlier_version_left(tmp_path: Path) -> None:
    world = make_world(tmp_path / "data")
    chief, shut_out = world.enrolled("supervisor"), world.enrolled()
    revoke(world, shut_out)
    for table in FORGOTTEN:
        run(world, f"UPDATE {table} SET mac = NULL")  # noqa: S608 - our own words
    world.close()
    again = make_world(tmp_path / "data", clock=world.clock)
    assert found(again) == []
    chief.client = shut_out.client = with_token(again, "").client
    assert chief.get("/api/v1/session").status_code == 200
    assert close(again, chief, chief.person) == ("accepted", [])
    assert shut_out.renew().json["code"] == "device_revoked"
    again.close()


@pytest.mark.parametrize("hide", [False, True])
def test_a_start_vouches_for_nothing_that_the_logbook_does_not_tell(tmp_path: Path, *, hide: bool) -> None:
    """Nor where somebody hid the logbook that tells of it."""
    world = make_world(tmp_path / "data")
    thief = world.enrolled("supervisor")
    revoke(world, thief)
    for table in FORGOTTEN:
        run(world, f"UPDATE {table} SET mac = NULL")  # noqa: S608 - our own words
    run(world, "UPDATE devices SET revoked_at = NULL WHERE id = :id", id=thief.phone.id)
    if hide:
        run(world, "UPDATE devices SET kind = 'phone' WHERE kind = 'server'")
        world.close()
        with pytest.raises(RuntimeError, match="not accepted: revoked"):
            make_world(tmp_path / "data", clock=world.clock)
        return
    world.close()
    again = make_world(tmp_path / "data", clock=world.clock)
    thief.client = with_token(again, "").client
    assert thief.get("/api/v1/session").status_code == 401
    assert thief.push({"type": "note.added"}).json["results"][0]["status"] == "quarantined"
    again.close()
