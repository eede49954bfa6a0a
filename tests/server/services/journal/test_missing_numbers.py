"""Which numbers of a device are missing, whatever order its pages have."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from stormlamp.services.access.devices import gaps

runs = st.lists(st.tuples(st.booleans(), st.integers(1, 5)), max_size=20)


@given(runs, st.randoms(use_true_random=False), st.integers(0, 5))
def test_gaps_are_the_numbers_that_no_page_holds(
    laid: list[tuple[bool, int]], chance: Random, beyond: int
) -> None:
    held, given_, n = set[int](), list[tuple[int, int]](), 1
    for is_here, count in laid:
        if is_here:
            given_.append((n, count))
            held |= set(range(n, n + count))
        n += count
    last = max(held, default=0) + beyond
    chance.shuffle(given_)
    missing = {n for first, end in gaps(given_, last) for n in range(first, end + 1)}
    assert missing == set(range(1, last + 1)) - held
    assert gaps(given_, last) == gaps(sorted(given_), last)
