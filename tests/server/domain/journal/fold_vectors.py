"""Reads the fold vectors as far as the server folds too: which incidents there are, what counts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.support.source_tree import ROOT

from stormlamp.domain.journal.copies import without_copies
from stormlamp.domain.journal.entries import Entry, EntryAction
from stormlamp.domain.journal.incident_views import IncidentView, incident_views
from stormlamp.domain.journal.incidents import fold_incidents

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

VECTORS = ROOT / "fixtures" / "vectors" / "folds"

# One JSON object of the vectors; its keys are checked by use.
Plain = dict[str, Any]


def cases(name: str) -> list[Plain]:
    """The cases of one vector file."""
    found: list[Plain] = json.loads((VECTORS / name).read_text("utf-8"))
    return found


def entry_of(plain: Plain) -> Entry:
    """An entry from its plain form, where what is absent is null, false or empty."""
    device, _, n = plain["ref"].rpartition(".")
    action = plain.get("action")
    return Entry(
        ref=plain["ref"],
        device=device,
        n=int(n),
        action=None if action is None else action_of(action),
        happened_at=plain["happened_at"],
        stated_at=plain.get("stated_at"),
        flags=tuple(plain.get("flags", [])),
    )


def action_of(plain: Plain) -> EntryAction:
    """An action from its plain form."""
    return EntryAction(
        type=plain["type"],
        actor=plain.get("actor"),
        incident=plain.get("incident"),
        drill=plain.get("drill", False),
        refs=tuple(plain.get("refs", [])),
        at=plain.get("at", ""),
        copied_from=plain.get("copied_from"),
        together=plain.get("body", {}).get("together") is True,
    )


def counting(entries: Iterable[Entry]) -> list[Entry]:
    """What counts of entries that arrived in any order, in display order."""
    return without_copies(sorted(entries, key=lambda it: it.order))


def views_of(counted: Sequence[Entry], *, drill: bool) -> tuple[IncidentView, ...]:
    """The views of one side."""
    return incident_views(fold_incidents(counted), drill=drill)
