"""The deliberate faults of `make mutants` still fit the product that they would break."""

from __future__ import annotations

import pytest
from tests.mutants.mutants import MUTANTS, Mutant
from tests.support.source_tree import ROOT, text


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.fault)
def test_a_fault_finds_its_place_and_its_tests(mutant: Mutant) -> None:
    assert text(ROOT / mutant.path).count(mutant.old) == 1
    assert [test for test in mutant.tests if not (ROOT / test.split("::")[0]).exists()] == []
