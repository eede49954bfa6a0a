"""The odd editions by which the client's tests hold phones to the server are those that the server takes."""

import copy
import json
from random import Random
from typing import Any

from tests.vectors.knotted_plans import KNOTS
from tests.vectors.make_editions import ACCEPTED, EDITIONS, WHOLE, accepted, knotted

from stormlamp.services.plans.plan_folder import check_edition

ROWS: list[list[dict[str, Any]]] = json.loads(ACCEPTED.read_text("utf-8"))


def slipped(slips: list[dict[str, Any]]) -> dict[str, Any]:
    """Copy the whole edition with all slips made."""
    whole: Any = copy.deepcopy(WHOLE)
    for slip in slips:
        above = whole
        for step in slip["path"][:-1]:
            above = above[step]
        if "value" in slip:
            above[slip["path"][-1]] = slip["value"]
        else:
            del above[slip["path"][-1]]
    edition: dict[str, Any] = whole
    return edition


def test_each_is_taken_though_it_is_odd_in_many_places() -> None:
    assert len(ROWS) == EDITIONS + len(KNOTS)
    for slips in ROWS:
        assert [each for each in check_edition(slipped(slips)) if each.severity == "error"] == []
    assert all(len(slips) > 40 for slips in ROWS[:EDITIONS])


def test_they_are_made_the_same_at_each_run() -> None:
    assert accepted(Random(0)) == ROWS[0]  # noqa: S311 - chance by a seed
    assert [knotted(knot) for knot in KNOTS] == ROWS[EDITIONS:]
