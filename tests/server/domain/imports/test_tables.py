"""Messy tables: where the head is, what the columns say, what the rows say."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.server.domain.imports.tables import SITE, matcher, read_table

from stormlamp.domain.imports import heads, text_tables
from stormlamp.domain.imports.cells import Broken
from stormlamp.domain.imports.fields import FIELDS
from stormlamp.domain.imports.grids import table_rows
from stormlamp.domain.imports.rows import said_rows
from stormlamp.domain.imports.unclear import Unclear

SIMPLE = [["姓名", "电话"], ["王伟", "13800138000"]]


def fields_of(table: list[list[str]], **more: object) -> list[str | None]:
    return [column.field for column in read_table(table, **more)[0]]  # type: ignore[arg-type] # handed on


def test_a_title_over_the_head_and_empty_rows_and_columns_do_no_harm() -> None:
    table = [
        ["金湾花园 2025 年停电值班通讯录", "", "", ""],
        ["", "", "", ""],
        ["序号", "姓名", "", "联系电话（手机）"],
        ["", "", "", ""],
        ["1", "王伟", "", "13800138000"],
        ["", "", "", ""],
        ["2", "李梅", "", "13900139000"],
    ]
    columns, rows = read_table(table, merges=[(0, 0, 0, 3)])
    assert [column.field for column in columns] == [None, "name", None, "numbers"]
    assert [(row.number, row.name) for row in rows] == [(5, "王伟"), (7, "李梅")]


@pytest.mark.parametrize("merges", [[(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 1, 3)], []])
def test_a_head_over_two_rows_is_read_merged_or_not(merges: list[tuple[int, int, int, int]]) -> None:
    table = [
        ["姓名", "联系方式", "", "停电职责"],
        ["", "手机", "座机", ""],
        ["王伟", "13800138000", "88886666", "客服"],
    ]
    columns, rows = read_table(table, merges=merges)
    assert [column.field for column in columns] == ["name", "numbers", "numbers", "duties"]
    assert rows[0].values["numbers"] == ["13800138000", "88886666"]
    assert len(rows) == 1
    assert columns[0].head == "姓名"


def test_a_head_whose_lower_row_says_more_takes_the_rest_from_the_row_above() -> None:
    table = [["姓名", "工作", "", ""], ["", "手机", "座机", "职责"], ["王伟", "110", "", "客服"]]
    columns, rows = read_table(table)
    assert [column.field for column in columns] == ["name", "numbers", "numbers", "duties"]
    assert [row.number for row in rows] == [3]


def test_data_that_happens_to_be_a_heads_word_stays_data() -> None:
    _, rows = read_table([["姓名", "说明"], ["王伟", "电话"]])
    assert [row.name for row in rows] == ["王伟"]


def test_a_merged_cell_holds_for_all_rows_that_it_covers() -> None:
    table = [["楼栋", "姓名"], ["A座", "王伟"], ["", "李梅"], ["裙楼", "赵强"]]
    _, rows = read_table(table, "customers", [(1, 0, 2, 0)])
    assert [row.values["area"].id for row in rows] == ["tower-a", "tower-a", "podium"]


def test_columns_are_matched_whatever_marks_numbers_and_brackets_stand_in_the_head() -> None:
    table = [["＊姓 名", "電話1", "电话 2", "职责：", "Languages", "联系号码"], ["王伟"]]
    assert fields_of(table) == ["name", "numbers", "numbers", "duties", "languages", "numbers"]


def test_of_two_columns_that_say_one_thing_the_first_counts_unless_they_add_up() -> None:
    table = [["姓名", "名字", "手机", "座机"], ["王伟", "老王", "13800138000", "88886666"]]
    columns, rows = read_table(table)
    assert [column.field for column in columns] == ["name", None, "numbers", "numbers"]
    assert rows[0].name == "王伟"


def test_a_column_of_rights_is_passed_over_and_says_so() -> None:
    columns, _ = read_table([["姓名", "角色"], ["王伟", "admin"]])
    assert [(column.field, column.passed_over) for column in columns] == [("name", None), (None, "rights")]


def test_a_unit_in_the_head_is_that_of_the_amounts_below() -> None:
    table = [["姓名", "多久看一次（小时）", "电池能撑(分钟)"], ["王伟", "4", "90"]]
    _, rows = read_table(table, "customers")
    assert rows[0].values["check_every"] == 240
    assert rows[0].values["battery_hours"] == 1.5


def test_somebody_may_say_what_the_columns_say() -> None:
    known = matcher()
    head = heads.find(table_rows([["甲", "乙"], ["王伟", "13800138000"]]), known.knows)
    assert [column.field for column in known.asked(head, ["name"])] == ["name", None]
    for wrong in (["name", "name"], ["role"], ["name", None, None]):
        with pytest.raises(ValueError, match=r"^$"):
            known.asked(head, wrong)


def test_a_table_without_a_known_head_begins_below_its_first_row_of_cells() -> None:
    head = heads.find(table_rows([["通讯录"], ["甲", "乙"], ["王伟", "1"]]), matcher().knows)
    assert head.shown == ("甲", "乙")
    assert head.data == 2
    assert heads.find((), matcher().knows).shown == ()


def test_a_cell_that_the_file_does_not_hold_is_a_reason_and_not_a_nothing() -> None:
    rows = table_rows([["姓名", "电话"], ["王伟", Broken("formula")], ["李梅", Broken("error")]])
    known = matcher()
    head = heads.find(rows, known.knows)
    found = list(said_rows(rows[1:], known.match(head), FIELDS["people"], SITE))
    assert [row.reasons[0].code for row in found] == ["formula", "error"]
    assert found[0].reasons[0].column == 1


def test_a_cell_longer_than_anybody_writes_is_refused_before_it_is_read() -> None:
    _, rows = read_table([*SIMPLE, ["李梅", "110、" * 700]])
    assert [reason.code for reason in rows[1].reasons] == ["too_long"]


def test_a_row_without_a_name_is_refused_and_a_row_with_nothing_passed_over() -> None:
    _, rows = read_table([*SIMPLE, ["", "13900139000"], ["", ""], ["-", "无"]])
    assert [[reason.code for reason in row.reasons] for row in rows] == [[], ["missing"]]


def test_floor_and_room_beside_a_building_tell_of_the_smaller_area() -> None:
    table = [["楼栋", "楼层", "姓名"], ["A座", "12层", "王伟"], ["A座 5层", "502", "李梅"]]
    _, rows = read_table(table, "customers")
    assert [(row.values["area"].id, row.values["place"]) for row in rows] == [
        ("a-high", "12层"),
        ("a-low", "5层 502"),
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_table_is_read_in_its_characters_and_by_what_parts_it(mark: str, encoding: str) -> None:
    text = f"姓名{mark}电话\r\n王伟{mark}13800138000\r\n"
    assert text_tables.cells_of(text_tables.decoded(text.encode(encoding))) == SIMPLE


def test_a_quoted_cell_may_hold_what_parts_cells_and_lines() -> None:
    assert text_tables.cells_of('姓名,电话\n"王\n伟","1,2"\n') == [["姓名", "电话"], ["王\n伟", "1,2"]]


def test_bytes_that_are_no_text_and_quotation_marks_that_nothing_closes_are_refused() -> None:
    with pytest.raises(Unclear, match="no_text"):
        text_tables.decoded(b"\x00\xff\x80\x80")
    with pytest.raises(Unclear, match="broken_file"):
        text_tables.cells_of('姓名,电话\n"王伟,1')


@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_refused_by_name(data: bytes) -> None:
    try:
        read_table(text_tables.cells_of(text_tables.decoded(data)))
    except Unclear as refused:
        assert refused.code in {"no_text", "broken_file"}  # noqa: PT017 - either is right


CELL = st.one_of(
    st.text(max_size=12), st.sampled_from(["姓名", "电话", "职责", "手机", "王伟", "13800138000", ""])
)


@given(
    st.lists(st.lists(CELL, max_size=5), max_size=6),
    st.lists(st.tuples(*(st.integers(0, 6) for _ in range(4))), max_size=3),
)
def test_any_table_is_read_and_no_row_is_lost_that_says_a_name(
    table: list[list[str]], merges: list[tuple[int, int, int, int]]
) -> None:
    columns, rows = read_table(table, merges=merges)
    assert len(columns) in {0, max(map(len, table), default=0)}
    assert all(row.name or row.reasons for row in rows)


def test_a_head_of_brackets_that_nothing_closes_is_looked_at_for_a_moment_only() -> None:
    # Each of them looks for its other half to the end: without a limit that takes minutes.
    began = process_time()
    columns, _ = read_table([["姓名", *["(" * 32_000] * 20], ["王伟", *["x"] * 20]])
    assert process_time() - began < 5
    assert [column.field for column in columns][:2] == ["name", None]
