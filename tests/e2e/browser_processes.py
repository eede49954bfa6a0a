"""The processes of a running browser, and which of them draws a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

FAR_MORE, MOST_LOOKS = 3, 50
BUSY = "() => { for (const end = performance.now() + 400; performance.now() < end; ); }"


def processes(context: BrowserContext) -> list[tuple[str, int, float]]:
    """Kind, id and seconds of work of each."""
    browser = context.browser
    assert browser is not None, "it was launched by us"
    asked = browser.new_browser_cdp_session()
    said = asked.send("SystemInfo.getProcessInfo")["processInfo"]
    asked.detach()
    return [(each["type"], each["id"], each["cpuTime"]) for each in said]


def renderer(page: Page) -> psutil.Process:
    """The process that draws this page: the one that works while the page does.

    Another one may work as well, loading a page, and on a busy machine do more: what counts is who works
    far more than all others, twice in a row.
    """

    def work() -> dict[int, float]:
        return {pid: used for kind, pid, used in processes(page.context) if kind == "renderer"}

    last = None
    for _ in range(MOST_LOOKS):
        before = work()
        page.evaluate(BUSY)
        did = sorted(((used - before.get(pid, 0.0), pid) for pid, used in work().items()), reverse=True)
        most, pid = did[0]
        clear = pid if most > FAR_MORE * sum(other for other, _ in did[1:]) else None
        if clear is not None and clear == last:
            return psutil.Process(clear)
        last = clear
    raise AssertionError("no process worked only while the page did")
