"""Matches the columns of a table with what they may say, by the words over them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from stormlamp.domain.imports.cells import letters, narrow
from stormlamp.domain.imports.fields import AWAY, RIGHTS, TableFields
from stormlamp.domain.imports.heads import TableHead

_LONGEST = 200  # characters that are looked at: what is longer is no head
Unit = Literal["days", "hours", "minutes"]
PassedOver = Literal["rights", "away"]
_BRACKETED = re.compile(r"[(\[【〔<《].*?[)\]】〕>》]")
_HOURS = re.compile(r"小时|\b(h|hrs?|hours?)\b", re.IGNORECASE)
_DAYS = re.compile(r"天|\bdays?\b", re.IGNORECASE)
_MINUTES = re.compile(r"分钟|\b(min|mins|minutes?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table.

    Args:
        place: from 0.
        head: as it stands there.
        field: the name of what it says; None: it is passed over.
        unit: that its head names, for amounts without one.
        passed_over: what it would say that no table does: rights, who is away.
    """

    place: int
    head: str
    field: str | None
    unit: Unit | None = None
    passed_over: PassedOver | None = None


class Matcher:
    """Knows the words that may stand over columns.

    Args:
        fields: what a table may say.
        titles: the words shown for fields, several a field.
        simplify: writes Chinese in simplified characters.
    """

    def __init__(
        self, fields: TableFields, titles: Mapping[str, Sequence[str]], simplify: Callable[[str], str]
    ) -> None:
        self._fields, self._simplify = fields, simplify
        self._words = {
            self._plain(word): field.name for field in fields.values() for word in field.heads.split()
        }
        self._words |= {self._plain(word): name for name, said in titles.items() for word in said}
        passed: dict[PassedOver, str] = {"rights": RIGHTS, "away": AWAY}
        self._passed = {self._plain(word): what for what, said in passed.items() for word in said.split()}

    def knows(self, head: str) -> bool:
        """Whether these words say what a column is about."""
        return self._plain(head) in self._words

    def match(self, head: TableHead) -> tuple[Column, ...]:
        """Match by the heads; of two that say one thing the first counts, unless they add up."""
        taken: set[str] = set()
        found = []
        for place, said in enumerate(head.said):
            field = next((self._words[self._plain(each)] for each in said if self.knows(each)), None)
            if field in taken and not self._fields[field].joined:
                field = None
            taken |= {field} if field else set()
            found.append(self._column(head, place, field))
        return tuple(found)

    def asked(self, head: TableHead, wanted: Sequence[str | None]) -> tuple[Column, ...]:
        """Take the columns as somebody says; those that they do not name are passed over.

        Raises:
            ValueError: no such field, more columns than there are, or two of what does not add up.
        """
        named = [each for each in wanted if each is not None]
        single = [each for each in named if each not in self._fields or not self._fields[each].joined]
        if len(wanted) > len(head.said) or set(named) - set(self._fields) or len(set(single)) < len(single):
            raise ValueError
        filled = [*wanted, *(None for _ in range(len(head.said) - len(wanted)))]
        return tuple(self._column(head, place, field) for place, field in enumerate(filled))

    def _column(self, head: TableHead, place: int, field: str | None) -> Column:
        shown = head.shown[place]
        plain = narrow(self._simplify(shown[:_LONGEST]))
        said = (self._passed.get(self._plain(each)) for each in head.said[place] if field is None)
        return Column(place, shown, field, _unit(plain), next(filter(None, said), None))

    def _plain(self, head: str) -> str:
        bare = _BRACKETED.sub("", narrow(self._simplify(head[:_LONGEST])))
        return re.sub(r"\d", "", letters(bare))


def _unit(head: str) -> Unit | None:
    units: tuple[tuple[Unit, re.Pattern[str]], ...] = (
        ("hours", _HOURS),
        ("minutes", _MINUTES),
        ("days", _DAYS),
    )
    return next((unit for unit, said in units if said.search(head)), None)
