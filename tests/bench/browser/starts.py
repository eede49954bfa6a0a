"""Opening the app with its server gone, beside the least that a browser can open so."""

from __future__ import annotations

import shutil
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.bench.browser.pages import serving, visiting
from tests.bench.measures import Floor, Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page, Playwright
    from tests.bench.browser.holding import Holding

RATES = (1, 4)  # times slower than this machine
WORKER = """
addEventListener("install", (event) => event.waitUntil(caches.open("bare").then((cache) => cache.add("/"))));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => event.respondWith(caches.match("/")));
"""
BARE = """<!doctype html><meta charset="utf-8"><title>bare</title><p>Stormlamp</p>
<script>navigator.serviceWorker.register("/sw.js")</script>"""
CONTROLLED = "() => navigator.serviceWorker.controller !== null"
# The first screen stands: what a person came for can be read.
MARK = """new MutationObserver((_, observer) => {
  if (!document.querySelector("main h1, [data-before] main")) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => performance.mark("screen")));
}).observe(document, { subtree: true, childList: true })"""
SCREEN = """() => new Promise((done) => {
  const look = () => {
    const [mark] = performance.getEntriesByName("screen");
    if (mark) done(mark.startTime);
    else setTimeout(look, 5);
  };
  look();
})"""
PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
POLL_MS = 20
PATIENCE_S = 60
# As long as a start takes, several times over, at this machine's own speed.
QUIET_MS = 700


def started(held: Holding, name: str) -> dict[str, float]:
    """First contentful paint of the app, each time in a browser that was just started; its server is gone."""
    found = {}
    for rate in RATES:
        with held.opened((MARK,)) as phone:
            found[f"{name}-{rate}x"] = paint(phone.page, held.server.url, rate)
            # What is on the screen is the app, and not a page that says that there is no network.
            phone.page.wait_for_selector("main h1")
            found[f"{name}-screen-{rate}x"] = phone.page.evaluate(SCREEN)
    return found


class Bare:
    """One page that a service worker keeps, its server gone too."""

    def __init__(self, playwright: Playwright, folder: Path, url: str) -> None:
        self._playwright, self._folder, self._url = playwright, folder, url

    def started(self, name: str) -> dict[str, float]:
        """Its first contentful paint, likewise."""
        found = {}
        for rate in RATES:
            copy = self._folder / "copy"
            shutil.copytree(self._folder / "profile", copy)
            with visiting(self._playwright, copy, "about:blank") as page:
                found[f"{name}-{rate}x"] = paint(page, self._url, rate)
            shutil.rmtree(copy)
        return found


@contextmanager
def bare(playwright: Playwright, folder: Path) -> Iterator[Bare]:
    """Visits the bare page once, so that its worker keeps it, and ends its server."""
    files = folder / "files"
    files.mkdir()
    (files / "index.html").write_text(BARE, encoding="utf-8")
    (files / "sw.js").write_text(WORKER, encoding="utf-8")
    with serving(files) as url, visiting(playwright, folder / "profile", url) as page:
        page.wait_for_function(CONTROLLED)
    yield Bare(playwright, folder, url)


def paint(page: Page, url: str, rate: int) -> float:
    """Milliseconds from the start of the visit to the first paint with something in it."""
    # Told by the browser: a question put to the page would itself cost some of what is measured, for a slowed
    # page must first read the driver's script.
    painted: list[object] = []
    session = page.context.new_cdp_session(page)
    session.on(
        "Page.lifecycleEvent",
        lambda said: painted.append(said) if said["name"] == "firstContentfulPaint" else None,
    )
    session.send("Page.enable")
    session.send("Page.setLifecycleEventsEnabled", {"enabled": True})
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    painted.clear()
    page.goto(url, wait_until="commit")
    end = time.monotonic() + PATIENCE_S
    while not painted:
        assert time.monotonic() < end, f"nothing was painted in {PATIENCE_S} s"
        page.wait_for_timeout(POLL_MS)
    page.wait_for_timeout(QUIET_MS * rate)
    took: float = page.evaluate(PAINT)
    return took


def rows(name: str, who: str, floors: tuple[int, int] | None) -> tuple[Row, ...]:
    """One for each speed."""
    return tuple(
        Row(
            f"{name}-{rate}x",
            "ms",
            Floor(most=floors[place]) if floors else None,
            f"{who}: first contentful paint in a browser just started, the server gone, {rate}x slower than "
            "this machine; limit: a bare page kept by a service worker",
        )
        for place, rate in enumerate(RATES)
    )


def screens(name: str, most: int | None = None) -> tuple[Row, ...]:
    """The same starts, until the first useful screen stands; `most`: the floor on the slowest."""
    note = (
        "the same, until the first screen is drawn: as it last was, marked so, else from what the phone holds"
    )
    return tuple(
        Row(f"{name}-screen-{rate}x", "ms", Floor(most=most) if most and rate == RATES[-1] else None, note)
        for rate in RATES
    )


ROWS = (
    *rows("start", "the app on an empty phone", (100, 200)),
    *screens("start"),
    *rows("start-5000", "the app on a phone that holds 5,000 entries", None),
    *screens("start-5000", 250),
)
