"""Times as phones write them, read into microseconds since 1970."""

import re
from datetime import date

_AT = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})(?:Z|([+-])(\d\d):(\d\d))", re.ASCII)
_EPOCH = date(1970, 1, 1).toordinal()
_YEARS = range(2000, 2200)


def read_at(value: object) -> int | None:
    """Microseconds of `YYYY-MM-DDThh:mm:ss.sss(Z|±hh:mm)`, years 2000 to 2199; None for all else."""
    found = _AT.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    year, month, day, hour, minute, second, ms = map(int, found.group(1, 2, 3, 4, 5, 6, 7))
    zone = int(found[9] or 0), int(found[10] or 0)
    if max(hour, zone[0]) > 23 or max(minute, second, zone[1]) > 59 or year not in _YEARS:  # noqa: PLR2004 - a clock's face
        return None
    try:
        days = date(year, month, day).toordinal() - _EPOCH
    except ValueError:
        return None
    east = (zone[0] * 60 + zone[1]) * (-1 if found[8] == "-" else 1)
    return ((days * 1440 + hour * 60 + minute - east) * 60 + second) * 1_000_000 + ms * 1000


def write_at(micros: int) -> str:
    """The same form, in UTC, from microseconds between 2000 and 2199 (cut to milliseconds)."""
    seconds, rest = divmod(micros, 1_000_000)
    days, in_day = divmod(seconds, 86_400)
    hour, minute, second = in_day // 3600, in_day // 60 % 60, in_day % 60
    day = date.fromordinal(_EPOCH + days).isoformat()
    return f"{day}T{hour:02}:{minute:02}:{second:02}.{rest // 1000:03}Z"
