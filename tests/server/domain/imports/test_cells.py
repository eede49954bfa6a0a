"""What a cell of somebody's table says, whatever the program that wrote it made of it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stormlamp.domain.imports.cells import narrow, tidied, written
from stormlamp.domain.imports.values import is_nothing, name

if TYPE_CHECKING:
    from stormlamp.domain.imports.cells import Value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (13800138000.0, "13800138000"),
        (1.38001e10, "13800100000"),
        (2.5, "2.5"),
        (0.1 + 0.2, "0.3"),
        (True, "TRUE"),
        (None, ""),
        (date(2025, 3, 1), "2025-03-01"),
        (datetime(2025, 3, 1), "2025-03-01"),  # noqa: DTZ001 - a spreadsheet knows no zone
        (datetime(2025, 3, 1, 8, 30), "2025-03-01 08:30"),  # noqa: DTZ001 - likewise
        (time(8, 0), "08:00"),
        (timedelta(hours=26, minutes=5), "26:05"),
        ("  王\u200b伟 \r\n 夜班，\u3000白班 ", "王伟\n夜班， 白班"),
    ],
)
def test_a_value_is_written_as_a_person_would_type_it(value: Value, text: str) -> None:
    assert written(value) == text


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidied(tidied(text)) == tidied(text)
    assert narrow(narrow(text)) == narrow(text)


@given(st.integers(0, 10**14))
def test_a_whole_number_keeps_all_its_digits(number: int) -> None:
    assert written(float(number)) == str(number) == written(number)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("王 伟", "王伟"), ("王　小 明", "王小明"), ("Anna  Keller", "Anna Keller"), ("Ａｎｎａ 王", "Anna 王")],
)
def test_chinese_names_that_were_spaced_to_align_lose_the_space(typed: str, kept: str) -> None:
    assert name(typed) == kept


@pytest.mark.parametrize("text", ["", " ", "-", "—", "无", "N/A", "／"])
def test_words_for_nothing_say_nothing(text: str) -> None:
    assert is_nothing(text)
