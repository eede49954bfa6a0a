"""Reads the fold vectors and writes what was folded in their form. The twin of tests/web/core/boards.ts."""

from __future__ import annotations

import json
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stormlamp.domain.acts import CLOCKS, ENQUIRIES, REPORTS, Acts, evolve_acts
from stormlamp.domain.checklists import Checklists, Target, evolve_checklists, next_open
from stormlamp.domain.copies import without_copies
from stormlamp.domain.duties import Duties, evolve_duties
from stormlamp.domain.enquiries import tallies
from stormlamp.domain.entries import Entry, EntryAction
from stormlamp.domain.facts import Fact, Facts, evolve_facts
from stormlamp.domain.incident_views import IncidentView, incident_views
from stormlamp.domain.incidents import Incidents, evolve_incidents
from stormlamp.domain.situation import Situation, evolve_situation
from stormlamp.domain.timeline import Row, timeline_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

VECTORS = Path(__file__).parents[3] / "fixtures" / "vectors" / "folds"

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
        received_at=plain.get("received_at"),
        seq=plain.get("seq"),
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
        body=plain.get("body", {}),
        at=plain.get("at", ""),
        copied_from=plain.get("copied_from"),
    )


def board(entries: Iterable[Entry], case: Plain) -> Plain:
    """All that is folded from entries that arrived in this order, some of them more than once."""
    arrived = {entry.ref: entry for entry in entries}
    ordered = without_copies(sorted(arrived.values(), key=lambda it: it.order))
    incidents = reduce(evolve_incidents, ordered, Incidents())
    views = [*incident_views(incidents, drill=False), *incident_views(incidents, drill=True)]
    standing = [it for it in ordered if it.action and it.action.incident is None]
    real = [it for it in standing if it.action and not it.action.drill]
    return {
        "views": [_view(view, ordered, case) for view in views],
        "standing": _duties(reduce(evolve_duties, real, {})),
        "timeline": [_row(row) for row in timeline_rows(ordered, views, case.get("looked_at"))],
    }


def _view(view: IncidentView, ordered: Sequence[Entry], case: Plain) -> Plain:
    here = [it for it in ordered if view.holds(it)]
    lists = reduce(evolve_checklists, here, Checklists())
    enquiries, reports, clocks = (
        reduce(evolve_acts, here, Acts(kind)) for kind in (ENQUIRIES, REPORTS, CLOCKS)
    )
    return {
        "ref": view.ref,
        "drill": view.drill,
        "members": list(view.members),
        "status": view.status,
        "leading": view.leading.ref,
        "openings": [it.ref for it in view.openings],
        "expected": _ref(view.expected),
        "ended": _ref(view.ended),
        "edition": view.edition,
        "situation": _situation(reduce(evolve_situation, here, Situation())),
        "facts": _facts(reduce(evolve_facts, here, Facts())),
        "duties": _duties(reduce(evolve_duties, here, {})),
        "steps": _steps(lists),
        "next": [_next(lists, ask) for ask in case.get("ask", [])],
        "enquiries": {
            kind: [it.count, dict(it.areas), dict(it.channels)] for kind, it in tallies(enquiries).items()
        },
        "reports": _acts(reports),
        "clocks": _acts(clocks),
        "acts": [len(acts.counted) for acts in (enquiries, reports, clocks)],
    }


def _ref(entry: Entry | None) -> str | None:
    return None if entry is None else entry.ref


def _situation(state: Situation) -> Plain:
    return {
        "level": state.level,
        "level_by": _ref(state.level_by),
        "level_disputed": _ref(state.level_disputed),
        "stage": state.stage,
        "stages": {name: [it.entered.ref, _ref(it.left)] for name, it in state.stages.items()},
        "supply": {area: [it.lost, it.entry.ref] for area, it in state.supply.items()},
        "supply_lost": state.supply_lost,
        "danger": [[it.entry.ref, it.place, it.count, it.condition] for it in state.danger],
        "where": [
            [it.kind, it.area, it.asset, _ref(it.judged), list(it.refs)]
            for it in (*state.danger, *state.safe)
        ],
    }


def _facts(facts: Facts) -> Plain:
    return {
        "areas": _fact(facts.areas),
        "cause": _fact(facts.cause),
        "since": _fact(facts.since),
        "expected_back": _fact(facts.expected_back),
        "next_word_at": _fact(facts.next_word_at),
    }


def _fact(fact: Fact[Any] | None) -> list[object] | None:
    if fact is None:
        return None
    value = list(fact.value) if isinstance(fact.value, tuple) else fact.value
    return [value, fact.entry.ref]


def _duties(duties: Duties) -> Plain:
    return {duty: [[it.person, it.entry.ref] for it in held] for duty, held in duties.items() if held}


def _steps(state: Checklists) -> Plain:
    return {
        key: {
            "status": step.status,
            "leading": _ref(step.leading),
            "others": [it.ref for it in step.others],
            "contradiction": step.contradiction,
        }
        for key, step in state.steps.items()
    }


def _acts(acts: Acts) -> Plain:
    return {
        about: [[it.action and it.action.type, it.ref] for it in entries]
        for about, entries in acts.counted_by.items()
    }


def _next(state: Checklists, ask: Plain) -> str | None:
    items = [Target(ask["list"], item, ask.get("area"), ask.get("asset")) for item in ask["items"]]
    found = next_open(state, items, ask["person"])
    return None if found is None else found.item


def _row(row: Row) -> Plain:
    return {
        "ref": row.entry.ref,
        "corrections": [it.ref for it in row.corrections],
        "corrected": _ref(row.corrected),
        "pinned": row.pinned,
        "decision": row.decision,
        "late_minutes": row.late_minutes,
        "is_new": row.is_new,
        "joined_to": row.joined_to,
    }
