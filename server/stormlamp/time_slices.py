"""Cuts long work of a request into pieces, between which the other requests of its process go on."""

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

PIECE_S = 0.01
# Not 0: that would only let those go on who are ready, and nobody who waits for the network or a timer.
MOMENT_S = 1e-6


def in_slices(items: Iterable[T]) -> Iterator[T]:
    """Give the items, and the turn away whenever they have been worked on for a hundredth of a second.

    In a server all requests of a process share one thread: what does not give its turn away holds them all.
    """
    began = time.monotonic()
    for item in items:
        yield item
        if time.monotonic() - began > PIECE_S:
            time.sleep(MOMENT_S)
            began = time.monotonic()
