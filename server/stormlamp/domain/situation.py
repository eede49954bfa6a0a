"""Level, stages, supply and people in danger of one view. The twin of web/src/core/situation.ts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from .fields import STAGES, integer, level_field, people_in_danger, text_field, texts_field, word_field

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
class Danger:
    """People reported in danger with an opening.

    `kind`: which danger of the plan, `area` and `asset`: where in its words. `judged`: the correction that
    last said that they are safe, or that they are not after all. `refs`: all that reported them, first
    the one whose time counts.
    """

    entry: Entry
    place: str
    count: int | None
    condition: str | None
    kind: str | None = None
    area: str | None = None
    asset: str | None = None
    judged: Entry | None = None
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Situation:
    """`level` 1 (gravest) to 4. `supply` by area id, "" for "all of it". `stages` in order of entering.

    `level_disputed`: a later change that would have lowered a level graver than the one its maker saw; it is
    shown, not taken. `safe`: those of whom a correction of a report of them said that they are safe.
    """

    level: int | None = None
    level_by: Entry | None = None
    level_disputed: Entry | None = None
    stages: Mapping[str, StagePeriod] = field(default_factory=dict)
    supply: Mapping[str, Supply] = field(default_factory=dict)
    danger: tuple[Danger, ...] = ()
    safe: tuple[Danger, ...] = ()

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
    danger = _danger(entry, action)
    if danger is None or not state.supply:
        state = _supply(state, entry, action)
    level = level_field(action, "level")
    if level is not None:
        state = _raise(state, entry, level)
    return state if danger is None else replace(state, danger=_reported(state.danger, danger))


def _danger(entry: Entry, action: EntryAction) -> Danger | None:
    inner = people_in_danger(action)
    place = None if inner is None else text_field(inner, "place")
    if inner is None or place is None:
        return None
    kind, area, asset = (text_field(inner, name) for name in ("danger", "area", "asset"))
    count, condition = integer(inner.body.get("count")), text_field(inner, "condition")
    return Danger(entry, place, count, condition, kind, area, asset, refs=(entry.ref,))


def _reported(dangers: tuple[Danger, ...], danger: Danger) -> tuple[Danger, ...]:
    """People in one lift are the same people: the first report counts, and what the second adds is known."""
    for at, first in enumerate(dangers):
        if first.asset is not None and (first.asset, first.kind) == (danger.asset, danger.kind):
            count = first.count if danger.count is None else danger.count
            condition = first.condition if danger.condition is None else danger.condition
            both = replace(first, count=count, condition=condition, refs=(*first.refs, *danger.refs))
            return (*dangers[:at], both, *dangers[at + 1 :])
    return (*dangers, danger)


def _corrected(state: Situation, entry: Entry, action: EntryAction) -> Situation:
    """A correction says that people in danger are safe, that they are not after all, or what is known now."""

    def meant(danger: Danger) -> bool:
        return any(ref in danger.refs for ref in action.refs[:1])

    told = _danger(entry, action)
    if told is not None and any(map(meant, state.danger)):
        dangers: tuple[Danger, ...] = ()
        for each in state.danger:
            now = replace(told, entry=each.entry, judged=each.judged, refs=each.refs)
            dangers = _reported(dangers, now if meant(each) else each)
        state = replace(state, danger=dangers)
    safe = action.body.get("safe")
    if not isinstance(safe, bool):
        return state
    source, target = (state.danger, state.safe) if safe else (state.safe, state.danger)
    left = tuple(each for each in source if not meant(each))
    come = (*target, *(replace(each, judged=entry) for each in source if meant(each)))
    return replace(state, danger=left, safe=come) if safe else replace(state, danger=come, safe=left)


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
    return replace(state, supply={**state.supply, **dict.fromkeys(areas, Supply(lost, entry))})


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
    "entry.corrected": _corrected,
}
