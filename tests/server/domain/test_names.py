"""Names: written in one way, and told apart by eye."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stormlamp.domain.names import skeleton, tidy

HIDDEN = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066"
    "\u2067\u2068\u2069\u200e\u200f\u061c\u180e\u3164\u115f"
)
ALIKE = [
    ("Admin", "\u0410dmin"),
    ("Peter", "\u0420\u0435ter"),
    ("ADMIN", "\uff21\uff24\uff2d\uff29\uff2e"),
    ("admin", "adm\u0456n"),
    ("Ivan", "I\u03bdan"),
    ("Oskar", "0skar"),
    ("will", "wi1l"),
    ("王伟", "王\u200b伟"),
    ("王伟", " 王　伟 "),
    ("张三", "\u202e张三\u202c"),
    ("Zoe", "Zo\u00eb"),
    ("of it", "ofit"),
    ("\u2f84", "\u81f3"),
]
APART = [("王伟", "王伟（夜班）"), ("王伟", "王玮"), ("员工", "员工 2"), ("Anna", "Hanna"), ("李敏", "李明")]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_names_that_look_alike_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_names_that_the_eye_tells_apart_have_two(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


@given(st.text())
def test_a_tidied_name_is_tidy(name: str) -> None:
    tidied = tidy(name)
    assert tidy(tidied) == tidied
    assert unicodedata.is_normalized("NFKC", tidied)
    assert tidied == tidied.strip()
    assert "  " not in tidied
    assert not {unicodedata.category(each) for each in tidied} & {"Cf", "Cc", "Cs", "Zl", "Zp"}


@given(st.text(), st.lists(st.tuples(st.integers(0, 100), st.sampled_from(HIDDEN))))
def test_what_is_hidden_in_a_name_changes_nothing(name: str, hidden: list[tuple[int, str]]) -> None:
    full = name
    for place, each in hidden:
        full = full[:place] + each + full[place:]
    assert skeleton(full) == skeleton(name)


@pytest.mark.parametrize(
    "name", ["王小明", "欧阳 娜娜", "O'Brien", "Nguyễn Văn A", "𠮷野", "김철수", "たかだ", "سمير"]
)
def test_names_of_people_stay_as_they_are(name: str) -> None:
    assert tidy(name) == name
