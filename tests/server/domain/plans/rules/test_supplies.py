"""Rule on supplies: what nobody has counted is told of once."""

from __future__ import annotations

from tests.server.domain.plans.builders import found

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.rules.supplies import counted


def test_supplies_that_nobody_counted_are_one_note_at_the_first() -> None:
    supplies = [{"id": "a", "quantity": 3}, {"id": "b", "quantity": 0}, {"id": "c", "quantity": 0}, {}]
    assert found(counted, {"supplies": supplies}) == [
        Finding(("supplies", 1, "quantity"), "supplies-uncounted", {"count": 2}, "note")
    ]


def test_of_counted_supplies_nothing_is_said() -> None:
    assert found(counted, {"supplies": [{"id": "a", "quantity": 1}]}) == []
    assert found(counted, {}) == []
