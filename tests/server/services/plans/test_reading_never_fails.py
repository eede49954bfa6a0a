"""Reading a plan never fails, whatever an editor made of it: it only finds."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.fault_rounds import rounds

from stormlamp.domain.plans.plan_check import read_plan
from stormlamp.services.plans.plan_files.yaml_files import read_folders
from stormlamp.services.plans.plan_folder import lint_folders
from stormlamp.services.plans.shipped import example_folders

FILES = read_folders(example_folders())
PATHS = sorted(FILES.spots, key=str)
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from(["site", "lift", "leader"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def replaced(data: Any, path: tuple[str | int, ...], value: object) -> Any:  # noqa: ANN401 - walks parsed YAML
    """Give the data with what stands at `path` replaced."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, list) and isinstance(step, int):
        return [*data[:step], replaced(data[step], rest, value), *data[step + 1 :]]
    return {**data, step: replaced(data[step], rest, value)}


@settings(max_examples=rounds(10, 1500))
@given(st.sampled_from(PATHS[1:]), ANYTHING)
def test_anything_in_any_place_is_read(path: tuple[str | int, ...], value: object) -> None:
    read_plan(replaced(FILES.data, path, value))


def test_an_order_of_the_first_ten_minutes_for_nobody_knows_how_many_is_read() -> None:
    seats = [order["seats"] for order in FILES.data["first_ten"]]
    read_plan({**FILES.data, "first_ten": [{"people": 1, "seats": seats[0]}, {"seats": seats[1]}]})


@given(ANYTHING)
def test_anything_at_all_is_no_plan(value: object) -> None:
    _, log = read_plan(value if isinstance(value, dict) else {"site": value})
    assert log.findings


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\x00",
        b"a: \x07",
        b"- 1",
        b"",
        b"site: &a [*a]",
        b"? [x]\n: y",
        b"a: !!python/object:os.x {}",
    ],
    ids=repr,
)
def test_any_bytes_in_a_file_are_a_finding(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(data)
    assert lint_folders([tmp_path]).lines("zh-Hans")


def test_a_list_part_that_is_no_list_in_an_earlier_file_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("lists: {a: b}\n")
    (tmp_path / "b.yaml").write_text("lists: [x]\n")
    codes = {each.finding.code for each in lint_folders([tmp_path]).errors}
    assert {"part-twice", "not-list"} <= codes


@pytest.mark.parametrize("word", ["stay ", "lead ", "[[", "(", "到了", "急停", "{#staylead"], ids=repr)
def test_a_text_that_is_far_too_long_is_read_in_the_time_of_its_length(word: str) -> None:
    text = word * 10_000
    index = next(
        at
        for at, each in enumerate(FILES.data["lists"])
        if "fire" in (each.get("hazard") or {}).get("kinds", ())
    )
    plan = replaced(
        FILES.data, ("lists", index, "pages", 0, "items", 0, "text"), {"zh-Hans": text, "en": text}
    )
    plan = replaced(plan, ("scripts", 0, "texts", 0, "text"), {"zh-Hans": text, "en": text})
    began = time.process_time()
    _, log = read_plan(plan)
    assert time.process_time() - began < 5
    assert "text-long" in {each.code for each in log.findings}


def _led_to(count: int) -> dict[str, Any]:
    """A list of many pages that each of as many dangerous steps leads to."""
    name = {"zh-Hans": "名", "en": "n"}

    def entry(key: str, **step: object) -> dict[str, Any]:
        items = [{"id": f"i{at}", "text": name, "expect": {"text": name}, **step} for at in range(count)]
        pages = [{"items": items[at : at + 5]} for at in range(0, count, 5)]
        hazard = {"kinds": ["fire", "fuel"], "qualified": name, "stop_when": name, "tell": ["fire"]}
        return {"id": key, "name": name, "when": name, "style": "read_do", "hazard": hazard, "pages": pages}

    more = [entry("far"), entry("near", list="far", could_not="far", scripts=["call-119"])]
    return {**FILES.data, "lists": [*FILES.data["lists"], *more]}


def _many_dangers(count: int) -> dict[str, Any]:
    """As many dangers as scripts."""
    script, danger = FILES.data["scripts"][-1], FILES.data["dangers"][-1]
    scripts = [{**script, "id": f"s{at}"} for at in range(count)]
    dangers = [{**danger, "id": f"d{at}", "scripts": [f"s{at}"]} for at in range(count)]
    return {
        **FILES.data,
        "scripts": [*FILES.data["scripts"], *scripts],
        "dangers": [*FILES.data["dangers"], *dangers],
    }


@pytest.mark.parametrize("large", [_led_to, _many_dangers], ids=lambda make: make.__name__)
def test_many_things_that_lead_to_many_are_read_in_the_time_of_their_number(
    large: Callable[[int], dict[str, Any]],
) -> None:
    def spent(count: int) -> float:
        plan, began = large(count), time.process_time()
        read_plan(plan)
        return time.process_time() - began

    # Eight times as many take no more than about eight times as long; by their square it were 64.
    assert spent(2000) < 20 * spent(250)
