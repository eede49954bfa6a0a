"""`python -m tests.bench [measure ...]`: measures side by side, prints the table, writes var/bench.json.

`--ours` (`--peer`, `--couchdb`, `--limit`) measures these sides alone, and then only prints; `--runs N`
instead of five; `--small` is a tiny shape that proves the code and nothing else, and also only prints.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.bench import results
from tests.bench.measures import Bench, Measure
from tests.bench.registry import MEASURES
from tests.ground.tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

SIDES = ("ours", "peer", "couchdb", "limit")
RUNS = 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for; 0 where no goal was missed."""
    chosen = _parser().parse_args(arguments)
    only = frozenset(side for side in SIDES if getattr(chosen, side))
    measures = [measure for measure in MEASURES if not chosen.measures or measure.name in chosen.measures]
    found: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory(prefix="stormlamp-bench-") as scratch:
        for measure in measures:
            folder = Path(scratch) / measure.name
            folder.mkdir()
            couchdb = os.environ.get("COUCHDB_URL") or None
            found |= take(measure, Bench(folder, chosen.runs, chosen.small, only, couchdb))
    sys.stdout.write(results.table(found))
    if not chosen.small and not only:
        results.keep(found, ROOT / "var" / "bench.json")
    return 1 if any(entry["pass"] is False for entry in found.values()) and not chosen.small else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    names = [measure.name for measure in MEASURES]
    parser.add_argument("measures", nargs="*", metavar="measure", help=", ".join(names))
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--small", action="store_true")
    for side in SIDES:
        parser.add_argument(f"--{side}", action="store_true")
    return parser


def take(measure: Measure, bench: Bench) -> dict[str, dict[str, Any]]:
    """Measure in turn, and give each row's result by its name."""
    samples: dict[str, results.Samples] = {row.name: {} for row in measure.rows}
    began = time.monotonic()
    with measure.sides(bench) as sides:
        ready = time.monotonic()
        for run in range(bench.runs):
            for name, side in sides.items():
                for row, figure in side(run).items() if bench.wants(name) else ():
                    samples[row].setdefault(name, []).append(figure)
    spent = time.monotonic() - began
    sys.stdout.write(f"{measure.name}: {spent:.0f} s, {ready - began:.0f} of them to make ready\n")
    sys.stdout.flush()
    return {row.name: results.result(row, samples[row.name]) for row in measure.rows if samples[row.name]}


if __name__ == "__main__":
    sys.exit(main())
