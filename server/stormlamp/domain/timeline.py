"""Rows of the timeline: entries and what later entries say of them. The twin of web/src/core/timeline.ts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .fields import people_in_danger

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .entries import Entry
    from .incident_views import IncidentView

_ANNOTATIONS: Final = frozenset({"entry.corrected", "entry.pinned", "entry.decided"})
_MINUTE: Final = 60_000_000
_LATE_FROM: Final = 60_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One line. All corrections are shown; `corrected` is the one whose text stands.

    `late_minutes`: whole minutes between the time shown and receipt, where over 60 s. `is_new`: arrived, or
    was corrected, after the reader last looked. `joined_to`: on an opening folded into another outage, the
    leading ref.
    """

    entry: Entry
    corrections: tuple[Entry, ...]
    corrected: Entry | None
    pinned: bool
    decision: bool
    late_minutes: int | None
    is_new: bool
    joined_to: str | None


def timeline_rows(
    entries: Sequence[Entry], views: Iterable[IncidentView], looked_at: int | None
) -> list[Row]:
    """Rows of these entries, which are in display order.

    `looked_at`: the highest seq seen; None marks nothing new.
    Corrections, pins and decisions stand at the entry they name; where that entry is not among these, or they
    were not allowed, they are rows of their own, so that nothing is ever left out. So are corrections that
    tell what came later: a rescue has its own time.
    """
    by_ref = {entry.ref: entry for entry in entries}
    notes: dict[str, list[Entry]] = {}
    rows: list[Entry] = []
    for entry in entries:
        root = _root(entry, by_ref)
        if root is None or tells_news(entry):
            rows.append(entry)
        if root is not None:
            notes.setdefault(root, []).append(entry)
    leads = _leading_refs(views)
    return [_row(entry, notes.get(entry.ref, []), looked_at, leads) for entry in rows]


def late_minutes(entry: Entry) -> int | None:
    """Late by whole minutes, where over 60 s; None for what is not received."""
    if entry.received_at is None:
        return None
    late = entry.received_at - entry.display_time
    return late // _MINUTE if late > _LATE_FROM else None


def _root(entry: Entry, by_ref: Mapping[str, Entry]) -> str | None:
    """The entry that an annotation is about, through further corrections; None where it is a row itself."""
    named = _annotated(entry)
    seen = {entry.ref}
    while named is not None:
        if named not in by_ref or named in seen:
            return None
        further = None if tells_news(by_ref[named]) else _annotated(by_ref[named])
        if further is None or further not in by_ref:
            return named
        seen.add(named)
        named = further
    return None


def _annotated(entry: Entry) -> str | None:
    action = entry.effective
    if action is None or action.type not in _ANNOTATIONS or not action.refs:
        return None
    return action.refs[0]


def tells_news(entry: Entry) -> bool:
    """Whether it says what has become of people in danger: it changes no word of what was said before."""
    action = entry.action
    if action is None or action.type != "entry.corrected":
        return False
    return isinstance(action.body.get("safe"), bool) or people_in_danger(action) is not None


def _row(entry: Entry, notes: list[Entry], looked_at: int | None, leads: Mapping[str, str]) -> Row:
    def is_later(it: Entry) -> bool:
        return looked_at is not None and it.seq is not None and it.seq > looked_at

    corrections = [
        it for it in notes if it.action and it.action.type == "entry.corrected" and not tells_news(it)
    ]
    return Row(
        entry=entry,
        corrections=tuple(corrections),
        corrected=_latest(corrections),
        pinned=_last_word(notes, "entry.pinned", "pinned"),
        decision=_last_word(notes, "entry.decided", "decision"),
        late_minutes=late_minutes(entry),
        is_new=is_later(entry) or any(is_later(it) for it in corrections),
        joined_to=leads.get(entry.ref),
    )


def _latest(entries: Sequence[Entry]) -> Entry | None:
    """By when they happened: a stated time in a correction is the corrected entry's, not the correction's."""
    return max(entries, key=lambda it: (it.happened_at, it.order), default=None)


def _last_word(notes: Iterable[Entry], kind: str, name: str) -> bool:
    said = [
        it
        for it in notes
        if it.action and it.action.type == kind and isinstance(it.action.body.get(name), bool)
    ]
    last = _latest(said)
    return last is not None and last.action is not None and last.action.body[name] is True


def _leading_refs(views: Iterable[IncidentView]) -> dict[str, str]:
    """Openings folded into a view that another one leads, by the opening's ref."""
    return {
        opening.ref: view.ref for view in views for opening in view.openings if _incident(opening) != view.ref
    }


def _incident(entry: Entry) -> str:
    named = entry.action.incident if entry.action else None
    return entry.ref if named is None else named
