"""People out of somebody's table: shown row by row, taken whole or not at all, told by the logbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.server.http.imports.handing_in import (
    STAFF_TABLE,
    csv,
    hand_in,
    preview,
    staff,
    states,
    take,
    told,
)

from stormlamp.services.imports import reading

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World


def test_a_table_is_shown_first_and_nothing_is_taken(chief: Browser) -> None:
    before, deeds = staff(chief), told(chief, "role.changed", "person.changed")
    shown = preview(chief, "people", STAFF_TABLE, "值班表.xlsx")
    assert (shown["format"], shown["sheet"], shown["taken"]) == ("xlsx", "表1", False)
    assert [each["field"] for each in shown["columns"]] == [
        *(None, "name", "numbers", "numbers"),
        *("duties", "deputies", "shifts", None),
    ]
    assert "权限" in shown["columns"][7]["note"]
    assert states(shown) == ["new"] * 3
    assert [(row["row"], row["label"]) for row in shown["rows"]] == [(4, "王伟"), (5, "李梅"), (6, "赵强")]
    changes = {each["field"]: each["new"] for each in shown["rows"][0]["changes"]}
    assert changes["deputies"] == "李梅、赵强"
    assert changes["shifts"] == "周一、周二、周三、周四、周五 08:00-20:00"
    assert staff(chief) == before
    assert told(chief, "role.changed", "person.changed") == deeds


def test_what_was_confirmed_is_taken_whole_and_told_and_gives_nobody_a_right(chief: Browser) -> None:
    taken = take(chief, "people", STAFF_TABLE, "值班表.xlsx")
    assert taken["taken"] is True
    people = staff(chief)
    wang, li, zhao = people["王伟"], people["李梅"], people["赵强"]
    assert {each["role"] for each in (wang, li, zhao)} == {"staff"}
    assert wang["numbers"] == ["13800138000"]
    assert li["numbers"] == ["13900139000", "010-88886666"]
    assert zhao["duties"] == ["safety", "technical"]
    assert li["deputy_of"] == zhao["deputy_of"] == [wang["id"]]
    assert li["shifts"] == [{"days": [1, 2, 3, 4, 5, 6, 7], "from": "20:00", "to": "08:00"}]
    made = told(chief, "role.changed")[-3:]
    assert [(each["person"], each["role"], each["duties"]) for each in made] == [
        (each["id"], "staff", each["duties"]) for each in (wang, li, zhao)
    ]


def test_verify_finds_all_that_a_table_brought_as_it_was_told(chief: Browser, world: World) -> None:
    take(chief, "people", STAFF_TABLE, "值班表.xlsx")
    take(chief, "people", csv("姓名,电话,职责,代理人", "王伟,110,安全,"))
    take(chief, "customers", csv("姓名,多久看一次,负责人", "罗秀英,30分钟,王伟"))
    take(chief, "customers", csv("姓名,电池", "罗秀英,3小时"))
    assert world.runtime.record.verify().problems == []


def test_the_same_table_twice_changes_nothing_and_tells_nothing(chief: Browser) -> None:
    take(chief, "people", STAFF_TABLE, "值班表.xlsx")
    before, seq = staff(chief), told(chief, "role.changed", "person.changed")
    again = take(chief, "people", STAFF_TABLE, "值班表.xlsx")
    assert states(again) == ["same"] * 3
    assert again["counts"] == {"new": 0, "changed": 0, "same": 3, "refused": 0}
    assert staff(chief) == before
    assert told(chief, "role.changed", "person.changed") == seq


def test_what_changes_is_shown_old_and_new_and_only_its_fields_are_told(chief: Browser) -> None:
    take(chief, "people", csv("姓名,电话,职责", "王伟,13800138000,客服", "李梅,13900139000,"))
    table = csv("姓名,电话,职责,代理人", "王伟,13700137000,,李梅", "李梅,,安全,")
    shown = preview(chief, "people", table)
    assert states(shown) == ["changed", "changed"]
    assert shown["rows"][0]["changes"][0] == {
        "field": "numbers",
        "title": "电话",
        "old": "13800138000",
        "new": "13700137000",
    }
    take(chief, "people", table)
    wang, li = staff(chief)["王伟"], staff(chief)["李梅"]
    assert (wang["duties"], li["duties"], li["deputy_of"]) == (["service"], ["safety"], [wang["id"]])
    changed = [(each["person"], each["fields"]) for each in told(chief, "person.changed")]
    assert changed == [(wang["id"], ["numbers"]), (li["id"], ["deputy_of"])]


def test_somebody_may_say_what_the_columns_are(chief: Browser) -> None:
    table = csv("甲,乙,丙", "王伟,13800138000,客服")
    assert states(preview(chief, "people", table)) == []
    shown = preview(chief, "people", table, columns=["name", "numbers"])
    assert states(shown) == ["new"]
    assert [each["field"] for each in shown["columns"]] == ["name", "numbers", None]
    for wrong in (["name", "name"], ["name", None, None, None], ["area"], ["role"]):
        assert hand_in(chief, "people", table, columns=wrong).json["code"] == "malformed"


def test_address_cards_are_people_too(chief: Browser) -> None:
    cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:王;小明;;;\r\nTEL:13800138000\r\nTEL:110\r\nEND:VCARD\r\n"
    take(chief, "people", cards.encode(), "通讯录.vcf")
    assert staff(chief)["王小明"]["numbers"] == ["13800138000", "110"]


def test_five_hundred_rows_are_taken_at_once(chief: Browser) -> None:
    rows = [
        f"员工{chr(0x4E00 + each)},1380013{each:04},客服,员工{chr(0x4E00 + (each + 1) % 500)}"
        for each in range(500)
    ]
    taken = take(chief, "people", csv("姓名,电话,职责,代理人", *rows))
    assert taken["counts"]["new"] == 500
    people = staff(chief)
    assert people["员工" + chr(0x4E01)]["deputy_of"] == [people["员工一"]["id"]]


def test_what_was_read_for_a_preview_is_told(chief: Browser, world: World) -> None:
    take(chief, "people", csv("姓名", "王伟"))
    preview(chief, "people", csv("姓名", "王伟"))
    world.runtime.record.reads.write_all()
    assert [each["count"] for each in told(chief, "private.read") if each["what"] == "people"][-1:] == [1]


def test_who_is_named_as_why_a_row_is_refused_was_read_too(chief: Browser, world: World) -> None:
    take(chief, "people", csv("姓名", "John"))
    shown = preview(chief, "people", csv("姓名", "Jοhn"))
    assert [each["code"] for each in shown["rows"][0]["reasons"]] == ["looks_like"]
    world.runtime.record.reads.write_all()
    assert [each["count"] for each in told(chief, "private.read") if each["what"] == "people"][-1:] == [1]


def test_a_workbook_of_people_says_also_who_is_away_and_what_they_may(chief: Browser, world: World) -> None:
    until = world.clock() + 2 * 86_400_000_000
    made = chief.post("/api/v1/people", {"name": "刘伟", "away_until": until})
    assert made.status_code == 201, made.json
    head, *rows = reading.read(chief.get("/api/v1/exports/people.xlsx").data, "a.xlsx", None)[1].cells
    assert list(head[-2:]) == ["外出，哪天回来", "权限"]
    liu = next(row for row in rows if row[0] == "刘伟")
    assert (len(str(liu[-2])), liu[-1]) == (len("2026-01-31"), "员工")
    assert {row[-2] for row in rows if row[0] != "刘伟"} == {""}
