"""What the desk may not make of a special customer: nowhere, twice, helped by nobody, reported by nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.support.customers import added, patch, told

if TYPE_CHECKING:
    from tests.support.server_in_process import World


def test_an_area_must_be_one_of_the_plans_and_a_helper_somebody_who_works_here(world: World) -> None:
    supervisor, gone = world.enrolled("supervisor"), world.enrolled()
    customer = added(supervisor, helper=gone.person, area="a-high")
    assert patch(supervisor, f"/api/v1/people/{gone.person}", {"active": False}).status_code == 200
    path = f"/api/v1/customers/{customer['id']}"
    wrong = {"area": ("nowhere", 422, "unknown_area"), "helper": (gone.person, 404, "unknown_person")}
    for field, (value, status, code) in wrong.items():
        for answer in (
            supervisor.post("/api/v1/customers", {"name": "顾长林", field: value}),
            patch(supervisor, path, {"helper": None, "area": None, field: value})
            if field == "area"
            else patch(supervisor, f"/api/v1/customers/{added(supervisor, place='2')['id']}", {field: value}),
        ):
            assert (answer.status_code, answer.json["code"]) == (status, code)
    # Whoever was the helper when they left stands there until another one is named.
    assert patch(supervisor, path, {"helper": gone.person, "need": "x"}).json["helper"] == gone.person


@pytest.mark.parametrize("name", ["罗秀英", "罗 秀英", "罗\u200b秀英", " 罗秀英 "])
def test_nobody_is_added_twice_at_one_place_and_two_places_are_two(world: World, name: str) -> None:
    supervisor = world.enrolled("supervisor")
    first = added(supervisor, area="a-high", place="1803")
    again = supervisor.post("/api/v1/customers", {"name": name, "area": "a-high", "place": "1803"})
    assert (again.status_code, again.json["code"]) == (409, "name_taken")
    other = added(supervisor, name=name, area="a-high", place="0902")
    path = f"/api/v1/customers/{other['id']}"
    assert patch(supervisor, path, {"place": "1803"}).json["code"] == "name_taken"
    assert supervisor.get("/api/v1/customers").json["customers"].count(other) == 1
    assert patch(supervisor, f"/api/v1/customers/{first['id']}", {"active": False}).status_code == 200
    assert patch(supervisor, path, {"place": "1803"}).status_code == 200
    assert (
        patch(supervisor, f"/api/v1/customers/{first['id']}", {"active": True}).json["code"] == "name_taken"
    )


def test_a_report_from_the_field_is_taken_in_once(world: World) -> None:
    supervisor, finder = world.enrolled("supervisor"), world.enrolled()
    finder.push(
        {"type": "customer.reported", "body": {"area": "a-high"}, "actor": finder.person},
        {"type": "note.written", "body": {"text": "x"}, "actor": finder.person},
    )
    ref = f"{finder.phone.id}.1"
    for unknown in (f"{finder.phone.id}.2", f"{finder.phone.id}.3", "aaaaaaaaaa.1"):
        answer = supervisor.post("/api/v1/customers", {"name": "罗秀英", "reported": unknown})
        assert (answer.status_code, answer.json["code"]) == (404, "unknown_entry")
    customer = added(supervisor, reported=ref)
    assert told(finder, "customer.changed") == [
        {"by": supervisor.person, "customer": customer["id"], "fields": ["name"], "reported": ref}
    ]
    for again in (
        supervisor.post("/api/v1/customers", {"name": "顾长林", "reported": ref}),
        patch(supervisor, f"/api/v1/customers/{customer['id']}", {"reported": ref}),
    ):
        assert (again.status_code, again.json["code"]) == (409, "already_taken_in")


def test_a_report_of_somebody_who_is_known_is_taken_into_what_is_known(world: World) -> None:
    supervisor, finder = world.enrolled("supervisor"), world.enrolled()
    finder.push({"type": "customer.reported", "body": {}, "actor": finder.person})
    customer, ref = added(supervisor), f"{finder.phone.id}.1"
    answer = patch(supervisor, f"/api/v1/customers/{customer['id']}", {"reported": ref})
    assert answer.status_code == 200
    assert told(finder, "customer.changed")[-1]["reported"] == ref
