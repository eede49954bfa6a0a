"""The words of findings: names instead of codes, and the sign of a note only where words stand alone."""

import re

import pytest

from stormlamp.domain.plans.findings import Finding
from stormlamp.services.plans.finding_words import MOST_QUOTED, line_of, plan_words, worded


@pytest.mark.parametrize(
    ("code", "values", "words"),
    [
        ("ref-dangling", {"kind": "contacts", "id": "x"}, "联系人里找不到“x”——另选一个，或先把它加上"),
        ("text-missing", {"lang": "zh-Hans"}, "缺少简体中文——预案以它为主，一定要写"),
        ("text-falls-back", {"lang": "sw"}, "还没有sw——先显示主语言，有空补上"),
        ("figure-unit", {"id": "x", "options": "seconds, days"}, "这个数字的单位在这里不合用——要用秒、天"),
        ("not-one-of", {"value": "x", "options": "days, red"}, "没有“x”这个选项——从这些里选：days, red"),
        ("not-exactly-one", {"name": 4, "count": 2}, "“4”现在有 2 份——要正好一份"),
        ("text-empty", {}, "这里还没写——写上"),
        ("not-chosen", {}, "这里还没选——选一个"),
    ],
)
def test_a_code_is_said_by_its_name_unless_it_is_to_be_typed(
    code: str, values: dict[str, str | int], words: str
) -> None:
    assert worded(Finding((), code, values), "zh-Hans") == words


def test_a_note_is_marked_on_a_line_and_not_where_a_sign_marks_it() -> None:
    note = Finding((), "number-missing", {}, "note")
    assert line_of(note, "zh-Hans") == f"（提示）{worded(note, 'zh-Hans')}"
    assert line_of(Finding((), "text-empty"), "en") == worded(Finding((), "text-empty"), "en")


def test_what_is_quoted_is_cut() -> None:
    long = worded(Finding((), "ref-dangling", {"kind": "y" * 999, "id": "x" * 999}), "en")
    assert len(long) < 2 * MOST_QUOTED + 100


def test_no_sentence_of_a_form_names_a_field_of_the_files() -> None:
    said = {key: text for key, text in plan_words("zh-Hans").items() if key.count(".") == 1}
    of_files = {"folder-empty", "yaml", "file-not-parts", "not-text-map", "not-flag"}
    named = {
        key
        for key, text in said.items()
        if key.removeprefix("plan.") not in of_files
        and re.search(r"[a-z_]{3,}", re.sub(r"\{+#?\w+\}+", "", text))
    }
    assert named == set()
