"""What an idle phone asks of its server in an hour, the bell hung and sparing power: told, with no goal."""

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
SAVER = """try { localStorage.setItem("stormlamp:preferences", '{"saver":"%s"}'); } catch {}"""


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """One enrolled phone on a quiet outage."""
    seconds = SMALL_S if bench.small else HOUR_S
    with sync_playwright() as playwright, holding(playwright, bench.folder("idle"), 1, PHONE) as held:
        yield {"ours": lambda run: both(held, seconds) if run == 0 else {}}


def both(held: Holding, seconds: int) -> dict[str, float]:
    """The hour of a phone at its usual pace, and of one that spares power."""
    return {**idle(held, seconds, "idle", "off"), **idle(held, seconds, "saver", "on")}


def idle(held: Holding, seconds: int, name: str, saver: str) -> dict[str, float]:
    """Lets the page's clock run through the time, and counts what it asks and what it is answered."""
    asked: list[str] = []
    sizes: list[float] = []

    def answered(said: dict[str, Any]) -> None:
        sizes.append(said["encodedDataLength"])

    with held.opened((SAVER % saver,)) as phone:
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
)
MEASURE = Measure("idle", ROWS, sides)
