"""Texts as a document shows them: nothing that leads readers astray, and no word wider than its place."""

import re
from functools import lru_cache
from typing import Final
from unicodedata import east_asian_width

# Controls but line ends, half characters, what turns the direction of reading round, what is no character.
_ASTRAY: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff]"
)
_LINE_ENDS: Final = re.compile("\r\n?|[\u0085\u2028\u2029]")
_WORD: Final = re.compile(
    "[!-~\u00a1-\u0fff\u1000-\u10ff\u1200-\u1fff\u2c60-\u2dff\ua640-\uabff\ufb00-\ufdff\ufe70-\ufefc]+"
)
_FORMULA: Final = re.compile(r"\s*[=+\-@]")
_NUMBER: Final = re.compile(r"-?\d{1,12}(\.\d+)?")
MAY_BREAK: Final = "\u200b"
# How wide letters are that are not as wide as high; all others not quite two thirds.
_SLIM: Final = dict.fromkeys("ijlI.,:;'|!()[]{} ", 0.34) | dict.fromkeys('frt-/\\"*', 0.42)
_BROAD: Final = dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", 0.72) | dict.fromkeys("mwMW%@—…", 0.96)
_LETTERS: Final = _SLIM | _BROAD
_LETTER: Final = 0.6


def printable(text: str) -> str:
    """Write a text without what nobody sees and what turns its direction round; tabs become spaces."""
    return _ASTRAY.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", " ")


def breakable(text: str, ems: float) -> str:
    """Let words break that are wider than their place: `ems` of the letters' height."""
    return _WORD.sub(lambda found: found[0] if width(found[0]) <= ems else MAY_BREAK.join(found[0]), text)


def width(text: str) -> float:
    """About how wide a text is on one line, in heights of its letters."""
    return sum(map(_width_of, text))


def longest_word(text: str) -> float:
    """How wide the widest word is that does not break by itself."""
    return max((width(word) for word in _WORD.findall(text)), default=1.0)


@lru_cache(maxsize=4096)
def _width_of(each: str) -> float:
    return 1.0 if east_asian_width(each) in "WF" else _LETTERS.get(each, _LETTER)


def inert(text: str) -> str:
    """Write a cell of a table without format so that no program takes it for a formula."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
