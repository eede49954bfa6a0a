"""The server folds what begins, ends and counts as the vectors say, to which the client is held too."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.server.domain.journal.fold_vectors import Plain, cases, counting, entry_of, views_of

from stormlamp.domain.journal.entries import Entry, EntryAction

FILES = ("incidents.json", "copies.json", "situation.json", "checklists.json", "timeline.json", "acts.json")
# Entries that stand at the row of another; the timeline has no row of their own for them.
ANSWERS = {"entry.corrected", "entry.pinned", "entry.decided"}


def plain_views(entries: list[Entry]) -> dict[tuple[str, bool], Plain]:
    """By ref and side what the server knows of a view."""
    counted = counting(entries)
    return {
        (it.ref, drill): {"members": list(it.members), "status": it.status}
        for drill in (False, True)
        for it in views_of(counted, drill=drill)
    }


def shuffled(entries: list[Entry], seed: int) -> list[Entry]:
    return random.Random(seed).sample(entries, k=len(entries))  # noqa: S311 -- a replayable shuffle, no secret


def assert_views(entries: list[Entry], expected: list[Plain]) -> None:
    """A hand-written case names what it is about; a generated one all."""
    found = plain_views(entries)
    assert len(found) == len(expected)
    for said in expected:
        if "ref" in said:
            view = found[said["ref"], said.get("drill", False)]
            assert view == {key: said.get(key, known) for key, known in view.items()}


@pytest.mark.parametrize(
    "case", [pytest.param(each, id=each["name"]) for file in FILES for each in cases(file)]
)
def test_a_hand_written_case_has_the_views_that_it_says_in_any_order_of_arrival(case: Plain) -> None:
    entries = [entry_of(it) for it in case["entries"]]
    for seed in range(10):
        if "views" in case["expected"]:
            assert_views(shuffled(entries, seed), case["expected"]["views"])


def test_each_generated_case_has_the_views_that_it_says_in_any_order_of_arrival() -> None:
    generated = cases("generated.json")
    assert len(generated) >= 200
    for case in generated:
        entries = [entry_of(it) for it in case["entries"]]
        for seed in range(3):
            assert_views(shuffled(entries, seed), case["expected"]["views"])


def test_what_counts_is_what_the_timelines_of_the_vectors_show() -> None:
    seen = 0
    for case in [*cases("copies.json"), *cases("generated.json")]:
        if "timeline" not in case["expected"]:
            continue
        shown = {row["ref"] for row in case["expected"]["timeline"]}
        counted = counting(entry_of(it) for it in case["entries"])
        answers = {it.ref for it in counted if it.action and it.action.type in ANSWERS}
        assert shown <= {it.ref for it in counted} <= shown | answers, case["name"]
        seen += len(case["entries"]) > len(counted)
    assert seen > 50


TYPES = (
    *("incident.expected", "incident.opened", "incident.cancelled", "incident.closed"),
    *("incident.joined", "incident.reopened", "incident.separated", "note.written"),
)
REFS = st.builds("{}.{}".format, st.sampled_from(("aaaaaaaaaa", "bbbbbbbbbb")), st.integers(1, 6))
ACTIONS = st.builds(
    EntryAction,
    type=st.sampled_from(TYPES) | st.text(),
    actor=st.none() | st.sampled_from(("p1", "p2")),
    incident=st.none() | REFS | st.just("__proto__"),
    drill=st.booleans(),
    refs=st.lists(REFS, max_size=3).map(tuple),
    copied_from=st.none() | REFS,
)


def build_entry(place: tuple[str, int], action: EntryAction | None, happened_at: int) -> Entry:
    device, n = place
    return Entry(f"{device}.{n}", device, n, action, happened_at)


ENTRIES = st.lists(
    st.builds(
        build_entry,
        st.tuples(st.sampled_from(("aaaaaaaaaa", "bbbbbbbbbb")), st.integers(1, 6)),
        st.none() | ACTIONS,
        st.integers(0, 9),
    ),
    unique_by=lambda it: it.ref,
    max_size=12,
)


@given(ENTRIES, st.integers(0, 9))
@settings(max_examples=150)
def test_any_entries_fold_to_one_state_whatever_the_order_in_which_they_arrived(
    entries: list[Entry], seed: int
) -> None:
    assert plain_views(shuffled(entries, seed)) == plain_views(entries)
