"""Five hundred live views are open and every action rings each of them: does the server still answer?"""

from __future__ import annotations

import socket
from contextlib import ExitStack, contextmanager
from statistics import quantiles
from typing import TYPE_CHECKING

from tests.bench.bare import answering
from tests.bench.load_client import Play
from tests.bench.measures import Bench, Floor, Measure, Row, Side, Sides
from tests.bench.rivals import DATABASE, Rival, pouchdb_server
from tests.bench.site import Site, Where, handing_in, seed, serving
from tests.bench.storm_play import documents, strangers
from tests.bench.wire import Answer, request, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.load_phone import Talk
    from tests.bench.processes import Tree

VIEWS = 500
LOOKS = 200  # at the server's health, a run
PAUSE_S = 0.01
WRITES = 8  # while it is looked at
WRITE_EVERY_S = 0.3
P99, MEMORY = "500 live views, health p99", "500 live views, memory"


class Views:
    """Open live views, each on a connection of its own that only listens.

    Args:
        port: of the server, on this machine.
        asked: the request of each.
    """

    def __init__(self, port: int, asked: Sequence[bytes]) -> None:
        self._sockets = [socket.create_connection(("127.0.0.1", port)) for _ in asked]
        for opened, request_ in zip(self._sockets, asked, strict=True):
            opened.sendall(request_)
        for opened in self._sockets:
            head = opened.recv(65536)
            if not head.startswith(b"HTTP/1.1 200"):
                raise AssertionError(head)
            opened.settimeout(0)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._sockets)

    def rung(self) -> int:
        """How many of them heard something since they were last asked."""
        return sum(_heard(opened) for opened in self._sockets)

    def close(self) -> None:
        """Hang up."""
        for opened in self._sockets:
            opened.close()


def _heard(opened: socket.socket) -> bool:
    heard = False
    try:
        while piece := opened.recv(65536):
            heard |= b'"seq"' in piece
    except BlockingIOError:
        return heard
    raise AssertionError("a live view was cut off")


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """The views stay open over all runs."""
    views = 5 if bench.small else VIEWS
    found: dict[str, Side] = {}
    with ExitStack() as stack:
        if bench.wants("ours"):
            data = bench.folder("stormlamp")
            site = seed(data, views + 1)
            found["ours"] = _here(stack, site, stack.enter_context(serving(data)))
        peers = bench.peers()
        if peers is not None:
            rival = stack.enter_context(pouchdb_server(peers, bench.folder("pouchdb")))
            found["peer"] = _there(stack, rival, views)
        if bench.wants("limit"):
            port = stack.enter_context(answering(bench.folder("bare")))
            found["limit"] = lambda _run: {P99: health_ms(port, request("GET", "/"))}
        yield found


def health_ms(port: int, asked: bytes, *writers: Talk) -> float:
    """The p99 of looks at the server's health while others write."""
    answers: list[Answer] = []
    Play(port).run([looks(asked, answers), *writers])
    return quantiles([answer.took for answer in answers], n=100)[-1] * 1000


def looks(asked: bytes, answers: list[Answer]) -> Talk:
    """Looks again a little after each answer."""
    for _ in range(LOOKS):
        answer = yield asked
        assert answer is not None
        answers.append(answer)
        yield PAUSE_S


def _here(stack: ExitStack, site: Site, where: Where) -> Side:
    *viewers, writer = site.holders
    bells = [request("GET", "/api/v1/bell", headers=viewer.headers) for viewer in viewers]
    views = Views(where.port, bells)
    stack.callback(views.close)

    def writing() -> Talk:
        for push in [site.push(writer, site.actions(writer, 1)) for _ in range(WRITES)]:
            yield from handing_in([push], [])
            yield WRITE_EVERY_S

    return lambda _run: _looked(where.port, request("GET", "/healthz"), writing(), views, where.tree)


def _there(stack: ExitStack, rival: Rival, count: int) -> Side:
    stack.enter_context(rival.database())
    feed = rival.request("GET", f"/{DATABASE}/_changes?feed=continuous&since=now&heartbeat=1000")
    views = Views(rival.port, [unpacked(feed)] * count)
    stack.callback(views.close)
    outage = strangers(1)

    def writing() -> Talk:
        for doc in documents(outage, outage.phones[0], WRITES):
            yield rival.request("POST", f"/{DATABASE}/_bulk_docs", {"docs": [doc]})
            yield WRITE_EVERY_S

    assert rival.tree is not None
    tree = rival.tree
    return lambda _run: _looked(rival.port, rival.request("GET", "/"), writing(), views, tree)


def _looked(port: int, asked: bytes, writing: Talk, views: Views, tree: Tree) -> dict[str, float]:
    views.rung()
    figure = health_ms(port, asked, writing)
    if (rung := views.rung()) != views.count:
        raise AssertionError(f"only {rung} views heard of what was written")
    return {P99: figure, MEMORY: tree.rss_mb()}


WORK = (
    f"{VIEWS} live views (ours: the bell; peer: continuous `_changes`) are open and each is told of an "
    f"action every {WRITE_EVERY_S} s; "
)
ROWS = (
    Row(P99, "ms", Floor(most=20), WORK + "p99 of GET /healthz (peer: GET /; limit: bare Flask, no views)."),
    Row(MEMORY, "MB", None, WORK + "resident memory of all the server's processes."),
)
MEASURES = (Measure("views", ROWS, sides),)
