"""What others record while a desk is open: from their handing in to the desk's screen."""

from __future__ import annotations

import copy
import shutil
import time
from contextlib import ExitStack, contextmanager
from itertools import chain
from statistics import median
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright
from tests.bench.browser.holding import DESK, Holding, holding
from tests.bench.browser.timeline import show
from tests.bench.load_client import Play
from tests.bench.load_phone import say
from tests.bench.measures import Bench, Floor, Measure, Row, Sides
from tests.bench.wire import Answer, request
from tests.support.signed_pages import compact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.seeding import Outage
    from tests.e2e.phone import Phone

FEW, MANY = 5000, 100_000
SMALL = (60, 300)
RATES = (1, 4)  # times slower than this machine
SINGLE = 5  # actions that come one by one
PHONES, EACH = 50, 100
# The mark "rows": the timeline's first line is in the page, as `show` wants it. `words`: when a line of these
# words stood in the page and a frame was handed over after it, ms on the clock that pages and programs share;
# `size`: the same for so many rows. `longest`: the longest that the page was busy at once, ms.
MARKS = """(() => {
  const now = () => performance.timeOrigin + performance.now();
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(now()))));
  const stands = (there) => new Promise((done) => {
    const look = () => there() && (observer.disconnect(), done(frame()));
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  });
  const list = () => document.querySelector("ol:has([data-key])");
  const rows = () => Number(document.querySelector("[data-key]")?.ariaSetSize ?? 0);
  stands(() => document.querySelector("[data-key]")).then(() => performance.mark("rows"));
  let busy = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) busy = Math.max(busy, duration);
  }).observe({ type: "longtask" });
  globalThis.bench = {
    now, rows,
    calm: () => { busy = 0; },
    longest: () => busy,
    words: (said) => bench.seen = stands(() => list()?.textContent.includes(said)),
    size: (count) => bench.seen = stands(() => rows() >= count),
  };
})()"""
SETTLE_MS = 1500


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """A desk that holds few entries and one that holds many."""
    shapes = dict(zip((FEW, MANY), SMALL if bench.small else (FEW, MANY), strict=True))
    if bench.quick:  # to make a desk of many ready takes longer than all the rest
        del shapes[MANY]
    phones, each = (4, 5) if bench.small else (PHONES, EACH)
    with ExitStack() as stack:
        playwright = stack.enter_context(sync_playwright())
        desks = {
            name: stack.enter_context(holding(playwright, bench.folder(f"desk-{name}"), size, DESK, phones))
            for name, size in shapes.items()
        }
        for held in desks.values():
            held.server.stop()
            shutil.copytree(held.server.data, held.folder / "pristine")
        yield {"ours": lambda _: dict(chain(*(arrivals(desks[name], name, each) for name in desks)))}


def arrivals(held: Holding, name: int, each: int) -> Iterator[tuple[str, float]]:
    """One action after the other, at both speeds, then all phones at once."""
    for rate in RATES:
        with desk(held, rate) as (page, outage):
            singly = [one(held, page, outage, number) for number in range(SINGLE)]
            yield f"arrive-{name}-{rate}x", median(took for took, _ in singly)
            yield f"arrive-{name}-{rate}x-task", max(busy for _, busy in singly)
            if rate == RATES[-1]:
                yield f"back-{name}", everything(held, page, outage, each)


@contextmanager
def desk(held: Holding, rate: int) -> Iterator[tuple[Phone, Outage]]:
    """The desk, so many times slower than this machine, come to rest on a server as it was at first."""
    shutil.rmtree(held.server.data)
    shutil.copytree(held.folder / "pristine", held.server.data)
    held.server.start()
    try:
        with held.opened((MARKS,)) as phone:
            show(phone, held)
            session = phone.context.new_cdp_session(phone.page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
            phone.page.wait_for_timeout(SETTLE_MS * rate)
            yield phone, copy.deepcopy(held.seeded.outage)
    finally:
        held.server.stop()


def one(held: Holding, desk: Phone, outage: Outage, number: int) -> tuple[float, float]:
    """Milliseconds from the handing in of one note to its frame, and the longest busy stretch of the page."""
    said = f"刚到的第 {number + 1} 条"
    pushed = handed_in(outage, 0, [said])
    desk.page.evaluate("(said) => { bench.calm(); bench.words(said); }", said)
    began = hand_in(held, [pushed])
    shown = desk.page.evaluate("() => bench.seen")
    desk.page.wait_for_timeout(SETTLE_MS // 3)
    return shown - began + behind(desk), max(desk.page.evaluate("() => bench.longest()"), 1)


def everything(held: Holding, desk: Phone, outage: Outage, each: int) -> float:
    """Milliseconds from the first request of all phones until the desk lists all that they brought."""
    count = len(outage.phones)
    pushes = [
        handed_in(outage, phone, [f"攒下的 {index}" for index in range(each)]) for phone in range(count)
    ]
    desk.page.evaluate("(more) => { bench.size(bench.rows() + more); }", count * each)
    began = hand_in(held, pushes)
    shown: float = desk.page.evaluate("() => bench.seen")
    return shown - began + behind(desk)


def handed_in(outage: Outage, number: int, notes: Sequence[str]) -> bytes:
    """The request by which a phone hands in one page of notes."""
    phone = outage.phones[number]
    at = outage.sample(outage.entries)["at"]
    texts = [phone.record(at=at, incident=outage.incident, body={"text": note}) for note in notes]
    page = phone.seal(texts, clocks=[outage.sample(outage.entries)])
    return request("POST", "/api/v1/pages", compact({"pages": [page]}).encode())


def hand_in(held: Holding, pushes: Sequence[bytes]) -> float:
    """Hands all of it in at once; when that began, ms on the clock that pages and programs share."""
    answers: list[Answer] = []
    began = time.time() * 1000
    Play(held.server.port).run([say([pushed], answers) for pushed in pushes])
    for answer in answers:
        assert {result["status"] for result in answer.json()["results"]} == {"accepted"}, answer.body
    return began


def behind(desk: Phone) -> float:
    """How far the page's clock is behind this program's, ms: by the question that was answered fastest."""
    asked: list[tuple[float, float]] = []
    for _ in range(5):
        before = time.time() * 1000
        said = desk.page.evaluate("() => bench.now()")
        after = time.time() * 1000
        asked.append((after - before, (before + after) / 2 - float(said)))
    return min(asked)[1]


def rows(name: int) -> Iterator[Row]:
    """Those of a desk that holds so many entries."""
    who = f"a desk that holds {name:,} entries"
    for rate, most in zip(RATES, (150, 400), strict=True):
        row = f"arrive-{name}-{rate}x"
        told = f"{who}, {rate}x slower than this machine: from a phone's handing in of one note to its frame"
        yield Row(row, "ms", Floor(most=most), f"{told}; the middle one of {SINGLE}")
        calm = Floor(most=100) if rate == RATES[-1] else None
        yield Row(f"{row}-task", "ms", calm, "the longest that page was busy at once meanwhile")
    told = f"{who}, {RATES[-1]}x slower: from the first request of {PHONES} phones with {EACH} notes each"
    yield Row(f"back-{name}", "ms", Floor(most=2000), f"{told} to the frame in which the timeline has all")


ROWS = tuple(chain(rows(FEW), rows(MANY)))
MEASURE = Measure("arriving", ROWS, sides)
