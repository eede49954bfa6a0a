"""Tries, promises and notices fold as their vectors say, whatever the order of arrival."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.server.folds.boards import Plain, cases, entry_of
from tests.server.folds.test_totality import GARBAGE, REFS
from tests.server.folds.test_vectors import named, orders

from stormlamp.domain.entries import Entry, EntryAction
from stormlamp.domain.notices import Notices, evolve_notices
from stormlamp.domain.promises import Promises, evolve_promises
from stormlamp.domain.tries import WAITS, Tries, evolve_tries

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Mapping


def told(entries: Iterable[Entry], waits: Mapping[str, int] = WAITS) -> Plain:
    """All three, folded from entries that arrived in this order, some of them more than once."""
    ordered = sorted({it.ref: it for it in entries}.values(), key=lambda it: it.order)
    return {
        "tries": _tries(reduce(evolve_tries, ordered, {}), waits),
        "promises": _promises(reduce(evolve_promises, ordered, Promises())),
        "notices": _notices(reduce(evolve_notices, ordered, {})),
    }


def _tries(state: Tries, waits: Mapping[str, int]) -> Plain:
    return {
        contact: {
            "last": it.last.entry.ref,
            "again_at": it.again_at(waits),
            "routes": {str(route): [made.outcome, made.entry.ref] for route, made in it.routes.items()},
            "vain": {person: made.entry.ref for person, made in it.vain.items()},
        }
        for contact, it in state.items()
    }


def _promises(state: Promises) -> Plain:
    return {
        "made": [[it.entry.ref, it.by, it.what, it.until] for it in state.made],
        "standing": [it.entry.ref for it in state.standing],
        "ended": {ref: entry.ref for ref, entry in state.ended.items()},
    }


def _notices(state: Notices) -> Plain:
    return {
        audience: {channel: [it.script, it.entry.ref] for channel, it in by.items()}
        for audience, by in state.items()
    }


@pytest.mark.parametrize("case", named("calls.json"))
def test_a_case_folds_as_it_says_in_every_order_of_arrival(case: Plain) -> None:
    for order in orders([entry_of(it) for it in case["entries"]], most=40):
        assert told(order, case.get("waits", WAITS)) == case["expected"]


def test_a_promise_is_broken_once_its_time_has_gone_by() -> None:
    case = next(it for it in cases("calls.json") if it["name"].startswith("of one giver"))
    state = reduce(evolve_promises, [entry_of(it) for it in case["entries"]], Promises())
    assert [it.by for it in state.broken(1_800_003_000_000_000)] == ["lift"]
    assert state.broken(1_800_002_400_000_000) == ()


FIELDS = ("contact", "outcome", "route", "by", "what", "until", "audience", "channel", "script", "__proto__")
ACTIONS = st.builds(
    EntryAction,
    type=st.sampled_from(("contact.tried", "promise.made", "promise.withdrawn", "notice.given")),
    actor=st.none() | st.sampled_from(("p1", "p2")),
    refs=st.lists(REFS, max_size=3).map(tuple),
    body=st.dictionaries(st.sampled_from(FIELDS), GARBAGE | st.sampled_from(("busy", "reached")), max_size=8),
)
ENTRIES = st.lists(st.tuples(st.integers(1, 6), ACTIONS), unique_by=lambda it: it[0], max_size=6)


@given(ENTRIES, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_whatever_stands_in_them_they_fold_to_one_state_in_any_order(
    made: list[tuple[int, EntryAction]], chance: random.Random
) -> None:
    entries = [Entry(f"aaaaaaaaaa.{n}", "aaaaaaaaaa", n, action, happened_at=n % 3) for n, action in made]
    assert told([*chance.sample(entries, k=len(entries)), *entries[:2]]) == told(entries)
