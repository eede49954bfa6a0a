"""A deputy stands in for a person: who does what that person's duty does may read what it reads."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from stormlamp.services.demo.seeding import demo_folder
from stormlamp.services.demo.stories import read_yaml
from stormlamp.storage.access.customers import Customer

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World


@pytest.fixture
def holder(shared: World) -> Browser:
    """Somebody with the customer-service duty, at a site with a special customer."""
    with shared.runtime.store.writing() as session:
        if session.get(Customer, (shared.runtime.site, "c-deputy")) is None:
            who = {"id": "c-deputy", "name": "罗秀英", "need": "呼吸机", "numbers": [], "agreed_help": ""}
            session.add(Customer(site=shared.runtime.site, consent_basis="consent", **who))
    return shared.enrolled("staff", duties=("service",))


def deputise(world: World, deputy: Browser, *people: str) -> int:
    """Say in the people's list whose deputy somebody is."""
    said = {"data": json.dumps({"deputy_of": people}), "content_type": "application/json"}
    status: int = world.enrolled("admin").ask("PATCH", f"/api/v1/people/{deputy.person}", **said).status_code
    return status


def customers(browser: Browser) -> list[str]:
    """Names of the special customers that somebody may read of."""
    return [each["name"] for each in browser.get("/api/v1/directory").json["customers"]]


def test_a_deputy_reads_of_the_customers_whom_the_holder_of_the_duty_reads_of(
    shared: World, holder: Browser
) -> None:
    deputy = shared.enrolled()
    assert customers(deputy) == []
    assert deputise(shared, deputy, holder.person) == 200
    assert "罗秀英" in customers(deputy)


def test_who_stands_in_for_somebody_without_such_a_duty_or_who_has_left_reads_no_more_than_before(
    shared: World, holder: Browser
) -> None:
    deputy = shared.enrolled()
    assert deputise(shared, deputy, shared.enrolled("staff", duties=("technical",)).person) == 200
    assert customers(deputy) == []
    assert deputise(shared, deputy, holder.person) == 200
    gone = {"data": json.dumps({"active": False}), "content_type": "application/json"}
    assert shared.enrolled("admin").ask("PATCH", f"/api/v1/people/{holder.person}", **gone).status_code == 200
    assert customers(deputy) == []


def test_the_deputy_of_a_deputy_reads_too_and_deputies_of_each_other_end(
    shared: World, holder: Browser
) -> None:
    first, second = shared.enrolled(), shared.enrolled()
    assert deputise(shared, first, holder.person, second.person) == 200
    assert deputise(shared, second, first.person) == 200
    assert "罗秀英" in customers(second)


def test_the_directory_says_whom_nobody_gives_a_duty(shared: World) -> None:
    left, reads, stays = shared.enrolled(), shared.enrolled("auditor"), shared.enrolled()
    gone = {"data": json.dumps({"active": False}), "content_type": "application/json"}
    assert shared.enrolled("admin").ask("PATCH", f"/api/v1/people/{left.person}", **gone).status_code == 200
    people = {each["id"]: each["acts"] for each in stays.get("/api/v1/directory").json["people"]}
    assert [people[each.person] for each in (left, reads, stays)] == [False, False, True]


def test_a_duty_is_no_person(shared: World) -> None:
    assert deputise(shared, shared.enrolled(), "service") == 400


def test_the_demonstration_names_people_of_its_own_as_those_who_are_stood_in_for() -> None:
    people = read_yaml(demo_folder() / "people.yaml")["people"]
    named = {name for each in people for name in each.get("deputy_of", ())}
    assert named
    assert named <= {each["id"] for each in people}
