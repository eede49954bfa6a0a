"""A table as rows of cells, with what merged cells cover filled in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stormlamp.domain.imports.cells import Broken, Cell

Merge = tuple[int, int, int, int]  # first row, first column, last row, last column, from 0


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row that is not empty.

    Args:
        number: as the table's program counts it, from 1.
        cells: a merged cell's text stands in each row that it covers, in its first column alone.
        spread: likewise, and in each column too: what a head over several columns means.
    """

    number: int
    cells: tuple[Cell, ...]
    spread: tuple[Cell, ...]


def table_rows(table: Sequence[Sequence[Cell]], merges: Iterable[Merge] = ()) -> tuple[TableRow, ...]:
    """Give the rows that hold something, all of one width."""
    width = max((len(cells) for cells in table), default=0)
    down: dict[tuple[int, int], Cell] = {}
    across: dict[tuple[int, int], Cell] = {}
    for top, left, bottom, right in merges:
        covered = _at(table, top, left)
        for row in range(top, min(bottom + 1, len(table))):
            down[row, left] = covered
            across |= {(row, column): covered for column in range(left, min(right + 1, width))}
    filled = (_row(place, cells, width, down, across) for place, cells in enumerate(table))
    return tuple(row for row in filled if any(row.cells))


def _row(
    place: int,
    cells: Sequence[Cell],
    width: int,
    down: Mapping[tuple[int, int], Cell],
    across: Mapping[tuple[int, int], Cell],
) -> TableRow:
    own = [*cells, *("" for _ in range(width - len(cells)))]
    plain = tuple(down.get((place, column), cell) for column, cell in enumerate(own))
    return TableRow(
        place + 1, plain, tuple(across.get((place, column), cell) for column, cell in enumerate(plain))
    )


def _at(table: Sequence[Sequence[Cell]], row: int, column: int) -> Cell:
    inside = row < len(table) and column < len(table[row])
    return table[row][column] if inside else ""


def cell_text(cell: Cell) -> str:
    """A cell's text, for people."""
    return "" if isinstance(cell, Broken) else cell
