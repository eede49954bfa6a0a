"""Texts as a document shows them: nothing that leads readers astray, and no word wider than its place."""

import re
from typing import Final

# Controls but line ends, half characters, what turns the direction of reading round, what is no character.
_ASTRAY: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff]"
)
_LINE_ENDS: Final = re.compile("\r\n?|[\u0085\u2028\u2029]")
# What holds its neighbours together: spaces and signs at which no line breaks, and quotes.
_GLUE: Final = "\u00a0\u00ab\u00bb\u034f\u2007\u200d\u2011\u2018-\u201f\u202f\u2039\u203a\u2060"
# Between two of these a line may break.
_SIGNS: Final = "\u2e80-\u2fff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
_DASHES: Final = "\u2012-\u2015"
_WORD: Final = re.compile(
    f"(?:[^ \n\u1680\u2000-\u2006\u2008-\u200b\u3000{_DASHES}{_SIGNS}]"
    f"|(?<=[{_GLUE}])[{_SIGNS}]|[{_SIGNS}](?=[{_GLUE}]))+|[{_DASHES}]+"
)
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]")
_NUMBER: Final = re.compile(r"-?\d{1,12}(\.\d+)?")
MAY_BREAK: Final = "\u200b"
CUT: Final = "…"
# How wide letters of European words are; all else is about as wide as high.
_SLIM: Final = dict.fromkeys("ijlI.,:;'|!()[]{} ", 0.34) | dict.fromkeys('frt-/\\"*', 0.42)
_BROAD: Final = dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", 0.72) | dict.fromkeys("mwMW%@—…", 0.96)
_LETTERS: Final = _SLIM | _BROAD
_LETTER: Final = 0.6
_BEYOND_EUROPE: Final = "\u01c4"


def printable(text: str) -> str:
    """Write a text without what nobody sees and what turns its direction round; tabs become spaces."""
    return _ASTRAY.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", " ")


def breakable(text: str, ems: float) -> str:
    """Let words break that are wider than their place: `ems` of the letters' height."""
    return _WORD.sub(lambda found: found[0] if width(found[0]) <= ems else MAY_BREAK.join(found[0]), text)


def width(text: str) -> float:
    """About how wide a text is on one line, in heights of its letters."""
    return sum(map(_letter_width, text))


def clipped(text: str, most: float) -> str:
    """Write a text that is wider than `most` heights of its letters up to where it fits."""
    if width(text) <= most:
        return text
    used = _letter_width(CUT)
    for place, each in enumerate(text):
        used += _letter_width(each)
        if used > most:
            return text[:place] + CUT
    return text


def longest_word(text: str) -> float:
    """How wide the widest word is that does not break by itself."""
    return max((width(word) for word in _WORD.findall(text)), default=1.0)


def _letter_width(each: str) -> float:
    return _LETTERS.get(each, _LETTER if each < _BEYOND_EUROPE else 1.0)


def inert(text: str) -> str:
    """Write a cell of a table without format so that no program takes it for a formula."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
