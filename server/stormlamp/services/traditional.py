"""Traditional Chinese from simplified: one way for the client, the plan and the server's own pages.

Characters are OpenCC's, in Taiwan's forms. What Taiwan calls otherwise, and what OpenCC reads wrongly in our
texts, stands in `locales/traditional.json`, derived → right; the longest wins, so one left as it is keeps
a word from a shorter one. OpenCC's own list of Taiwan's words does not know the trade: it turns a district's
duty room into an online community's.
"""

import json
import re
from functools import cache, lru_cache
from pathlib import Path

from opencc import OpenCC

_REPLACED = Path(__file__).parent.parent / "locales" / "traditional.json"


def to_traditional(text: str) -> str:
    """Derive the text's traditional form; whatever is not Chinese stays as it is."""
    convert, pattern, right = _means()
    return pattern.sub(lambda found: right[found[0]], convert.convert(text))


@lru_cache(maxsize=4096)
def to_simplified(text: str) -> str:
    """Write Chinese in simplified characters; whatever is not Chinese stays as it is."""
    simplified: str = _simplifier().convert(text)
    return simplified


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


@cache
def _means() -> tuple[OpenCC, re.Pattern[str], dict[str, str]]:
    right: dict[str, str] = json.loads(_REPLACED.read_text("utf-8"))
    longest_first = sorted(right, key=len, reverse=True)
    return OpenCC("s2tw"), re.compile("|".join(map(re.escape, longest_first))), right
