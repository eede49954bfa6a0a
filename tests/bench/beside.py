"""Measures our side in two checkouts by turns, so that both meet the same machine."""

from __future__ import annotations

import re
import subprocess
from statistics import median
from typing import TYPE_CHECKING

from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_COLUMNS = re.compile(r"  +")
_HEADS = ("figure", "there", "here", "here / there", "spread")

Figures = dict[str, list[float]]  # by row, one figure a run


def table(folder: Path, measures: Sequence[str], runs: int) -> str:
    """Run the measures there and here in turn; gives medians, their ratio, and the least and greatest ratio.

    Args:
        folder: another checkout with its own `.venv` and built client.
        measures: names; none for all.
        runs: of each.
    """
    there, here = dict[str, list[float]](), dict[str, list[float]]()
    for _ in range(runs):
        for tree, figures in ((folder, there), (ROOT, here)):
            for row, figure in _measured(tree, measures).items():
                figures.setdefault(row, []).append(figure)
    lines = [_HEADS, *(_line(row, there[row], here[row]) for row in here if row in there)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(_HEADS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _measured(tree: Path, measures: Sequence[str]) -> dict[str, float]:
    """The column of our side in the table that a checkout prints."""
    python = str(tree / ".venv/bin/python")
    command = [python, "-m", "tests.bench", "--ours", "--runs", "1", *measures]
    # It ends with 1 where a floor was missed.
    said = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False).stdout
    lines = [_COLUMNS.split(line) for line in said.splitlines()]
    head = next((place for place, line in enumerate(lines) if line[0] == "figure"), None)
    if head is None:
        msg = f"{tree} printed no table: {said}"
        raise RuntimeError(msg)
    # A row without a unit has one column less.
    return {row[0]: number for row in lines[head + 1 :] if (number := _number(row[1:3])) is not None}


def _number(cells: Sequence[str]) -> float | None:
    for cell in cells:
        try:
            return float(cell.replace(",", ""))
        except ValueError:
            continue
    return None


def _line(row: str, there: Sequence[float], here: Sequence[float]) -> tuple[str, ...]:
    before, now = median(there), median(here)
    ratios = [after / earlier for earlier, after in zip(there, here, strict=False) if earlier]
    spread = f"{min(ratios):.2f}-{max(ratios):.2f}" if ratios else ""
    return (row, f"{before:,.3g}", f"{now:,.3g}", f"{now / before:.2f}" if before else "", spread)
