"""Reads telephone numbers out of a cell, several of them if need be."""

import re

from stormlamp.domain.imports.cells import narrow
from stormlamp.domain.imports.unclear import Unclear

_PARTS = re.compile(r"[、,;|\n]|，|；|或|\s+or\s+")
_SLASHED = re.compile(r"\s*/\s*(?=[+\d(])")
_LABEL = re.compile(
    r"^(手机号?码?|手機|移动电话|座机|固定电话|固话|家庭?电话|电话|電話|tel|phone|mobile|cell|home|work)[\s:.]*",
    re.IGNORECASE,
)
_ROUNDED = re.compile(r"^\d(\.\d+)?e\+?\d+$", re.IGNORECASE)
_NUMBER = re.compile(r"^\+?[\d\s()\-./]*\d[\d\s()\-.]*(\s*(转|轉|ext\.?|x|#|-)\s*\d{1,6})?$", re.IGNORECASE)
_WHOSE = re.compile(r"(?<=\d)(\s+[^\W\d_]\D*|\s*\([^\d()]+\))$")  # 13800138000 儿子, 13800138000(儿子)
_FRACTION = re.compile(r"^(\d{3,})\.0+$")
_LEAST, _MOST, _WHOLE = 3, 40, 7  # digits of 110; characters; digits that are a number by themselves
_MOBILE = re.compile(r"1[3-9]\d{7,11}$")
_MOBILE_DIGITS = 11
_MOST_NAMED = 15  # digits before a word: of more, nobody knows which number it belongs to


def read(text: str, most: int) -> list[str]:
    """Read the numbers of a cell, in their order.

    Raises:
        Unclear: `rounded`, a program has written over the last digits; `no_number`; `too_many`.
    """
    found: dict[str, str] = {}
    for part in _PARTS.split(_SLASHED.sub("、", narrow(text.replace("\n", "、")))):
        for piece in _apart(_LABEL.sub("", part.strip())):
            if number := _number(piece.strip()):
                found.setdefault(dialled(number), number)
    if len(found) > most:
        raise Unclear("too_many", most=most)
    return list(found.values())


def whose(number: str) -> str:
    """Say what stands behind a number, such as whose it is; empty: nothing."""
    found = _WHOSE.search(narrow(number))
    return found[0].strip(" ()") if found else ""


def bare(number: str) -> str:
    """The number without whose it is."""
    return _WHOSE.sub("", narrow(number)).strip()


def dialled(number: str) -> str:
    """What of a number is dialled inside the country: two that are written otherwise are one."""
    plain = re.sub(r"[\s()\-./]", "", _WHOSE.sub("", narrow(number)))
    return re.sub(r"^(\+86|0086)", "", plain)


def off_by_some(number: str) -> bool:
    """Whether it begins as a mobile of this country does, and has more or fewer digits than those have."""
    plain = dialled(number)
    return _MOBILE.match(plain) is not None and len(plain) != _MOBILE_DIGITS


def _apart(part: str) -> list[str]:
    """Part numbers that only spaces part: each must be one by itself."""
    pieces = part.split()
    whole = len(pieces) > 1 and all(len(re.sub(r"\D", "", each)) >= _WHOLE for each in pieces)
    return pieces if whole else [part]


def _number(text: str) -> str:
    if not text:
        return ""
    text = _FRACTION.sub(r"\1", text)
    if _ROUNDED.match(text):
        raise Unclear("rounded", text=text)
    bare = _WHOSE.sub("", text)
    digits = len(re.sub(r"\D", "", bare))
    crowded = bare != text and digits > _MOST_NAMED
    if digits < _LEAST or crowded or len(text) > _MOST or not _NUMBER.match(bare):
        raise Unclear("no_number", text=text[:_MOST])
    return text
