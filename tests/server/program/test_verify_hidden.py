"""What somebody puts into the database beside its rows, or in rows that no page tells of, is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, text, update

from stormlamp.storage.access.people import Person
from stormlamp.storage.access.sessions import DeviceReader

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

PROMOTES = "UPDATE sessions SET person = '{admin}' WHERE device = '{device}'"
TRIGGER = f"CREATE TRIGGER more AFTER INSERT ON sessions BEGIN {PROMOTES}; END"


def run(world: World, *statements: object) -> None:
    """Change the database as one who has it and knows the product."""
    with world.runtime.store.writing() as session:
        for statement in statements:
            session.execute(text(statement) if isinstance(statement, str) else statement)


def found(world: World) -> list[str]:
    return sorted({problem.where for problem in world.runtime.record.verify().problems})


def role(browser: Browser) -> object:
    answer = browser.renew()
    return answer.json["person"]["role"] if answer.status_code == 200 else answer.json["code"]


def test_whom_a_phones_key_signs_in_is_who_signed_in_there(world: World) -> None:
    admin, thief = world.enrolled("admin"), world.enrolled()
    assert (role(thief), found(world)) == ("staff", [])
    on_it = DeviceReader.device == thief.phone.id
    run(world, update(DeviceReader).where(on_it).values(person=admin.person))
    assert found(world) == [f"people signed in on devices, {thief.phone.id}"]
    assert role(thief) == "not_signed_in"


def test_whom_a_shared_phones_key_signs_in_is_the_last(world: World) -> None:
    phone, chief = world.enrolled(), world.enrolled("supervisor")
    staff = phone.person
    assert phone.enrol(world.code("supervisor", person=chief.person)).status_code == 201
    assert phone.enrol(world.code("staff", person=staff)).status_code == 201
    assert found(world) == []
    on_it = DeviceReader.device == phone.phone.id
    run(world, update(DeviceReader).where(on_it).values(person=chief.person))
    assert found(world) == [f"people signed in on devices, {phone.phone.id}"]


def test_a_trigger_that_would_make_an_admin_of_whom_it_likes_does_nothing_and_is_found(world: World) -> None:
    admin, thief = world.enrolled("admin"), world.enrolled()
    run(world, TRIGGER.format(admin=admin.person, device=thief.phone.id))
    assert role(thief) == "not_signed_in"
    assert [where.split(",")[0] for where in found(world)] == ["sessions", "the table sessions"]


def test_a_table_that_became_a_view_is_found(world: World) -> None:
    world.enrolled("admin")
    run(world, "ALTER TABLE used_nonces RENAME TO hers", "CREATE VIEW used_nonces AS SELECT * FROM hers")
    assert "the table used_nonces" in found(world)


def test_a_truth_that_is_read_one_way_and_asked_for_another_is_found(world: World) -> None:
    admin = world.enrolled("admin")
    run(world, "UPDATE people SET active = 2 WHERE role = 'admin'")
    assert admin.get("/api/v1/session").status_code == 401
    with world.runtime.store.reading() as session:
        assert session.scalar(select(Person.active).where(Person.id == admin.person)) is True
    assert found(world) == ["the table people"]
