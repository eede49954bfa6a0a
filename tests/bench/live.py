"""One action, with nothing else going on: from the request to the durable answer."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from functools import partial
from statistics import median, quantiles
from typing import TYPE_CHECKING

from tests.bench.bare import answering
from tests.bench.load_client import Play
from tests.bench.load_phone import say
from tests.bench.measures import Bench, Floor, Measure, Row, Side, Sides
from tests.bench.processes import listening
from tests.bench.rivals import Rival, couchdb, pouchdb_server, replication
from tests.bench.site import Site, Where, handing_in, seed, serving
from tests.bench.storm_play import documents, strangers
from tests.bench.wire import request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.bench.processes import Tree
    from tests.bench.wire import Answer

ACTIONS = 100  # a run's
MIDDLE, HIGH, CPU = "live action, median", "live action, p95", "live action, CPU"


def figures(tree: Tree | None, play: Callable[[], Sequence[float]]) -> dict[str, float]:
    """Median and p95 of the seconds that `play` gives, and the server's CPU for each, in milliseconds."""
    before = tree.cpu_s() if tree else 0.0
    seconds = play()
    cpu = {CPU: (tree.cpu_s() - before) / len(seconds) * 1000} if tree else {}
    return {MIDDLE: median(seconds) * 1000, HIGH: quantiles(seconds, n=20)[-1] * 1000, **cpu}


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """One phone a side, which stays connected."""
    actions = 5 if bench.small else ACTIONS
    found: dict[str, Side] = {}
    with ExitStack() as stack:
        if bench.wants("ours"):
            data = bench.folder("stormlamp")
            site = seed(data, 1)
            found["ours"] = _here(site, stack.enter_context(serving(data)), actions)
        peers = bench.peers()
        if peers is not None:
            rival = stack.enter_context(pouchdb_server(peers, bench.folder("pouchdb")))
            found["peer"] = _there(stack, rival, actions)
        if bench.couchdb and bench.wants("couchdb"):
            found["couchdb"] = _there(stack, couchdb(bench.couchdb), actions)
        if bench.wants("limit"):
            port = stack.enter_context(answering(bench.folder("bare")))
            found["limit"] = lambda _run: figures(listening(port), lambda: _bare(port, actions))
        yield found


def _here(site: Site, where: Where, actions: int) -> Side:
    (holder,) = site.holders

    def play() -> list[float]:
        pushes = [site.push(holder, site.actions(holder, 1)) for _ in range(actions)]
        answers: list[Answer] = []
        Play(where.port).run([handing_in(pushes, answers)])
        return [answer.took for answer in answers]

    return lambda _run: figures(where.tree, play)


def _there(stack: ExitStack, rival: Rival, actions: int) -> Side:
    stack.enter_context(rival.database())
    outage = strangers(1)
    (phone,) = outage.phones

    def play(run: int) -> list[float]:
        checkpoints = range(run * actions, (run + 1) * actions)
        parts = [replication(rival, phone.id, documents(outage, phone, 1), done) for done in checkpoints]
        answers: list[Answer] = []
        Play(rival.port, rival.host).run([say([asked for part in parts for asked in part.requests], answers)])
        seconds, left = [], iter(answers)
        for part in parts:
            own = [next(left) for _ in part.requests]
            seconds.append(sum(answer.took for answer in own[: part.acknowledging + 1]))
        return seconds

    return lambda run: figures(rival.tree, partial(play, run))


def _bare(port: int, actions: int) -> list[float]:
    answers: list[Answer] = []
    Play(port).run([say([request("POST", "/", b"x" * 1000)] * actions, answers)])
    return [answer.took for answer in answers]


WORK = (
    "one new action of a connected phone, request to answer. Ours: POST pages, one signed page, answered "
    "after fsync. Peer: _revs_diff and _bulk_docs, as live replication sends them, not synced. Limit: a bare "
    "Flask app that stores a row in SQLite with one fsync."
)
ROWS = (
    Row(MIDDLE, "ms", Floor(couchdb=0.91), f"median of {WORK}"),
    Row(HIGH, "ms", None, f"p95 of {WORK}"),
    Row(CPU, "ms", None, f"the server's CPU time, PouchDB's checkpoint included, for {WORK}"),
)
MEASURES = (Measure("live", ROWS, sides),)
