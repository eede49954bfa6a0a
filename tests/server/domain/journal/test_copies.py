"""Actions recorded again: which of them counts, and what answers a copy answers what counts."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from stormlamp.domain.journal.copies import aliases_of, without_copies
from stormlamp.domain.journal.entries import Entry, EntryAction

AT = "2027-01-15T08:00:00.000Z"


def entry(ref: str, source: str | None = None, *, flags: tuple[str, ...] = (), **fields: object) -> Entry:
    device, _, n = ref.partition(".")
    plain: dict[str, Any] = {"type": "note.written", "actor": "p1", "at": AT, "copied_from": source}
    action = EntryAction(**{**plain, **fields})
    return Entry(ref, device, int(n), action, happened_at=int(n), flags=flags)


ORIGINAL, COPY = entry("a.1"), entry("b.2", "a.1")


def test_what_answers_a_copy_answers_what_counts_and_all_else_as_before() -> None:
    answer = entry("d.4", incident="b.2", refs=("x.9", "b.2"))
    counted = without_copies([ORIGINAL, COPY, answer])
    assert counted == [ORIGINAL, entry("d.4", incident="a.1", refs=("x.9", "a.1"))]


@pytest.mark.parametrize(
    ("fields", "answering"),
    [
        ({"incident": "b.2"}, {"incident": "a.1"}),
        ({"refs": ("b.2",)}, {"refs": ("a.1",)}),
        ({"refs": ("b.2",), "incident": "x.9"}, {"refs": ("a.1",), "incident": "x.9"}),
        ({"refs": ("x.9",), "incident": "b.2"}, {"refs": ("x.9",), "incident": "a.1"}),
    ],
    ids=str,
)
def test_a_copy_is_answered_by_incident_or_by_reference(
    fields: dict[str, Any], answering: dict[str, Any]
) -> None:
    assert without_copies([ORIGINAL, COPY, entry("d.4", **fields)])[1] == entry("d.4", **answering)


def test_what_answers_no_copy_stays_the_same_object() -> None:
    other, withheld = entry("d.4", refs=("a.1",), incident="a.1"), Entry("e.5", "e", 5, None, 5)
    counted = without_copies([ORIGINAL, COPY, other, withheld])
    assert counted[1] is other
    assert counted[2] is withheld


def test_copies_of_copies_are_followed_to_the_end_from_wherever_one_begins() -> None:
    chain = [ORIGINAL, COPY, entry("c.3", "b.2"), entry("d.4", "c.3")]
    for order in permutations(chain):
        assert aliases_of(order) == {"b.2": "a.1", "c.3": "a.1", "d.4": "a.1"}


def test_a_ring_and_what_leads_into_it_count_by_themselves() -> None:
    ring = [entry("a.1", "b.2"), entry("b.2", "a.1"), entry("c.3", "a.1"), entry("d.4", "c.3")]
    for order in permutations(ring):
        assert aliases_of(order) == {}


def test_the_first_of_several_copies_stands_for_an_original_that_is_not_here() -> None:
    first, second = entry("b.2", "a.1"), entry("c.3", "a.1")
    assert aliases_of([first, second]) == {"c.3": "b.2"}
    banned = entry("b.2", "a.1", flags=("not_allowed",))
    assert aliases_of([banned, second]) == {"b.2": "c.3"}
    assert aliases_of([entry("a.1", flags=("not_allowed",)), first, second]) == {"c.3": "b.2"}


@pytest.mark.parametrize(
    "fields",
    [{"type": "step.done"}, {"actor": "p2"}, {"at": "2027-01-15T08:00:00.001Z"}, {"drill": True}],
    ids=str,
)
def test_a_copy_that_says_another_thing_hides_nothing(fields: dict[str, Any]) -> None:
    assert aliases_of([ORIGINAL, entry("b.2", "a.1", **fields)]) == {}
