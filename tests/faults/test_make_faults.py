"""`make faults` itself: figures are summed, results kept, and only a proved row is left out."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.faults import __main__ as frame
from tests.faults.fault_rows import ROWS, Row
from tests.support.fault_rounds import replayable, rounds, seeds, tally
from tests.support.source_tree import ROOT, name

ROW = Row(99, "something breaks", ("tests/nothing.py",))


def test_figures_are_summed_and_the_highest_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "lines"
    monkeypatch.setenv("FAULTS_FILE", str(told))
    tally(99, rounds=2, lost=0, back_s_max=1.5)
    tally(99, rounds=3, lost=1, back_s_max=0.5)
    tally(98, rounds=7)
    found = frame.summed(told.read_text().splitlines(), 99)
    assert found == {"rounds": 5, "lost": 1, "back_s_max": 1.5}


def test_a_failing_seed_says_how_to_play_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEED", "41")
    (seed,) = seeds(3, 1000)
    with pytest.raises(AssertionError) as failed, replayable(99, seed):
        raise AssertionError
    assert failed.value.__notes__ == ["again with: SEED=41 ROW=99 make faults"]


@pytest.mark.parametrize(("size", "played"), [("", 3), ("long", 1000), ("0.1", 100), ("0.0001", 3)])
def test_a_run_is_small_long_or_a_share_of_long(
    monkeypatch: pytest.MonkeyPatch, size: str, played: int
) -> None:
    monkeypatch.setenv("FAULTS", size)
    assert rounds(3, 1000) == played


def test_only_a_row_that_passed_on_this_tree_in_this_size_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame, "KEPT", tmp_path)
    monkeypatch.setenv("FAULTS", "long")
    result = {"passed": True, "tree": "a", "size": "long"}
    assert frame.kept(ROW, "a") is None
    for spoilt, left_out in (({}, True), ({"passed": False}, False), ({"size": "0.1"}, False)):
        (tmp_path / "row-99.json").write_text(json.dumps(result | spoilt))
        assert (frame.kept(ROW, "a") is not None) == left_out
    assert frame.kept(ROW, "b") is None


def test_every_row_is_there_once_and_its_tests_exist() -> None:
    numbers = [row.number for row in ROWS]
    assert numbers == sorted(set(numbers))
    missing = [test for row in ROWS for test in row.tests if not (ROOT / test.partition("::")[0]).exists()]
    assert not missing


def test_whatever_is_left_to_the_long_run_stands_in_one_of_its_rows() -> None:
    played = {test.partition("::")[0] for row in ROWS for test in row.tests}
    leaves = re.compile(r"mark\.faults\b|\bdaily\(|[^_.]\brounds\(\d|\bseeds\(")
    tests = sorted((ROOT / "tests").rglob("test_*.py"))
    left = [name(file) for file in tests if leaves.search(file.read_text("utf-8"))]
    assert [file for file in left if file not in {*played, name(Path(__file__))}] == []
