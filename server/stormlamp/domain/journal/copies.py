"""Actions recorded again on another logbook: each counts once. The twin of web/src/core/record/copies.ts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stormlamp.domain.journal.entries import Entry

_Said = tuple[str | None, tuple[str, str | None, str, bool] | None]


def without_copies(entries: Sequence[Entry]) -> list[Entry]:
    """What is folded and shown of these entries, which are in display order.

    Copies are left out, and what answers them answers the entry that counts.
    """
    aliases = aliases_of(entries)
    return [_answering(entry, aliases) for entry in entries if entry.ref not in aliases]


def aliases_of(entries: Sequence[Entry]) -> dict[str, str]:
    """By the ref of each copy that does not count the ref that does.

    A copy of a copy is followed to the end. Where that is a ring, those in it and those that lead there all
    count.
    """
    copies = [entry for entry in entries if _source(entry) is not None]
    leads = _leads(entries, copies)
    ends: dict[str, Entry | None] = {}
    aliases = {}
    for copy in copies:
        way: set[str] = set()
        here = copy
        while here.ref not in way and here.ref not in ends:
            way.add(here.ref)
            here = _following(here, leads)
        stops = _following(here, leads) is here
        end = ends.get(here.ref, here if stops else None)
        ends |= dict.fromkeys(way, end)
        if end is not None and end is not copy:
            aliases[copy.ref] = end.ref
    return aliases


def _leads(entries: Sequence[Entry], copies: Sequence[Entry]) -> dict[_Said, Entry]:
    """By what copies say under the ref that they name: the original, else the first of the copies."""
    named = {_source(copy) for copy in copies}
    leads = {_said(it.ref, it): it for it in entries if it.ref in named and it.effective is not None}
    for copy in copies:
        if copy.effective is not None:
            leads.setdefault(_said(_source(copy), copy), copy)
    return leads


def _following(entry: Entry, leads: Mapping[_Said, Entry]) -> Entry:
    return leads.get(_said(_source(entry), entry), entry)


def _source(entry: Entry) -> str | None:
    return None if entry.action is None else entry.action.copied_from


def _said(ref: str | None, entry: Entry) -> _Said:
    """What an entry says under a ref.

    A copy says what its original said, so that a liar hides nothing but its own.
    """
    it = entry.action
    return (ref, None if it is None else (it.type, it.actor, it.at, it.drill))


def _answering(entry: Entry, aliases: Mapping[str, str]) -> Entry:
    """The entry, naming what counts wherever it names a copy."""
    action = entry.action
    if action is None or not (action.incident in aliases or aliases.keys() & action.refs):
        return entry
    incident = None if action.incident is None else aliases.get(action.incident, action.incident)
    refs = tuple(aliases.get(ref, ref) for ref in action.refs)
    return replace(entry, action=replace(action, incident=incident, refs=refs))
