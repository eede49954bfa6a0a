"""A site, and tables as somebody might have them, for the tests of imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stormlamp.domain.imports import heads
from stormlamp.domain.imports.columns import Matcher
from stormlamp.domain.imports.fields import FIELDS
from stormlamp.domain.imports.grids import table_rows
from stormlamp.domain.imports.kinds.areas import Area, Areas
from stormlamp.domain.imports.rows import said_rows
from stormlamp.domain.imports.values import SiteNames

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stormlamp.domain.imports.cells import Cell
    from stormlamp.domain.imports.columns import Column
    from stormlamp.domain.imports.grids import Merge
    from stormlamp.domain.imports.rows import SaidRow

AREAS = Areas(
    [
        Area("site", None, ("全园区", "Whole site")),
        Area("tower-a", "site", ("A 座", "Tower A")),
        Area("a-low", "tower-a", ("A 座低区（2–10 层）", "Tower A floors 2–10", "A 座低区")),
        Area("a-high", "tower-a", ("A 座高区（11–22 层）", "Tower A floors 11–22", "A 座高区")),
        Area("podium", "site", ("裙楼商业", "Podium shops")),
        Area("mall-1", "podium", ("裙楼 1 层", "Podium floor 1")),
    ]
)
SITE = SiteNames(AREAS, {"抢险班": "technical"})


def matcher(kind: str = "people") -> Matcher:
    """What may stand over the columns."""
    return Matcher(FIELDS[kind], {"numbers": ("联系号码",)}, lambda text: text.replace("電話", "电话"))


def read_table(
    table: Sequence[Sequence[Cell]], kind: str = "people", merges: Iterable[Merge] = ()
) -> tuple[tuple[Column, ...], list[SaidRow]]:
    """Read a table whole: its columns, and what its rows say."""
    rows, known = table_rows(table, merges), matcher(kind)
    head = heads.find(rows, known.knows)
    columns = known.match(head)
    return columns, list(said_rows(rows[head.data :], columns, FIELDS[kind], SITE))
