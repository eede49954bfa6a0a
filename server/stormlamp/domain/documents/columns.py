"""How wide the columns of a table are: as its author says, else by what stands in them."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from stormlamp.domain.documents.texts import longest_word, width

_LEAST: Final = 2.5  # heights of letters, as all here
_MOST_FOR_A_WORD: Final = 11.0  # longer ones break
_SHORT: Final = 13.0  # a column no wider than this stays in one line, where that leaves room for the others
_WIDEST: Final = 60.0
_ENOUGH: Final = 0.7  # of the room
_LOOKED_AT: Final = 400  # rows
_MARGIN: Final = 0.9


def column_shares(table: Mapping[str, Any], room: float) -> list[float]:
    """Give the share of the width that each column gets; together 1.

    Args:
        table: a block with `head`, `rows`, perhaps `widths`.
        room: width of all, in heights of its letters.
    """
    rows: Sequence[Sequence[str]] = table["rows"]
    seen = [table["head"], *rows[:: max(1, len(rows) // _LOOKED_AT)]]
    columns: list[list[str]] = [[row[place] for row in seen] for place in range(len(table["head"]))]
    least = [_least(column) for column in columns]
    wanted = table.get("widths") or [_wanted(column) for column in columns]
    if wanted is not table.get("widths"):
        unbroken = [max(pair) if pair[1] <= _SHORT else pair[0] for pair in zip(least, wanted, strict=True)]
        least = unbroken if sum(unbroken) <= room * _ENOUGH else least
    if sum(least) >= room:
        return [each / sum(least) for each in least]
    return [each / room for each in _shared(wanted, least, room)]


def _shared(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Share the room as wanted, but give each its least first of all; one round for each that needs it."""
    given: dict[int, float] = {}
    while True:
        left = room - sum(given.values())
        open_ = [place for place in range(len(wanted)) if place not in given]
        scale = left / sum(wanted[place] for place in open_)
        short = [place for place in open_ if wanted[place] * scale < least[place]]
        if not short or len(short) == len(open_):
            return [given.get(place, wanted[place] * scale) for place in range(len(wanted))]
        given |= {place: least[place] for place in short}


def _least(cells: Sequence[str]) -> float:
    """As wide as the longest word that stands in it, where that is no monster."""
    return max(_LEAST, min(_MOST_FOR_A_WORD, max(map(longest_word, cells)) + _MARGIN))


def _wanted(cells: Sequence[str]) -> float:
    """As wide as nine of ten cells ask for, within bounds."""
    widths = sorted(map(width, cells))
    return max(_LEAST, min(_WIDEST, widths[-(-(len(widths) - 1) * 9 // 10)] + _MARGIN))
