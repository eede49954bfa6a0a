"""What a first visit weighs, and what the record alone weighs beside PouchDB."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import hatch_build
from scripts import budget
from tests.bench.browser.pages import bundle
from tests.bench.measures import Bench, Goal, Measure, Row, Side, Sides

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SYNC_KB = 15


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """Weighing takes no time: one bundle, made in each run, since files do not vary."""
    folder, peers = bench.folder("weights"), bench.peers()
    found: dict[str, Side] = {"ours": lambda _: ours(folder)}
    if peers:
        pouch = peers / "node_modules" / "pouchdb" / "dist" / "pouchdb.min.js"
        found["peer"] = lambda _: {"weight-sync": budget.weight(pouch)}
    yield found


def ours(folder: Path) -> dict[str, float]:
    """Kilobytes (1,000 bytes) as gzip -9 sends them."""
    parts = {
        "record.js": "page/record.ts",
        "worker.js": str(hatch_build.ROOT / "service_worker" / "sw.ts"),
    }
    for name, entry in parts.items():
        bundle(entry, folder / name)
    return {
        "weight-first": sum(map(budget.weight, budget.first_visit())),
        "weight-all": sum(budget.weight(path) for path in budget.BUILT.rglob("*") if path.is_file()),
        "weight-sync": sum(budget.weight(folder / name) for name in parts),
    }


ROWS = (
    Row(
        "weight-first",
        "kB",
        Goal(most=budget.FIRST_KB),
        "script and style until the first screen stands, as gzip -9 sends them",
    ),
    Row("weight-all", "kB", Goal(most=budget.WHOLE_KB), "all files that the worker keeps, likewise"),
    Row(
        "weight-sync",
        "kB",
        Goal(most=SYNC_KB),
        "web/src/sync with the storage and core that it needs, bundled alone and minified, and the service "
        "worker without its list of files, each through gzip -9; peer: pouchdb.min.js",
    ),
)
MEASURE = Measure("weight", ROWS, sides)
