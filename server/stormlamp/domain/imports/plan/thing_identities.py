"""Tells which of the plan's things a row is about."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from stormlamp.domain.imports.identities import Identify, Identity, Known
from stormlamp.domain.imports.rows import Reason, SaidRow

Alike = Callable[[Mapping[str, Any], Mapping[str, Any]], bool]


def thing(alike: Alike) -> Identify:
    """Find things by name among those that may be the same by what else is said of them.

    Args:
        alike: whether two of one name may be one thing.
    """

    def identify(row: SaidRow, known: Sequence[Known], before: Sequence[SaidRow]) -> Identity:
        if twice := next((each for each in before if alike(each.values, row.values)), None):
            return None, [Reason("twice", None, {"row": twice.number, "name": twice.name})]
        return one_of([each for each in known if alike(each.values, row.values)], row, known)

    return identify


def area(row: SaidRow, known: Sequence[Known], before: Sequence[SaidRow]) -> Identity:
    """Find an area by its name and, where that is said, the one that holds it (`area_tree.place_areas`)."""
    within = row.named.get("parent")
    if twice := next((each for each in before if each.named.get("parent") == within), None):
        return None, [Reason("twice", None, {"row": twice.number, "name": twice.name})]
    return one_of([each for each in known if within in (None, [each.values["parent"]])], row, known)


def one_of(here: Sequence[Known], row: SaidRow, known: Sequence[Known]) -> Identity:
    """The one that a row is about; nobody where there is none, and no way to tell where there are more."""
    active = [each for each in here if not each.gone]
    if len(active) == 1:
        return active[0], []
    if active:
        return None, [Reason("ambiguous_thing", None, {"name": row.name})]
    if here:
        return None, [Reason("retired", None, {"name": row.name})]
    elsewhere = any(not each.gone for each in known)
    return None, [Reason("named_elsewhere", None, {"name": row.name}, hint=True)] if elsewhere else []
