"""How many rounds and which seeds a fault test plays, and the figures that it saw."""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


def rounds(here: int, long: int) -> int:
    """How many rounds to play: `here` in the ordinary test run, `long` in `make faults`.

    `FAULTS` is "long", or a share of the long run: 0.1 plays a tenth of it, but never fewer than `here`.
    """
    size = os.environ.get("FAULTS")
    if not size:
        return here
    return long if size == "long" else max(here, round(long * float(size)))


def daily(first: Any, *others: Any) -> list[Any]:  # noqa: ANN401 - whatever a test has for a case
    """Cases of which the first alone is played in the ordinary test run, and all in `make faults`."""
    values = (each if isinstance(each, tuple) else (each,) for each in others)
    return [first, *(pytest.param(*each, marks=pytest.mark.faults) for each in values)]


def seeds(here: int, long: int) -> range:
    """The seeds to play: 0, 1, 2 ..., or the one that `SEED` names."""
    named = os.environ.get("SEED")
    return range(int(named), int(named) + 1) if named else range(rounds(here, long))


@contextmanager
def replayable(row: int, seed: int) -> Iterator[None]:
    """Let a failure inside say the command that plays this seed again."""
    try:
        yield
    except BaseException as error:
        error.add_note(f"again with: SEED={seed} ROW={row} make faults")
        raise


def tally(row: int, **figures: float) -> None:
    """Add figures to a row's sums, and `rounds` to its rounds; names that end in `_max` keep the highest.

    One line of JSON into the file that `FAULTS_FILE` names; without it nobody is counting.
    """
    kept = os.environ.get("FAULTS_FILE")
    if kept:
        # One write in append mode: rows run in several processes at once.
        with Path(kept).open("ab", buffering=0) as file:
            file.write(json.dumps({"row": row, **figures}).encode() + b"\n")
