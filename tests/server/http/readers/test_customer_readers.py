"""Who sees what of a special customer: every role, every kind of customer, by every route there is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.server.http.readers.every_address import addresses, all_said
from tests.support.customers import added, patch

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

ONLY_READ = ("auditor", "wallboard")
ROLES = ("staff", "helper", "service", "deputy", "supervisor", "plan_keeper", "admin", *ONLY_READ, "gone")
DESK = {"supervisor", "plan_keeper", "admin"}
# Written by hand: who may see a customer, by any route at all.
SEEN_BY = {
    "helped": {"helper", "service", "deputy", *DESK},
    "another": {"service", "deputy", *DESK},
    "ended": DESK,
    "over": DESK,  # its last day is gone
    "reported": {"author", "service", *DESK},  # in the private part of an entry; a deputy has not the duty
}


def words(kind: str) -> dict[str, Any]:
    """What is known of a customer of a kind: each word tells which one it is of."""
    named = ("name", "place", "need", "device", "agreed_help", "agreed_by", "consent_by")
    return {**{field: f"{kind}-{field}" for field in named}, "numbers": [f"{kind}-number 110"]}


@pytest.fixture(scope="module")
def readers(shared: World) -> dict[str, Browser]:
    """A site with a customer of each kind, and a browser of each role."""
    found = {role: shared.enrolled(role) for role in ("staff", *DESK, *ONLY_READ)}
    found |= {name: shared.enrolled() for name in ("helper", "deputy", "gone", "author")}
    found["service"] = shared.enrolled("staff", duties=("service",))
    admin = found["admin"]
    added(admin, **words("helped"), helper=found["helper"].person)
    added(admin, **words("another"))
    added(admin, **words("ended"), active=False, helper=found["helper"].person)
    added(admin, **words("over"), ends_on="2020-01-01", helper=found["helper"].person)
    private = json.dumps(words("reported"))
    report = {"type": "customer.reported", "body": {"area": "a-high"}, "private_text": private}
    found["author"].push({**report, "actor": found["author"].person})
    stands_in = {"deputy_of": [found["service"].person]}
    assert patch(admin, f"/api/v1/people/{found['deputy'].person}", stands_in).status_code == 200
    assert patch(admin, f"/api/v1/people/{found['gone'].person}", {"active": False}).status_code == 200
    return found


@pytest.mark.parametrize("role", [*ROLES, "author"])
def test_each_customer_is_seen_by_whom_the_table_names_and_by_nobody_else(
    shared: World, readers: dict[str, Browser], role: str
) -> None:
    listed = readers["admin"].get("/api/v1/customers").json["customers"]
    people = [each["id"] for each in readers["admin"].get("/api/v1/people").json["people"]]
    paths = addresses(shared, readers["author"], person=people, customer=[each["id"] for each in listed])
    said = all_said(readers[role], paths)
    assert len(paths) > 20 + len(people) + len(listed)
    for kind, roles in SEEN_BY.items():
        every = {str(each) for each in words(kind).values() if isinstance(each, str)} | {f"{kind}-number"}
        seen = {word for word in every if word in said}
        assert seen == (every if role in roles else set()), kind
