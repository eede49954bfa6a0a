"""The desk's timeline with 100,000 entries: from the data to the first rows on the screen, and scrolling."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright
from tests.bench.browser.holding import DESK, Holding, holding
from tests.bench.browser.traces import gaps, p95, recording
from tests.bench.measures import Bench, Floor, Measure, Row, Sides
from tests.e2e.built_class_names import styled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.phone import Phone

ENTRIES = 100_000
SMALL = 300
SCROLL_PX = 9000
SPEED = 3000  # px a second: some forty-five rows
PATIENCE_MS = 180_000
# "data": the browser's database has handed over entries. "rows": the first line of the timeline is in the
# page.
MARKS = """(() => {
  for (const name of ["getAll", "getAllRecords", "get"]) {
    const real = IDBObjectStore.prototype[name];
    if (!real) continue;
    IDBObjectStore.prototype[name] = function (...given) {
      const request = real.apply(this, given);
      const holds = this.transaction.db.name === "stormlamp-journal" && this.name !== "meta";
      if (holds) request.addEventListener("success", () => rows || performance.mark("data"));
      return request;
    };
  }
  let rows = false;
  new MutationObserver((_, observer) => {
    if (!document.querySelector("[data-key]")) return;
    rows = true;
    observer.disconnect();
    performance.mark("rows");
  }).observe(document, { subtree: true, childList: true });
})()"""


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """One desk that holds everything; each run opens a copy of it."""
    entries = SMALL if bench.small else ENTRIES
    with sync_playwright() as playwright, holding(playwright, bench.folder("desk"), entries, DESK) as held:
        way = SCROLL_PX // 10 if bench.small else SCROLL_PX
        yield {"ours": lambda _: {**first_paint(held), **scrolling(held, way)}}


def first_paint(held: Holding) -> dict[str, float]:
    """Opens the desk on what it holds, its server running."""
    with held.opened((MARKS,)) as desk:
        with recording(desk) as made:
            show(desk, held)
            desk.page.evaluate(FRAMES)
        (trace,) = made
        shown = trace.shown_after(trace.mark("rows"))
        return {
            "timeline-paint": shown - trace.mark("data"),
            "timeline-open": desk.page.evaluate(SHOWN_AT) + shown - trace.mark("rows"),
        }


# A busy machine may draw none in the moment between the rows and the end of the record.
FRAMES = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))"
SHOWN_AT = "() => performance.getEntriesByName('rows')[0].startTime"


def scrolling(held: Holding, way: int) -> dict[str, float]:
    """Turns the wheel over the timeline, so many CSS pixels without a stop."""
    with held.opened((MARKS,)) as desk:
        show(desk, held)
        box = desk.page.locator(styled("long-list.list")).bounding_box()
        assert box is not None
        session = desk.context.new_cdp_session(desk.page)
        gesture = {
            "x": box["x"] + box["width"] / 2,
            "y": box["y"] + box["height"] / 2,
            "yDistance": -way,
            "speed": SPEED,
            "gestureSourceType": "mouse",
        }
        with recording(desk) as made:
            session.send("Input.synthesizeScrollGesture", gesture)
        (trace,) = made
        frames = trace.frames(scrolling=True)
        return {
            "timeline-frame": p95(gaps(frames)),
            "timeline-task": max(trace.tasks(frames[0], frames[-1])),
        }


def show(desk: Phone, held: Holding) -> None:
    """Opens the desk and waits for rows."""
    desk.page.goto(f"{held.server.url}/desk", wait_until="commit")
    desk.page.wait_for_function("() => performance.getEntriesByName('rows').length > 0", timeout=PATIENCE_MS)
    # The newest come first, all others a moment later; a correction stands at the entry that it corrects.
    desk.page.wait_for_function(
        "(most) => document.querySelector('[data-key]').ariaSetSize > most",
        arg=held.entries * 0.9,
        timeout=PATIENCE_MS,
    )


ROWS = (
    Row(
        "timeline-paint",
        "ms",
        Floor(most=300),
        "a desk that holds 100,000 entries of one outage: from the moment at which the browser's database "
        "has handed over the entries to the frame that shows the first rows",
    ),
    Row("timeline-open", "ms", None, "the same desk: from the start of the visit to that frame"),
    Row(
        "timeline-frame",
        "ms",
        Floor(most=20),
        "p95 of the time between frames with everything new in them while the wheel turns at 3,000 px/s; "
        "from a trace",
    ),
    Row("timeline-task", "ms", None, "the longest task of the page's main thread meanwhile"),
)
MEASURE = Measure("timeline", ROWS, sides)
