"""The widths of a table's columns."""

from __future__ import annotations

import pytest

from stormlamp.domain.documents.columns import column_shares

ROWS = [["2026-03-14 14:02:10", "王伟", "地下二层配电室进水，已经拉下总闸，等待抢修。" * 3]] * 20


def table(rows: list[list[str]], **more: object) -> dict[str, object]:
    return {"head": [f"{place}" for place in range(len(rows[0]))], "rows": rows, **more}


def test_short_columns_stay_in_one_line_and_the_long_one_gets_the_rest() -> None:
    time, name, says = column_shares(table(ROWS), 50)
    assert 50 * time > 10
    assert 50 * name > 2
    assert says > 0.6
    assert time + name + says == pytest.approx(1)


def test_where_it_is_tight_a_date_breaks_before_its_day_does() -> None:
    time, *_ = column_shares(table(ROWS), 20)
    assert 6 < 20 * time < 9


def test_widths_that_were_said_hold_but_for_what_a_word_needs() -> None:
    shares = column_shares(table([["x", "x"]], widths=[3, 1]), 40)
    assert shares == pytest.approx([0.75, 0.25])
    narrow = column_shares(table([["x", "2026-03-14"]], widths=[99, 1]), 40)
    assert 40 * narrow[1] > 6


def test_monsters_get_no_more_than_their_share() -> None:
    shares = column_shares(table([["x" * 5000] * 12]), 10)
    assert shares == pytest.approx([1 / 12] * 12)
