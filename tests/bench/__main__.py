"""`python -m tests.bench [measure ...]`: measures side by side, prints the table, writes var/bench.json.

`--ours` (`--peer`, `--couchdb`, `--limit`) measures these sides alone, and then only prints; `--runs N`
instead of five; `--small` is a tiny shape that proves the code and nothing else, and also only prints.
`--quick` takes what whoever changes a hot path wants to know, in three minutes, and only prints.
`--beside FOLDER` measures our side here and in another checkout that has been set up, by turns.
"""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scripts.quickness import loop_us
from tests.bench import beside, results
from tests.bench.measures import Bench, Measure
from tests.bench.registry import MEASURES
from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

SIDES = ("ours", "peer", "couchdb", "limit")
RUNS = 5
QUICK = {"storm": 3, "phone": 1, "arriving": 1}  # runs of each measure
VAR = ROOT / "var"
BY_NAME = {measure.name: measure for measure in MEASURES}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for; 0 where every measure worked and no floor was missed."""
    chosen = _parser().parse_args(arguments)
    if chosen.beside is not None:
        say(machine(), beside.table(chosen.beside, chosen.measures, chosen.runs))
        return 0
    only = frozenset(side for side in SIDES if getattr(chosen, side))
    found: dict[str, dict[str, Any]] = {}
    failed: list[str] = []
    say(machine())
    for name in chosen.measures or (QUICK if chosen.quick else BY_NAME):
        # Below the project: the system's folder for such things may be memory, whose syncs cost nothing.
        VAR.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="bench-", dir=VAR) as scratch:
            bench = Bench(
                Path(scratch),
                QUICK.get(name, chosen.runs) if chosen.quick else chosen.runs,
                chosen.small,
                only,
                os.environ.get("COUCHDB_URL") or None,
                quick=chosen.quick,
            )
            try:
                found |= take(BY_NAME[name], bench)
            except Exception:  # noqa: BLE001 - one broken measure must not cost the others their figures
                failed.append(name)
                say(f"{name} failed:", traceback.format_exc())
        if not chosen.small and not chosen.quick and not only:
            results.keep(found, VAR / "bench.json", among=bool(chosen.measures))
    if chosen.small:
        found = {name: {**entry, "pass": None} for name, entry in found.items()}
    say("", results.table(found), *(f"{name} failed, see above." for name in failed))
    missed = any(entry["pass"] is False for entry in found.values())
    return 1 if failed or missed else 0


def say(*lines: str) -> None:
    """Tell it now: a run takes minutes."""
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def machine() -> str:
    """What the figures were measured on; a busy machine measures its other work too."""
    load = os.getloadavg()[0]
    # Half as long again where it was built without optimisations.
    quick = f"a loop of 100,000 takes it {loop_us() / 1000:.1f} ms"
    versions = f"Python {platform.python_version()} ({quick}), SQLite {sqlite3.sqlite_version}"
    return f"{os.cpu_count()} cores, load {load:.1f}, {platform.system()} {platform.machine()}, {versions}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("measures", nargs="*", metavar="measure", type=_known, help=", ".join(BY_NAME))
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--beside", type=Path, metavar="FOLDER")
    for side in SIDES:
        parser.add_argument(f"--{side}", action="store_true")
    return parser


def _known(name: str) -> str:
    if name not in BY_NAME:
        raise argparse.ArgumentTypeError(f"there is no measure {name!r}; there are {', '.join(BY_NAME)}")
    return name


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
    say(f"{measure.name}: {spent:.0f} s, {ready - began:.0f} of them to make ready")
    return {row.name: results.result(row, samples[row.name]) for row in measure.rows if samples[row.name]}


if __name__ == "__main__":
    sys.exit(main())
