"""A report of 5,000 entries: how long it takes, what it takes of memory, and what a push beside it feels."""

from __future__ import annotations

import json
from contextlib import contextmanager
from statistics import quantiles
from typing import TYPE_CHECKING

from tests.bench.load_client import Play
from tests.bench.measures import Bench, Floor, Measure, Row, Sides
from tests.bench.site import Holder, Push, Site, Where, handing_in, seed, serving
from tests.bench.wire import Answer, request
from tests.server.services.documents.samples import long_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.load_phone import Talk

ENTRIES = 5000
PUSHES = 300  # at most beside a report; as many alone
APART_S = 0.02
TIME, MEMORY, BESIDE = "report, time", "report, memory", "push beside a report, p95"


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """One server; the limit is the same pushes with no report beside them."""
    data, pushes = bench.folder("stormlamp"), 5 if bench.small else PUSHES
    site = seed(data, 2)
    reader, phone = site.holders
    body = json.dumps(long_document(50 if bench.small else ENTRIES), ensure_ascii=False).encode()
    asked = request("POST", "/api/v1/documents", body, reader.headers)
    with serving(data) as where:
        yield {
            "ours": lambda _run: _beside(where, asked, _sealed(site, phone, pushes)),
            "limit": lambda _run: {BESIDE: _alone(where, _sealed(site, phone, pushes))},
        }


def _sealed(site: Site, phone: Holder, count: int) -> list[Push]:
    return [site.push(phone, site.actions(phone, 1)) for _ in range(count)]


def _beside(where: Where, asked: bytes, pushes: Sequence[Push]) -> dict[str, float]:
    """Have the report made, and push for as long as that takes; then once more, and look at the memory.

    Looking takes a tenth of this process's time: pushes that were timed meanwhile would wait for it.
    """
    reports: list[Answer] = []
    answers: list[Answer] = []
    Play(where.port).run([_report(asked, reports), _pushing(pushes, answers, reports)])
    before = where.tree.rss_mb()
    with where.tree.peak_mb() as most:
        Play(where.port).run([_report(asked, reports)])
    for report in reports:
        if report.status != 200 or not report.raw.startswith(b"%PDF"):
            raise AssertionError(report.raw[:300])
    return {TIME: reports[0].took, MEMORY: most[0] - before, BESIDE: _p95(answers)}


def _alone(where: Where, pushes: Sequence[Push]) -> float:
    answers: list[Answer] = []
    Play(where.port).run([_pushing(pushes, answers, [])])
    return _p95(answers)


def _report(asked: bytes, reports: list[Answer]) -> Talk:
    answer = yield asked
    assert answer is not None
    reports.append(answer)


def _pushing(pushes: Sequence[Push], answers: list[Answer], over: Sequence[Answer]) -> Talk:
    for push in pushes:
        if over and len(answers) > 1:
            return
        yield APART_S
        yield from handing_in([push], answers)


def _p95(answers: Sequence[Answer]) -> float:
    return quantiles([answer.took for answer in answers], n=20)[-1] * 1000


ROWS = (
    Row(
        TIME,
        "s",
        Floor(most=10),
        "POST documents, a PDF of 5,000 entries in a table of five columns with charts before it, request to "
        "answer, while a phone pushes.",
    ),
    Row(
        MEMORY,
        "MB",
        Floor(most=537),
        "what all processes of the server hold more while it is made once more, alone; 537 MB are 512 MiB.",
    ),
    Row(
        BESIDE,
        "ms",
        Floor(limit=2),
        "p95 of one new action of a connected phone, 20 ms apart, while the report is made. Limit: the same "
        "with no report.",
    ),
)
MEASURES = (Measure("documents", ROWS, sides),)
