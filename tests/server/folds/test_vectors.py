"""The fold vectors, in Python: whatever the order of arrival and however often, the same state."""

from __future__ import annotations

import random
from itertools import islice, permutations
from typing import TYPE_CHECKING

import pytest
from tests.server.folds.boards import Plain, board, cases, entry_of
from tests.server.folds.generate import GENERATED, generated_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stormlamp.domain.entries import Entry

HAND_WRITTEN = tuple(
    f"{name}.json" for name in ("incidents", "situation", "checklists", "timeline", "copies", "acts")
)


def named(*files: str) -> list[object]:
    """Test parameters: each case under its own name."""
    return [pytest.param(case, id=case["name"]) for file in files for case in cases(file)]


def orders(entries: list[Entry], most: int) -> Iterator[list[Entry]]:
    """Orders of arrival, each with some entries arriving again: all of them where there are few."""
    chance = random.Random(len(entries))  # noqa: S311 -- a replayable shuffle, no secret
    few = len(entries) <= 5
    for order in permutations(entries) if few else islice(shuffles(entries, chance), most):
        yield [*order, *chance.sample(order, k=len(order) // 2)]


def shuffles(entries: list[Entry], chance: random.Random) -> Iterator[tuple[Entry, ...]]:
    """Endless seeded shuffles."""
    while True:
        yield tuple(chance.sample(entries, k=len(entries)))


def assert_holds(actual: object, expected: object, where: str = "") -> None:
    """What a hand-written case says holds. Of an object it names what it is about, of an empty one all."""
    if isinstance(expected, dict):
        assert isinstance(actual, dict), where
        assert expected or not actual, where
        for key, value in expected.items():
            assert key in actual, f"{where}.{key}"
            assert_holds(actual[key], value, f"{where}.{key}")
    elif isinstance(expected, list):
        assert isinstance(actual, list), where
        assert len(actual) == len(expected), f"{where}: {actual}"
        for index, value in enumerate(expected):
            assert_holds(actual[index], value, f"{where}[{index}]")
    else:
        assert actual == expected, where


@pytest.mark.parametrize("case", named(*HAND_WRITTEN))
def test_a_hand_written_case_folds_as_it_says_in_every_order_of_arrival(case: Plain) -> None:
    for order in orders([entry_of(it) for it in case["entries"]], most=40):
        assert_holds(board(order, case), case["expected"])


def test_generated_cases_fold_as_written_in_shuffled_orders() -> None:
    for case in cases("generated.json"):
        for order in orders([entry_of(it) for it in case["entries"]], most=4):
            assert board(order, case) == case["expected"], case["name"]


def test_the_generated_vectors_are_what_the_generator_writes() -> None:
    assert cases("generated.json")
    assert generated_text() == GENERATED.read_text("utf-8")
