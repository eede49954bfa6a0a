"""What a first visit weighs, and what the record alone weighs beside PouchDB."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from scripts import budget
from tests.bench.measures import Bench, Floor, Measure, Row, Side, Sides

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """Weighing takes no time: done in each run, since files do not vary."""
    peers = bench.peers()
    found: dict[str, Side] = {"ours": lambda _: ours()}
    if peers:
        pouch = peers / "node_modules" / "pouchdb" / "dist" / "pouchdb.min.js"
        found["peer"] = lambda _: {"weight-record": budget.weight(pouch)}
    yield found


def ours() -> dict[str, float]:
    """Kilobytes (1,000 bytes) as gzip -9 sends them."""
    sync, record = budget.record()
    return {
        "weight-first": sum(map(budget.weight, budget.first_visit())),
        "weight-kept": budget.weighed()[""],
        "weight-sync": sync,
        "weight-record": record,
    }


ROWS = (
    Row(
        "weight-first",
        "kB",
        Floor(most=budget.FIRST_KB),
        "script and style until the first screen stands, as gzip -9 sends them",
    ),
    Row(
        "weight-kept",
        "kB",
        Floor(most=budget.KEPT_KB),
        "all files that the worker keeps on each phone, likewise",
    ),
    Row(
        "weight-sync",
        "kB",
        Floor(most=budget.SYNC_KB),
        "web/src/sync bundled alone and minified, without the storage and core that it calls and what "
        "waits behind import(), and the service worker without its list of files, each through gzip -9",
    ),
    Row(
        "weight-record",
        "kB",
        None,
        "the same with the storage and core that it calls: what does for us what PouchDB does, and signs; "
        "peer: pouchdb.min.js",
    ),
)
MEASURE = Measure("weight", ROWS, sides)
