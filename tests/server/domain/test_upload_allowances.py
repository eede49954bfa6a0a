"""Buckets of bytes: what they give, how long to wait, and that the real ones hold a storm."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stormlamp.domain.upload_allowances import _SECOND, EACH_ACTION, KIB, MIB, PAGE_LIMITS, Allowance, Limits

BUCKET = Allowance(1000, 10)


@given(st.lists(st.tuples(st.integers(1, 900), st.integers(0, 60 * _SECOND)), max_size=40))
def test_a_bucket_never_gives_more_than_it_holds_and_what_came_in_since(acts: list[tuple[int, int]]) -> None:
    full_at, now, given_out = 0, _SECOND, 0
    for size, pause in acts:
        now += pause
        if BUCKET.wait(full_at, size, now) == 0:
            full_at = BUCKET.taken(full_at, size, now)
            given_out += size
        assert given_out <= BUCKET.at_once + BUCKET.a_second * now / _SECOND


@given(st.integers(1, 1000), st.integers(0, 1000))
def test_whoever_waits_as_long_as_told_is_taken(size: int, taken: int) -> None:
    now = 5 * _SECOND
    full_at = BUCKET.taken(0, taken, now)
    wait = BUCKET.wait(full_at, size, now)
    assert wait == max(0, (taken + size - 1000) * _SECOND // 10)
    assert BUCKET.wait(full_at, size, now + wait) == 0


def test_nobody_pays_for_a_clock_that_went_back() -> None:
    full_at = BUCKET.taken(0, 900, 3_600 * _SECOND)
    assert BUCKET.wait(full_at, 900, _SECOND) == 0


def test_a_storm_and_a_phone_after_days_are_far_below_the_limits() -> None:
    weight = 100 * (1500 + EACH_ACTION)
    full_at = 0
    for _ in range(1000):
        assert PAGE_LIMITS.wait(0, full_at, weight, _SECOND) == 0
        full_at = PAGE_LIMITS.site.taken(full_at, weight, _SECOND)
    assert PAGE_LIMITS.wait(0, 0, 10_000 * (1500 + EACH_ACTION), _SECOND) == 0


def test_the_limits_of_a_device_hold_many_full_pages() -> None:
    full_page = 64 * KIB + 100 * EACH_ACTION
    assert PAGE_LIMITS.device.at_once // full_page > 150
    assert PAGE_LIMITS.share // full_page >= 5
    assert PAGE_LIMITS.device.at_once == 32 * MIB


def test_a_full_bucket_is_a_time_that_has_passed_or_zero() -> None:
    assert BUCKET.taken(0, 100, 50 * _SECOND) == 60 * _SECOND
    assert BUCKET.taken(49 * _SECOND, 100, 50 * _SECOND) == 60 * _SECOND
    assert BUCKET.taken(55 * _SECOND, 100, 50 * _SECOND) == 65 * _SECOND
    assert BUCKET.taken(150 * _SECOND, 100, 50 * _SECOND) == 150 * _SECOND  # empty, and not emptier
    assert BUCKET.taken(150 * _SECOND + 1, 100, 50 * _SECOND) == 60 * _SECOND  # the clock went back


def test_while_the_sites_bucket_is_empty_a_device_has_its_share() -> None:
    limits, now = Limits(BUCKET, Allowance(5000, 100), 200), 9 * _SECOND
    empty = now + 50 * _SECOND
    assert limits.wait(0, now, 1000, now) == 0
    assert limits.wait(0, empty, 200, now) == 0
    assert limits.wait(0, empty, 201, now) == _SECOND // 10
    assert limits.wait(now + 15 * _SECOND, empty, 100, now) == 5 * _SECOND
    # What is too much for the device is too much, whatever room the site has.
    assert limits.wait(now + 100 * _SECOND, now, 10, now) == _SECOND
