"""Numbers, days, amounts of time and shifts: what they are read as, and why they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.server.domain.imports.tables import SITE

from stormlamp.domain.imports.fields import FIELDS
from stormlamp.domain.imports.kinds import amounts, days, numbers, shifts
from stormlamp.domain.imports.unclear import Unclear
from stormlamp.domain.imports.values import read_cell

if TYPE_CHECKING:
    from typing import Literal


def why(field: str, text: str, of: str = "customers") -> str:
    """Why a text is not taken."""
    with pytest.raises(Unclear) as refused:
        read_cell(FIELDS[of][field], text, None, SITE)
    return refused.value.code


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("13800138000", ["13800138000"]),
        ("１３８００１３８０００", ["13800138000"]),
        ("13800138000.0", ["13800138000"]),
        ("13800138000、13900139000", ["13800138000", "13900139000"]),
        ("13800138000，13900139000; 010-88886666", ["13800138000", "13900139000", "010-88886666"]),
        ("13800138000/13900139000", ["13800138000", "13900139000"]),
        ("13800138000 13900139000", ["13800138000", "13900139000"]),
        ("13800138000\n13900139000", ["13800138000", "13900139000"]),
        ("138 0013 8000", ["138 0013 8000"]),
        ("138-0013-8000、13800138000", ["138-0013-8000"]),
        ("+86 138 0013 8000", ["+86 138 0013 8000"]),
        ("(010) 8888 6666转12", ["(010) 8888 6666转12"]),
        ("手机：13800138000 座机 88886666", None),
        ("手机：13800138000；电话 88886666", ["13800138000", "88886666"]),
        ("110", ["110"]),
        ("13800138000 儿子", ["13800138000 儿子"]),
        ("13800138000（儿子）、13900139000 女儿", ["13800138000(儿子)", "13900139000 女儿"]),
        ("13800138000 13900139000 儿子", None),
    ],
)
def test_numbers_are_read_one_or_several_a_cell(text: str, found: list[str] | None) -> None:
    if found is None:
        assert why("numbers", text) == "no_number"
    else:
        assert numbers.read(text, 5) == found


def test_a_number_whose_last_digits_a_program_has_written_over_is_not_guessed() -> None:
    assert why("numbers", "1.38001E+10") == "rounded"
    assert why("numbers", "12") == "no_number"
    assert why("numbers", "女儿13800138000") == "no_number"
    assert why("numbers", "、".join(f"1380013800{each}" for each in range(6))) == "too_many"


@pytest.mark.parametrize(
    "text",
    [
        "2025-3-1",
        "2025/03/01",
        "2025.3.1",
        "2025年3月1日",
        "２０２５年３月１日",
        "20250301",
        "2025-03-01 00:00",
        "45717",
    ],
)
def test_a_day_is_read_as_text_and_as_serial(text: str) -> None:
    assert days.read(text) == "2025-03-01"


def test_a_day_that_may_be_two_days_is_refused() -> None:
    assert why("consent_at", "1/3/2025") == "ambiguous_day"
    assert days.read("25/12/2025") == days.read("12/25/2025") == "2025-12-25"
    assert days.read("3/3/2025") == "2025-03-03"
    for text in ("25/3/1", "2025-02-30", "2025年3月", "上周", "0", "99999999"):
        assert why("consent_at", text) == "no_day"


@pytest.mark.parametrize(
    ("text", "kind", "unit", "found"),
    [
        ("4小时", "minutes", None, 240),
        ("30 分钟", "minutes", None, 30),
        ("2h", "minutes", None, 120),
        ("每4小时一次", "minutes", None, 240),
        ("1小时30分", "minutes", None, 90),
        ("1h30m", "minutes", None, 90),
        ("一个半小时", "minutes", None, 90),
        ("半小时", "minutes", None, 30),
        ("半个小时", "minutes", None, 30),
        ("两小时", "minutes", None, 120),
        ("两个小时", "minutes", None, 120),
        ("1:30", "minutes", None, 90),
        ("45", "minutes", None, 45),
        ("4", "minutes", "hours", 240),
        ("3", "hours", None, 3),
        ("90", "hours", "minutes", 1.5),
        ("2.5小时", "hours", None, 2.5),
        ("every 2 hours", "minutes", None, 120),
        ("0", "hours", None, 0),
        ("0 小时", "hours", None, 0),
    ],
)
def test_amounts_of_time_are_read_with_their_unit(
    text: str, kind: Literal["minutes", "hours"], unit: str | None, found: float
) -> None:
    assert amounts.read(text, kind, unit, 10_080) == found


def test_an_amount_that_is_none_is_refused() -> None:
    assert why("check_every", "常去看看") == "no_amount"
    assert why("check_every", "小时") == "no_amount"
    assert why("check_every", "2小时和别的") == "no_amount"
    assert why("check_every", "0") == "out_of_range"
    assert why("check_every", "30天") == "no_amount"
    assert why("check_every", "200小时") == "out_of_range"
    for long in ("9" * 400, "9" * 400 + "小时", "9" * 1999 + "x"):
        assert why("check_every", long) == why("battery_hours", long) == "no_amount"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("周一至周五 8:00-20:00", [([1, 2, 3, 4, 5], "08:00", "20:00")]),
        (
            "周一至周五 8:00-20:00；周六 9:00-12:00",
            [([1, 2, 3, 4, 5], "08:00", "20:00"), ([6], "09:00", "12:00")],
        ),
        ("每天 20:00—次日8:00", [(list(range(1, 8)), "20:00", "08:00")]),
        ("8:00-16:00", [(list(range(1, 8)), "08:00", "16:00")]),
        ("周一、周三、周日 8点-16点", [([1, 3, 7], "08:00", "16:00")]),
        ("周五至周一 00:00-24:00", [([1, 5, 6, 7], "00:00", "00:00")]),
        ("Mon-Fri 08:00-17:00", [([1, 2, 3, 4, 5], "08:00", "17:00")]),
        ("weekends 9:00 to 12:30", [([6, 7], "09:00", "12:30")]),
    ],
)
def test_shifts_are_read(text: str, found: list[tuple[list[int], str, str]]) -> None:
    assert [(each["days"], each["from"], each["to"]) for each in shifts.read(text)] == found


def test_shifts_that_name_no_hours_are_refused() -> None:
    for text in ("什么班", "周一 8:00", "周一至周五 8:00-25:00", "每逢 8:00-9:00"):
        assert why("shifts", text, "people") == "no_shift"


def test_a_shift_that_is_only_named_is_the_one_that_somebody_here_works() -> None:
    spans = [("08:00", "20:00"), ("20:00", "08:00"), ("15:00", "23:00"), ("00:00", "00:00")]

    def hours(text: str) -> tuple[str, str]:
        (found,) = shifts.read(text, spans)
        assert found["days"] == [1, 2, 3, 4, 5, 6, 7]
        return found["from"], found["to"]

    assert [hours(each) for each in ("白班", "夜 班".replace(" ", ""), "中班", "全天")] == spans
    assert hours("Night shift") == ("20:00", "08:00")


def test_a_shift_that_is_named_and_not_here_says_which_there_are() -> None:
    for spans, known in (((), "—"), ([("20:00", "08:00")], "20:00-08:00")):
        with pytest.raises(Unclear) as refused:
            shifts.read("白班", spans)
        assert (refused.value.code, refused.value.values["known"]) == ("unknown_shift", known)
    with pytest.raises(Unclear):
        shifts.read("白班", [("08:00", "16:00"), ("09:00", "17:00")])


def test_a_name_beside_hours_says_nothing_more() -> None:
    for text in ("白班 08:00-20:00", "白班（08:00-20:00）", "白班：8:00-20:00"):
        (found,) = shifts.read(text)
        assert (found["from"], found["to"], len(found["days"])) == ("08:00", "20:00", 7)
    assert [each["from"] for each in shifts.read("白班 8:00-20:00；夜班 20:00-8:00")] == ["08:00", "20:00"]


CLOCKS = st.builds(lambda hour, minute: f"{hour:02}:{minute:02}", st.integers(0, 23), st.integers(0, 59))
SHIFT: st.SearchStrategy[dict[str, Any]] = st.builds(
    lambda days, start, end: {"days": sorted(days), "from": start, "to": end},
    st.sets(st.integers(1, 7), min_size=1),
    CLOCKS,
    CLOCKS,
)


@given(st.lists(SHIFT, min_size=1, max_size=14), st.booleans())
def test_shifts_are_read_as_they_were_written(found: list[dict[str, Any]], english: bool) -> None:  # noqa: FBT001 - hypothesis's
    assert shifts.read(shifts.write(found, english=english)) == found
