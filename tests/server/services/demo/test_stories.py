"""The demonstration's stories speak of people, lists, places and contacts that exist."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from tests.support.plans.built_edition import build_edition
from tests.support.source_tree import ROOT

from stormlamp.services.demo.seeding import STORIES, ZONE
from stormlamp.services.demo.stories import MINUTE, Event, read_story, read_yaml
from stormlamp.services.plans.shipped import example_folders

FOLDER = ROOT / "fixtures" / "demo"
NOW = 1_790_000_000_000_000
Plain = dict[str, Any]


@pytest.fixture(scope="module")
def edition() -> Plain:
    built: Plain = json.loads(build_edition(example_folders(), 1, NOW))
    return built


def events() -> Iterator[Event]:
    for name in STORIES:
        yield from read_story(FOLDER / name, NOW, ZONE).events


def ids(things: list[Plain]) -> set[str]:
    return {thing["id"] for thing in things}


def test_steps_name_items_of_the_plan_and_what_could_not_be_done_leads_where_the_plan_says(
    edition: Plain,
) -> None:
    lists = {
        each["id"]: [item for page in each["pages"] for item in page["items"]] for each in edition["lists"]
    }
    steps = [event for event in events() if event.type.startswith("step.")]
    assert steps
    for step in steps:
        items = {item["id"]: item for item in lists[step.body["list"]]}
        item = items[step.body["item"]]
        if step.type == "step.could_not":
            assert step.body["follow_on"] == item["could_not"]


def test_steps_are_done_at_the_places_of_their_list(edition: Plain) -> None:
    scopes = {each["id"]: each["scope"] for each in edition["lists"]}
    assets = {each["id"]: each["area"] for each in edition["assets"]}
    for event in events():
        if event.type.startswith("step."):
            area, asset = event.body.get("area"), event.body.get("asset")
            scope = scopes[event.body["list"]]
            assert (area is None) == (scope == "once")
            assert (asset is not None) == (scope == "asset")
            assert asset is None or assets[asset] == area


def test_areas_contacts_and_people_exist(edition: Plain) -> None:
    plain = read_yaml(FOLDER / "people.yaml")
    areas, contacts, staff = ids(edition["areas"]), ids(edition["contacts"]), ids(plain["people"])
    for event in events():
        assert set(event.body.get("areas", ())) <= areas
        assert event.body.get("contact", next(iter(contacts))) in contacts
        assert event.body.get("person", next(iter(staff))) in staff
    for customer in plain["customers"]:
        assert customer["area"] in areas
        assert customer["helper"] is None or customer["helper"] in staff


def test_what_is_told_reported_counted_and_timed_is_in_the_plan(edition: Plain) -> None:
    parts = {
        "audience": "audiences",
        "script": "scripts",
        "rule": "reports",
        "to": "contacts",
        "by": "contacts",
        "answer": "answers",
        "clock": "clocks",
    }
    told = {
        "notice.given",
        "report.given",
        "report.skipped",
        "promise.made",
        "enquiry.counted",
        "clock.stopped",
    }
    found = [event for event in events() if event.type in told]
    assert {event.type for event in found} == told
    for event in found:
        for name, part in parts.items():
            assert event.body.get(name) in ids(edition[part]) | {None}
    kinds = {each["id"]: each["kind"] for each in edition["answers"]}
    counted = [event.body for event in found if event.type == "enquiry.counted"]
    assert all(kinds[body["answer"]] == body["kind"] for body in counted)


def test_the_finished_outage_is_of_six_phones_and_the_open_one_began_seventy_minutes_ago() -> None:
    finished, still_open = (read_story(FOLDER / name, NOW, ZONE) for name in STORIES)
    assert len({event.phone for event in finished.events}) == 6
    closed = next(place for place, event in enumerate(finished.events) if event.type == "incident.closed")
    assert {event.type.split(".")[0] for event in finished.events[closed + 1 :]} == {"review", "improvement"}
    assert max(at for phone in finished.phones for at in phone.heard) < still_open.begins
    assert NOW - still_open.begins == 70 * MINUTE
    assert all(event.at < NOW for event in still_open.events)
    assert any(phone.ahead > 180 * MINUTE for phone in finished.phones)


def test_every_event_is_heard_of_in_the_end() -> None:
    for name in STORIES:
        story = read_story(FOLDER / name, NOW, ZONE)
        last = {phone.name: max(phone.heard) for phone in story.phones}
        assert [event for event in story.events if event.at >= last[event.phone]] == []
