"""Building an edition: always the same bytes, and the fields that the client's types and the docs name."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.server.services.plans.one_slip import copied
from tests.support.plans.built_edition import build_edition
from tests.support.source_tree import ROOT

from stormlamp.domain.plans.derive import edition_of, reading_seconds
from stormlamp.domain.plans.plan_check import read_plan
from stormlamp.domain.plans.published import plan_of
from stormlamp.domain.plans.schema import PLAN
from stormlamp.domain.plans.shapes import Field, Many, Maybe, RecordShape
from stormlamp.services.plans.plan_folder import check_edition, tongue
from stormlamp.services.plans.shipped import example_folders
from stormlamp.services.refusals import DraftUnfit

SHIPPED = example_folders()
AT = 1_790_000_000_000_000


@pytest.fixture(scope="module")
def edition() -> dict[str, Any]:
    built: dict[str, Any] = json.loads(build_edition(SHIPPED, 7, AT))
    return built


def test_the_same_plan_gives_the_same_bytes_wherever_it_lies(tmp_path: Path) -> None:
    copies = copied(tmp_path)
    built = build_edition(SHIPPED, 7, AT)
    assert built == build_edition(copies, 7, AT)
    assert built != build_edition(SHIPPED, 8, AT)


def test_an_edition_says_its_number_and_time(edition: dict[str, Any]) -> None:
    assert (edition["format"], edition["number"], edition["published_at"]) == (1, 7, AT)


def test_a_plan_with_errors_is_refused_with_its_findings(tmp_path: Path) -> None:
    copies = copied(tmp_path)
    (copies[0] / "recovery.yaml").unlink()
    with pytest.raises(DraftUnfit) as refused:
        build_edition(copies, 1, AT)
    assert "missing-field" in {each.code for each in refused.value.findings}


def test_figures_are_filled_into_texts_and_carried_with_their_source(edition: dict[str, Any]) -> None:
    assert "{#" not in json.dumps(edition)
    lift = next(each for each in edition["clocks"] if each["id"] == "entrapment")
    after = lift["limits"][1]["after"]
    assert (after["id"], after["value"], after["unit"]) == ("lift-on-site", 30, "minutes")
    assert set(after["source"]) == {"zh-Hans", "zh-Hant", "en"}
    steps = next(each for each in edition["lists"] if each["id"] == "lift-people")["pages"][1]["items"]
    arrive = next(each for each in steps if each["id"] == "arrive")
    assert "30 分钟" in arrive["text"]["zh-Hans"]
    assert "30 minutes" in arrive["text"]["en"]


def test_traditional_chinese_is_derived_and_blanks_stay_whole(edition: dict[str, Any]) -> None:
    first = next(each for each in edition["scripts"] if each["id"] == "first-notice")
    said = first["texts"][0]["text"]["zh-Hant"]
    assert "電" in said
    assert "{expected_back}" in said
    assert first["blanks"] == [
        *("areas", "cause", "since", "expected_back", "word_of", "next_word_at"),
        *("site", "hotline"),
    ]


def test_contacts_are_found_by_pinyin_and_initials(edition: dict[str, Any]) -> None:
    lift = next(each for each in edition["contacts"] if each["id"] == "lift-maintainer")
    assert lift["pinyin"].startswith("dian ti wei bao")
    assert lift["initials"].startswith("dtwb")


def test_lists_are_found_by_pinyin_and_initials(edition: dict[str, Any]) -> None:
    fails = next(each for each in edition["lists"] if each["id"] == "generator-fails")
    assert (fails["pinyin"], fails["initials"]) == ("fa dian ji qi bu lai", "fdjqbl")


def test_every_list_of_the_shipped_plan_stands_in_one_topic(edition: dict[str, Any]) -> None:
    told = sorted(each for topic in edition["topics"] for each in topic["lists"])
    assert told == sorted(each["id"] for each in edition["lists"])


def test_the_authority_is_told_of_accidents_alone(edition: dict[str, Any]) -> None:
    timed = {each["id"]: each["clock"] for each in edition["reports"]}
    assert {name for name, clock in timed.items() if clock is not None} == {"authority"}
    accident = next(each for each in edition["clocks"] if each["id"] == timed["authority"])
    assert (accident["starts"], accident["limits"][-1]["after"]["id"]) == ("by_hand", "accident-report")


def test_reading_time_is_that_of_the_slowest_language() -> None:
    assert reading_seconds([{"zh-Hans": "停" * 11, "en": "out"}]) == 3
    assert reading_seconds([{"zh-Hans": "停", "en": "out " * 14}]) == 4
    assert reading_seconds([]) == 0


def test_the_shipped_edition_is_one_that_phones_read(edition: dict[str, Any]) -> None:
    assert check_edition(edition) == ()


def test_an_edition_built_again_from_itself_is_the_same() -> None:
    built = json.loads(build_edition(SHIPPED, 7, AT))
    plan, log = read_plan(plan_of(built))
    assert log.findings == []
    assert edition_of(plan, 7, AT, tongue()) == built


def records(shape: object, path: str = "") -> dict[str, list[str]]:
    """Give the field names of every record of the schema, by its path."""
    if isinstance(shape, Field | Maybe | Many):
        return records(shape.shape, path)
    if not isinstance(shape, RecordShape):
        return {}
    found = {path: list(shape.fields)}
    for name, each in shape.fields.items():
        found |= records(each, f"{path}.{name}" if path else name)
    return found


def test_every_field_of_the_schema_is_in_the_clients_types_and_in_the_docs() -> None:
    types = (ROOT / "web" / "src" / "core" / "plan" / "plan.ts").read_text("utf-8")
    typed = set(re.findall(r"readonly (\w+)\??:", types))
    documented = set(re.findall(r"`(\w+)`", (ROOT / "docs" / "plan.md").read_text("utf-8")))
    # A stage's and a level's records by stage and duty are typed as Record<StageId, …>.
    words = {
        name
        for path, names in records(PLAN).items()
        for name in names
        if not re.search(r"limits$|lists$", path)
    }
    words |= {"limits", "lists"}
    assert words - typed == set()
    assert words - documented == set()
