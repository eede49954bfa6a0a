"""Finds the head of a table: one row or two, below a title, above the data."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stormlamp.domain.imports.grids import TableRow, cell_text

_DIGIT = re.compile(r"\d")
LOOKED_AT = 20  # rows from the top


@dataclass(frozen=True, slots=True)
class TableHead:
    """What stands over the columns.

    Args:
        shown: by column, for people.
        said: by column, what it may mean, the likeliest first.
        data: the place among the rows of the first one below.
    """

    shown: tuple[str, ...]
    said: tuple[tuple[str, ...], ...]
    data: int


def find(rows: Sequence[TableRow], knows: Callable[[str], bool]) -> TableHead:
    """Find the head: the row with most columns whose head somebody knows, with one that belongs to it."""
    if not rows:
        return TableHead((), (), 0)
    texts = [tuple(cell_text(cell) for cell in row.spread) for row in rows[:LOOKED_AT]]
    scores = [sum(map(knows, row)) for row in texts]
    best = scores.index(max(scores))
    if not scores[best]:
        best = next((place for place, row in enumerate(texts) if sum(map(bool, row)) > 1), 0)
    elif best + 1 < len(texts) and _belongs(texts[best], texts[best + 1], knows):
        return _head(texts[best], texts[best + 1], best + 2)
    elif best and _leads(texts[best - 1], texts[best], knows):
        return _head(texts[best - 1], texts[best], best + 1)
    return _head(("",) * len(texts[best]), texts[best], best + 1)


def _belongs(top: Sequence[str], below: Sequence[str], knows: Callable[[str], bool]) -> bool:
    """Whether cells below say more of the head above them: else it is data, which has a name and a number."""
    more = [(above, cell) for above, cell in zip(top, below, strict=True) if cell and cell != above]
    said = [knows(cell) or knows(above + cell) for above, cell in more]
    if all(said):
        return bool(said)
    first = next(place for place, above in enumerate(top) if knows(above))
    named = bool(below[first]) and below[first] != top[first] and not knows(below[first])
    return any(said) and not named and not any(_DIGIT.search(cell) for _, cell in more)


def _leads(top: Sequence[str], below: Sequence[str], knows: Callable[[str], bool]) -> bool:
    """Whether the row above names columns that this one leaves open."""
    return any(knows(above) and not cell for above, cell in zip(top, below, strict=True))


def _head(top: Sequence[str], below: Sequence[str], data: int) -> TableHead:
    pairs = list(zip(top, below, strict=True))
    return TableHead(
        tuple(above if above == cell else f"{above} {cell}".strip() for above, cell in pairs),
        tuple((cell, above + cell, above) for above, cell in pairs),
        data,
    )
