"""Names at the edge: written in one way, and none that looks like another's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from stormlamp import cli

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, Browser, World

LIKE_ADMIN = ("Admin", "\u0410dmin", "ad\u200bmin", "ＡＤＭＩＮ", " admin ")


def patch(browser: Browser, person: str, change: dict[str, object]) -> Answer:
    sent = {"data": json.dumps(change), "content_type": "application/json"}
    return browser.ask("PATCH", f"/api/v1/people/{person}", **sent)


@pytest.mark.parametrize("name", LIKE_ADMIN)
def test_no_door_takes_a_name_that_looks_like_anothers(world: World, name: str) -> None:
    admin = world.enrolled("admin", name="Admin")
    other = admin.post("/api/v1/people", {"name": "somebody"}).json["id"]
    code = admin.post("/api/v1/codes", {}).json["code"]
    new = world.stranger()
    answers = [
        admin.post("/api/v1/people", {"name": name}),
        patch(admin, other, {"name": name}),
        admin.post("/api/v1/codes", {"name": name}),
        new.enrol(code, name=name),
    ]
    assert [(each.status_code, each.json["code"]) for each in answers] == [(409, "name_taken")] * 4
    # The code is not used up: what tells the two apart is added.
    assert new.enrol(code, name=f"{name} (night)").status_code == 201


def test_two_codes_for_one_name_let_one_in(world: World) -> None:
    codes = [world.code(name="王伟") for _ in range(2)]
    first, second = world.stranger(), world.stranger()
    assert first.enrol(codes[0]).status_code == 201
    assert second.enrol(codes[1]).json["code"] == "name_taken"


def test_who_has_left_keeps_no_name_from_others_and_comes_back_under_another(world: World) -> None:
    admin = world.enrolled("admin")
    left = admin.post("/api/v1/people", {"name": "王伟"}).json["id"]
    assert patch(admin, left, {"active": False}).status_code == 200
    assert admin.post("/api/v1/people", {"name": "王伟"}).status_code == 201
    assert patch(admin, left, {"active": True}).json["code"] == "name_taken"
    assert patch(admin, left, {"active": True, "name": "王伟（夜班）"}).status_code == 200
    # What is not changed is not asked about.
    assert patch(admin, left, {"name": "王伟（夜班）", "languages": ["en"]}).status_code == 200


def test_a_name_that_nobody_chose_gets_a_number(world: World) -> None:
    names = []
    for _ in range(3):
        browser = world.stranger()
        assert browser.enrol(world.code(), label="安卓\u200b手机 ").status_code == 201
        names.append(browser.get("/api/v1/session").json["person"]["name"])
    assert names == ["安卓手机", "安卓手机 2", "安卓手机 3"]
    labels = {each["label"] for each in world.enrolled("admin").get("/api/v1/devices").json["devices"]}
    assert "安卓手机" in labels


@pytest.mark.parametrize("name", ["\u200b", "\u202e \u2066", "\u3164"])
def test_a_name_of_nothing_visible_is_no_name(world: World, name: str) -> None:
    answer = world.enrolled("admin").post("/api/v1/people", {"name": name})
    assert (answer.status_code, list(answer.json["errors"])) == (400, ["json"])


def test_a_name_that_grows_too_long_is_refused(world: World) -> None:
    answer = world.enrolled("admin").post("/api/v1/people", {"name": "\ufdfa" * 20})
    assert answer.json["code"] == "malformed"


def test_the_command_line_takes_no_other_names(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    world.enrolled("admin", name="Admin")
    monkeypatch.setenv("STORMLAMP_DATA", str(world.config.data))
    assert cli.run(["code", "--name", "\u0410dmin"]) == 2
    assert capsys.readouterr().err.startswith("stormlamp: Somebody has this name, or one that looks like it")
