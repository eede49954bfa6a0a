"""10: the lifts go back into use, one after the other, each with the maintainer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.outage.chapters.listing import does_steps
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.cast import Cast

LIFTS = (
    ("tower-a", "lift-a1"),
    ("tower-a", "lift-a2"),
    ("tower-a", "lift-a3"),
    ("tower-b", "lift-b1"),
    ("tower-b", "lift-b2"),
    ("podium", "lift-m1"),
)
STEPS_OF_EACH = 9


def lifts_back(cast: Cast) -> None:
    """By whoever has safety, to whose lists this one belongs: it is done at each lift by itself."""
    zhao = cast["zhao"]
    for area, lift in LIFTS:
        with zhao.act(f"{lift} back in use: nine steps"):
            zhao.at(f"/lists/lifts-back?area={area}&asset={lift}")
            does_steps(zhao, STEPS_OF_EACH - 1)
            zhao.press("answer-done")
            zhao.sees(words("list-finished"))
