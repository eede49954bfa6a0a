"""Figures for Prometheus: what came, how long it took, how full things are. No ids, no words.

The processes of a server count in files of one folder, which `stormlamp.start` makes before the library is
first imported: whichever of them is asked tells the sum.
"""

import hmac
from collections.abc import Iterable, Iterator
from http import HTTPMethod

from flask import Blueprint, Flask, Response, current_app, request
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
    multiprocess,
    values,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector
from werkzeug.exceptions import NotFound

from stormlamp.http import logs
from stormlamp.http.context import Runtime, runtime
from stormlamp.http.route_rights import Access, may
from stormlamp.services.pages.writer import Settled
from stormlamp.services.refusals import NotAllowed

KEY = "stormlamp.metrics"
TOGETHER = values.ValueClass is not values.MutexValue  # whether processes count in files of one folder
SCRAPERS = Access("who knows STORMLAMP_METRICS_TOKEN", None)
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
METHODS = frozenset(HTTPMethod)  # of others there could be any number, and each would be kept for ever
COUNTS = (1, 2, 5, 10, 20, 50, 100, 200)
metrics = Blueprint("metrics", __name__)


class Measures:
    """What a process counts while it runs.

    Args:
        here: the product's parts, of which it tells how full they are.
    """

    def __init__(self, here: Runtime) -> None:
        self._here = here
        at = self._own = CollectorRegistry()
        self._journal = CollectorRegistry()
        self._journal.register(_Journal(here))
        labels = ("method", "route", "status")
        self.requests = Counter("stormlamp_requests", "Requests answered.", labels, registry=at)
        self.seconds = Histogram(
            "stormlamp_request_seconds", "Until the answer began.", ("route",), buckets=SECONDS, registry=at
        )
        self.pages = Counter("stormlamp_pages", "Pages handed in, by verdict.", ("status",), registry=at)
        self.commits = Histogram(
            "stormlamp_commit_seconds", "Transactions on the journal.", buckets=SECONDS, registry=at
        )
        self.together = Histogram(
            "stormlamp_commit_requests", "Requests stored by one commit.", buckets=COUNTS, registry=at
        )
        self.failures = Counter("stormlamp_commit_failures", "Transactions that failed.", registry=at)
        self.waiting = _now("stormlamp_writer_waiting", "Requests that wait for a commit.", at)
        self.bells = _now("stormlamp_live_views", "Live views listening.", at)

    def answered(self, response: Response) -> Response:
        """Count a request; a live view counts when it begins."""
        where = logs.route()
        method = request.method if request.method in METHODS else "-"
        self.requests.labels(method, where, response.status_code).inc()
        self.seconds.labels(where).observe(logs.took_s())
        if response.mimetype == logs.EVENTS:
            self._listening()
            response.call_on_close(self._listening)
        return response

    def _listening(self) -> None:
        self.bells.set(self._here.bells.listening)

    def settled(self, settled: Settled) -> None:
        """Count a transaction of the writer."""
        self.commits.observe(settled.seconds)
        self.together.observe(settled.requests)
        self.waiting.set(self._here.record.context.writer.waiting)
        if not settled.stored:
            self.failures.inc()

    def text(self) -> bytes:
        """Word the figures of all processes."""
        if TOGETHER:
            told = CollectorRegistry()
            multiprocess.MultiProcessCollector(told)  # type: ignore[no-untyped-call] # the library's
        else:
            told = self._own
        return generate_latest(told) + generate_latest(self._journal)


def _now(name: str, words: str, registry: CollectorRegistry) -> Gauge:
    return Gauge(name, words, registry=registry, multiprocess_mode="livesum")


class _Journal(Collector):
    """What the database says of the journal, read when somebody asks."""

    def __init__(self, here: Runtime) -> None:
        self._here = here

    def describe(self) -> Iterable[GaugeMetricFamily]:
        """Name nothing beforehand: to name is to read."""
        return ()

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Read the head, what is safe, and what waits for a person."""
        here = self._here
        head = here.record.head()
        behind = max(0, head.last_received_at - here.clock()) / 1_000_000
        yield GaugeMetricFamily("stormlamp_journal_seq", "Newest entry.", head.seq)
        yield GaugeMetricFamily(
            "stormlamp_durable_seq", "Newest entry that a backup holds.", head.durable_seq
        )
        yield GaugeMetricFamily("stormlamp_clock_behind_seconds", "Server clock behind the journal.", behind)
        apart = here.record.kept_apart()
        yield GaugeMetricFamily("stormlamp_quarantined_pages", "Pages that wait for a supervisor.", apart)


def install(app: Flask, here: Runtime) -> None:
    """Let an app count what it does, where a token says that somebody may ask."""
    app.register_blueprint(metrics)
    if here.config.metrics_token is None:
        return
    measures = app.extensions[KEY] = Measures(here)
    here.record.context.writer.on_settled(measures.settled)
    app.after_request(measures.answered)


def forget(process: int) -> None:
    """Let the figures of a process that has ended count no longer as what is now."""
    if TOGETHER:
        multiprocess.mark_process_dead(process)  # type: ignore[no-untyped-call] # the library's


def count_pages(statuses: Iterable[str]) -> None:
    """Count verdicts of a push."""
    measures: Measures | None = current_app.extensions.get(KEY)
    if measures is not None:
        for status in statuses:
            measures.pages.labels(status).inc()


@metrics.get("/metrics")
@may(SCRAPERS)
def scrape() -> Response:
    """Give the figures to who knows the token; without a token set there are none.

    Raises:
        NotAllowed: no or another token.
    """
    token = runtime().config.metrics_token
    if token is None:
        raise NotFound
    said = request.headers.get("Authorization", "")
    if not hmac.compare_digest(said.encode(), f"Bearer {token}".encode()):
        raise NotAllowed
    measures: Measures = current_app.extensions[KEY]
    return Response(measures.text(), content_type=CONTENT_TYPE_LATEST)
