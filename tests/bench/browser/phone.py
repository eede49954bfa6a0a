"""What a person feels on a phone when the server is gone: taps and starts, with few and many entries."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright
from tests.bench.browser import starts, taps
from tests.bench.browser.holding import PHONE, holding
from tests.bench.measures import Bench, Measure, Sides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Playwright
    from tests.bench.browser.holding import Holding

FEW = 1  # the opening alone
MANY = 5000
SMALL = 60


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """Two phones, enrolled by the same way; each run opens copies of them."""
    many = SMALL if bench.small else MANY
    count = 3 if bench.small else taps.TAPS
    with ExitStack() as stack:
        playwright = stack.enter_context(sync_playwright())
        full = stack.enter_context(holding(playwright, bench.folder("many"), many, PHONE))
        full.server.stop()
        few = None if bench.small or bench.quick else stack.enter_context(_few(playwright, bench))
        bare = stack.enter_context(starts.bare(playwright, bench.folder("bare")))
        least = stack.enter_context(taps.least(playwright, bench.folder("least")))
        yield {
            "ours": lambda _: {
                **taps.tapped(full, count, "tap"),
                **started(few, full),
            },
            "limit": lambda _: {**least(count, "tap"), **bare.started("start")},
        }


def started(few: Holding | None, full: Holding) -> dict[str, float]:
    """Starts of both phones; to prove the code, those of one are enough."""
    found = starts.started(full, "start-5000")
    if few is None:
        return found | {name.replace("start-5000", "start"): figure for name, figure in found.items()}
    return found | starts.started(few, "start")


@contextmanager
def _few(playwright: Playwright, bench: Bench) -> Iterator[Holding]:
    with holding(playwright, bench.folder("few"), FEW, PHONE) as held:
        held.server.stop()
        yield held


MEASURE = Measure("phone", (*taps.ROWS, *starts.ROWS), sides)
