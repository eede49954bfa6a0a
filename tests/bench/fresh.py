"""A fresh device takes in the whole journal: 100,000 entries."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import ExitStack, closing, contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench.load_client import Play
from tests.bench.load_phone import Talk, say
from tests.bench.measures import Bench, Floor, Measure, Row, Side, Sides
from tests.bench.rivals import DATABASE, Rival, couchdb, pouchdb_server
from tests.bench.seeding import fill
from tests.bench.site import Holder, Where, seed, serving
from tests.bench.storm_play import documents, strangers
from tests.bench.wire import Answer, request, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENTRIES = 100_000
PHONES = 20
MOST = 500  # entries an answer may have
MB = 1_000_000
TIME, CPU = "fresh device", "fresh device, CPU"
PACKED, PLAIN = (
    "fresh device, bytes packed",
    "fresh device, bytes as CouchDB sends them",
)
QUERY = "SELECT text, private, happened_at, received_at, quality, flags, via FROM entries ORDER BY seq"


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """The journal is filled once; every run pulls it anew."""
    entries = 300 if bench.small else ENTRIES
    found: dict[str, Side] = {}
    with ExitStack() as stack:
        if bench.wants("ours") or bench.wants("limit"):
            data = bench.folder("stormlamp")
            fill(data, entries, PHONES)
            reader = seed(data, 0).supervisor
            where = stack.enter_context(serving(data))
            found["ours"] = lambda _run: _pulled(where, reader, entries)
            found["limit"] = lambda _run: _bare(data)
        peers = bench.peers()
        if peers is not None:
            rival = stack.enter_context(pouchdb_server(peers, bench.folder("pouchdb")))
            found["peer"] = _there(stack, rival, entries)
        if bench.couchdb and bench.wants("couchdb"):
            found["couchdb"] = _there(stack, couchdb(bench.couchdb), entries)
        yield found


def _pulled(where: Where, reader: Holder, entries: int) -> dict[str, float]:
    answers: list[Answer] = []
    before = where.tree.cpu_s()
    began = Play(where.port).run([pulling(reader, 0, answers)])
    spent = where.tree.cpu_s() - before
    heads = [answer.head for answer in answers if answer.status != 200]
    held = sum(answer.body.count(b'"ref":') for answer in answers)
    if heads or held < entries:
        raise AssertionError(f"{held} entries came instead of {entries}: {heads}")
    size = sum(answer.size for answer in answers) / MB
    return {TIME: answers[-1].at - began, CPU: spent, PACKED: size, PLAIN: size}


def pulling(reader: Holder, after: int, answers: list[Answer]) -> Talk:
    """Pulls from `after` on until an answer has no entries; as `seq` has no gaps, nothing need be read."""
    while True:
        asked = request("GET", f"/api/v1/entries?after={after}&limit={MOST}", headers=reader.headers)
        answer = yield asked
        assert answer is not None
        answers.append(answer)
        if answer.size < SMALLEST and not answer.json()["entries"]:
            return
        after += MOST


def _there(stack: ExitStack, rival: Rival, entries: int) -> Side:
    stack.enter_context(rival.database())
    outage = strangers(PHONES)
    for phone in outage.phones:
        docs = documents(outage, phone, entries // PHONES)
        for first in range(0, len(docs), MOST):
            rival.ask("POST", f"/{DATABASE}/_bulk_docs", {"docs": docs[first : first + MOST]})
    packed = rival.request("GET", f"/{DATABASE}/_changes?include_docs=true")
    plain = unpacked(packed)

    def pull(run: int) -> dict[str, float]:
        answers: list[Answer] = []
        before = rival.cpu_s()
        Play(rival.port, rival.host).run([say([plain], answers)])
        cpu = {} if before is None else {CPU: (rival.cpu_s() or 0) - before}
        if run == 0:
            # Packed once, for its length: packing costs the peer more time than it saves on this machine.
            Play(rival.port, rival.host).run([say([packed], answers)])
        for answer in answers:
            if (held := answer.body.count(b'"seq":')) < entries:
                raise AssertionError(f"{held} changes came instead of {entries}")
        sizes = [answer.size / MB for answer in answers]
        return {TIME: answers[0].took, **cpu, **dict(zip((PLAIN, PACKED), sizes, strict=False))}

    return pull


def _bare(data: Path) -> dict[str, float]:
    """The texts and times read from the bare database and packed in one stream."""
    began = perf_counter()
    packer, size = zlib.compressobj(5), 0
    with closing(sqlite3.connect(f"file:{data / 'stormlamp.db'}?mode=ro", uri=True)) as source:
        for text, *rest in source.execute(QUERY):
            size += len(packer.compress(b"%b%b" % (text or b"", repr(rest).encode())))
    size += len(packer.flush())
    return {TIME: perf_counter() - began, PACKED: size / MB, PLAIN: size / MB}


SMALLEST = 2000  # bytes: an answer that has entries is longer
WORK = (
    "{}a device that has nothing takes in 100,000 entries, until the last byte is here. Ours: pulls of 500, "
    "every entry judged for this reader. Peer: one `_changes?include_docs=true`; PouchDB itself asks for far "
    "more."
)
ROWS = (
    Row(TIME, "s", Floor(couchdb=7), WORK.format("") + " The peer's not packed, its faster way."),
    Row(CPU, "s", None, WORK.format("the server's CPU time: ")),
    Row(PACKED, "MB", None, WORK.format("bytes on the wire: ") + " Both packed, as browsers ask for it."),
    Row(
        PLAIN,
        "MB",
        Floor(couchdb=6),
        WORK.format("bytes on the wire: ")
        + " The peer not packed: CouchDB never packs, pouchdb-server does.",
    ),
)
MEASURES = (Measure("fresh", ROWS, sides),)
