"""Steps of one view: done, skipped, could not, undone. The twin of web/src/core/checklists.ts."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

from .fields import text_field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .entries import Entry, EntryAction

StepStatus = Literal["open", "done", "skipped", "could_not"]

_VERDICTS: Final[Mapping[str, StepStatus]] = {
    "step.done": "done",
    "step.skipped": "skipped",
    "step.could_not": "could_not",
}


@dataclass(frozen=True, slots=True)
class Target:
    """One step at one place: an item of a list, per area or per asset where the list asks for it."""

    list: str
    item: str
    area: str | None = None
    asset: str | None = None

    @property
    def key(self) -> str:
        """JSON of `[list, area or "", asset or "", item]`, written as JavaScript writes it."""
        return _key(self.list, self.area or "", self.asset or "", self.item)


@dataclass(frozen=True, slots=True)
class Step:
    """`leading` is what the status rests on, `others` all else that stands, in display order.

    `contradiction`: two people gave different verdicts; show both.
    """

    target: Target
    status: StepStatus
    leading: Entry | None
    others: tuple[Entry, ...]
    contradiction: bool


@dataclass(frozen=True, slots=True)
class Checklists:
    """`steps` and `acts` (undone ones too) by target key; a step that nobody touched is absent: it is open.

    `targets` by the ref of a step action. `last`: the last target that a person acted on, by person, and by
    person and list at one place.
    """

    steps: Mapping[str, Step] = field(default_factory=dict)
    acts: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    undone: frozenset[str] = frozenset()
    targets: Mapping[str, str] = field(default_factory=dict)
    last: Mapping[str, str] = field(default_factory=dict)


def evolve_checklists(state: Checklists, entry: Entry) -> Checklists:
    """The state after one entry of the view, in display order. Total."""
    action = entry.effective
    if action is None:
        return state
    if action.type == "step.undone":
        return _undo(state, action)
    if action.type not in _VERDICTS:
        return state
    listed, item = text_field(action, "list"), text_field(action, "item")
    if listed is None or item is None:
        return state
    target = Target(listed, item, text_field(action, "area"), text_field(action, "asset"))
    return _act(state, entry, action, target)


def _act(state: Checklists, entry: Entry, action: EntryAction, target: Target) -> Checklists:
    acts = {**state.acts, target.key: (*state.acts.get(target.key, ()), entry)}
    targets = {**state.targets, entry.ref: target.key}
    last = _remember(state.last, action.actor, target)
    return _settle(replace(state, acts=acts, targets=targets, last=last), target)


def _undo(state: Checklists, action: EntryAction) -> Checklists:
    """An undo may sort before what it undoes, where a clock was wrong: it counts all the same."""
    undone = state.undone | frozenset(action.refs)
    if len(undone) == len(state.undone):
        return state
    state = replace(state, undone=undone)
    for ref in action.refs:
        step = state.steps.get(state.targets.get(ref, ""))
        if step is not None:
            last = _remember(state.last, action.actor, step.target)
            state = _settle(replace(state, last=last), step.target)
    return state


def _settle(state: Checklists, target: Target) -> Checklists:
    acts = tuple(it for it in state.acts.get(target.key, ()) if it.ref not in state.undone)
    leading = _leading(acts)
    step = Step(
        target=target,
        status="open" if leading is None else verdict_of(leading) or "open",
        leading=leading,
        others=tuple(it for it in acts if it is not leading),
        contradiction=_disagree(acts),
    )
    return replace(state, steps={**state.steps, target.key: step})


def verdict_of(entry: Entry) -> StepStatus | None:
    """The verdict of a step entry, None for all others."""
    return _VERDICTS.get(entry.action.type) if entry.action else None


def _leading(acts: Sequence[Entry]) -> Entry | None:
    """All of one verdict: the first counts. Different verdicts: the one that happened last."""
    if not acts:
        return None
    if len({verdict_of(it) for it in acts}) == 1:
        return acts[0]
    return max(acts, key=lambda it: (it.happened_at, it.order))


def _disagree(acts: Sequence[Entry]) -> bool:
    """One person who could not and then could has changed the world, not contradicted anybody."""
    said = {(verdict_of(it), it.action.actor if it.action else None) for it in acts}
    return any(a[0] != b[0] and (a[1] != b[1] or a[1] is None) for a in said for b in said)


def _remember(last: Mapping[str, str], person: str | None, target: Target) -> Mapping[str, str]:
    if person is None:
        return last
    place = _key(person, target.list, target.area or "", target.asset or "")
    return {**last, person: target.key, place: target.key}


def _key(*parts: str) -> str:
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def step_of(state: Checklists, target: Target) -> Step:
    """How one step stands."""
    return state.steps.get(target.key) or Step(target, "open", None, (), contradiction=False)


def next_open(state: Checklists, items: Sequence[Target], person: str) -> Target | None:
    """Where this person was: the first open item after the last one acted on (itself, if it was undone).

    `items`: one list at one place, in the plan's order. None when none is open.
    """
    if not items:
        return None
    first = items[0]
    last = state.last.get(_key(person, first.list, first.area or "", first.asset or ""))
    keys = [it.key for it in items]
    index = keys.index(last) if last in keys else 0
    order = (*items[index:], *items[:index])
    return next((it for it in order if step_of(state, it).status == "open"), None)
