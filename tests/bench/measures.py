"""The shape of a measure. Read this to add one.

A `Measure` has rows (lines of the table, keys of var/bench.json) and a context manager `sides`. Its body
before `yield` sets everything up (servers, seeds, signatures: none of it is timed), what it yields are the
sides to take in turn, and its end gives everything back:

    @contextmanager
    def sides(bench: Bench) -> Iterator[Sides]:
        with ours(bench.folder("hello")) as server, pouchdb_server(bench.folder("hello-peer")) as peer:
            yield {"ours": lambda _: {"hello": ours_ms(server)}, "peer": lambda _: {"hello": peer_ms(peer)}}

    ROWS = (Row("hello", "ms", Floor(peer=3), "GET / on both; nothing is stored"),)
    MEASURES = (Measure("hello", ROWS, sides),)

A side is a function of the run's number (0, 1, 2 …) that does the work once and gives `{row's name: figure}`.
The harness goes round: ours, peer, limit, ours, peer, limit …, `bench.runs` times, and takes medians row by
row. Sides are "ours", "peer" (what one would pick instead), "couchdb" (only where `bench.couchdb` is set) and
"limit" (the same work with nothing around it: the bare database, a bare page). A side may leave rows out, and
a row may have no peer and no limit. Less is better in every row: seconds, milliseconds, bytes; count losses,
not gains.

A measure that needs a peer calls `bench.peers()` for the folder with `node_modules`; where it is not
installed, the side is left out with one clear sentence. `bench.small` asks for a tiny shape: the code must
work, the figures mean nothing. A row whose figure is wrong work (a lost action, a page that did not come)
raises: no figure is better than a false one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

Side = Callable[[int], Mapping[str, float]]
Sides = Mapping[str, Side]
PEERS = Path(__file__).parent / "peers"
ABSENT = "The peers are not installed (`make bench` does it): only our own side is measured."


@dataclass(frozen=True, slots=True)
class Floor:
    """What must never be lost again; all that is given must hold.

    Args:
        peer: how many times less than the peer at least.
        couchdb: the same against CouchDB; without one against the peer, if that has no floor itself.
        most: our figure at most, in the row's unit.
        limit: our figure at most so many times the limit.
    """

    peer: float | None = None
    couchdb: float | None = None
    most: float | None = None
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table.

    Args:
        name: its key in var/bench.json.
        unit: of the figures: s, ms, MB, kB, ...; "" for a count.
        floor: what must hold; None for a figure that is only told.
        note: what work each side does and how durable its answer is, in one or two sentences.
    """

    name: str
    unit: str
    floor: Floor | None
    note: str


@dataclass(frozen=True, slots=True)
class Bench:
    """What a measure is given.

    Args:
        scratch: an empty folder, removed at the end.
        runs: how often each side is measured.
        small: a tiny shape, to prove that the code works.
        only: sides that are wanted; empty for all.
        quick: as little as tells whoever changes a hot path whether it holds.
        couchdb: address of a CouchDB with its user and password, or None.
        installed: the folder of the peers' package.
    """

    scratch: Path
    runs: int = 5
    small: bool = False
    only: frozenset[str] = frozenset()
    couchdb: str | None = None
    installed: Path = PEERS
    quick: bool = False

    def folder(self, name: str) -> Path:
        """An empty folder of this name for a server or a browser."""
        made = self.scratch / name
        made.mkdir()
        return made

    def wants(self, side: str) -> bool:
        """Whether this side is to be measured; the rest need not be set up."""
        return not self.only or side in self.only

    def peers(self) -> Path | None:
        """The folder of the peers' `node_modules`; None where not wanted, or absent (and says so)."""
        if not self.wants("peer"):
            return None
        if (self.installed / "node_modules" / "pouchdb-server").is_dir():
            return self.installed
        sys.stdout.write(f"{ABSENT}\n")
        return None


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that is measured in one setting; see above."""

    name: str
    rows: tuple[Row, ...]
    sides: Callable[[Bench], AbstractContextManager[Sides]]
