"""Reads stretches of time out of a cell: 4小时, 30 分钟, 2h, 一个半小时, 1:30."""

import re
from typing import Final, Literal

from stormlamp.domain.imports.cells import narrow
from stormlamp.domain.imports.unclear import Unclear

_HAN: Final = {
    "半": 0.5,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_ASIDE = re.compile(
    r"^(每隔|每|约|大约|大概|至少|every|about|approx\.?|~)\s*|\s*(一次|左右|以上|once)$", re.IGNORECASE
)
_AMOUNT = r"(\d+(?:\.\d+)?|[半一二两三四五六七八九十])?"
_LONG = re.compile(
    rf"{_AMOUNT}\s*(个半|个)?\s*(小时|钟头|hours?|hrs?|h)(半)?|{_AMOUNT}\s*(分钟|分|minutes?|mins?|m)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"^(\d{1,3}):(\d{2})$")
_PLAIN = re.compile(r"^\d+(\.\d+)?$")
_HOUR = 60
_LONGEST = 40  # characters of an amount


def read(text: str, kind: Literal["minutes", "hours"], unit: str | None, most: int) -> float | int:
    """Read an amount in the unit of its field; one without a unit is in that of the head, else the field's.

    Raises:
        Unclear: `no_amount`; `out_of_range`, longer than `most`, or none at all, which only hours may be.
    """
    said = _ASIDE.sub("", narrow(text))
    minutes = (
        _minutes(said, unit if unit in {"hours", "minutes"} else kind) if len(said) <= _LONGEST else None
    )
    if minutes is None:
        raise Unclear("no_amount", text=said[:40])
    found = round(minutes) if kind == "minutes" else round(minutes / _HOUR, 2)
    if not (0 < found <= most or (kind == "hours" and found == 0)):
        raise Unclear("out_of_range", text=said[:40], most=most)
    return found


def _minutes(said: str, unit: str) -> float | None:
    if _PLAIN.match(said):
        return float(said) * (_HOUR if unit == "hours" else 1)
    if clock := _CLOCK.match(said):
        return int(clock[1]) * _HOUR + int(clock[2])
    total, end = 0.0, 0
    for found in _LONG.finditer(said):
        between, end = said[end : found.start()].strip(), found.end()
        if between:
            return None
        if found[3]:
            halves = 0.5 * (found[2] == "个半") + 0.5 * (found[4] is not None)
            amount = _amount(found[1], 0 if found[2] == "个半" and found[1] is None else None)
            total += ((amount or 0) + halves) * _HOUR
            if amount is None:
                return None
        elif (amount := _amount(found[5], None)) is None:
            return None
        else:
            total += amount
    return total if end and not said[end:].strip() else None


def _amount(text: str | None, without: float | None) -> float | None:
    if text is None:
        return without
    return _HAN[text] if text in _HAN else float(text)
