"""What requests cost in calls, statements and rows: no more than is committed, on any machine."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from tests.server.costs import committed
from tests.server.costs.counting import Counts
from tests.server.costs.plays import counts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("quick_hashes")
def test_no_request_costs_more_than_is_committed(tmp_path: Path) -> None:
    found, may = counts(tmp_path), committed.committed()
    assert found.keys() == may.keys(), "make costs writes the numbers anew"
    grown = [line for play, each in found.items() for line in committed.growths(play, each, may[play])]
    assert not grown, "\n".join(["grew (make costs, with the reason in the commit):", *grown])


def test_what_grew_is_named_with_its_place() -> None:
    before = Counts(Counter({"a.py": 100, "b.py": 50}), Counter({"SELECT entries": 1}), 10, 2, 100)
    may = committed.numbers(before)
    after = Counts(
        Counter({"a.py": 100, "b.py": 55}), Counter({"SELECT entries": 1, "DELETE x": 2}), 10, 3, 110
    )
    assert list(committed.growths("a push", after, may)) == [
        "a push: 3 SQL statements instead of 1, most in DELETE x (+2)",
        "a push: 3 rows written instead of 2",
        "a push: 110 steps of SQLite instead of 100",
        "a push: 155 calls instead of 150, most in b.py (+5)",
    ]


def test_what_grew_within_the_allowance_of_calls_is_not_named() -> None:
    before = Counts(Counter({"a.py": 100}), steps=100)
    after = Counts(Counter({"a.py": 103}), steps=103)
    assert list(committed.growths("a push", after, committed.numbers(before))) == []


def test_a_version_without_numbers_of_its_own_is_held_against_the_newest() -> None:
    may = committed.numbers(Counts(Counter({"a.py": 100}), steps=100))
    may["calls"] = {"3.9": {"a.py": 10}, "3.10": {"a.py": 100}}
    assert list(committed.growths("a push", Counts(Counter({"a.py": 120}), steps=100), may)) == []
    (said,) = committed.growths("a push", Counts(Counter({"a.py": 140}), steps=100), may)
    assert said == "a push: 140 calls instead of 100, most in a.py (+40)"


def test_numbers_of_other_versions_go_with_those_of_this_one() -> None:
    now = committed.numbers(Counts(Counter({"a.py": 70}), steps=50))
    before = {"a push": committed.numbers(Counts(Counter({"a.py": 60}), steps=50))}
    before["a push"]["calls"]["3.1"] = {"a.py": 90}
    before["a push"]["steps"]["3.2"] = 8
    text = committed.written({"a push": now}, before)
    assert '"3.1"' not in text
    assert '"3.2": 8' in text


def test_numbers_of_other_versions_stay_when_they_are_written_anew() -> None:
    now = committed.numbers(Counts(Counter({"a.py": 7}), steps=5))
    text = committed.written(
        {"a push": now}, {"a push": {"calls": {"3.1": {"a.py": 9}}, "steps": {"3.2": 8}}}
    )
    assert '"3.1": {\n        "a.py": 9' in text
    assert '"3.2": 8' in text
