"""What a document's texts become: nothing that leads astray, no word wider than its place, no formula."""

from __future__ import annotations

import pytest

from stormlamp.domain.documents.texts import breakable, clipped, inert, longest_word, printable, width


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("配电室\t进水", "配电室 进水"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("abc\u202edef\u202c\u2066x\u2069\u200f", "abcdefx"),
        ("a\x00\x07\x1b[31m\ud800\ufffe\ufeffb", "a[31mb"),
        ("👩\u200d🔧 葛\U000e0100", "👩\u200d🔧 葛\U000e0100"),
    ],
)
def test_what_leads_astray_is_left_out_and_all_else_stays(written: str, shown: str) -> None:
    assert printable(written) == shown


def test_a_word_wider_than_its_place_may_break_anywhere_and_others_nowhere() -> None:
    assert breakable("short words 配电室", 5) == "short words 配电室"
    broken = breakable("x" * 100, 5)
    assert (broken.replace("\u200b", ""), broken.count("\u200b")) == ("x" * 100, 99)


@pytest.mark.parametrize(
    "piece",
    [
        "ab\u00a0",
        "字\u00a0",
        "字\u2060",
        "🔥\u200d",
        "字“",
        "字\u2011",
        "，",
        "（",
        "…",
        "—",
        "─",
        "□",
        "★",
        "っ",
        "￥1",
    ],
)
def test_what_no_typesetter_breaks_by_itself_may_break_where_it_is_too_wide(piece: str) -> None:
    assert breakable(piece * 3, 20) == piece * 3
    long = piece * 8192
    pieces = breakable(long, 20).split("\u200b")
    assert ("".join(pieces), max(map(len, pieces))) == (long, 1)


def test_a_dash_parts_words_and_signs_of_writing_break_by_themselves() -> None:
    assert longest_word("abc—defg") == width("defg")
    assert breakable("配电室进水，已经拉下总闸。" * 100, 5).count("\u200b") == 0


def test_of_what_is_too_wide_the_beginning_stands() -> None:
    assert clipped("配电室", 3) == "配电室"
    assert clipped("地下二层配电室", 4) == "地下二…"
    assert clipped("配电室", 0) == "…"


def test_widths_go_by_the_letters() -> None:
    assert width("中文") == 2
    assert width("il") < width("ab") < width("WM") < 2
    assert longest_word("配电室进水了 abc abcdef") == width("abcdef")


@pytest.mark.parametrize(
    "cell", ["=1+1", "+86 21", "-2+3", "@x", "\t=1", " =1", "\r=1", "\u3000=1", "＝1", "＋1", "－1", "＠x"]
)
def test_a_cell_that_could_be_a_formula_is_none(cell: str) -> None:
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "12", "-3.5", "14:02", "王伟 = x", "'=1"])
def test_any_other_cell_stays_as_it_is(cell: str) -> None:
    assert inert(cell) == cell
