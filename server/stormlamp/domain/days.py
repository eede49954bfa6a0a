"""Days as the site counts them: YYYY-MM-DD by its own clock."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

_START = datetime(1970, 1, 1, tzinfo=UTC)
FIRST, LAST = "1900-01-01", "2199-12-31"


def day_of(micros: int, zone: str) -> str:
    """The day on which a moment (microseconds since 1970) falls in a time zone."""
    return (_START + timedelta(microseconds=micros)).astimezone(ZoneInfo(zone)).date().isoformat()


def last_time(micros: int, zone: str, hour: int) -> int:
    """When it last was this hour by a zone's clocks, up to a moment; both in microseconds since 1970."""
    local = (_START + timedelta(microseconds=micros)).astimezone(ZoneInfo(zone))
    there = local.replace(hour=hour, minute=0, second=0, microsecond=0)
    last = there if there <= local else there - timedelta(days=1)
    return (last - _START) // timedelta(microseconds=1)


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar, 1900 to 2199."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return False
    # Python reads other forms of ISO 8601 as well.
    return found.isoformat() == text and FIRST <= text <= LAST
