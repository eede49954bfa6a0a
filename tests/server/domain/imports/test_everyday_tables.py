"""Lists as departments keep them: their own heads, room and building in one cell, whose a number is."""

from __future__ import annotations

from tests.server.domain.imports.tables import read_table

from stormlamp.domain.imports import identities
from stormlamp.domain.imports.fields import FIELDS
from stormlamp.domain.imports.identities import Known
from stormlamp.domain.imports.outcomes import There, compare


def heads_of(table: list[list[str]]) -> list[str | None]:
    return [column.field for column in read_table(table, "customers")[0]]


def test_the_heads_of_a_trades_own_lists_are_known() -> None:
    heads = ["楼栋房号", "姓名", "备用电池(小时)", "协助人", "电话"]
    table = [heads, ["A座1203", "王秀英", "0", "李梅", "13800138000 儿子"]]
    assert heads_of(table) == ["area", "name", "battery_hours", "helper", "numbers"]
    _, rows = read_table(table, "customers")
    said = rows[0].values
    assert (said["area"].id, said["place"], said["battery_hours"]) == ("a-high", "1203", 0)
    assert said["numbers"] == ["13800138000 儿子"]
    for head in ("帮手", "房号", "电池", "楼号"):
        assert None not in heads_of([[head, "姓名", "电话"], ["1", "王伟", "110"]])


def test_a_room_that_begins_with_the_areas_name_tells_of_both() -> None:
    table = [["房号", "姓名"], ["A座1502", "王秀英"], ["12楼 1203", "李梅"], ["裙楼", "赵强"]]
    _, rows = read_table(table, "customers")
    assert [row.reasons for row in rows] == [[], [], []]
    assert [getattr(row.values.get("area"), "id", None) for row in rows] == ["a-high", None, "podium"]
    assert [row.values["place"] for row in rows] == ["1502", "12楼 1203", ""]


def test_whose_a_number_is_is_taken_in_and_never_taken_away() -> None:
    values = {"area": "tower-a", "place": "1203", "numbers": ["13800138000 儿子"]}
    there = There([Known("c1", "王秀英", values)], ())

    def state(number: str) -> str:
        table = [["姓名", "楼栋", "房号", "电话"], ["王秀英", "A座", "1203", number]]
        said = read_table(table, "customers")[1]
        return compare(said, there, FIELDS["customers"], identities.customer).outcomes[0].state

    assert [state(each) for each in ("13800138000", "138-0013-8000（儿子）", "13800138000 女儿")] == [
        "same",
        "same",
        "changed",
    ]


def test_a_second_row_of_the_head_in_words_that_nobody_knows_is_no_data() -> None:
    table = [
        ["姓名", "联系方式", "", "停电时负责"],
        ["", "手机", "座机", "主责和配合"],
        ["王伟", "13800138000", "88886666", "客服"],
    ]
    columns, rows = read_table(table)
    assert [column.field for column in columns] == ["name", "numbers", "numbers", "duties"]
    assert [row.number for row in rows] == [3]
    data = [["姓名", "电话", "职责"], ["王伟", "13800138000", "客服"], ["李梅", "手机", "安全"]]
    assert [row.number for row in read_table(data)[1]] == [2, 3]
    assert [row.number for row in read_table([data[0], data[2], data[1]])[1]] == [2, 3]
