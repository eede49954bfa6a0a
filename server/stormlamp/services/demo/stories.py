"""The demonstration's stories: what happened on which phone, read from fixtures/demo/*.yaml."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from stormlamp.domain.days import day_of
from stormlamp.services.access.tokens import SECOND

MINUTE = 60 * SECOND
DAY = 24 * 60 * MINUTE
_CLOCKED = re.compile(r"(\d+):(\d\d):(\d\d)")
_DAYS = ("consent_at", "reviewed_on", "ends_on")
# Fields of a body that hold a moment; the stories write them as h:mm:ss from the loss of power.
_MOMENTS = {"since", "stated_at", "expected_back", "next_word_at", "until", "call_back", "at", "due"}
# Fields of a body that hold another action's ref; the stories write the name of its event.
_REFS = {"request", "help", "improvement"}


@dataclass(frozen=True, slots=True)
class Telephone:
    """A phone of a story. `ahead`: its clock's error in microseconds; `heard`: when it reaches the server."""

    name: str
    person: str
    label: str
    ahead: int
    heard: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One action of a story: `at` in true microseconds. Refs are the names of events, in its body too."""

    at: int
    phone: str
    name: str | None
    type: str
    incident: str | None
    refs: tuple[str, ...]
    body: Mapping[str, Any]
    private: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Story:
    """An outage told: phones and events, in order of time."""

    begins: int
    phones: tuple[Telephone, ...]
    events: tuple[Event, ...]


def read_yaml(file: Path) -> dict[str, Any]:
    """Read one of the demonstration's files; they are our own, so a fault in them is a bug."""
    read: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    return read


def dated(plain: Mapping[str, Any], now: int) -> dict[str, Any]:
    """People and customers with their days, which are counted from today; absences end at such a moment."""
    return {
        "people": [_with(each, {"away_until": lambda days: now + days * DAY}) for each in plain["people"]],
        "customers": [
            _with(each, dict.fromkeys(_DAYS, lambda days: day_of(now + days * DAY, "UTC")))
            for each in plain["customers"]
        ],
    }


def _with(row: Mapping[str, Any], read: Mapping[str, Callable[[int], object]]) -> dict[str, Any]:
    return {name: read[name](value) if name in read else value for name, value in row.items()}


def read_story(file: Path, now: int, zone: str) -> Story:
    """Read a story and place it in time: some days ago at an hour of `zone`, or minutes before `now`."""
    plain = read_yaml(file)
    begins = _begins(plain, now, ZoneInfo(zone))
    phones = tuple(
        Telephone(
            name=each["id"],
            person=each["person"],
            label=each["label"],
            ahead=round(each["ahead"] * MINUTE),
            heard=tuple(begins + _clocked(at) for at in each["heard"]),
        )
        for each in plain["phones"]
    )
    events = (_event(each, begins) for each in plain["events"])
    return Story(begins, phones, tuple(sorted(events, key=lambda event: event.at)))


def rfc3339(at: int, zone: ZoneInfo) -> str:
    """Write microseconds as phones write times: with milliseconds and the zone's offset."""
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at)
    return moment.astimezone(zone).isoformat(timespec="milliseconds")


def body_at(body: Mapping[str, Any], begins: int, zone: ZoneInfo, named: Mapping[str, str]) -> dict[str, Any]:
    """Give the body with its moments written out, and with the refs of the events that it names."""

    def written(key: str, value: Any) -> Any:  # noqa: ANN401 - any JSON
        if key in _REFS:
            return named[value]
        return rfc3339(begins + _clocked(value), zone) if key in _MOMENTS and value else value

    return {key: written(key, value) for key, value in body.items()}


def _begins(plain: Mapping[str, Any], now: int, zone: ZoneInfo) -> int:
    if "minutes_ago" in plain:
        return now - int(plain["minutes_ago"]) * MINUTE
    today = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=now)).astimezone(zone)
    hour, minute = map(int, str(plain["starts"]).split(":"))
    then = (today - timedelta(days=plain["days_ago"])).replace(
        hour=hour, minute=minute, second=0, microsecond=0
    )
    return int(then.timestamp()) * SECOND


def _clocked(text: str) -> int:
    found = _CLOCKED.fullmatch(text)
    if found is None:
        raise ValueError(text)
    hours, minutes, seconds = map(int, found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * SECOND


def _event(plain: Mapping[str, Any], begins: int) -> Event:
    own = plain["type"] == "incident.opened"
    return Event(
        at=begins + _clocked(plain["at"]),
        phone=plain["by"],
        name=plain.get("as"),
        type=plain["type"],
        incident=None if own else plain.get("incident", "opened"),
        refs=tuple(plain.get("refs", ())),
        body=plain["body"],
        private=plain.get("private"),
    )
