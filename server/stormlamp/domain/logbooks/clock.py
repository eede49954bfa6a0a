"""Turns a phone's clock into the journal's time; offsets in milliseconds, times in microseconds."""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from stormlamp.domain.instants import read_at
from stormlamp.domain.journal import flags
from stormlamp.domain.logbooks.actions import whole

SYNCED_RTT_MS = 4000  # a round trip up to this leaves an error of at most half of it: 2 s
WIDEST_MS = 6.3e12  # 200 years; beyond it a sample says nothing, and sums stay exact


class Sample(NamedTuple):
    """Server time minus phone time in one clock epoch, as the phone measured it at its own `at`."""

    epoch: int
    offset_ms: float
    rtt_ms: float
    at: int


def read_sample(value: object) -> Sample | None:
    """A sample as a page carries it; None where any of its four fields cannot be used."""
    if not isinstance(value, dict):
        return None
    epoch, at = whole(value.get("epoch")), read_at(value.get("at"))
    offset, rtt = _number(value.get("offset_ms")), _number(value.get("rtt_ms"))
    if epoch is None or at is None or offset is None or rtt is None or rtt < 0:
        return None
    return Sample(epoch, offset, rtt, at)


def _number(value: object) -> float | None:
    if type(value) not in (int, float) or not isinstance(value, int | float):
        return None
    return float(value) if math.isfinite(value) and abs(value) <= WIDEST_MS else None


def best(samples: Iterable[Sample]) -> dict[int, Sample]:
    """The sample that speaks for each epoch: lowest rtt, then the newest, then the smallest offset."""
    found: dict[int, Sample] = {}
    for sample in samples:
        held = found.get(sample.epoch)
        if held is None or _rank(sample) < _rank(held):
            found[sample.epoch] = sample
    return found


def _rank(sample: Sample) -> tuple[float, int, float, float]:
    # The last member only decides between +x and -x, so that order of arrival never does.
    return sample.rtt_ms, -sample.at, abs(sample.offset_ms), sample.offset_ms


def adjustment(epoch: int, samples: Mapping[int, Sample]) -> tuple[int, int]:
    """What to add to an `at` of `epoch` (microseconds), and the quality: synced or estimated.

    Args:
        epoch: the action's clock epoch.
        samples: the best of each epoch, from `best`.
    """
    own = samples.get(epoch)
    if own is not None:
        close = own.rtt_ms <= SYNCED_RTT_MS
        return _micros(own), flags.SYNCED if close else flags.ESTIMATED
    if not samples:
        return 0, flags.ESTIMATED
    earlier = [each for each in samples if each < epoch]
    nearest = max(earlier) if earlier else min(samples)
    return _micros(samples[nearest]), flags.ESTIMATED


def _micros(sample: Sample) -> int:
    # Half up, as JavaScript rounds.
    return math.floor(sample.offset_ms * 1000 + 0.5)


class Bounds(NamedTuple):
    """What limits an action's time: all in microseconds, None where there is nothing.

    A named tuple, as `Action` is: a storm makes thousands.

    Args:
        after: the newest of its present references and its opening.
        received_at: its own receipt.
        previous: happened_at of the device's stored action before, with a readable `at`.
        following: the same of the one after.
    """

    after: int | None
    received_at: int
    previous: int | None
    following: int | None


def clamp(wanted: int, bounds: Bounds) -> tuple[int, bool]:
    """The time that stands, and whether it came out before a reference (flag `before_ref`)."""
    time = wanted
    if bounds.after is not None:
        time = max(time, bounds.after + 1)
    time = min(time, bounds.received_at)
    if bounds.previous is not None:
        time = max(time, bounds.previous)
    if bounds.following is not None:
        time = min(time, bounds.following)
    return time, bounds.after is not None and time <= bounds.after
