"""From a finger on "done" to the mark that it is saved, on a slow phone with few and with many entries."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.browser.pages import serving
from tests.bench.browser.traces import Trace, p95, recording
from tests.bench.measures import Floor, Row
from tests.e2e.phone import Look, Phone
from tests.support.screen_words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Playwright
    from tests.bench.browser.holding import Holding

TAPS = 30
SLOW = 4  # times slower than this machine
UNWATCHED_MS = 150
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


# The least that does the same: one button, one strict put, one line.
LEAST = """<!doctype html><html lang="zh-Hans"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>least</title>
<style>button, .toasts { display: block; width: 90%%; height: 60px; margin: 16px; font-size: 18px }</style>
<p class="toasts"></p><button id="done">%(done)s</button><button id="undo">%(undo)s</button>
<script>
  const asked = indexedDB.open("stormlamp-logbook");
  asked.onupgradeneeded = () => asked.result.createObjectStore("actions", { autoIncrement: true });
  asked.onsuccess = () => {
    const press = (button, said) => button.addEventListener("click", () => {
      const tx = asked.result.transaction(["actions"], "readwrite", { durability: "strict" });
      tx.objectStore("actions").put({ text: "x".repeat(400) });
      tx.addEventListener("complete", () => { document.querySelector(".toasts").textContent = said; });
    });
    press(done, "%(said_done)s");
    press(undo, "%(said_undo)s");
    document.title = "ready";
  };
</script>"""


def tapped(held: Holding, taps: int, name: str) -> dict[str, float]:
    """Ticks a step on a copy of the phone, its server gone, and takes it back: so many times."""
    with held.opened((marks(),)) as phone:
        phone.open(held.server.url)
        phone.page.get_by_role("region", name=words("now-next")).wait_for()
        return slowly(phone, taps, name)


@contextmanager
def least(playwright: Playwright, folder: Path) -> Iterator[Callable[[int, str], dict[str, float]]]:
    """The same taps on a page that does nothing else."""
    said = {
        "done": words("answer-done"),
        "undo": words("shell-undo"),
        "said_done": words("answer-said-done"),
        "said_undo": words("answer-undone"),
    }
    files = folder / "files"
    files.mkdir()
    (files / "index.html").write_text(LEAST % said, encoding="utf-8")
    with serving(files) as url:

        def run(taps: int, name: str) -> dict[str, float]:
            phone = Phone(playwright, folder / "profile", Look(), scripts=(marks(),))
            try:
                phone.page.goto(url)
                phone.page.wait_for_function("() => document.title === 'ready'")
                return slowly(phone, taps, name)
            finally:
                phone.close()
                shutil.rmtree(folder / "profile")

        yield run


def marks() -> str:
    """The script that notes where a tap's time goes."""
    return MARKS % json.dumps(words("answer-said-done"))


def slowly(phone: Phone, taps: int, name: str) -> dict[str, float]:
    """Ticks so many times on a slow phone that shows what can be ticked."""
    session = phone.context.new_cdp_session(phone.page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    tick(phone)
    with recording(phone, tasks=False) as made:
        for _ in range(taps):
            tick(phone)
    return figures(made[0], taps, name)


def tick(phone: Phone) -> None:
    """A finger on "done", then, once it is said, one on "undo"."""
    press(phone, "answer-done")
    # Not asked meanwhile whether it is there: the question would be answered by the page that is measured.
    phone.page.wait_for_timeout(UNWATCHED_MS)
    phone.page.locator(".toasts", has_text=words("answer-said-done")).wait_for()
    press(phone, "shell-undo")
    phone.page.locator(".toasts", has_text=words("answer-undone")).wait_for()


def press(phone: Phone, button: str) -> None:
    """A finger on the button of these words."""
    box = phone.page.get_by_role("button", name=words(button), exact=True).first.bounding_box()
    assert box is not None
    phone.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


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


WHO = "a phone that holds 5,000 entries, four times slower than this machine, without a network"
ROWS = (
    Row(
        "tap",
        "ms",
        Floor(limit=1.3),
        f"{WHO}: from the finger leaving the glass to the frame with the mark; p95 of {TAPS} taps on a step, "
        "from a trace; limit: a page of one button, one strict put and one line",
    ),
    Row("tap-to-disk", "ms", None, "the middle one's time to the strict transaction's end"),
    Row("tap-to-page", "ms", None, "from there until the page holds the mark"),
    Row("tap-to-screen", "ms", None, "from there until the screen shows it, up to 16.7 ms of it a wait"),
)
