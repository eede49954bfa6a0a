"""Level, stages, supply and people in danger of one view. The twin of web/src/core/situation.ts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from .dangers import People, corrected, danger_of, reported
from .fields import STAGES, level_field, texts_field, word_field

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .entries import Entry, EntryAction


@dataclass(frozen=True, slots=True)
class StagePeriod:
    """The latest period of a stage. The first to enter counts: its time limit runs from there."""

    entered: Entry
    left: Entry | None = None


@dataclass(frozen=True, slots=True)
class Supply:
    """Whether an area is without power, and the entry that said so."""

    lost: bool
    entry: Entry


@dataclass(frozen=True, slots=True)
class Situation(People):
    """`level` 1 (gravest) to 4. `supply` by area id, "" for "all of it". `stages` in order of entering.

    `level_disputed`: a later change that would have lowered a level graver than the one its maker saw; it is
    shown, not taken.
    """

    level: int | None = None
    level_by: Entry | None = None
    level_disputed: Entry | None = None
    stages: Mapping[str, StagePeriod] = field(default_factory=dict)
    supply: Mapping[str, Supply] = field(default_factory=dict)

    @property
    def stage(self) -> str | None:
        """The stage entered last and not left."""
        running = [stage for stage, period in self.stages.items() if period.left is None]
        return running[-1] if running else None

    @property
    def supply_lost(self) -> bool | None:
        """True while any area is without power, None where nothing was said yet."""
        return any(it.lost for it in self.supply.values()) if self.supply else None


def evolve_situation(state: Situation, entry: Entry) -> Situation:
    """The state after one entry of the view, in display order. Total."""
    action = entry.effective
    if action is None:
        return state
    change = _CHANGES.get(action.type)
    return change(state, entry, action) if change else state


def _opened(state: Situation, entry: Entry, action: EntryAction) -> Situation:
    # Who reports people in danger in a known outage says where they are, not where the power is gone.
    danger = danger_of(entry, action)
    if danger is None or not state.supply:
        state = _supply(state, entry, action)
    level = level_field(action, "level")
    if level is not None:
        state = _raise(state, entry, level)
    return state if danger is None else reported(state, danger)


def _raise(state: Situation, entry: Entry, level: int) -> Situation:
    """A raise never lowers: two phones that raise apart from each other end at the graver of the two."""
    if state.level is not None and state.level <= level:
        return state
    return replace(state, level=level, level_by=entry, level_disputed=None)


def _level_changed(state: Situation, entry: Entry, action: EntryAction) -> Situation:
    before, after = level_field(action, "from"), level_field(action, "to")
    if after is None:
        return state
    if before is None or after <= before:
        return _raise(state, entry, after)
    # Whoever lowers knew `from`. If it has got graver meanwhile, a person must look again.
    if state.level is not None and state.level < before:
        return replace(state, level_disputed=entry)
    return replace(state, level=after, level_by=entry, level_disputed=None)


def _supply(state: Situation, entry: Entry, action: EntryAction) -> Situation:
    lost = action.type != "supply.returned"
    areas = texts_field(action, "areas") or ("", *state.supply)
    # What is dark already has been so since it was first said: no countdown begins anew.
    told = [area for area in areas if not (lost and area in state.supply and state.supply[area].lost)]
    return replace(state, supply={**state.supply, **dict.fromkeys(told, Supply(lost, entry))})


def _stage_entered(state: Situation, entry: Entry, action: EntryAction) -> Situation:
    stage = word_field(action, "stage", STAGES)
    period = state.stages.get(stage) if stage else None
    if stage is None or (period is not None and period.left is None):
        return state
    others = {name: it for name, it in state.stages.items() if name != stage}
    return replace(state, stages={**others, stage: StagePeriod(entry)})


def _stage_left(state: Situation, entry: Entry, action: EntryAction) -> Situation:
    stage = word_field(action, "stage", STAGES)
    period = state.stages.get(stage) if stage else None
    if stage is None or period is None or period.left is not None:
        return state
    return replace(state, stages={**state.stages, stage: replace(period, left=entry)})


_CHANGES: Final[Mapping[str, Callable[[Situation, Entry, EntryAction], Situation]]] = {
    "incident.opened": _opened,
    "supply.lost": _supply,
    "supply.returned": _supply,
    "level.changed": _level_changed,
    "stage.entered": _stage_entered,
    "stage.left": _stage_left,
    "entry.corrected": corrected,
}
