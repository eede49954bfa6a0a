"""Who sees whose telephone number: every role, every route that reads, every place where one stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.server.http.readers.every_address import addresses, all_said

from stormlamp.storage.access.customers import Customer

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

ROLES = ("staff", "service", "supervisor", "plan_keeper", "admin", "auditor", "wallboard")
# Written by hand: who may see the number in each place, by any route at all.
SEEN_BY = {
    "13800000001": {"staff", "service", "supervisor", "plan_keeper", "admin"},  # of a colleague
    "13800000002": {"service", "supervisor", "plan_keeper", "admin"},  # of a special customer
    "13800000003": {"service", "supervisor", "plan_keeper", "admin"},  # of a caller, in a private part
    "13800000004": set(),  # of a caller, in a page kept apart
    "13800000005": set(),  # of a caller, in a private part that was taken out
    "13800000006": set(),  # of a colleague who has left, but for those who look after people
}
SEEN_BY["13800000006"] = {"supervisor", "plan_keeper", "admin"}
# A special customer found in the field: number, name and need are in the private part.
LOOKS_AFTER = SEEN_BY["13800000002"]
SEEN_BY |= dict.fromkeys(("13800000009", "秦桂兰", "在家用制氧机"), LOOKS_AFTER)


def note(number: str, actor: str) -> dict[str, object]:
    """A note whose private part has the number."""
    private = json.dumps({"caller": "张三", "number": number})
    return {"type": "note.written", "body": {"text": "来电"}, "actor": actor, "private_text": private}


@pytest.fixture(scope="module")
def readers(shared: World) -> dict[str, Browser]:
    """A site with a number in every place, and a browser of each role."""
    admin, author, lost = shared.enrolled("admin"), shared.enrolled(), shared.enrolled()
    admin.post("/api/v1/people", {"name": "李敏", "numbers": ["13800000001"]})
    gone = admin.post("/api/v1/people", {"name": "赵刚", "numbers": ["13800000006"]}).json["id"]
    left = {"data": json.dumps({"active": False}), "content_type": "application/json"}
    assert admin.ask("PATCH", f"/api/v1/people/{gone}", **left).status_code == 200
    with shared.runtime.store.writing() as session:
        who = {"id": "c1", "name": "罗秀英", "need": "呼吸机", "numbers": ["13800000002"], "agreed_help": ""}
        session.add(Customer(site=shared.runtime.site, consent_basis="consent", **who))
    found_in_field = {"name": "秦桂兰", "need": "在家用制氧机", "numbers": ["13800000009"]}
    author.push(
        note("13800000003", author.person),
        note("13800000005", author.person),
        {
            "type": "customer.reported",
            "body": {"area": "a-high"},
            "actor": author.person,
            "private_text": json.dumps(found_in_field, ensure_ascii=False),
        },
    )
    said = {"refs": [f"{author.phone.id}.2"], "part": "private", "reason": "asked for"}
    assert admin.post("/api/v1/redactions", said).status_code == 201
    assert admin.post(f"/api/v1/devices/{lost.phone.id}/revoke", {"reason": "lost"}).status_code == 200
    assert lost.push(note("13800000004", lost.person)).json["results"][0]["status"] == "quarantined"
    found = {role: shared.enrolled(role) for role in ROLES if role != "service"}
    found["service"] = shared.enrolled("staff", duties=("service",))
    found["author"] = author
    return found


@pytest.mark.parametrize("role", ROLES)
def test_each_number_is_seen_by_whom_the_table_names_and_by_nobody_else(
    shared: World, readers: dict[str, Browser], role: str
) -> None:
    # Pages and devices are looked at of the author's: there the numbers would be.
    everyone = [each["id"] for each in readers["admin"].get("/api/v1/people").json["people"]]
    apart = [each["identity"] for each in readers["admin"].get("/api/v1/quarantine").json["pages"]]
    paths = addresses(shared, readers["author"], person=everyone, customer=["c1"], identity=apart)
    said = all_said(readers[role], paths)
    assert len(paths) > 20
    assert {number for number in SEEN_BY if number in said} == {
        number for number, roles in SEEN_BY.items() if role in roles
    }


def test_an_auditor_sees_no_number_even_of_what_they_wrote_before(
    shared: World, readers: dict[str, Browser]
) -> None:
    author = shared.enrolled()
    author.push(note("13800000007", author.person))
    change = {"data": '{"role": "auditor", "numbers": ["13800000008"]}', "content_type": "application/json"}
    assert readers["admin"].ask("PATCH", f"/api/v1/people/{author.person}", **change).status_code == 200
    said = all_said(author, addresses(shared, author))
    assert "1380000000" not in said
