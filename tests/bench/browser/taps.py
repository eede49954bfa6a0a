"""From a finger on "done" to the mark that it is saved, on a slow phone with few and with many entries."""

from __future__ import annotations

import json
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.browser.traces import Trace, p95, recording
from tests.bench.measures import Goal, Row
from tests.e2e.words import words

if TYPE_CHECKING:
    from tests.bench.browser.holding import Holding
    from tests.e2e.phone import Phone

TAPS = 30
SLOW = 4  # times slower than this machine
# "tap": the finger has left the glass. "disk": the transaction with the action is complete. "said": the line
# that says so is in the page.
MARKS = """((said) => {
  addEventListener("pointerup", (event) => performance.mark("tap", { startTime: event.timeStamp }), true);
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (tables, mode, ...more) {
    const tx = begin.call(this, tables, mode, ...more);
    const records = this.name === "stormlamp-logbook" && mode === "readwrite" && tables.includes("actions");
    if (records) tx.addEventListener("complete", () => performance.mark("disk"));
    return tx;
  };
  let shown = false;
  new MutationObserver(() => {
    const now = document.querySelector(".toasts")?.textContent.includes(said) ?? false;
    if (now && !shown) performance.mark("said");
    shown = now;
  }).observe(document, { subtree: true, childList: true, characterData: true });
})(%s)"""


def tapped(held: Holding, taps: int, name: str) -> dict[str, float]:
    """Ticks a step on a copy of the phone, its server gone, and takes it back: so many times."""
    with held.opened((MARKS % json.dumps(words("answer-said-done")),)) as phone:
        phone.open(held.server.url)
        step = phone.page.get_by_role("region", name=words("now-next"))
        step.wait_for()
        session = phone.context.new_cdp_session(phone.page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
        tick(phone)
        with recording(phone, tasks=False) as made:
            for _ in range(taps):
                tick(phone)
        return figures(made[0], taps, name)


def tick(phone: Phone) -> None:
    """A finger on "done", then, once it is said, one on "undo"."""
    page = phone.page
    for button, said in (("answer-done", "answer-said-done"), ("shell-undo", "answer-undone")):
        box = page.get_by_role("button", name=words(button), exact=True).first.bounding_box()
        assert box is not None
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.locator(".toasts", has_text=words(said)).wait_for()


def figures(trace: Trace, taps: int, name: str) -> dict[str, float]:
    """The p95 to the frame with the mark, and where the middle one's time went."""
    said = trace.marks("said")
    assert len(said) == taps, f"{len(said)} marks of {taps} taps"
    starts = [max(tap for tap in trace.marks("tap") if tap < mark) for mark in said]
    disks = [max(disk for disk in trace.marks("disk") if disk < mark) for mark in said]
    shown = [trace.shown_after(mark) for mark in said]
    return {
        name: p95([end - start for start, end in zip(starts, shown, strict=True)]),
        f"{name}-to-disk": median(disk - start for start, disk in zip(starts, disks, strict=True)),
        f"{name}-to-page": median(mark - disk for disk, mark in zip(disks, said, strict=True)),
        f"{name}-to-screen": median(end - mark for mark, end in zip(said, shown, strict=True)),
    }


def rows(name: str, who: str) -> tuple[Row, ...]:
    """The goal, and three parts of the way."""
    return (
        Row(
            name,
            "ms",
            Goal(most=50),
            f"{who}, four times slower than this machine, without a network: from the finger leaving the "
            f"glass to the frame with the mark; p95 of {TAPS} taps on a step, from a trace",
        ),
        Row(f"{name}-to-disk", "ms", None, "the middle one's time to the strict transaction's end"),
        Row(f"{name}-to-page", "ms", None, "from there until the page holds the mark"),
        Row(
            f"{name}-to-screen",
            "ms",
            None,
            "from there until the screen shows it, up to 16.7 ms of it a wait",
        ),
    )


ROWS = (*rows("tap", "an empty phone"), *rows("tap-5000", "a phone that holds 5,000 entries"))
