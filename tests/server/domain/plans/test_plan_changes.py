"""Changes of a draft: by key, in their order, and nothing else moves."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stormlamp.domain.plans.plan_changes import (
    KEY_FIELDS,
    PlanChange,
    PlanOrder,
    changed_plan,
    is_editable,
    key_of,
    misfit,
)

KEYS = st.sampled_from(["a", "b", "c", "1", 1, 2, "__proto__"])
CHANGES = st.lists(st.tuples(KEYS, st.none() | st.integers(0, 3)), max_size=12)


def thing(key: str | int, what: int = 0) -> dict[str, Any]:
    """Give a thing of the glossary."""
    return {"id": key, "what": what}


@given(st.lists(KEYS, unique=True), CHANGES, st.lists(KEYS, max_size=8) | st.none())
def test_things_are_as_one_would_write_them_by_hand(
    before: list[str | int], changes: list[tuple[str | int, int | None]], order: list[str | int] | None
) -> None:
    model = [thing(key) for key in before]
    for key, what in changes:
        here = next((place for place, each in enumerate(model) if each["id"] == key), None)
        if what is None:
            model = [each for each in model if each["id"] != key]
        elif here is None:
            model.append(thing(key, what))
        else:
            model[here] = thing(key, what)
    if order is not None:
        named = list(dict.fromkeys(order))
        first = [each for key in named for each in model if each["id"] == key]
        model = first + [each for each in model if each["id"] not in named]
    plan = {"glossary": [thing(key) for key in before], "site": {"name": "x"}, "lists": [thing("l")]}
    made = [PlanChange("glossary", key, None if what is None else thing(key, what)) for key, what in changes]
    after = changed_plan(plan, made, [] if order is None else [PlanOrder("glossary", order)])
    assert after["glossary"] == model
    assert (after["site"], after["lists"]) == ({"name": "x"}, [thing("l")])
    assert plan["glossary"] == [thing(key) for key in before]
    assert is_editable(after)


def test_a_part_that_is_one_record_is_put_and_taken_away() -> None:
    plan = {"site": {"name": "x"}}
    assert changed_plan(plan, [PlanChange("site", None, [1])], []) == {"site": [1]}
    assert changed_plan(plan, [PlanChange("site", None, None)], []) == {}
    assert changed_plan({}, [PlanChange("words", None, 5)], []) == {"words": 5}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (PlanChange("site", None, 5), None),
        (PlanChange("site", "site", 5), "This part has no keys."),
        (PlanChange("lists", None, []), "The things of this part have keys."),
        (PlanChange("lists", "a", None), None),
        (PlanChange("lists", "a", {"id": "a"}), None),
        (PlanChange("lists", "a", {"id": "b"}), "The thing must be an object whose id is the key."),
        (PlanChange("lists", "a", "a"), "The thing must be an object whose id is the key."),
        (PlanChange("levels", 1, {"level": 1}), None),
        (PlanChange("levels", 1, {"level": True}), "The thing must be an object whose level is the key."),
        (PlanChange("first_ten", 1, {"id": 1}), "The thing must be an object whose people is the key."),
    ],
)
def test_a_change_fits_where_its_thing_can_be_found_again(change: PlanChange, said: str | None) -> None:
    assert misfit(change) == said


@pytest.mark.parametrize("value", [None, True, 1.5, [], {}])
def test_a_key_is_a_text_or_a_whole_number(value: object) -> None:
    assert key_of("lists", {"id": value}) is None
    assert not is_editable({"lists": [{"id": value}]})


@pytest.mark.parametrize(
    "plan",
    [
        {"lists": {}},
        {"lists": None},
        {"lists": [5]},
        {"lists": [{}]},
        {"more": 1},
        {"lists": [thing("a")] * 2},
    ],
)
def test_a_plan_whose_things_cannot_be_told_apart_cannot_be_edited(plan: dict[str, Any]) -> None:
    assert not is_editable(plan)


def test_a_plan_may_lack_parts_and_two_parts_may_share_a_key() -> None:
    assert is_editable({})
    assert is_editable({part: [{field: 1}] for part, field in KEY_FIELDS.items()})
