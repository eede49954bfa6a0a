"""Times as phones write them, read into microseconds since 1970."""

import re
from datetime import UTC, date, datetime, timedelta

# All that is fixed, years and a clock's face included; only the days of a month are left to the calendar.
_AT = re.compile(
    r"2[01]\d\d-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)",
    re.ASCII,
)
_EPOCH = date(1970, 1, 1).toordinal()
_START = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def read_at(value: object) -> int | None:
    """Microseconds of `YYYY-MM-DDThh:mm:ss.sss(Z|±hh:mm)`, years 2000 to 2199; None for all else."""
    if not isinstance(value, str) or _AT.fullmatch(value) is None:
        return None
    try:
        return (datetime.fromisoformat(value) - _START) // _MICROSECOND
    except ValueError:
        return None


def write_at(micros: int) -> str:
    """The same form, in UTC, from microseconds between 2000 and 2199 (cut to milliseconds)."""
    seconds, rest = divmod(micros, 1_000_000)
    days, in_day = divmod(seconds, 86_400)
    hour, minute, second = in_day // 3600, in_day // 60 % 60, in_day % 60
    day = date.fromordinal(_EPOCH + days).isoformat()
    return f"{day}T{hour:02}:{minute:02}:{second:02}.{rest // 1000:03}Z"
