"""Chromium's own trace of a page: when frames reached the screen, and how long the main thread was busy."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tests.e2e.phone import Phone

CATEGORIES = ["blink.user_timing", "disabled-by-default-devtools.timeline.frame"]
TASKS = "disabled-by-default-devtools.timeline"
PRESENTED = "STATE_PRESENTED_ALL"
POLL_MS = 20
LAST_FRAME_MS = 150


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame on the screen.

    Args:
        committed: when the page's main thread had handed it over, ms.
        shown: when it reached the screen, ms.
        scrolls: whether something was being scrolled.
    """

    committed: float
    shown: float
    scrolls: bool


class Trace:
    """What was recorded. All times are milliseconds on the trace's own clock."""

    def __init__(self, events: Iterable[dict[str, Any]]) -> None:
        self._events = sorted(events, key=lambda event: event.get("ts", 0))
        renderers = [event for event in self._events if _thread(event) == "CrRendererMain"]
        self._main = {(event["pid"], event["tid"]) for event in renderers}
        self._pids = {pid for pid, _ in self._main}

    def mark(self, name: str) -> float:
        """When the page's last `performance.mark(name)` was."""
        return max(self.marks(name))

    def marks(self, name: str) -> list[float]:
        """When the page set this mark, each time."""
        return [event["ts"] / 1000 for event in self._events if _is_mark(event, name)]

    def frames(self, *, scrolling: bool = False) -> list[float]:
        """When frames with everything new in them, from the main thread too, reached the screen.

        A frame that the compositor drew alone, since the page was not ready, is none.
        """
        return sorted({frame.shown for frame in self._frames() if frame.scrolls or not scrolling})

    def shown_after(self, moment: float) -> float:
        """When the first frame that the main thread handed over after this moment reached the screen."""
        return min(frame.shown for frame in self._frames() if frame.committed >= moment)

    def _frames(self) -> Iterator[Frame]:
        begun: dict[str, dict[str, Any]] = {}
        committed: dict[str, float] = {}
        for event in self._events:
            if event["pid"] not in self._pids or "id2" not in event:
                continue
            key, at = event["id2"]["local"], event["ts"] / 1000
            if (event["name"], event["ph"]) == ("Commit", "b"):
                committed[key] = at
            elif event["name"] != "PipelineReporter":
                continue
            elif event["ph"] == "b":
                begun[key] = event["args"]["frame_reporter"]
            elif (said := begun.pop(key, None)) and said["state"] == PRESENTED:
                yield Frame(committed.pop(key, at), at, scrolls=said["scroll_state"] != "SCROLL_NONE")

    def tasks(self, start: float, end: float) -> list[float]:
        """How long each task of the page's main thread took that began between these times."""
        tasks = (event for event in self._events if event["name"] == "RunTask" and event["ph"] == "X")
        return [
            event["dur"] / 1000
            for event in tasks
            if (event["pid"], event["tid"]) in self._main and start <= event["ts"] / 1000 <= end
        ]


@contextmanager
def recording(phone: Phone, *, tasks: bool = True) -> Iterator[list[Trace]]:
    """Records until the block ends; then the list holds the trace. To record tasks slows them a little."""
    session = phone.context.new_cdp_session(phone.page)
    events: list[dict[str, Any]] = []
    ended: list[object] = []
    session.on("Tracing.dataCollected", lambda said: events.extend(said["value"]))
    session.on("Tracing.tracingComplete", lambda said: ended.append(said))  # noqa: PLW0108 - wants a function
    wanted = [*CATEGORIES, TASKS] if tasks else CATEGORIES
    config = {"includedCategories": wanted, "excludedCategories": ["*"]}
    session.send("Tracing.start", {"transferMode": "ReportEvents", "traceConfig": config})
    made: list[Trace] = []
    yield made
    # What has been drawn must reach the screen.
    phone.page.wait_for_timeout(LAST_FRAME_MS)
    session.send("Tracing.end")
    while not ended:
        phone.page.wait_for_timeout(POLL_MS)
    made.append(Trace(events))


def p95(values: Sequence[float]) -> float:
    """The smallest value that 95 of 100 do not exceed."""
    return sorted(values)[ceil(0.95 * len(values)) - 1]


def gaps(times: Sequence[float]) -> list[float]:
    """The time from each to the next."""
    return [after - before for before, after in pairwise(times)]


def _thread(event: dict[str, Any]) -> str | None:
    return event["args"]["name"] if event["name"] == "thread_name" else None


def _is_mark(event: dict[str, Any], name: str) -> bool:
    return event["name"] == name and "blink.user_timing" in event.get("cat", "")
