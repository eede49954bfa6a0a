"""The storm on a disk whose every sync takes 5 ms, as a cheap one's does; and how often each server syncs.

The delay is put between the server and the system's fsync and fdatasync (tests/shims), the same on both
sides. It is Linux's; elsewhere these rows are left out, and say so.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from tests.bench.measures import Bench, Goal, Measure, Row, Side, Sides
from tests.bench.rivals import pouchdb_server
from tests.bench.site import seed, serving
from tests.bench.storming import ours, replications, theirs
from tests.shims.disk import Disk, missing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SYNC_MS = 5
PHONES, ACTIONS = 200, 50
SLOW, COUNTED = f"storm {PHONES}×{ACTIONS}, {SYNC_MS} ms a sync", f"storm {PHONES}×{ACTIONS}, syncs"


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """The same storm twice on each side: first slow, then counted on a disk that tells."""
    reason, peers = missing(), bench.peers()
    if reason:
        sys.stdout.write(f"{SLOW} and {COUNTED} are left out: {reason}.\n")
        yield {}
        return
    phones, actions = (3, 4) if bench.small else (PHONES, ACTIONS)
    found: dict[str, Side] = {}
    with ExitStack() as stack:
        if bench.wants("ours"):
            found["ours"] = _here(stack, bench, phones, actions)
        if peers is not None:
            found["peer"] = _there(stack, bench, peers, (phones, actions))
        yield found


def _disk(stack: ExitStack, bench: Bench, name: str, *, tells: bool) -> tuple[Path, Disk]:
    kept = bench.folder(f"{name}-kept")
    data = bench.folder(name)
    return data, stack.enter_context(Disk(data, kept, record=tells))


def _here(stack: ExitStack, bench: Bench, phones: int, actions: int) -> Side:
    data, slow = _disk(stack, bench, "stormlamp", tells=False)
    site = seed(data, phones * bench.runs)
    where = stack.enter_context(serving(data, slow.environment))
    told, telling = _disk(stack, bench, "stormlamp-told", tells=True)
    other = seed(told, phones)
    there = stack.enter_context(serving(told, telling.environment))

    def play(run: int) -> dict[str, float]:
        slow.slow_syncs(SYNC_MS)
        holders = site.holders[run * phones : (run + 1) * phones]
        figures = {SLOW: ours(site, where, holders, actions).wall_s}
        slow.heal()
        if run == 0:
            before = _syncs(telling)
            ours(other, there, other.holders, actions)
            figures[COUNTED] = _syncs(telling) - before
        return figures

    return play


def _there(stack: ExitStack, bench: Bench, peers: Path, size: tuple[int, int]) -> Side:
    data, slow = _disk(stack, bench, "pouchdb", tells=False)
    rival = stack.enter_context(pouchdb_server(peers, data, slow.environment))
    told, telling = _disk(stack, bench, "pouchdb-told", tells=True)
    other = stack.enter_context(pouchdb_server(peers, told, telling.environment))
    said = replications(rival, "storm", *size)

    def play(run: int) -> dict[str, float]:
        slow.slow_syncs(SYNC_MS)
        figures = {SLOW: theirs(rival, "storm", said).wall_s}
        slow.heal()
        if run == 0:
            before = _syncs(telling)
            theirs(other, "storm", said)
            figures[COUNTED] = _syncs(telling) - before
        return figures

    return play


def _syncs(disk: Disk) -> int:
    return sum(event.kind == "s" for event in disk.events())


ROWS = (
    Row(
        SLOW,
        "s",
        Goal(couchdb=4),
        f"the storm with every fsync and fdatasync {SYNC_MS} ms longer. Ours waits for one before each "
        "answer; the peer answers without.",
    ),
    Row(
        COUNTED,
        "",
        None,
        f"syncs of all files in one storm of {PHONES * ACTIONS:,} actions: what the acknowledgements are "
        "worth when the power goes. The peer's are those of opening its database and of its compactions.",
    ),
)
MEASURES = (Measure("slow", ROWS, sides),)
