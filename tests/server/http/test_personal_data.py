"""What is kept of one person or customer: all of it, from every table, and that somebody looked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import inspect
from tests.support.customers import added, patch, told

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

# Which columns name a person, and where the answer shows it; None: why it is not shown.
SHOWN: dict[str, str | None] = {
    "people.id": "person",
    "people.deputy_of": "stands_in_for",
    "customers.helper": "helps",
    "device_people.person": "phones",
    "device_readers.person": "phones",
    "sessions.person": "sign_ins",
    "codes.person": "codes",
    "codes.maker": "codes",
    "entries.actor": None,  # the record: told by those who read it, and never changed
    "personal_reads.person": None,  # of an earlier version; emptied into the record at the first start
}


def kept(browser: Browser, path: str) -> dict[str, Any]:
    """What is kept of them."""
    answer = browser.get(f"/api/v1/{path}/kept")
    assert answer.status_code == 200, answer.json
    found: dict[str, Any] = answer.json
    return found


def test_all_that_is_kept_of_a_person_is_shown(world: World) -> None:
    supervisor, chief = (
        world.enrolled("supervisor", name="林建宇"),
        world.enrolled("supervisor", name="毛云亭"),
    )
    customer = added(chief, helper=supervisor.person)
    change = {"deputy_of": [chief.person], "numbers": ["13800000001"], "away_until": 5}
    assert patch(chief, f"/api/v1/people/{supervisor.person}", change).status_code == 200
    assert (
        patch(chief, f"/api/v1/people/{chief.person}", {"deputy_of": [supervisor.person]}).status_code == 200
    )
    assert supervisor.post("/api/v1/codes", {"name": "王芳"}).status_code == 201
    found = kept(chief, f"people/{supervisor.person}")
    row = next(each for each in chief.get("/api/v1/people").json["people"] if each["id"] == supervisor.person)
    assert found["person"] == {**row, "created_at": found["person"]["created_at"], "has_password": False}
    boss = {"id": chief.person, "name": "毛云亭"}
    assert (found["stands_in_for"], found["stood_in_by"]) == ([boss], [boss])
    assert found["helps"] == [{"id": customer["id"], "name": "罗秀英"}]
    (phone,) = found["phones"]
    assert (phone["id"], phone["label"], phone["signed_in"]) == (supervisor.phone.id, "a phone", True)
    (sign_in,) = found["sign_ins"]
    assert sign_in["device"] == supervisor.phone.id
    assert sign_in["expires_at"] > sign_in["begun_at"] > 0
    used, made = sorted(found["codes"], key=lambda code: code["made_by"] is not None)
    own = {"id": supervisor.person, "name": "林建宇"}
    assert (used["person"], used["made_by"], used["used"]) == (own, None, True)
    assert (made["person"], made["made_by"], made["used"]) == (None, own, False)


def test_when_what_changed_is_shown_with_who_did_it_and_nobody_elses(world: World) -> None:
    admin, staff = world.enrolled("admin"), world.enrolled()
    path = f"people/{staff.person}"
    assert (
        patch(admin, f"/api/v1/{path}", {"numbers": ["13800000001"], "duties": ["service"]}).status_code
        == 200
    )
    assert patch(admin, f"/api/v1/people/{admin.person}", {"numbers": ["1"]}).status_code == 200
    changes = [(each["type"], each["fields"], each["by"]) for each in kept(admin, path)["changes"]]
    by = {"id": admin.person, "name": kept(admin, f"people/{admin.person}")["person"]["name"]}
    assert changes[-2:] == [("role.changed", [], by), ("person.changed", ["numbers"], by)]
    assert [each[0] for each in changes[:-2]] == ["role.changed"]  # they were let in
    assert [each["at"] for each in kept(admin, path)["changes"]] == sorted(
        each["at"] for each in kept(admin, path)["changes"]
    )


def test_all_that_is_kept_of_a_customer_is_shown(world: World) -> None:
    supervisor, helper = world.enrolled("supervisor", name="林建宇"), world.enrolled(name="何小梅")
    helper.push({"type": "customer.reported", "body": {}, "actor": helper.person})
    ref = f"{helper.phone.id}.1"
    customer = added(supervisor, reported=ref, helper=helper.person, ends_on="2026-01-01")
    changed = patch(supervisor, f"/api/v1/customers/{customer['id']}", {"need": "耳背"}).json
    found = kept(supervisor, f"customers/{customer['id']}")
    assert found["customer"] == changed
    assert found["helper"] == {"id": helper.person, "name": "何小梅"}
    by = {"id": supervisor.person, "name": "林建宇"}
    assert [(each["fields"], each["by"], each.get("reported")) for each in found["changes"]] == [
        (["ends_on", "helper", "name"], by, ref),
        (["need"], by, None),
    ]


def test_looking_is_told_each_time_with_what_was_looked_at(world: World) -> None:
    supervisor = world.enrolled("supervisor")
    customer = added(supervisor)
    kept(supervisor, f"customers/{customer['id']}")
    kept(supervisor, f"people/{supervisor.person}")
    supervisor.get("/api/v1/now")
    reads = [(each["what"], each["person"]) for each in told(supervisor, "private.read")]
    assert ("kept", supervisor.person) in reads


@pytest.mark.parametrize("path", ["people/paaaaaaaaa", "customers/caaaaaaaaa"])
def test_of_nobody_nothing_is_kept(world: World, path: str) -> None:
    answer = world.enrolled("supervisor").get(f"/api/v1/{path}/kept")
    assert (answer.status_code, answer.json["code"]) == (
        404,
        f"unknown_{path.split('/', maxsplit=1)[0].rstrip('s')}".replace("people", "person"),
    )


def test_every_column_that_names_somebody_is_shown_or_says_why_not(world: World) -> None:
    """Look for the person's id in every cell of the database: a new column must have its place above."""
    supervisor = world.enrolled("supervisor")
    added(supervisor, helper=supervisor.person)
    other = world.enrolled("admin")
    assert (
        patch(other, f"/api/v1/people/{other.person}", {"deputy_of": [supervisor.person]}).status_code == 200
    )
    assert supervisor.post("/api/v1/codes", {"name": "王芳"}).status_code == 201
    found: set[str] = set()
    with world.runtime.store.engine.connect() as connection:
        for table in inspect(connection).get_table_names():
            rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"').mappings()  # noqa: S608 - our tables
            found |= {
                f"{table}.{column}"
                for row in rows
                for column, value in row.items()
                if isinstance(value, str | list) and supervisor.person in json.dumps(value)
            }
    assert found <= SHOWN.keys()
    assert found >= {place for place, where in SHOWN.items() if where is not None}
    answer = kept(other, f"people/{supervisor.person}")
    assert {where for where in SHOWN.values() if where is not None} <= answer.keys()


def test_a_change_of_nothing_is_a_read_and_is_noted_as_one(world: World) -> None:
    supervisor = world.enrolled("supervisor")
    customer = added(supervisor, numbers=["13800000001"])
    other = world.enrolled("staff", name="何小梅").person
    for path in (f"customers/{customer['id']}", f"people/{other}"):
        assert patch(supervisor, f"/api/v1/{path}", {}).status_code == 200
    supervisor.get("/api/v1/now")
    reads = {(each["what"], each["person"]) for each in told(supervisor, "private.read")}
    assert {("customers", supervisor.person), ("people", supervisor.person)} <= reads
