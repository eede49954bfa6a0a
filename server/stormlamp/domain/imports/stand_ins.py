"""Works out who stands in for whom from what rows say on either side: `deputies` and `deputy_of`."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from stormlamp.domain.imports.rows import Reason, SaidRow

MOST: Final = 20  # for whom one person may stand in
Lists = Mapping[str, Sequence[str]]


def settle(before: Lists, by_whom: Lists, for_whom: Lists) -> dict[str, list[str]]:
    """Give for whom each person stands in from then on; a row that speaks of somebody says all of it.

    Args:
        before: by person, for whom they stand in now.
        by_whom: by person, who is said to stand in for them.
        for_whom: by person, for whom they are said to stand in.
    """
    stated = {(deputy, person): None for deputy, people in for_whom.items() for person in people}
    stated |= {(deputy, person): None for person, deputies in by_whom.items() for deputy in deputies}
    after = {
        deputy: [
            each for each in people if (deputy, each) in stated or not (deputy in for_whom or each in by_whom)
        ]
        for deputy, people in before.items()
    }
    for deputy, person in stated:
        own = after.setdefault(deputy, [])
        if person not in own:
            own.append(person)
    return after


def reverse(lists: Lists) -> dict[str, list[str]]:
    """Give who stands in for each person, from for whom each person stands in."""
    found: dict[str, list[str]] = {}
    for deputy, people in lists.items():
        for person in people:
            found.setdefault(person, []).append(deputy)
    return found


def changed(before: Lists, after: Lists) -> dict[str, list[str]]:
    """Those of whom that is another than before."""
    return {key: list(now) for key, now in after.items() if set(now) != set(before.get(key, ()))}


@dataclass(frozen=True, slots=True)
class Turn:
    """Who stands in for whom before a table is taken, and after.

    Args:
        before, after: by person, for whom they stand in.
    """

    before: Lists
    after: Lists
    deputies_before: Lists
    deputies_after: Lists
    changed: Mapping[str, list[str]]

    @classmethod
    def of(cls, before: Lists, after: Lists) -> "Turn":
        """Compare the two."""
        return cls(before, after, reverse(before), reverse(after), changed(before, after))

    def lists(self, field: str, key: str) -> tuple[list[str], list[str]]:
        """What one of the two fields was of a person, and is to be."""
        pair = (
            (self.deputies_before, self.deputies_after) if field == "deputies" else (self.before, self.after)
        )
        return list(pair[0].get(key, ())), list(pair[1].get(key, ()))


def judge(row: SaidRow, key: str, turn: Turn, barred: Collection[str]) -> None:
    """Refuse a row by which somebody above would stand in for others, or somebody for too many."""
    touched = {key} if "deputy_of" in row.named else set()
    if "deputies" in row.named:
        was, becomes = turn.lists("deputies", key)
        touched |= set(was) ^ set(becomes)
    touched &= turn.changed.keys()
    if touched & set(barred):
        row.reasons.append(Reason("role_too_high_deputy", row.columns.get("deputies")))
    elif any(len(turn.changed[each]) > MOST for each in touched):
        row.reasons.append(Reason("too_many", row.columns.get("deputies"), {"most": MOST}))
