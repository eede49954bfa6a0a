"""Plays scenario.md on real browsers and compares its end with expectation.yaml.

`python -m tests.outage [chapter …]`: named chapters are played alone, after those that they need, and nothing
is compared. The last line says how much held; the exit code is 1 where anything did not. What somebody
looked at when an act failed is in var/outage/, the files that were handed out in `handed out` there.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright
from tests.outage import chapters
from tests.outage.cast import gather, stamping
from tests.outage.end.compare import compare
from tests.outage.story import Story, TooManyFailed, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.outage.cast import Cast


def main(arguments: Sequence[str]) -> int:
    """Play and compare; 0 where all is as it was written down."""
    story = Story()
    with (
        tempfile.TemporaryDirectory(prefix="outage-") as scratch,
        stamping(Path(scratch) / "authority") as authority,
        sync_playwright() as playwright,
    ):
        cast = gather(playwright, Path(scratch), story, authority)
        try:
            whole = play(cast, story, arguments)
            if whole:
                compare(cast, story, Path(scratch))
        except TooManyFailed:
            say("too much failed: the story cannot go on")
        finally:
            cast.close()
    if story.failed:
        say("", "failed:", *(f"  {each}" for each in story.failed))
    say("", f"{story.passed} passed, {len(story.failed)} failed")
    return 1 if story.failed else 0


def play(cast: Cast, story: Story, named: Sequence[str]) -> bool:
    """Play the chapters, those named alone; whether that was all of them."""
    for title, part in chapters.ALL:
        if not named or part.__name__ in named or part.__name__ in chapters.NEEDED:
            story.title(title)
            part(cast)
    return not named


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
