"""What an idle phone asks in an hour, the bell hung or sparing power, and of a server that is not there."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright
from tests.bench.browser.holding import PHONE, Holding, holding
from tests.bench.measures import Bench, Measure, Row, Sides

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUR_S = 3600
# Two rounds of a phone that spares power.
SMALL_S = 660
# Long enough for a round's answers: the page's clock stands still meanwhile.
STEP_S = 5
ANSWER_MS = 12
# A headless page is always seen.
POCKET = "Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden' });"
SAVER = """try { localStorage.setItem("stormlamp:preferences", '{"saver":"%s"}'); } catch {}"""


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """One enrolled phone on a quiet outage."""
    seconds = SMALL_S if bench.small else HOUR_S
    with sync_playwright() as playwright, holding(playwright, bench.folder("idle"), 1, PHONE) as held:
        yield {"ours": lambda run: hours(held, seconds) if run == 0 else {}}


def hours(held: Holding, seconds: int) -> dict[str, float]:
    """The hour at the usual pace and sparing power, while the server is there and when it is gone."""
    usual, sparing = (SAVER % "off",), (SAVER % "on",)
    found = {**idle(held, seconds, "idle", usual), **idle(held, seconds, "saver", sparing)}
    held.server.stop()
    dark = {
        **idle(held, seconds, "dark", usual),
        **idle(held, seconds, "dark-pocket", (*usual, POCKET)),
        **idle(held, seconds, "dark-saver", sparing),
    }
    return {**found, **{name: figure for name, figure in dark.items() if name.endswith("requests")}}


def idle(held: Holding, seconds: int, name: str, scripts: tuple[str, ...]) -> dict[str, float]:
    """Lets the page's clock run through the time, and counts what it asks and what it is answered."""
    asked: list[str] = []
    sizes: list[float] = []

    def answered(said: dict[str, Any]) -> None:
        sizes.append(said["encodedDataLength"])

    with held.opened(scripts) as phone:
        phone.page.clock.install()
        phone.open(held.server.url)
        phone.page.wait_for_timeout(1000)
        session = phone.context.new_cdp_session(phone.page)
        session.on("Network.requestWillBeSent", lambda said: asked.append(said["request"]["url"]))
        session.on("Network.loadingFinished", answered)
        session.send("Network.enable")
        for _ in range(seconds // STEP_S):
            phone.page.clock.run_for(STEP_S * 1000)
            phone.page.wait_for_timeout(ANSWER_MS)
    assert asked, "an idle phone that never asks hears of nothing"
    times = HOUR_S / seconds
    return {f"{name}-requests": len(asked) * times, f"{name}-bytes": sum(sizes) / 1000 * times}


ROWS = (
    Row(
        "idle-requests",
        "",
        None,
        "a phone on a quiet outage, its bell hung, through an hour of its own clock that is made to run fast",
    ),
    Row("idle-bytes", "kB", None, "the answers to these requests with their headers, as received"),
    Row(
        "saver-requests",
        "",
        None,
        "the same hour of a phone that spares power: no bell, a round each five minutes",
    ),
    Row("saver-bytes", "kB", None, "the answers to these"),
    Row(
        "dark-requests",
        "",
        None,
        "the same hour of a phone that is looked at and whose server is gone: it asks for the time, no more",
    ),
    Row("dark-pocket-requests", "", None, "the same of one that nobody looks at"),
    Row("dark-saver-requests", "", None, "the same of one that is looked at and spares power"),
)
MEASURE = Measure("idle", ROWS, sides)
