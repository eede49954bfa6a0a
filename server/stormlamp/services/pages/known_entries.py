"""Keeps what a transaction knows of entries that others name: those it read, and those it took in itself."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy.orm import Session

from stormlamp.catalogue import kind_of
from stormlamp.domain.journal.acceptance import NewEntry
from stormlamp.domain.logbooks.actions import Action, read_action
from stormlamp.services.pages.fast_json import read_object_fast
from stormlamp.storage.journal import gathering
from stormlamp.storage.journal.appending import index_word
from stormlamp.storage.journal.gathering import NamedEntry
from stormlamp.storage.journal.pulls import PulledRow

# Entries of which one says something; what names more is for those alone who read everything.
MOST_SUBJECTS = 100
# By ref those of these entries that the journal holds.
Find = Callable[[Collection[str]], Mapping[str, NamedEntry]]


class KnownEntries:
    """The entries of a journal as one transaction sees them; each is read once.

    Args:
        session: of `Store.writing()`.
        site: the site's inner number.
    """

    def __init__(self, session: Session, site: int) -> None:
        self._session, self._site = session, site
        self._known: dict[str, NamedEntry | None] = {}

    def find(self, refs: Collection[str]) -> dict[str, NamedEntry]:
        """By ref those of these entries that are here."""
        known = self._known
        if unknown := [ref for ref in refs if ref not in known]:
            known |= dict.fromkeys(unknown)
            known |= gathering.named(self._session, self._site, unknown)
        return {ref: entry for ref in refs if (entry := known[ref]) is not None}

    def add(self, device: str, entries: Iterable[NewEntry]) -> None:
        """Add what a device's page brought."""
        for entry in entries:
            type_, actor = _indexed(entry.action)
            named = NamedEntry(entry.n, entry.seq, entry.happened_at, type_, actor, entry.text)
            self._known[f"{device}.{entry.n}"] = named

    def forget(self) -> None:
        """What is stored has changed: all is read anew."""
        self._known.clear()


class Statement(NamedTuple):
    """An entry that may say something of others; `action` is None where nobody can read what."""

    seq: int
    device: str
    n: int
    type: str | None
    actor: str | None
    flags: int
    action: Action | None


def new_statements(device: str, entries: Iterable[NewEntry]) -> Iterator[Statement]:
    """Those of a device's new entries that may say something of others."""
    for entry in entries:
        type_, actor = _indexed(entry.action)
        if kind_of(type_).about is not None:
            yield Statement(entry.seq, device, entry.n, type_, actor, entry.flags, entry.action)


def stored_statements(rows: Iterable[PulledRow]) -> Iterator[Statement]:
    """Those of these rows that may say something of others."""
    for row in rows:
        if kind_of(row.type).about is not None:
            action = None if row.text is None else read_action(row.text, row.n, read_object_fast)
            yield Statement(row.seq, row.id, row.n, row.type, row.actor, row.flags, action)


def _indexed(action: Action | None) -> tuple[str | None, str | None]:
    """Type and actor as they are stored beside the text."""
    return (None, None) if action is None else (index_word(action.type), index_word(action.actor))
