"""Waits for what other processes and threads do."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# The one limit of all waiting, here and in browsers. A fault takes as long to show, a busy machine is none.
PATIENCE_S = 120
PATIENCE_MS = PATIENCE_S * 1000


def until(holds: Callable[[], bool], most_s: float = PATIENCE_S) -> float:
    """Wait until something holds, but not for ever; how long that took, in seconds."""
    began = time.monotonic()
    while not holds():
        assert time.monotonic() - began < most_s, f"not within {most_s} s"
        time.sleep(0.005)
    return time.monotonic() - began
