"""Actions recorded again on another logbook: each counts once. The twin of web/src/core/copies.ts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .entries import Entry

_Deed = tuple[str, str | None, str, bool]


def without_copies(entries: Sequence[Entry]) -> list[Entry]:
    """What is folded and shown of these entries, which are in display order.

    Copies are left out, and what answers them answers the entry that counts.
    """
    aliases = aliases_of(entries)
    return [_answering(entry, aliases) for entry in entries if entry.ref not in aliases]


def aliases_of(entries: Sequence[Entry]) -> dict[str, str]:
    """By the ref of each copy that does not count the ref that does."""
    copies = [entry for entry in entries if _source(entry) is not None]
    sources = {_source(copy) for copy in copies}
    named = {entry.ref: entry for entry in entries if entry.ref in sources}
    ends: dict[str, Entry | None] = {}
    for copy in copies:
        _follow(copy, named, ends)
    # Of copies whose original is not here the first counts, and one that was allowed before one that was not.
    first: dict[tuple[str | None, _Deed | None], Entry] = {}
    for copy in copies:
        if ends[copy.ref] is copy and copy.effective is not None:
            first.setdefault((_source(copy), _deed(copy)), copy)
    aliases = {}
    for copy in copies:
        end = ends[copy.ref]
        if end is None:
            continue
        counting = end if _source(end) is None else first.get((_source(end), _deed(end)), end)
        if counting is not copy:
            aliases[copy.ref] = counting.ref
    return aliases


def _source(entry: Entry) -> str | None:
    return None if entry.action is None else entry.action.copied_from


def _deed(entry: Entry) -> _Deed | None:
    """A copy says what its original said, so another's `copied_from` hides nothing but itself."""
    action = entry.action
    return None if action is None else (action.type, action.actor, action.at, action.drill)


def _follow(copy: Entry, named: Mapping[str, Entry], ends: dict[str, Entry | None]) -> None:
    """Notes for a copy, and all that it is a copy of, where the way ends.

    None where it runs in a ring: those all count.
    """
    way = {copy.ref}
    end: Entry | None = copy
    while end is not None and (original := _original(end, named)) is not None:
        if original.ref in ends:
            end = ends[original.ref]
            break
        end = None if original.ref in way else original
        way.add(original.ref)
    ends |= dict.fromkeys(way, end)


def _original(entry: Entry, named: Mapping[str, Entry]) -> Entry | None:
    """What an entry says that it is a copy of, where that is here, may count and says the same."""
    found = named.get(_source(entry) or "")
    return found if found and found.effective and _deed(found) == _deed(entry) else None


def _answering(entry: Entry, aliases: Mapping[str, str]) -> Entry:
    """The entry, naming what counts wherever it names a copy."""
    action = entry.action
    if action is None or not (action.incident in aliases or aliases.keys() & action.refs):
        return entry
    incident = None if action.incident is None else aliases.get(action.incident, action.incident)
    refs = tuple(aliases.get(ref, ref) for ref in action.refs)
    return replace(entry, action=replace(action, incident=incident, refs=refs))
