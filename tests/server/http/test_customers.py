"""Special customers: added, changed, ended, read by whom they concern, told without what is known."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.support.customers import added, entries, patch, told

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

DAY = 86_400_000_000
WHOLE: dict[str, Any] = {
    "name": "罗秀英",
    "area": "a-high",
    "place": "18 层 1803",
    "need": "在家用呼吸机，行动不便",
    "device": "呼吸机",
    "battery_hours": 2.5,
    "numbers": ["028-5550-0221", "028-5550-0241"],
    "languages": ["zh-Hans"],
    "agreed_help": "一停电先打",
    "agreed_by": "周丽敏",
    "helper": None,
    "check_every": 30,
    "consent_basis": "guardian",
    "consent_by": "女儿",
    "consent_at": "2026-03-02",
    "reviewed_on": "2026-09-01",
    "ends_on": None,
    "active": True,
}


def seen(browser: Browser) -> list[str]:
    """The ids of those in the directory."""
    return [each["id"] for each in browser.get("/api/v1/directory").json["customers"]]


def test_all_that_is_filled_in_comes_back_to_the_desk_and_to_the_phones(world: World) -> None:
    supervisor, helper = world.enrolled("supervisor"), world.enrolled()
    customer = added(supervisor, **{**WHOLE, "helper": helper.person})
    expected = {
        **WHOLE,
        "helper": helper.person,
        "consent": True,
        "pinyin": "luo xiu ying",
        "initials": "lxy",
    }
    assert {name: customer[name] for name in expected} == expected
    assert supervisor.get("/api/v1/customers").json["customers"] == [customer]
    (on_phone,) = helper.get("/api/v1/directory").json["customers"]
    bookkeeping = {"active", "created_at", "changed_at"}
    assert on_phone == {name: value for name, value in customer.items() if name not in bookkeeping}


def test_what_is_not_said_is_blank_and_what_is_not_named_stays(world: World) -> None:
    supervisor = world.enrolled("supervisor")
    customer = added(supervisor)
    blank = {**dict.fromkeys(WHOLE, None), **dict.fromkeys(("place", "need", "device", "agreed_help"), "")}
    blank |= {"agreed_by": "", "consent_by": "", "numbers": [], "languages": [], "active": True}
    assert {name: customer[name] for name in WHOLE} == {**blank, "name": "罗秀英"}
    assert customer["consent"] is False
    changed = patch(supervisor, f"/api/v1/customers/{customer['id']}", {**WHOLE, "helper": supervisor.person})
    assert changed.json["helper"] == supervisor.person
    assert patch(supervisor, f"/api/v1/customers/{customer['id']}", {"need": "耳背"}).json == {
        **changed.json,
        "need": "耳背",
        "changed_at": pytest.approx(changed.json["changed_at"], abs=1000),
    }


def test_only_the_fields_are_told_and_nothing_where_nothing_changes(world: World) -> None:
    supervisor = world.enrolled("supervisor")
    customer = added(supervisor, need="呼吸机", numbers=["13800000002"])
    path = f"/api/v1/customers/{customer['id']}"
    assert patch(supervisor, path, {"need": "制氧机", "numbers": ["13800000002"]}).status_code == 200
    same = patch(supervisor, path, {"need": "制氧机"})
    by = {"by": supervisor.person, "customer": customer["id"]}
    expected = [{**by, "fields": ["name", "need", "numbers"]}, {**by, "fields": ["need"]}]
    assert told(supervisor, "customer.changed") == expected
    assert same.json["changed_at"] == supervisor.get("/api/v1/customers").json["customers"][0]["changed_at"]
    # Everybody's phone learns that the directory is another one, and not a word of why.
    staff = world.enrolled()
    assert told(staff, "customer.changed") == expected
    said = json.dumps(entries(staff), ensure_ascii=False)
    assert [word for word in ("罗秀英", "呼吸机", "13800000002") if word in said] == []


def test_who_ended_is_in_no_directory_and_still_on_the_desks_list(world: World) -> None:
    supervisor = world.enrolled("supervisor")
    customer = added(supervisor)
    path = f"/api/v1/customers/{customer['id']}"
    assert seen(supervisor) == [customer["id"]]
    assert patch(supervisor, path, {"active": False}).json["active"] is False
    assert seen(supervisor) == []
    assert [each["id"] for each in supervisor.get("/api/v1/customers").json["customers"]] == [customer["id"]]
    assert patch(supervisor, path, {"active": True}).json["active"] is True
    assert seen(supervisor) == [customer["id"]]


def test_the_last_day_ends_at_the_sites_midnight(world: World) -> None:
    # 2026-09-22, 23:59:59 in Shanghai: eight hours ahead of the server's own midnight.
    world.clock.now = 1_790_092_799_000_000
    supervisor = world.enrolled("supervisor")
    customer = added(supervisor, ends_on="2026-09-22")
    before = supervisor.get("/api/v1/directory")
    assert [each["id"] for each in before.json["customers"]] == [customer["id"]]
    world.clock.now += 2_000_000
    after = supervisor.get("/api/v1/directory", headers={"If-None-Match": before.headers["ETag"]})
    assert (after.status_code, after.json["customers"]) == (200, [])
    assert [each["ends_on"] for each in supervisor.get("/api/v1/customers").json["customers"]] == [
        "2026-09-22"
    ]


def test_reading_the_desks_list_is_told(world: World) -> None:
    supervisor = world.enrolled("supervisor")
    added(supervisor)
    supervisor.get("/api/v1/customers")
    supervisor.get("/api/v1/now")
    reads = told(supervisor, "private.read")
    assert [(each["person"], each["what"], each["count"]) for each in reads] == [
        (supervisor.person, "customers", 1)
    ]


def test_whose_id_nobody_has_is_unknown(world: World) -> None:
    answer = patch(world.enrolled("supervisor"), "/api/v1/customers/cnobody", {"need": "x"})
    assert (answer.status_code, answer.json["code"]) == (404, "unknown_customer")


def test_a_full_width_number_is_kept_as_it_is_dialled(world: World) -> None:
    customer = added(world.enrolled("supervisor"), numbers=["１１９", "０２８-5550-0110 转 3"])
    assert customer["numbers"] == ["119", "028-5550-0110 转 3"]
