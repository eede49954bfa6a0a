"""What of a table is refused, with its reason, and what is not taken because it is not what was shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.server.http.imports.handing_in import STAFF_TABLE, csv, customers, hand_in, preview, staff, states

from stormlamp.services.imports import previews

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World


def test_refused_rows_hold_all_up_unless_somebody_says_to_leave_them_out(chief: Browser) -> None:
    table = csv("姓名,电话,代理人", "王伟,1.38001E+10,", "李梅,13900139000,", "赵强,,王伟")
    shown = preview(chief, "people", table)
    assert states(shown) == ["refused", "new", "refused"]
    first = shown["rows"][0]["reasons"][0]
    assert (first["code"], first["column"]) == ("rounded", 1)
    assert first["words"].startswith("电话：“1.38001E+10”")
    refused = hand_in(chief, "people", table, confirm=shown["digest"])
    assert (refused.status_code, refused.json["code"]) == (409, "rows_refused")
    assert "李梅" not in staff(chief)
    taken = preview(chief, "people", table, confirm=shown["digest"], skip_refused=True)
    assert taken["taken"]
    assert {"王伟", "李梅", "赵强"} & set(staff(chief)) == {"李梅"}


def test_what_changed_meanwhile_is_not_overrun(chief: Browser, world: World) -> None:
    table = csv("姓名,电话", "王伟,13800138000")
    shown = preview(chief, "people", table)
    assert world.enrolled("supervisor").post("/api/v1/people", {"name": "王伟"}).status_code == 201
    late = hand_in(chief, "people", table, confirm=shown["digest"])
    assert (late.status_code, late.json["code"]) == (409, "preview_outdated")
    assert staff(chief)["王伟"]["numbers"] == []


@pytest.mark.parametrize("other", ["bytes", "columns", "kind", "made up"])
def test_only_what_was_shown_is_taken(chief: Browser, other: str) -> None:
    table = csv("姓名,电话", "王伟,13800138000")
    confirm = preview(chief, "people", table)["digest"]
    answer = {
        "bytes": lambda: hand_in(chief, "people", table + b"\n", confirm=confirm),
        "columns": lambda: hand_in(chief, "people", table, confirm=confirm, columns=["name", None]),
        "kind": lambda: hand_in(chief, "customers", table, confirm=confirm),
        "made up": lambda: hand_in(chief, "people", table, confirm="A" * 43),
    }[other]()
    assert answer.json["code"] == "preview_outdated"
    assert "王伟" not in staff(chief)


def test_nobody_above_is_changed_by_a_table(chief: Browser, world: World) -> None:
    world.enrolled("admin", name="刘洋")
    shown = preview(chief, "people", csv("姓名,电话,代理人", "刘洋,110,", "王伟,,刘洋"))
    assert [[each["code"] for each in row["reasons"]] for row in shown["rows"]] == [
        ["role_too_high"],
        ["role_too_high_deputy"],
    ]
    by_admin = world.enrolled("admin")
    assert states(preview(by_admin, "people", csv("姓名,电话", "刘洋,110"))) == ["changed"]


def test_who_has_left_does_not_come_back(chief: Browser) -> None:
    made = chief.post("/api/v1/people", {"name": "王伟"}).json["id"]
    left = {"data": json.dumps({"active": False}), "content_type": "application/json"}
    assert chief.ask("PATCH", f"/api/v1/people/{made}", **left).status_code == 200
    row = preview(chief, "people", csv("姓名,电话", "王伟,110"))["rows"][0]
    assert (row["state"], row["reasons"][0]["code"]) == ("refused", "left")


def test_reasons_come_in_the_readers_language(chief: Browser) -> None:
    table = csv("姓名,电话", "王伟,abc")
    said = {
        language: preview(chief, "people", table, language=language)["rows"][0]["reasons"][0]["words"]
        for language in ("zh-CN", "zh-TW", "en")
    }
    assert said["zh-CN"].startswith("电话：“abc”不像电话号码")
    assert "電話號碼" in said["zh-TW"]
    assert said["en"].startswith("电话: “abc” is no telephone number")


def test_a_file_that_is_none_is_refused_with_its_reason_and_words(chief: Browser) -> None:
    for data, name, reason in (
        (STAFF_TABLE[:500], "a.xlsx", "broken_file"),
        (b"\x89PNG", "a.png", "wrong_file"),
    ):
        answer = hand_in(chief, "people", data, name)
        assert (answer.status_code, answer.json["code"], answer.json["reason"]) == (422, "bad_table", reason)
        assert answer.json["words"]


def test_too_large_a_file_and_too_many_files_wait(
    chief: Browser, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previews, "MOST_FILES", 3)
    assert hand_in(chief, "people", b" " * (2 * 1024 * 1024 + 1)).json["code"] == "too_big"
    assert chief.post("/api/v1/imports/people", {"name": "a.csv", "data": "?"}).json["code"] == "malformed"
    for _ in range(3):
        assert hand_in(chief, "people", b" ").json["code"] == "bad_table"
    late = hand_in(chief, "people", b" ")
    assert (late.status_code, late.json["code"]) == (429, "too_much")
    assert int(late.headers["Retry-After"]) > 0
    assert hand_in(world.enrolled("supervisor"), "people", b" ").json["code"] == "bad_table"


def test_one_row_can_be_left_out_and_stands_in_no_others_way(chief: Browser) -> None:
    table = csv("姓名,房号,电话", "罗秀英,1203,110", "罗秀英,1203,120", "王伟,,119")
    assert states(preview(chief, "customers", table)) == ["new", "refused", "new"]
    shown = preview(chief, "customers", table, leave_out=[2])
    assert states(shown) == ["refused", "new", "new"]
    assert [each["code"] for each in shown["rows"][0]["reasons"]] == ["left_out"]
    assert hand_in(chief, "customers", table, confirm=shown["digest"], skip_refused=True).json["code"] == (
        "preview_outdated"
    )
    preview(chief, "customers", table, confirm=shown["digest"], leave_out=[2], skip_refused=True)
    assert customers(chief)["罗秀英"]["numbers"] == ["120"]
