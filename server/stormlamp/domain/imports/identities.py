"""Tells whom a row is about: somebody who is known here, somebody new, or it cannot be told."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from stormlamp.domain.imports.kinds.areas import AreaFound
from stormlamp.domain.imports.kinds.numbers import dialled
from stormlamp.domain.imports.rows import Reason, SaidRow
from stormlamp.domain.names import skeleton


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who is known here.

    Args:
        id: theirs.
        name: theirs.
        values: by field, as stored.
        gone: has left, or has ended.
        barred: stands above whoever imports.
        aliases: what else it is called, as in other languages.
    """

    id: str
    name: str
    values: Mapping[str, Any] = field(default_factory=dict)
    gone: bool = False
    barred: bool = False
    aliases: tuple[str, ...] = ()


Identity = tuple[Known | None, list[Reason]]
Identify = Callable[[SaidRow, Sequence[Known], Sequence[SaidRow]], Identity]


def identified(
    said: Iterable[SaidRow], known: Iterable[Known], identify: Identify
) -> dict[int, Known | None]:
    """Find whom each row is about, by its number; why that cannot be told is noted in the row."""
    by_name: dict[str, list[Known]] = {}
    for each in known:
        for name in {skeleton(name) for name in (each.name, *each.aliases)}:
            by_name.setdefault(name, []).append(each)
    before: dict[str, list[SaidRow]] = {}
    found: dict[int, Known | None] = {}
    for row in said:
        rows = before.setdefault(skeleton(row.name), [])
        found[row.number], reasons = identify(row, by_name.get(skeleton(row.name), ()), rows)
        if row.name:
            row.reasons += reasons
            # What is left out stands in the way of no other row.
            rows += [] if row.left_out else [row]
    return found


def person(row: SaidRow, known: Sequence[Known], before: Sequence[SaidRow]) -> Identity:
    """Find the person of a row by name; of several who have it, by number.

    Args:
        row: the row.
        known: those who are known by this name, or one that looks like it.
        before: likewise the rows before this one.
    """
    here = [each for each in known if not each.gone]
    numbered = [each for each in here if _same(each.name, row.name) and _one_number(each.values, row.values)]
    if len(numbered) == 1 and not any(_one_number(each.values, row.values) for each in before):
        return numbered[0], []
    if row.apart:
        return None, [Reason("same_name", None, {"name": row.name}, hint=True)]
    if before:
        return None, [_twice(row, before[0])]
    if same := next((each for each in here if _same(each.name, row.name)), None):
        return same, []
    has_left = any(each.gone and _same(each.name, row.name) for each in known)
    why = Reason("looks_like", None, {"name": here[0].name}) if here else None
    why = why or (Reason("left", None, {"name": row.name}) if has_left else None)
    return None, [why] if why else []


def customer(row: SaidRow, known: Sequence[Known], before: Sequence[SaidRow]) -> Identity:
    """Find the customer of a row, as `person` does, by name and place: two at two places are two."""
    if twice := [each for each in before if _one_place(each.values, row.values)]:
        return None, [_twice(row, twice[0])]
    active = [each for each in known if not each.gone]
    here = [each for each in active if _one_place(each.values, row.values)]
    here = here or [each for each in active if _one_number(each.values, row.values)]
    same = [each for each in here if _same(each.name, row.name)]
    if len(same) == 1:
        return same[0], []
    if here:
        return None, [Reason("looks_like", None, {"name": here[0].name})]
    if any(each.gone and _one_place(each.values, row.values) for each in known):
        return None, [Reason("ended", None, {"name": row.name})]
    return None, [Reason("same_name", None, {"name": row.name}, hint=True)] if active else []


def _twice(row: SaidRow, other: SaidRow) -> Reason:
    code = "twice" if _same(other.name, row.name) else "looks_like_row"
    return Reason(code, None, {"row": other.number, "name": other.name})


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _one_place(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two may be at one place: where either does not say, they may."""
    return one_area(one, other) and one_spot(one, other)


def one_area(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two may be in one area: where either does not say, they may."""
    areas = [_areas(each.get("area")) for each in (one, other)]
    return not all(areas) or bool(areas[0] & areas[1])


def one_spot(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Likewise of what is said of the place in words."""
    places = [str(each.get("place") or "").casefold().replace(" ", "") for each in (one, other)]
    return not all(places) or places[0] == places[1]


def _areas(area: object) -> set[object]:
    return {area.id, area.within} if isinstance(area, AreaFound) else {area} - {None}


def _one_number(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    mine, theirs = ({dialled(number) for number in each.get("numbers") or ()} for each in (one, other))
    return bool(mine & theirs)
