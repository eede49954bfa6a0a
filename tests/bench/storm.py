"""The storm: the network is back, and every phone hands in at the same moment.

Ours: each phone asks the time and hands its page in, as a phone that had no network does. Signatures are made
beforehand; the server verifies them, judges every action's right and time, and answers after the sync. The
peer: PouchDB's own requests for the same actions as documents. The clock runs from the first connection until
the last phone has its acknowledgement; CPU is the server's over all requests, what follows the
acknowledgement included.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from tests.bench.bare import rows_again_s
from tests.bench.measures import Bench, Floor, Measure, Row, Side, Sides
from tests.bench.rivals import Rival, couchdb, pouchdb_server
from tests.bench.site import seed, serving
from tests.bench.storm_play import Storm, ours, replications, theirs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Shape:
    """So many phones with so many actions each."""

    phones: int
    actions: int

    @property
    def name(self) -> str:
        """As in the table."""
        return f"{self.phones}×{self.actions}"

    def figures(self, storm: Storm) -> dict[str, float]:
        """What a storm of this shape took, by row."""
        wall = {f"storm {self.name}": storm.wall_s}
        if storm.cpu_s is None:
            return wall
        return {**wall, f"storm {self.name}, CPU": storm.cpu_s / self.phones / self.actions * 1e6}


SHAPES = (Shape(50, 100), Shape(200, 50), Shape(1000, 20))
TINY = (Shape(3, 4),)


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """All shapes one after the other, on one server a side."""
    shapes = TINY if bench.small else SHAPES
    found: dict[str, Side] = {}
    with ExitStack() as stack:
        if bench.wants("ours"):
            here = Here(stack, bench, shapes)
            found |= {"ours": here.play, "limit": here.bare}
        peers = bench.peers()
        if peers is not None:
            peer = stack.enter_context(pouchdb_server(peers, bench.folder("pouchdb")))
            found["peer"] = There(peer, shapes).play
        if bench.couchdb and bench.wants("couchdb"):
            found["couchdb"] = There(couchdb(bench.couchdb), shapes).play
        yield found


class Here:
    """Our server under storms, and after each the same rows in the bare database."""

    def __init__(self, stack: ExitStack, bench: Bench, shapes: Sequence[Shape]) -> None:
        self._shapes, self._data = shapes, bench.folder("stormlamp")
        self._site = seed(self._data, bench.runs * sum(shape.phones for shape in shapes))
        self._fresh = iter(self._site.holders)
        self._where = stack.enter_context(serving(self._data))
        self._heads: dict[Shape, Sequence[int]] = {}

    def play(self, _run: int) -> dict[str, float]:
        """Storms of all shapes, each by phones that have not handed in before."""
        figures: dict[str, float] = {}
        for shape in self._shapes:
            holders = list(islice(self._fresh, shape.phones))
            storm = ours(self._site, self._where, holders, shape.actions)
            self._heads[shape] = storm.heads
            figures |= shape.figures(storm)
        return figures

    def bare(self, run: int) -> dict[str, float]:
        """The last storms' rows, in as many commits."""
        database = self._data / "stormlamp.db"
        return {
            f"storm {shape.name}": rows_again_s(database, self._data / f"bare-{run}-{shape.phones}.db", heads)
            for shape, heads in self._heads.items()
        }


class There:
    """A rival under storms, each into a new database."""

    def __init__(self, rival: Rival, shapes: Sequence[Shape]) -> None:
        self._rival = rival
        self._said = {shape: replications(rival, shape.phones, shape.actions) for shape in shapes}

    def play(self, _run: int) -> dict[str, float]:
        """Storms of all shapes."""
        figures: dict[str, float] = {}
        for shape, said in self._said.items():
            figures |= shape.figures(theirs(self._rival, said))
        return figures


WORK = (
    "until every phone has its acknowledgement. Ours: GET now and POST pages, signed, rights judged, "
    "answered after fsync. Peer: PouchDB 9's requests up to the answer of _bulk_docs, not synced, no rights. "
    "Limit: the same rows into the bare SQLite in as many synced commits."
)
CPU = (
    "the server's user and system time over all its processes and all requests of the storm, PouchDB's "
    "checkpoint included."
)
ROWS = tuple(
    row
    for shape in (*SHAPES, *TINY)
    for row in (
        Row(f"storm {shape.name}", "s", Floor(peer=3, couchdb=1.5), f"{shape.name}: {WORK}"),
        Row(f"storm {shape.name}, CPU", "µs/action", Floor(couchdb=2), f"{shape.name}: {CPU}"),
    )
)
MEASURES = (Measure("storm", ROWS, sides),)
