"""How long one request keeps a process's only thread from all others, with a long journal."""

from __future__ import annotations

import json
import os
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tests.bench.measures import Bench, Floor, Measure, Row, Sides
from tests.bench.seeding import fill
from tests.bench.site import Site, seed
from tests.support.server_process import Server
from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENTRIES = int(os.environ.get("HOLDS_ENTRIES", "100000"))
PHONES = 20
TRIES = 3
AFTER_S = 0.05  # until a hold that has just ended is told
LONGEST, BY_CLOCK = "longest hold", "longest hold, by the clock"
WATCHED = (sys.executable, "-m", "tests.bench.watched_server")
Doing = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Asked:
    """A running, watched server, and who asks it."""

    server: Server
    kept: Path
    site: Site
    seeded: str
    device: str

    def ask(self, method: str, path: str, body: object = None) -> bytes:
        """One request of a supervisor; refusals are answers too."""
        headers = {**self.site.supervisor.headers, "accept-encoding": "gzip"}
        data = None
        if body is not None:
            data, headers["content-type"] = json.dumps(body).encode(), "application/json"
        asked = urllib.request.Request(f"{self.server.url}{path}", data, headers, method=method)
        try:
            with urllib.request.urlopen(asked, timeout=600) as answer:
                # The bell goes on for ever.
                return bytes(answer.read1(100) if path.endswith("/bell") else answer.read())
        except urllib.error.HTTPError as refused:
            return refused.read()

    def held(self, doing: Doing, times: int) -> tuple[float, float]:
        """Of the longest hold meanwhile the thread's work and its time, ms; of several tries the least."""
        found = []
        for _ in range(times):
            began = time.monotonic()
            doing()
            time.sleep(AFTER_S)
            lines = (map(float, line.split()) for line in self.kept.read_text().splitlines())
            holds = [(worked, took) for at, took, worked in lines if at >= began]
            found.append((max((it for it, _ in holds), default=0), max((it for _, it in holds), default=0)))
        return min(it for it, _ in found), min(it for _, it in found)


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """One server on a long journal of one outage that still runs."""
    data, kept = bench.folder("stormlamp"), bench.folder("holds") / "holds"
    entries = 300 if bench.small else ENTRIES
    seeded = fill(data, entries, PHONES)
    site = seed(data, 1)
    kept.touch()
    environment = {**os.environ, "HOLDS_FILE": str(kept), "PYTHONPATH": str(ROOT)}
    server = Server(data, environment=environment, program=WATCHED).start()
    try:
        asked = Asked(server, kept, site, seeded.outage.incident, seeded.outage.phones[0].id)
        yield {"ours": lambda run: longest(asked, seeded.last) if run == 0 else {}}
    finally:
        server.stop()


def longest(asked: Asked, head: int) -> dict[str, float]:
    """The longest hold of all that can be asked; each is said."""
    found = {}
    for name, doing, times in (*reading(asked, head), *writing(asked)):
        found[name] = worked, took = asked.held(doing, times)
        sys.stdout.write(f"{name}: {worked:.0f} ms of work, {took:.0f} by the clock\n")
    return {
        LONGEST: max(worked for worked, _ in found.values()),
        BY_CLOCK: max(took for _, took in found.values()),
    }


def reading(asked: Asked, head: int) -> Iterator[tuple[str, Doing, int]]:
    """All that is read."""
    start = json.loads(plain(asked, "/api/v1/entries/start"))
    part = f"?after={start['from_seq'] // 2}&from_seq={start['from_seq']}"
    for path in (
        *("now", "session", "plan", "directory", "devices", "people", "quarantine", "bell", "openapi.json"),
        "entries",
        f"entries?after={head // 2}",
        f"entries?after=0&incident={asked.seeded}",
        "entries/start",
        f"entries/start{part}",
        f"pages/{asked.device}/1",
        f"files/{asked.site.outage.edition['sha256']}",
    ):
        yield path, partial(asked.ask, "GET", f"/api/v1/{path}"), TRIES
    # What is in force there nobody has asked yet.
    places = iter(range(head // 2, head))
    yield "another start", lambda: asked.ask("GET", f"/api/v1/entries/start?from_seq={next(places)}"), TRIES
    for path in ("/", "/desk", "/sign-in", "/healthz"):
        yield path, partial(asked.ask, "GET", path), TRIES


def plain(asked: Asked, path: str) -> bytes:
    """An answer that is not packed."""
    request = urllib.request.Request(f"{asked.server.url}{path}", headers=asked.site.supervisor.headers)
    with urllib.request.urlopen(request, timeout=600) as answer:
        return bytes(answer.read())


def writing(asked: Asked) -> Iterator[tuple[str, Doing, int]]:
    """All that is written, the heaviest of each kind."""
    site, (holder,) = asked.site, asked.site.holders

    def push(pages: int, count: int) -> None:
        sealed = [holder.phone.seal(site.actions(holder, count)) for _ in range(pages)]
        asked.ask("POST", "/api/v1/pages", {"pages": sealed})

    def redact(count: int) -> None:
        refs = [f"{holder.phone.id}.{n}" for n in range(1, count + 1)]
        asked.ask("POST", "/api/v1/redactions", {"refs": refs, "part": "text", "reason": "x"})

    def end() -> None:
        ending = holder.phone.record(type="incident.closed", incident=asked.seeded)
        asked.ask("POST", "/api/v1/pages", {"pages": [holder.phone.seal([ending])]})

    yield "push 1", lambda: push(1, 1), TRIES
    yield "push 900", lambda: push(9, 100), TRIES
    yield "redact 1", lambda: redact(1), 1
    yield "redact 100", lambda: redact(100), 1
    person = {"name": "王芳", "role": "staff"}
    yield "people", lambda: asked.ask("POST", "/api/v1/people", person), TRIES
    yield "codes", lambda: asked.ask("POST", "/api/v1/codes", {**person, "duties": []}), TRIES
    revoke = f"/api/v1/devices/{asked.device}/revoke"
    yield "revoke", lambda: asked.ask("POST", revoke, {"reason": "x"}), 1
    yield "end of the outage", end, 1
    yield "start after it", lambda: asked.ask("GET", "/api/v1/entries/start"), 1


WORK = (
    "every route asked one after the other of a server with 100,000 entries of one outage that still runs: "
)
ROWS = (
    Row(
        LONGEST,
        "ms",
        Floor(most=100),
        WORK + "the most that its process's thread worked without giving its turn to anybody else",
    ),
    Row(BY_CLOCK, "ms", None, "the same by the clock: on a busy machine others' work is in it"),
)
MEASURES = (Measure("holds", ROWS, sides),)
