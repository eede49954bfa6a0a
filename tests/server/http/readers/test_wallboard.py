"""What a wallboard is told: nothing that everybody who passes must not read, by any route there is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from tests.server.http.files.photo_uploads import put
from tests.server.http.readers.every_address import addresses, all_said
from tests.support.customers import added
from tests.support.tiny_pictures import jpeg

from stormlamp.domain.action_rights import Reader
from stormlamp.services.files.uploads import digest

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

JPEG = jpeg(b"picture")
PRIVATE = json.dumps({"name": "caller-name", "number": "caller-number", "words": "caller-words"})
# Written by hand: what is shown on a wall, and what is not, though every member of the staff reads it.
SHOWN: tuple[dict[str, Any], ...] = (
    {
        "type": "incident.opened",
        "body": {"areas": ["shown-area"], "people_in_danger": {"place": "shown-place"}},
    },
    {"type": "request.opened", "body": {"area": "shown-request", "kind": "trapped"}, "private_text": PRIVATE},
    {"type": "step.could_not", "body": {"item": "shown-step", "list": "shown-list"}},
    {"type": "promise.made", "body": {"by": "shown-contact", "what": "power"}},
    {"type": "matter.taken", "body": {"matter": "clock:shown-key  "}},
)
WORDS = set(re.findall(r"shown-\w+", json.dumps(SHOWN)))
HIDDEN: tuple[dict[str, Any], ...] = (
    {"type": "note.written", "body": {"text": "hidden-note"}},
    {"type": "photo.taken", "body": {"caption": "hidden-photo"}},
    {"type": "contact.tried", "body": {"note": "hidden-call"}},
    {"type": "customer.checked", "body": {"customer": "hidden-customer"}},
    {"type": "customer.reported", "body": {"area": "hidden-area"}, "private_text": PRIVATE},
    {"type": "accident.recorded", "body": {"text": "hidden-accident"}},
    {"type": "review.scored", "body": {"text": "hidden-review"}},
    {"type": "guide.confirmed", "body": {"guide": "hidden-guide"}},
    {"type": "of_tomorrow.made", "body": {"text": "hidden-tomorrow"}},
)


@pytest.fixture(scope="module")
def author(shared: World) -> Browser:
    """Somebody who has recorded one of each."""
    browser = shared.enrolled()
    browser.push(*({**each, "actor": browser.person} for each in (*SHOWN, *HIDDEN)))
    return browser


def test_it_is_told_of_the_response_and_of_nobody(shared: World, author: Browser) -> None:
    admin, board = shared.enrolled("admin"), shared.enrolled("wallboard", duties=("service", "leader"))
    added(admin, name="customer-name", need="customer-need", numbers=["customer-phone1"], helper=board.person)
    known = {"numbers": ["13800000001"], "away_until": 4_000_000_000_000_000}
    assert admin.post("/api/v1/people", {"name": "李敏", **known}).status_code == 201
    said = all_said(board, addresses(shared, author, person=[author.person]))
    assert {word for word in WORDS if word in said} == WORDS
    for each in HIDDEN:
        assert next(iter(each["body"].values())) not in said
    for word in ("caller-", "customer-name", "customer-need", "customer-phone1", "13800000001"):
        assert word not in said
    people = board.get("/api/v1/directory").json["people"]
    row = next(person for person in people if person["name"] == "李敏")
    assert {name: value for name, value in row.items() if value and name != "acts"} == {
        "id": row["id"],
        "name": "李敏",
    }


def test_it_fetches_the_plan_and_no_picture(shared: World) -> None:
    author, board = shared.enrolled(), shared.enrolled("wallboard")
    plan = board.get("/api/v1/plan").json["sha256"]
    assert board.get(f"/api/v1/files/{plan}").status_code == 200
    assert put(author, JPEG).status_code == 201
    picture = f"/api/v1/files/{digest(JPEG)}"
    assert author.get(picture).status_code == 200
    assert board.get(picture).json["code"] == "unknown_file"


def test_it_records_nothing(shared: World) -> None:
    board, admin = shared.enrolled("wallboard"), shared.enrolled("admin")
    board.push({"type": "incident.opened", "actor": board.person})
    last = admin.get("/api/v1/entries?after=0&limit=500").json["entries"][-1]
    assert last["flags"] == ["not_allowed"]


def test_it_is_no_phone(shared: World) -> None:
    board, admin = shared.enrolled("wallboard"), shared.enrolled("admin")
    kinds = {each["id"]: each["kind"] for each in admin.get("/api/v1/devices").json["devices"]}
    assert (kinds[board.phone.id], kinds[admin.phone.id]) == ("wallboard", "phone")


def test_who_becomes_a_wallboard_begins_anew() -> None:
    views = {Reader("p", role, frozenset({"service"})).view for role in ("staff", "auditor", "wallboard")}
    assert len(views) == 3
