"""What the server vouches for: a word for each end of a journal, and a sum over rows in any order."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stormlamp.domain.journal.vouching import NOTHING, head_mac, plus, summand

if TYPE_CHECKING:
    from random import Random

KEY = b"k" * 32
END: dict[str, Any] = {
    "site": "court",
    "generation": "g1",
    "seq": 7,
    "running": b"r" * 32,
    "loose": b"l" * 32,
}
ROWS = st.lists(st.lists(st.one_of(st.none(), st.integers(), st.text()), max_size=4), max_size=6)


def test_the_word_for_an_end_is_a_mac_over_these_lines() -> None:
    lines = (
        "stormlamp-head-1",
        "court",
        "g1",
        "7",
        "cnJycnJycnJycnJycnJycnJycnJycnJycnJycnJycnI",
        "bGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGw",
    )
    assert head_mac(KEY, **END) == hmac.digest(KEY, "\n".join(lines).encode(), hashlib.sha256)


@pytest.mark.parametrize(
    "other", [{"site": "hall"}, {"generation": "g2"}, {"seq": 8}, {"running": NOTHING}, {"loose": NOTHING}]
)
def test_another_end_or_key_has_another_word(other: dict[str, Any]) -> None:
    assert head_mac(KEY, **END | other) != head_mac(KEY, **END)
    assert head_mac(b"other", **END) != head_mac(KEY, **END)


def test_what_a_row_adds_is_a_mac_over_what_it_says() -> None:
    said = hmac.digest(KEY, b'stormlamp-loose-1\n["\\u505c\\u7535", 5, null]', hashlib.sha256)
    assert summand(KEY, "停电", 5, None) == int.from_bytes(said)
    assert summand(b"other", "停电", 5, None) != summand(KEY, "停电", 5, None)


def test_rows_that_are_cut_in_another_place_or_are_of_another_kind_add_something_else() -> None:
    assert len({summand(KEY, *row) for row in (("a", "b"), ("ab",), ("a", "b", None), ("1",), (1,))}) == 5


@given(ROWS, st.randoms())
def test_the_sum_is_the_same_in_any_order_and_nothing_once_all_have_gone(
    rows: list[Any], order: Random
) -> None:
    loose = NOTHING
    for row in rows:
        loose = plus(loose, summand(KEY, *row))
        assert len(loose) == 32
    order.shuffle(rows)
    for row in rows:
        loose = plus(loose, -summand(KEY, *row))
    assert loose == NOTHING


def test_a_sum_goes_round_below_nothing_and_above_the_most() -> None:
    most = b"\xff" * 32
    assert plus(NOTHING, -1) == most
    assert plus(most, 1) == NOTHING
    assert plus(NOTHING, 1) == bytes(31) + b"\1"
