"""What is told of a run: a line for each act, what it took, and what was not as it should be."""

from __future__ import annotations

import sys
import time
import traceback
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from playwright.sync_api import Error
from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.outage.actor import Actor

# An act that fails takes those that need it along: beyond so many nothing more is learned.
MOST_FAILED = 12
LINES_OF_AN_ERROR = 8
PICTURES = ROOT / "var" / "outage"


class TooManyFailed(Exception):
    """The story cannot go on."""


@dataclass
class Story:
    """Counts what held and what did not; prints as it goes."""

    began: float = field(default_factory=time.monotonic)
    passed: int = 0
    failed: list[str] = field(default_factory=list)

    @contextmanager
    def act(self, who: Actor, what: str) -> Iterator[None]:
        """One act of somebody's: a line with when, who, what, seconds and taps; an error fails it alone.

        Raises:
            TooManyFailed: so many acts failed that the rest would tell nothing.
        """
        at, taps, error = time.monotonic(), who.taps, ""
        try:
            yield
        except (AssertionError, Error, LookupError):
            error = "\n".join(traceback.format_exc().splitlines()[-LINES_OF_AN_ERROR:])
            error += f"\n{self._picture(who)}"
        took = time.monotonic() - at
        mark = "" if error == "" else "  FAILED"
        say(f"{self._when(at)}  {who.name}  {what} · {took:.1f} s, {who.taps - taps} taps{mark}")
        self.counts(f"{who.name}: {what}", error)
        if len(self.failed) > MOST_FAILED:
            raise TooManyFailed

    def counts(self, what: str, error: str = "") -> None:
        """One thing that was to be so; `error` says why it is not."""
        if error == "":
            self.passed += 1
            return
        self.failed.append(what)
        say(*(f"    {line}" for line in error.splitlines()))

    def equal(self, what: str, wanted: object, found: object) -> None:
        """What was written down beforehand, and what is."""
        wrong = "" if wanted == found else f"{what}\nexpected {wanted!r}\nfound    {found!r}"
        self.counts(what, wrong)

    def title(self, words: str) -> None:
        """A chapter begins."""
        say("", f"{self._when(time.monotonic())}  — {words} —")

    def _picture(self, who: Actor) -> str:
        """What they looked at when it failed; where that is kept."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        kept = PICTURES / f"{len(self.failed) + 1:02}-{who.key}.png"
        with suppress(Error):
            who.page.screenshot(path=kept)
        return f"{who.page.url}, see {kept}"

    def _when(self, at: float) -> str:
        minutes, seconds = divmod(int(at - self.began), 60)
        return f"{minutes}:{seconds:02}"


def say(*lines: str) -> None:
    """Print, at once: a story is watched."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
