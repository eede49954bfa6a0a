"""The storm on a disk whose every sync takes 5 ms, as a cheap one's does; and how often each server syncs.

The delay is put between the server and the system's fsync and fdatasync (tests/shims), the same on both
sides. It is Linux's; elsewhere these rows are left out, and say so.
"""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from tests.bench.measures import PEERS, Bench, Floor, Measure, Row, Side, Sides
from tests.bench.rivals import Rival, pouchdb_server
from tests.bench.site import seed, serving
from tests.bench.storm_play import ours, replications, theirs
from tests.shims.disk import Disk, missing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SYNC_MS = 5
PHONES, ACTIONS = 200, 50
SLOW = f"storm {PHONES}×{ACTIONS}, {SYNC_MS} ms a sync"
SYNCED, COUNTED = f"{SLOW}, peer syncs", f"storm {PHONES}×{ACTIONS}, syncs"
SYNC_ALL = PEERS / "synced.cjs"


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """The same storm twice on each side: first slow, then counted on a disk that tells."""
    reason, peers = missing(), bench.peers()
    if reason:
        sys.stdout.write(f"{SLOW}, {COUNTED} and the like are left out: {reason}.\n")
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
        wall_s = ours(site, where, holders, actions).wall_s
        slow.heal()
        figures = {SLOW: wall_s, SYNCED: wall_s}
        if run == 0:
            before = _syncs(telling)
            ours(other, there, other.holders, actions)
            figures[COUNTED] = _syncs(telling) - before
        return figures

    return play


def _there(stack: ExitStack, bench: Bench, peers: Path, size: tuple[int, int]) -> Side:
    plain, slow = _rival(stack, bench, peers, "plain")
    synced, slow_too = _rival(stack, bench, peers, "synced")
    told, telling = _rival(stack, bench, peers, "told")
    said = replications(plain, *size)

    def play(run: int) -> dict[str, float]:
        figures = {}
        for row, rival, disk in ((SLOW, plain, slow), (SYNCED, synced, slow_too)):
            disk.slow_syncs(SYNC_MS)
            figures[row] = theirs(rival, said).wall_s
            disk.heal()
        if run == 0:
            before = _syncs(telling)
            theirs(told, said)
            figures[COUNTED] = _syncs(telling) - before
        return figures

    return play


def _rival(stack: ExitStack, bench: Bench, peers: Path, name: str) -> tuple[Rival, Disk]:
    data, disk = _disk(stack, bench, f"pouchdb-{name}", tells=name == "told")
    syncing = {"NODE_OPTIONS": f"--require {json.dumps(str(SYNC_ALL))}"} if name == "synced" else {}
    return stack.enter_context(pouchdb_server(peers, data, {**disk.environment, **syncing})), disk


def _syncs(disk: Disk) -> int:
    return sum(event.kind == "s" for event in disk.events())


ROWS = (
    Row(
        SLOW,
        "s",
        Floor(peer=4, couchdb=1.5),
        f"the storm with every fsync and fdatasync {SYNC_MS} ms longer. Ours waits for one before each "
        "answer; the peer answers without.",
    ),
    Row(
        SYNCED,
        "s",
        Floor(peer=4),
        "the same, and the peer is made to sync every batch before it answers, as CouchDB does by itself.",
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
