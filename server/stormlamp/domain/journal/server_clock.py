"""Judges whether the server's clock has leapt ahead: receipt times, which never run back, must not follow."""

from collections.abc import Iterable
from typing import Final

_DAY: Final = 86_400_000_000
# A site may be quiet for a year, from one yearly drill to the next, and nothing is wrong with its clock.
LONGEST_QUIET: Final = 400 * _DAY
# A phone whose own clock says about the same day: two clocks are not wrong alike by chance.
PHONES_AGREE: Final = 2 * _DAY


def has_leapt(now: int, last_received_at: int, phones: Iterable[int] = ()) -> bool:
    """Whether nothing may be received at `now`, because the server's clock must have leapt ahead.

    Args:
        now: the server's clock, microseconds.
        last_received_at: the newest receipt; 0 where there is none, which nothing is held against.
        phones: by the phones' own clocks, when what they hand in was recorded, microseconds.
    """
    if not last_received_at or now - last_received_at <= LONGEST_QUIET:
        return False
    return all(abs(now - at) > PHONES_AGREE for at in phones)
