"""Duties, languages, consent, areas and texts: what they are read as, and why they are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.server.domain.imports.tables import SITE

from stormlamp.domain.imports.columns import Matcher, Unit
from stormlamp.domain.imports.fields import CUSTOMER_FIELDS, FIELDS, PEOPLE_FIELDS, TableField
from stormlamp.domain.imports.heads import TableHead
from stormlamp.domain.imports.kinds.areas import Area, Areas
from stormlamp.domain.imports.plan.plan_fields import ASSET_FIELDS, PLAN_FIELDS, SUPPLY_FIELDS
from stormlamp.domain.imports.unclear import Unclear
from stormlamp.domain.imports.values import SiteNames, read_cell
from stormlamp.domain.languages import LANGUAGES
from stormlamp.services.imports.words import catalogue, title, titles
from stormlamp.services.traditional import to_simplified

ALL_FIELDS = {**FIELDS, **PLAN_FIELDS}


def why(field: str, text: str, of: str = "customers") -> str:
    """Why a text is not taken."""
    with pytest.raises(Unclear) as refused:
        read_cell(FIELDS[of][field], text, None, SITE)
    return refused.value.code


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("客服", ["service"]),
        ("技术、安全", ["technical", "safety"]),
        ("Safety; liaison", ["safety", "liaison"]),
        ("技术 客服", ["technical", "service"]),
        ("联络员", ["liaison"]),
        ("抢险班", ["technical"]),
        ("leader", ["leader"]),
    ],
)
def test_duties_go_by_chinese_and_english_names_and_by_the_plans_own(text: str, found: list[str]) -> None:
    assert read_cell(PEOPLE_FIELDS["duties"], text, None, SITE) == found


def test_an_unknown_word_is_refused_with_that_word() -> None:
    assert why("duties", "技术、园艺", "people") == "unknown_duty"
    assert why("languages", "世界语") == "unknown_language"
    assert why("consent_basis", "也许") == "unknown_choice"


def test_yes_and_no_are_understood_for_consent() -> None:
    found = {
        text: read_cell(CUSTOMER_FIELDS["consent_basis"], text, None, SITE)
        for text in ("是", "Yes", "家属", "否", "TRUE")
    }
    assert found == {"是": "consent", "Yes": "consent", "家属": "guardian", "否": None, "TRUE": "consent"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A座", ("tower-a", "")),
        ("Ａ 座", ("tower-a", "")),
        ("A座12楼", ("a-high", "12楼")),
        ("A座 12层", ("a-high", "12层")),
        ("A座1203", ("a-high", "1203")),
        ("A 座 5 层 502 室", ("a-low", "5 层 502 室")),
        ("裙楼1楼", ("mall-1", "")),
        ("裙楼商业/裙楼 1 层", ("mall-1", "")),
        ("Tower A, floor 12", ("a-high", "floor 12")),
        ("A座99层", ("tower-a", "99层")),
        ("A座高区", ("a-high", "")),
        ("裙楼", ("podium", "")),
        ("裙楼8号铺", ("podium", "8号铺")),
        ("tower-a", ("tower-a", "")),
    ],
)
def test_an_area_is_found_by_name_path_and_floor(text: str, found: tuple[str, str]) -> None:
    area = SITE.areas.find(text)
    assert (area.id, area.rest) == found


def test_an_area_that_the_plan_has_not_or_has_twice_is_refused() -> None:
    assert why("area", "D座3层") == "unknown_area"
    garage = Areas([Area("b1", None, ("车库 B1",))])
    assert garage.find("车库B1 7号").id == "b1"
    with pytest.raises(Unclear, match="unknown_area"):
        garage.find("车库 B12")
    two = Areas([Area("one", None, ("北楼",)), Area("two", None, ("北楼",))])
    with pytest.raises(Unclear, match="ambiguous_area"):
        two.find("北楼")


@given(
    st.sampled_from([each for fields in ALL_FIELDS.values() for each in fields.values()]),
    st.text(max_size=80),
)
def test_whatever_stands_in_a_cell_is_read_or_refused_by_name(field: TableField, text: str) -> None:
    try:
        read_cell(field, text, None, SITE)
    except Unclear as refused:
        assert refused.code.islower()  # noqa: PT017 - either is right


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_that_are_shown_are_read_as_what_they_stand_for(language: str) -> None:
    for kind, field in (
        ("duty", PEOPLE_FIELDS["duties"]),
        ("language", PEOPLE_FIELDS["languages"]),
        ("choice", CUSTOMER_FIELDS["consent_basis"]),
    ):
        shown = {
            key.split(".")[1]: said for key, said in catalogue(language).items() if key.startswith(f"{kind}.")
        }
        site = SiteNames(SITE.areas, {}, to_simplified)
        found = {key: read_cell(field, said, None, site) for key, said in shown.items()}
        assert found == {key: key if kind == "choice" else [key] for key in shown}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heads_that_are_shown_are_matched_with_their_fields(language: str) -> None:
    for kind, fields in ALL_FIELDS.items():
        matcher = Matcher(fields, titles(kind, fields), to_simplified)
        said = tuple((title(kind, name, language),) for name in fields)
        head = TableHead(tuple(each for (each,) in said), said, 1)
        assert [column.field for column in matcher.match(head)] == list(fields)


def test_a_text_that_is_too_long_is_refused_and_not_cut() -> None:
    assert why("need", "长" * 501) == "too_long"
    assert read_cell(CUSTOMER_FIELDS["need"], "呼吸机，要电", None, SITE) == "呼吸机，要电"


@pytest.mark.parametrize(
    ("text", "unit", "found"),
    [
        ("每月", None, (30, "days")),
        ("每月一次", None, (30, "days")),
        ("1次/季度", None, (91, "days")),
        ("半年", None, (182, "days")),
        ("３个月", None, (91, "days")),
        ("每两周", None, (14, "days")),
        ("monthly", None, (30, "days")),
        ("every 3 months", None, (91, "days")),
        ("1.5小时", None, (90, "minutes")),
        ("90 min", None, (90, "minutes")),
        ("15", "days", (15, "days")),
        ("2.0", "hours", (2, "hours")),
        ("8 小时", None, (8, "hours")),
    ],
)
def test_how_often_and_how_long_are_read(text: str, unit: Unit | None, found: tuple[int, str]) -> None:
    assert read_cell(ASSET_FIELDS["lasts"], text, unit, SITE) == found


@pytest.mark.parametrize("text", ["15", "常常", "0天", "3次/天", "30天40天"])
def test_what_is_no_stretch_of_time_is_refused(text: str) -> None:
    with pytest.raises(Unclear):
        read_cell(ASSET_FIELDS["lasts"], text, None, SITE)


@pytest.mark.parametrize(
    ("text", "amount", "of"),
    [("12", 12, ""), ("12.0", 12, ""), ("１２ 个", 12, "个"), ("1,200升", 1200, "升")],
)
def test_an_amount_of_things_is_read_with_what_they_are_counted_in(text: str, amount: int, of: str) -> None:
    found = read_cell(SUPPLY_FIELDS["quantity"], text, None, SITE)
    assert (found.amount, found.of) == (amount, of)


@pytest.mark.parametrize("text", ["很多", "-3", "1.5", "9999999", "3个5个"])
def test_what_is_no_amount_of_things_is_refused(text: str) -> None:
    with pytest.raises(Unclear):
        read_cell(SUPPLY_FIELDS["quantity"], text, None, SITE)
