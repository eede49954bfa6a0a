"""The fact block of one view. The twin of web/src/core/facts.ts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from .fields import CAUSES, moment_field, people_in_danger, texts_field, word_field

if TYPE_CHECKING:
    from .entries import Entry, EntryAction

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Fact(Generic[V]):
    """What was said last, and the entry that said it."""

    value: V
    entry: Entry


@dataclass(frozen=True, slots=True)
class Facts:
    """None where nobody has said anything yet. Times are microseconds; None inside a fact: withdrawn."""

    areas: Fact[tuple[str, ...]] | None = None
    cause: Fact[str] | None = None
    since: Fact[int | None] | None = None
    expected_back: Fact[int | None] | None = None
    next_word_at: Fact[int | None] | None = None


def evolve_facts(state: Facts, entry: Entry) -> Facts:
    """The state after one entry of the view, in display order. Total."""
    action = entry.effective
    if action is None:
        return state
    match action.type:
        case "facts.changed":
            return _changed(state, entry, action)
        case "incident.opened":
            begun = _begun(state, entry, action)
            return replace(begun, since=_first_time(state.since, entry, action, "since"))
        case "incident.expected":
            begun = _begun(state, entry, action)
            back = _first_time(state.expected_back, entry, action, "to")
            return replace(begun, expected_back=back)
        case _:
            return state


def _changed(state: Facts, entry: Entry, action: EntryAction) -> Facts:
    areas = texts_field(action, "areas")
    cause = word_field(action, "cause", CAUSES)
    return Facts(
        areas=state.areas if areas is None else Fact(areas, entry),
        cause=state.cause if cause is None else Fact(cause, entry),
        since=_time(state.since, entry, action, "since"),
        expected_back=_time(state.expected_back, entry, action, "expected_back"),
        next_word_at=_time(state.next_word_at, entry, action, "next_word_at"),
    )


_Time = Fact[int | None] | None
_TimeName = Literal["since", "to", "expected_back", "next_word_at"]


def _time(fact: _Time, entry: Entry, action: EntryAction, name: _TimeName) -> _Time:
    value = moment_field(action, name)
    return fact if value is None else Fact(value[0], entry)


def _areas(
    fact: Fact[tuple[str, ...]] | None, entry: Entry, areas: tuple[str, ...] | None
) -> Fact[tuple[str, ...]] | None:
    """No areas named: all of them, and a part that somebody else names takes nothing away from that."""
    if areas is None or (fact is not None and not fact.value):
        return fact
    if fact is None or not areas:
        return Fact(tuple(dict.fromkeys(areas)), entry)
    every = tuple(dict.fromkeys((*fact.value, *areas)))
    return fact if len(every) == len(fact.value) else Fact(every, entry)


def _begun(state: Facts, entry: Entry, action: EntryAction) -> Facts:
    """A beginning fills what is not known yet and adds its areas.

    It corrects nothing: a second phone that reports the same outage knows less than was found out meanwhile.
    """
    cause = word_field(action, "cause", CAUSES)
    elsewhere = state.areas is not None and people_in_danger(action) is not None
    is_news = state.cause is None or (state.cause.value == "unknown" and cause != "unknown")
    return replace(
        state,
        areas=state.areas if elsewhere else _areas(state.areas, entry, texts_field(action, "areas")),
        cause=Fact(cause, entry) if cause is not None and is_news else state.cause,
    )


def _first_time(fact: _Time, entry: Entry, action: EntryAction, name: _TimeName) -> _Time:
    """An announced end (`to`) is a first "expected back", `since` a first beginning."""
    value = moment_field(action, name)
    is_known = fact is not None and fact.value is not None
    return fact if is_known or value is None or value[0] is None else Fact(value[0], entry)
