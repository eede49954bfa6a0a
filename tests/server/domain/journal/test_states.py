"""What is remembered of a device: its actions' times around a number, and the end of what it handed in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.server.domain.builders import AT, a_device

from stormlamp.domain.journal.states import Marks, StoredPage

HELD = st.dictionaries(st.integers(1, 12), st.tuples(st.integers(0, 99), st.booleans()))


def marks_of(held: dict[int, tuple[int, bool]]) -> Marks:
    marks = Marks()
    for n, (time, bound) in held.items():
        marks.add(n, time, bound=bound)
    return marks


@given(HELD, st.integers(0, 13))
def test_neighbours_are_the_nearest_in_number_whatever_order_they_came_in(
    held: dict[int, tuple[int, bool]], n: int
) -> None:
    marks = marks_of(held)
    lower, higher = sorted(each for each in held if each < n), sorted(each for each in held if each > n)
    bounds = [each for each in held if held[each][1]]
    assert marks.before(n) == (held[lower[-1]][0] if lower else None)
    before = [each for each in lower if each in bounds]
    after = [each for each in higher if each in bounds]
    assert marks.bound_before(n) == (held[before[-1]][0] if before else None)
    assert marks.bound_after(n) == (held[after[0]][0] if after else None)


@given(HELD, st.integers(0, 13), st.integers(0, 13))
def test_a_range_is_free_only_where_no_number_of_it_is_stored(
    held: dict[int, tuple[int, bool]], first: int, last: int
) -> None:
    assert marks_of(held).any_within(first, last) is any(first <= n <= last for n in held)


def test_a_number_that_is_put_in_twice_has_its_newest_time() -> None:
    marks = Marks()
    marks.add(3, 10, bound=False)
    marks.add(3, 20, bound=True)
    marks.add(5, 30, bound=False)
    assert (marks.before(4), marks.bound_before(4), marks.bound_before(6)) == (20, 20, 20)


def test_the_end_of_what_is_held_only_moves_forward() -> None:
    device = a_device()
    device.hold_page(2, StoredPage(b"two", b""))
    device.hold_page(1, StoredPage(b"one", b""))
    assert device.pages == {1: StoredPage(b"one", b""), 2: StoredPage(b"two", b"")}
    assert (device.held_page, device.held_identity) == (2, b"two")
    device.hold_page(2, StoredPage(b"other", b""))
    assert device.held_identity == b"two"


def test_the_last_action_and_the_last_that_limits_are_two() -> None:
    device = a_device()
    device.hold_action(4, AT, bound=True)
    device.hold_action(5, AT + 1, bound=False)
    device.hold_action(2, AT - 1, bound=True)
    device.hold_action(4, AT + 9, bound=True)
    device.hold_action(5, AT + 7, bound=False)
    assert (device.held_n, device.tail_at) == (5, AT + 1)
    assert (device.bound_n, device.bound_at) == (4, AT)
    assert (device.marks.before(5), device.marks.before(6)) == (AT + 9, AT + 7)
    assert not device.changed


def test_the_first_number_counts_as_an_end_too() -> None:
    device = a_device()
    device.hold_action(1, AT, bound=True)
    assert (device.held_n, device.tail_at, device.bound_n, device.bound_at) == (1, AT, 1, AT)
    device = a_device()
    device.hold_page(1, StoredPage(b"one", b""))
    assert (device.held_page, device.held_identity) == (1, b"one")
