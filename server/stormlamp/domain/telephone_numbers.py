"""Writes telephone numbers in the one way that every telephone dials, and tells what none dials."""

import re
import unicodedata
from typing import Final

_MOST_DIGITS: Final = 17  # fifteen that a number of any country may have, behind 00
_STROKES: Final = re.compile(r"[‐-―−]")
_WRITTEN: Final = re.compile(r"[+0-9 ().\-]*")
_PARTS: Final = re.compile(r"[ -]")
_DIALLED: Final = re.compile(rf"\+?[0-9]{{1,{_MOST_DIGITS}}}")


def narrow_number(text: str) -> str:
    """Write digits and signs of a number as they are dialled, however a keyboard wrote them (`１１９`)."""
    return _STROKES.sub("-", unicodedata.normalize("NFKC", text))


def narrow_if_number(text: str) -> str:
    """Likewise, but of words leave every letter as it is."""
    narrow = narrow_number(text)
    return narrow if _WRITTEN.fullmatch(narrow) else text


def can_be_dialled(text: str) -> bool:
    """Whether it is digits, with spaces and hyphens and a leading plus, of which no number has more."""
    return _DIALLED.fullmatch(_PARTS.sub("", text)) is not None


def is_too_long(text: str) -> bool:
    """Whether it has more digits than any number, whatever else stands between them."""
    return sum(each.isdigit() for each in text) > _MOST_DIGITS
