"""Reads and writes working hours: 周一至周五 08:00-20:00；周六 9:00-12:00, or Mon-Fri 8:00-17:00."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from stormlamp.domain.imports.cells import narrow
from stormlamp.domain.imports.unclear import Unclear

Span = tuple[str, str]  # from, to
_HAN: Final = "一二三四五六日"
_ENGLISH: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WHOLE: Final = {
    **dict.fromkeys(("每天", "天天", "每日", "daily", "everyday", "周一至周日"), range(1, 8)),
    **dict.fromkeys(("工作日", "平日", "weekdays"), range(1, 6)),
    **dict.fromkeys(("周末", "weekends", "weekend"), range(6, 8)),
}
_TO = r"\s*(?:-|–|—|~|至|到|to)\s*"
_HOURS = re.compile(
    rf"(\d{{1,2}})[:点时](\d{{2}})?分?{_TO}(次日|第二天|翌日)?\s*(\d{{1,2}})[:点时](\d{{2}})?分?"
)
_DAY = rf"(?:(?:周|星期|礼拜)?([{_HAN}天])|({'|'.join(_ENGLISH)})[a-z]*)"
_RUN = re.compile(rf"{_DAY}(?:{_TO}{_DAY})?", re.IGNORECASE)
_NAMES: Final = {
    **dict.fromkeys(("白班", "日班", "早班", "day", "dayshift", "day shift", "morning"), "day"),
    **dict.fromkeys(("夜班", "晚班", "大夜班", "night", "nightshift", "night shift"), "night"),
    **dict.fromkeys(("中班", "late", "lateshift", "late shift", "evening"), "late"),
    **dict.fromkeys(("全天", "全天班", "24小时", "all day", "24h", "round the clock"), "whole"),
}
_NAMED = re.compile(
    rf"(?:{'|'.join(each for each in _NAMES if each[0] > 'z')})[班]?[\s:(]*(?=.*\d\s*[:点时])"
)
MOST: Final = 14
_NOON, _SMALL_HOURS = "12:00", "03:00"
_LAST_HOUR, _LAST_MINUTE, _WEEK = 23, 59, 7


def read(text: str, spans: Collection[Span] = ()) -> list[dict[str, Any]]:
    """Read shifts as the API has them: `{days, from, to}`, day 1 is Monday; no day named: every day.

    Args:
        text: of a cell.
        spans: hours that somebody here works, of which a name such as 夜班 may mean one.

    Raises:
        Unclear: `no_shift`; `too_many`; `unknown_shift`, a name that means none of them, or several.
    """
    said = narrow(text.replace("\n", ";"))
    if kind := _NAMES.get(said.casefold()):
        return [_meant(said, kind, spans)]
    said = _NAMED.sub("", said).replace(")", "")
    found: list[dict[str, Any]] = []
    start = 0
    for hours in _HOURS.finditer(said):
        lead, start = said[start : hours.start()].strip(" ;,、:"), hours.end()
        days = sorted(_days(lead)) if lead else (found[-1]["days"] if found else list(range(1, 8)))
        found.append(
            {"days": days, "from": _clock(hours[1], hours[2], said), "to": _clock(hours[4], hours[5], said)}
        )
    if not found or said[start:].strip(" ;,、"):
        raise Unclear("no_shift", text=said[:60])
    if len(found) > MOST:
        raise Unclear("too_many", most=MOST)
    return found


def write(shifts: Iterable[Mapping[str, Any]], *, english: bool) -> str:
    """Write shifts so that `read` reads them."""
    return ("; " if english else "；").join(
        f"{_written(each['days'], english=english)} {each['from']}-{each['to']}" for each in shifts
    )


def _meant(said: str, kind: str, spans: Collection[Span]) -> dict[str, Any]:
    fits = sorted({span for span in spans if _kind(*span) == kind})
    if len(fits) != 1:
        known = " / ".join(f"{begin}-{end}" for begin, end in sorted(set(spans)))
        raise Unclear("unknown_shift", text=said[:60], known=known or "—")
    return {"days": list(range(1, 8)), "from": fits[0][0], "to": fits[0][1]}


def _kind(begin: str, end: str) -> str:
    if begin == end:
        return "whole"
    if end < begin:
        return "night" if end > _SMALL_HOURS else "late"
    return "day" if begin < _NOON else "late"


def _days(lead: str) -> set[int]:
    if lead.casefold().replace(" ", "") in _WHOLE:
        return set(_WHOLE[lead.casefold().replace(" ", "")])
    rest, days = _RUN.sub("", lead), set[int]()
    if rest.strip(" 、,和及&;."):
        raise Unclear("no_shift", text=lead[:60])
    for run in _RUN.finditer(lead):
        first = _number(run[1], run[2])
        last = _number(run[3], run[4]) if run[3] or run[4] else first
        days |= {(first - 1 + step) % _WEEK + 1 for step in range((last - first) % _WEEK + 1)}
    return days


def _number(han: str | None, english: str | None) -> int:
    if han:
        return _HAN.index(han.replace("天", "日")) + 1
    return _ENGLISH.index((english or "").casefold()) + 1


def _clock(hour: str, minute: str | None, said: str) -> str:
    hours, minutes = int(hour), int(minute or 0)
    if (hours, minutes) == (_LAST_HOUR + 1, 0):
        hours = 0
    if hours > _LAST_HOUR or minutes > _LAST_MINUTE:
        raise Unclear("no_shift", text=said[:60])
    return f"{hours:02}:{minutes:02}"


def _written(days: Iterable[int], *, english: bool) -> str:
    each = [_ENGLISH[day - 1].capitalize() if english else f"周{_HAN[day - 1]}" for day in sorted(days)]
    if len(each) == _WEEK:
        return "Daily" if english else "每天"
    return (", " if english else "、").join(each)
