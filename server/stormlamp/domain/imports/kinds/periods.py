"""Reads how often something is done, or how long it lasts: 每月, 3个月一次, 30天, 90 分钟, monthly."""

import re
from typing import Final, Literal

from stormlamp.domain.imports.cells import narrow
from stormlamp.domain.imports.unclear import Unclear

PeriodUnit = Literal["seconds", "minutes", "hours", "days"]
Period = tuple[int, PeriodUnit]

_HAN: Final = {"半": 0.5, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
_WORDS: Final = {
    "daily": "1天",
    "weekly": "1周",
    "fortnightly": "14天",
    "biweekly": "14天",
    "monthly": "1月",
    "quarterly": "1季",
    "halfyearly": "6月",
    "yearly": "1年",
    "annually": "1年",
    "半月": "15天",
    "半个月": "15天",
    "双周": "14天",
    "半年": "6月",
    "季度": "1季",
    "季": "1季",
}
_ASIDE = re.compile(
    r"^(每隔|每|约|大约|至少|every|about)\s*|^(?:1次|一次)\s*/\s*|"
    r"\s*(?:[/,，]?\s*(?:一次|1次|1 ?x|once)|左右|以上)$",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    rf"^(\d{{1,6}}(?:\.\d{{1,4}})?|[{''.join(_HAN)}])?\s*个?\s*"
    r"(秒钟?|seconds?|secs?|分钟?|minutes?|mins?|小时|钟头|hours?|hrs?|h|天|日|days?|d|"
    r"周|星期|礼拜|weeks?|月|months?|季度?|quarters?|年|years?)$",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"^\d{1,6}(?:\.\d{1,4})?$")
_DAYS: Final = {"周": 7, "月": 30, "季": 91, "年": 365}
_OF_MONTHS: Final = {3: 91, 6: 182, 12: 365}
_MOST: Final = 1_000_000
_LONGEST: Final = 40  # characters
_SIXTY: Final = 60


def read(text: str, unit: str | None) -> Period:
    """Read a stretch of time as a plan's figure has it; a number alone is in the unit of its column's head.

    Raises:
        Unclear: `no_period`; `out_of_range`.
    """
    said = narrow(text)
    plain = _ASIDE.sub("", _ASIDE.sub("", said)) if len(said) <= _LONGEST else ""
    plain = _WORDS.get(plain.casefold().replace("-", "").replace(" ", ""), plain)
    found = _PERIOD.match(f"{plain}{_unit_word(unit)}" if _PLAIN.match(plain) else plain)
    if found is None:
        raise Unclear("no_period", text=said[:40])
    amount, whole = _whole(_number(found[1]), _letter(found[2].casefold()))
    if not 1 <= amount <= _MOST:
        raise Unclear("out_of_range", text=said[:40])
    return amount, whole


def _unit_word(unit: str | None) -> str:
    return unit or ""


def _number(said: str | None) -> float:
    if said is None:
        return 1
    return _HAN[said] if said in _HAN else float(said)


def _letter(unit: str) -> str:
    """One sign for a unit, in whatever language it stands."""
    signs = {"s": "秒", "mi": "分", "mo": "月", "h": "时", "d": "天", "w": "周", "q": "季", "y": "年"}
    signs |= {"小": "时", "钟": "时", "日": "天", "星": "周", "礼": "周"}
    return next((sign for begin, sign in signs.items() if unit.startswith(begin)), unit[0])


def _whole(amount: float, unit: str) -> Period:
    """A whole number: a part of an hour in minutes, a part of a minute in seconds."""
    if unit == "月" and amount in _OF_MONTHS:
        return _OF_MONTHS[int(amount)], "days"
    if unit in _DAYS:
        return round(amount * _DAYS[unit]), "days"
    if unit == "天":
        return (int(amount), "days") if amount.is_integer() else (round(amount * 24), "hours")
    if unit == "时":
        return (int(amount), "hours") if amount.is_integer() else (round(amount * _SIXTY), "minutes")
    if unit == "分":
        return (int(amount), "minutes") if amount.is_integer() else (round(amount * _SIXTY), "seconds")
    return round(amount), "seconds"
