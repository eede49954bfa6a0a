"""The sheets that documents are set on: their sizes and those of the letters."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

POINTS: Final = 72 / 25.4  # in a millimetre


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet.

    Args:
        width: millimetres, as the others.
        height: of it.
        side: margin at left and right; of a booklet, round each of its pages.
        top: margin.
        bottom: margin, in which the foot stands.
        size: of the letters, points.
        title: size of the title's.
        foot: size of the foot's.
        columns: how many beside each other have the width.
    """

    width: float
    height: float
    side: float
    top: float
    bottom: float
    size: float
    title: float
    foot: float = 7.5
    columns: int = 1

    @property
    def room(self) -> float:
        """Points across that a block has."""
        within = 2 * CARD_INSET if self.columns == CARD_COLUMNS else 0
        beside = self.side if self.columns == POCKET_COLUMNS else self.side / self.columns
        return (self.width / self.columns - 2 * beside) * POINTS - within

    @property
    def high(self) -> float:
        """Points down that a sheet has between its margins."""
        return (self.height - self.top - self.bottom) * POINTS


CARD_COLUMNS: Final = 2
CARD_INSET: Final = 12.0  # points
POCKET_COLUMNS: Final = 4
LAYOUTS: Final[Mapping[str, Layout]] = {
    "a4": Layout(210, 297, 17, 15, 24, 10, 18),
    "a4_landscape": Layout(297, 210, 17, 14, 24, 10, 18),
    "poster": Layout(210, 297, 17, 17, 25, 21, 38, 9),
    "cards": Layout(210, 297, 10, 14, 22, 10, 15, columns=CARD_COLUMNS),
    "pocket": Layout(297, 210, 5, 0, 0, 6.6, 10, 4.6, columns=POCKET_COLUMNS),
}
