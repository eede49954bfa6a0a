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
    foot: float = 9
    columns: int = 1

    @property
    def room(self) -> float:
        """Points across that a block has."""
        within = 2 * CARD_INSET if self.columns == CARD_COLUMNS else 0
        beside = self.side if self.columns == POCKET_COLUMNS else self.side / self.columns
        return (self.width / self.columns - 2 * beside) * POINTS - within

    @property
    def foot_room(self) -> float:
        """How wide each of the foot's two texts may be on its lines, in heights of its letters."""
        if self.columns == POCKET_COLUMNS:
            return self.room * _BESIDE_NUMBER / self.foot
        return 2 * (self.width - 2 * self.side - _BESIDE_FOOT) * POINTS / self.foot

    @property
    def high(self) -> float:
        """Points down that a sheet has between its margins."""
        return (self.height - self.top - self.bottom) * POINTS


_BESIDE_FOOT: Final = 48  # millimetres of the foot: the page's number, the code, gaps
_BESIDE_NUMBER: Final = 0.85  # of a small page's foot is beside its number
CARD_COLUMNS: Final = 2
CARD_INSET: Final = 12.0  # points
POCKET_COLUMNS: Final = 4
LAYOUTS: Final[Mapping[str, Layout]] = {
    "a4": Layout(210, 297, 17, 15, 24, 10, 18),
    "a4_landscape": Layout(297, 210, 17, 14, 24, 10, 18),
    "poster": Layout(210, 297, 17, 17, 25, 26, 42, 10),
    "cards": Layout(210, 297, 10, 14, 22, 10, 15, columns=CARD_COLUMNS),
    "pocket": Layout(297, 210, 5, 0, 0, 10, 13, 6, columns=POCKET_COLUMNS),
}
# A booklet's letters, points: the largest with which it needs no sheet more.
POCKET_SIZES: Final = (10, 9, 8)
