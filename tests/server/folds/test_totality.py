"""No entry, however wrong, makes a fold fail, and no order of arrival changes what is folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.server.folds.boards import board

from stormlamp.domain.entries import Entry, EntryAction

if TYPE_CHECKING:
    import random

TYPES = (
    *("incident.expected", "incident.opened", "incident.cancelled", "incident.closed"),
    *("incident.joined", "incident.separated", "supply.lost", "supply.returned", "level.changed"),
    *("stage.entered", "stage.left", "duty.taken", "duty.handed_over", "duty.released"),
    *("step.done", "step.skipped", "step.could_not", "step.undone", "facts.changed"),
    *("entry.corrected", "entry.pinned", "entry.decided", "edition.published", "note.written"),
    *("entry.undone", "enquiry.counted", "report.given", "report.skipped"),
    *("clock.started", "clock.reset", "clock.stopped"),
)
NAMES = (
    *("areas", "cause", "since", "to", "from", "level", "edition", "people_in_danger", "place", "count"),
    *("stage", "duty", "person", "list", "item", "area", "asset", "expected_back", "next_word_at"),
    *("pinned", "decision", "sha256", "number", "__proto__"),
    *("kind", "channel", "rule", "clock", "danger", "safe"),
)
WORDS = st.sampled_from(("", "L", "i1", "leader", "grid", "report", "2027-01-15T08:00:00Z", "E1"))
GARBAGE = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 5) | st.floats(allow_nan=False) | WORDS | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3),
    max_leaves=5,
)
REFS = st.builds("{}.{}".format, st.sampled_from(("aaaaaaaaaa", "bbbbbbbbbb")), st.integers(1, 6))
ACTIONS = st.builds(
    EntryAction,
    type=st.sampled_from(TYPES) | st.text(),
    actor=st.none() | st.sampled_from(("p1", "p2")),
    incident=st.none() | REFS | st.just("__proto__"),
    drill=st.booleans(),
    refs=st.lists(REFS, max_size=3).map(tuple),
    body=st.dictionaries(st.sampled_from(NAMES), GARBAGE, max_size=8),
    copied_from=st.none() | REFS,
)


def build_entry(place: tuple[str, int], action: EntryAction | None, times: tuple[int, int | None]) -> Entry:
    """An entry at this device and number."""
    device, n = place
    return Entry(f"{device}.{n}", device, n, action, happened_at=times[0], stated_at=times[1], seq=n)


ENTRIES = st.lists(
    st.builds(
        build_entry,
        st.tuples(st.sampled_from(("aaaaaaaaaa", "bbbbbbbbbb")), st.integers(1, 6)),
        st.none() | ACTIONS,
        st.tuples(st.integers(0, 9), st.none() | st.integers(0, 9)),
    ),
    unique_by=lambda it: it.ref,
    max_size=12,
)


@given(ENTRIES, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_any_entries_fold_to_one_state_in_any_order_with_repeats(
    entries: list[Entry], chance: random.Random
) -> None:
    case = {"ask": [{"person": "p1", "list": "L", "items": ["i1"]}], "looked_at": 2}
    shuffled = chance.sample(entries, k=len(entries))
    assert board([*shuffled, *entries[:3]], case) == board(entries, case)
