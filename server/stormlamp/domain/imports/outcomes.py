"""Compares what the rows of a table say with what is known: new, changed, the same, refused."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from stormlamp.domain.imports import stand_ins
from stormlamp.domain.imports.fields import TableField, TableFields
from stormlamp.domain.imports.identities import Identify, Known, identified
from stormlamp.domain.imports.kinds.numbers import dialled, whose
from stormlamp.domain.imports.references import resolve
from stormlamp.domain.imports.rows import Reason, SaidRow

State = Literal["new", "changed", "same", "refused"]
STATES: Final = ("new", "changed", "same", "refused")
_SETS: Final = frozenset({"people", "duties"})  # in whatever order
_TEXTS: Final = frozenset({"text", "title", "titles"})


@dataclass(frozen=True, slots=True)
class Change:
    """What a field was and is to be, as stored; people who come with the same table are `#` and their row."""

    field: str
    old: Any
    new: Any


# Reasons and hints that tell of somebody who is known.
_TELLS_OF_KNOWN: Final = frozenset({"looks_like", "left", "ended", "same_name"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to become of a row.

    Args:
        row: its number.
        label: whom it is about.
        state: new, changed, same, refused.
        id: of whom it is about, if known.
        changes: what is new or other.
        reasons: why it is refused, else hints.
    """

    row: int
    label: str
    state: State
    id: str | None
    changes: tuple[Change, ...]
    reasons: tuple[Reason, ...]

    @property
    def tells_of_known(self) -> bool:
        """Whether whoever sees it learns of somebody who is known: it counts as read."""
        return self.id is not None or any(each.code in _TELLS_OF_KNOWN for each in self.reasons)


@dataclass(frozen=True, slots=True)
class There:
    """Who is known.

    Args:
        known: of the kind that the table is about.
        people: the staff, whom rows may name.
    """

    known: Sequence[Known]
    people: Sequence[Known]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a table would do.

    Args:
        outcomes: by row.
        stand_ins: by person, for whom they stand in from then on, where that changes.
    """

    outcomes: list[Outcome]
    stand_ins: dict[str, list[str]]

    @property
    def counts(self) -> dict[str, int]:
        """How many rows are in each state."""
        found = Counter(each.state for each in self.outcomes)
        return {state: found[state] for state in STATES}


def compare(
    said: Sequence[SaidRow],
    there: There,
    fields: TableFields,
    identify: Identify,
    pace: Callable[[Iterable[SaidRow]], Iterable[SaidRow]] = iter,
) -> Plan:
    """Compare rows with who is known.

    Args:
        said: the rows; what is found out of them is noted in them.
        there: who is known.
        fields: what the table may say.
        identify: tells whom a row is about.
        pace: goes through the rows, and may rest between them.
    """
    found = identified(pace(said), there.known, identify)
    keys = {row.number: each.id if (each := found[row.number]) else f"#{row.number}" for row in said}
    before = {each.id: list(each.values.get("deputy_of", ())) for each in there.people}
    barred = {each.id for each in there.known if each.barred}
    while True:
        resolve(said, keys, there.people, fields)
        turn = stand_ins.Turn.of(before, _settled(said, keys, before))
        outcomes = [_outcome(row, keys[row.number], found[row.number], fields, turn) for row in pace(said)]
        fit = [pair for pair in zip(said, outcomes, strict=True) if not pair[0].refused]
        for row, outcome in fit:
            stand_ins.judge(row, keys[row.number], turn, barred)
            _refuse_above(row, outcome, keys[row.number] in barred)
        if not any(row.refused for row, _ in fit):
            return Plan(outcomes, dict(turn.changed))


def _settled(
    said: Sequence[SaidRow], keys: Mapping[int, str], before: stand_ins.Lists
) -> dict[str, list[str]]:
    fit = [row for row in said if not row.refused]
    by_whom = {keys[row.number]: row.named["deputies"] for row in fit if "deputies" in row.named}
    for_whom = {keys[row.number]: row.named["deputy_of"] for row in fit if "deputy_of" in row.named}
    return stand_ins.settle(before, by_whom, for_whom)


def _refuse_above(row: SaidRow, outcome: Outcome, barred: bool) -> None:  # noqa: FBT001 - of the row's person
    """Refuse to change somebody who stands above; who stands in for them is judged apart."""
    if barred and any(change.field != "deputies" for change in outcome.changes):
        row.reasons.append(Reason("role_too_high", None, {"name": row.name}))


def _outcome(
    row: SaidRow, key: str, known: Known | None, fields: TableFields, turn: stand_ins.Turn
) -> Outcome:
    own = known.id if known else None
    if row.refused:
        return Outcome(row.number, row.name, "refused", own, (), tuple(row.reasons))
    changes = tuple(
        change
        for field in fields.values()
        if field.name in row.values
        and (known is None or field.name != "name")  # by which they were found
        and (change := _change(row, key, known, field, turn))
    )
    state: State = ("changed" if changes else "same") if known else "new"
    return Outcome(row.number, row.name, state, own, changes, tuple(row.reasons))


def _change(
    row: SaidRow, key: str, known: Known | None, field: TableField, turn: stand_ins.Turn
) -> Change | None:
    if field.name in {"deputies", "deputy_of"}:
        was, becomes = turn.lists(field.name, key)
        return Change(field.name, was, becomes) if set(was) != set(becomes) else None
    said = row.values[field.name]
    old = known.values.get(field.name) if known else None
    if field.kind == "area":
        return None if old in {said.id, said.within} else Change(field.name, old, said.id)
    new = row.named[field.name][0] if field.kind in {"person", "path"} else said
    return None if _equal(field, old, new) else Change(field.name, old, new)


def _one_number(old: str, new: str) -> bool:
    """Whether a cell says no more than is known; one that does not say whose it is takes nothing away."""
    return dialled(old) == dialled(new) and whose(new) in {"", whose(old)}


def _equal(field: TableField, old: Any, new: Any) -> bool:  # noqa: ANN401 - by the field's kind
    if not old and not new:
        return True
    if field.kind == "numbers":
        return len(old or ()) == len(new) and all(map(_one_number, old, new))
    if field.kind in _SETS:
        return set(old or ()) == set(new)
    if field.kind == "routes":  # a plan has them in its own order
        return {dialled(each) for each in old or ()} == {dialled(each) for each in new}
    if field.kind in _TEXTS:
        return "".join(str(old or "").split()) == "".join(str(new).split())
    return bool(old == new)
