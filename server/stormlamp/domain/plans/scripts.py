"""Renders scripts from a fact block. The twin of web/src/core/plan-scripts.ts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from re import Match
from zoneinfo import ZoneInfo

from stormlamp.domain.plans.findings import Node
from stormlamp.domain.plans.lookups import by_id, text
from stormlamp.domain.plans.texts import BLANK, OPTIONAL

_PROMISES = ("expected_back", "next_word_at")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ScriptFacts:
    """What fills the blanks. Times are microseconds since 1970; None or empty: not known."""

    areas: tuple[str, ...] = ()
    cause: str | None = None
    since: int | None = None
    expected_back: int | None = None
    next_word_at: int | None = None
    level: int | None = None
    place: str | None = None
    people: int | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """To whom and when a script is rendered; `now` in microseconds since 1970."""

    edition: Node
    now: int
    lang: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A filled script. `parts`: (blank or None, value or None for an open blank).

    `text` is None while a blank is open, so that it can never be sent so. `passed`: promised times gone by.
    """

    parts: tuple[tuple[str | None, str | None], ...]
    text: str | None
    lang: str
    fallback: bool
    missing: tuple[str, ...]
    passed: tuple[str, ...]


def say_time(telling: Telling, at: int) -> str:
    """Word a moment (microseconds): the time alone today, with the date on other days."""
    zone = ZoneInfo(telling.edition["site"]["zone"])
    there = (_EPOCH + timedelta(microseconds=at)).astimezone(zone)
    here = (_EPOCH + timedelta(microseconds=telling.now)).astimezone(zone)
    time = f"{there.hour:02}:{there.minute:02}"
    if there.date() == here.date():
        return time
    words = text(telling.edition["words"]["date"], telling.lang).text
    month, day = str(there.month), str(there.day)
    return words.replace("{month}", month).replace("{day}", day).replace("{time}", time)


def render_script(telling: Telling, script: Mapping[str, str], facts: ScriptFacts) -> Rendered:
    """Fill a text. `[[only if known {blank}|otherwise]]` takes its second half while a blank is open."""
    shown = text(script, telling.lang)
    told = Telling(telling.edition, telling.now, shown.lang)

    def choose(match: Match[str]) -> str:
        known = all(_fill(told, facts, blank) is not None for blank in BLANK.findall(match[1]))
        return match[1] if known else match[2]

    runs = BLANK.split(OPTIONAL.sub(choose, shown.text))
    parts = tuple(
        (run, _fill(told, facts, run)) if index % 2 else (None, run)
        for index, run in enumerate(runs)
        if index % 2 or run
    )
    used = tuple(dict.fromkeys(blank for blank, _ in parts if blank is not None))
    missing = tuple(blank for blank in used if _fill(told, facts, blank) is None)
    passed = tuple(blank for blank in used if blank not in missing and _gone(facts, blank, telling.now))
    whole = None if missing else "".join(value or "" for _, value in parts)
    return Rendered(parts, whole, shown.lang, shown.fallback, missing, passed)


def _gone(facts: ScriptFacts, blank: str, now: int) -> bool:
    promised: int | None = getattr(facts, blank) if blank in _PROMISES else None
    return promised is not None and promised < now


def _fill(telling: Telling, facts: ScriptFacts, blank: str) -> str | None:
    """Word what a blank holds, None while it is not known."""
    edition, lang = telling.edition, telling.lang
    if blank == "areas":
        names = [_name(by_id(edition["areas"], each), each, lang) for each in facts.areas]
        return text(edition["words"]["joiner"], lang).text.join(names) or None
    if blank == "cause":
        return facts.cause and _name(by_id(edition["causes"], facts.cause), facts.cause, lang)
    if blank == "level":
        level = next((each for each in edition["levels"] if each["level"] == facts.level), None)
        return level and _name(level, "", lang)
    if blank == "place":
        return facts.place or None
    if blank == "people":
        return None if facts.people is None else str(facts.people)
    at: int | None = getattr(facts, blank, None)
    return None if at is None else say_time(telling, at)


def _name(thing: Node | None, name: str, lang: str) -> str:
    return name if thing is None else text(thing["name"], lang).text
