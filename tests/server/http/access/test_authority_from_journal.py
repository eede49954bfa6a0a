"""Who may do what follows from the journal alone, in a database of an earlier version too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, update
from tests.server.http.access.test_access_in_logbook import as_session, patch, told
from tests.support.server_in_process import make_world

from stormlamp.storage.access.codes import Code
from stormlamp.storage.access.devices import Device
from stormlamp.storage.access.people import Person
from stormlamp.storage.access.personal_reads import PersonalRead
from stormlamp.storage.access.sessions import DeviceReader, ReadingSession
from stormlamp.storage.journal.entries import EntryRow
from stormlamp.storage.journal.pages import PageRow
from stormlamp.storage.journal.sites import Site

if TYPE_CHECKING:
    from tests.support.server_in_process import World


def unsaid(world: World) -> None:
    """Let the database be as an earlier version left it: the journal ends with the edition."""
    with world.runtime.store.writing() as session:
        wanted = EntryRow.seq, EntryRow.hash, EntryRow.received_at
        seq, hash_, at = session.query(*wanted).filter(EntryRow.type == "edition.published").one()
        session.execute(delete(EntryRow).where(EntryRow.seq > seq))
        session.execute(delete(PageRow).where(PageRow.page > seq))
        session.execute(update(Site).values(head=seq, hash=hash_, last_received_at=at, loose=None, mac=None))
        identity = session.query(PageRow.identity).filter(PageRow.page == seq).one().identity
        (happened,) = session.query(EntryRow.happened_at).filter(EntryRow.seq == seq).one()
        held = {"held_n": seq, "held_page": seq, "held_identity": identity, "tail_at": happened}
        server = Device.kind == "server"
        session.execute(update(Device).where(server).values(**held, bound_n=seq, bound_at=happened))
        for row in (*session.query(Person), *session.query(ReadingSession), *session.query(DeviceReader)):
            row.mac = None
        session.execute(update(Code).values(mac=None))
        about = {"site": 1, "at": 1, "person": "paaaaaaaaa", "device": None, "what": "people"}
        session.add_all([PersonalRead(**{**about, "at": at}, count=4) for at in (1, 2)])


def test_a_database_of_an_earlier_version_is_told_of_once(world: World) -> None:
    staff, chief = world.enrolled(), world.enrolled("supervisor")
    assert patch(chief, staff.person, {"active": False}) == 200
    unsaid(world)
    world.close()
    for witness in world.config.data.rglob("*.witness.json"):
        witness.unlink()
    for _ in range(2):
        again = make_world(world.config.data, clock=world.clock)
        assert again.runtime.record.verify().problems == []
        found = told(again)
        chief.client = again.app.test_client(use_cookies=False)
        assert chief.get("/api/v1/session").json["person"]["role"] == "supervisor"
        again.close()
        rights: list[dict[str, object]] = [
            {"person": staff.person, "role": "staff", "active": False, "duties": []},
            {"person": chief.person, "role": "supervisor", "active": True, "duties": []},
        ]
        enrolled: list[dict[str, object]] = [
            {"device": each.phone.id, "person": each.person, "role": role, "code": None}
            for each, role in ((staff, "staff"), (chief, "supervisor"))
        ]
        read = {"person": "paaaaaaaaa", "device": None, "what": "people", "count": 8}
        said = [("role.changed", body) for body in rights]
        said += [("device.enrolled", body) for body in enrolled]
        assert sorted(((kind, body) for kind, _, body in found[:-2]), key=str) == sorted(said, key=str)
        kept = {"person": chief.person, "device": chief.phone.id, "how": "kept", **as_session(chief)}
        assert found[-2:] == [("private.read", "paaaaaaaaa", read), ("session.begun", chief.person, kept)]


def authority(world: World) -> tuple[dict[str, tuple[str, bool]], set[tuple[str, str]]]:
    """What the journal alone tells: everybody's role and whether they are active; who is on which device."""
    rights = {body["person"]: (body["role"], body["active"]) for _, _, body in told(world, "role.changed")}
    on = {(body["device"], body["person"]) for _, _, body in told(world, "device.enrolled")}
    return rights, on


def test_the_journal_alone_tells_what_the_tables_say(world: World) -> None:
    admin, staff = world.enrolled("admin"), world.enrolled()
    person = admin.post("/api/v1/people", {"name": "李敏", "role": "plan_keeper"}).json["id"]
    patch(admin, person, {"role": "staff", "active": False})
    patch(admin, staff.person, {"role": "auditor"})
    staff.enrol(world.code(person=admin.person))
    rows = admin.get("/api/v1/people").json["people"]
    devices = admin.get("/api/v1/devices").json["devices"]
    on = {(device["id"], each["id"]) for device in devices for each in device["people"]}
    assert authority(world) == ({row["id"]: (row["role"], row["active"]) for row in rows}, on)
