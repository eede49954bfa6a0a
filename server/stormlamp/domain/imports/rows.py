"""Reads each row of a table as what it says of one person or customer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from stormlamp.domain.imports.cells import Broken
from stormlamp.domain.imports.columns import Column
from stormlamp.domain.imports.fields import TableField, TableFields
from stormlamp.domain.imports.grids import TableRow, cell_text
from stormlamp.domain.imports.kinds.areas import AreaFound
from stormlamp.domain.imports.kinds.numbers import dialled, off_by_some
from stormlamp.domain.imports.plan.plan_values import Count
from stormlamp.domain.imports.unclear import Unclear
from stormlamp.domain.imports.values import SiteNames, is_nothing, read_cell

LONGEST_CELL = 2000  # characters of a cell that anything is read from
ROW_LEFT_OUT = "left_out"
_GLUE = {"text": " ", "area": " ", "titles": "\n", "path": " / "}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row is not taken: a stable word, the place of the column, what the words speak of.

    `hint`: it is taken all the same, and somebody may want to know.
    """

    code: str
    column: int | None = None
    values: Mapping[str, str | int] = field(default_factory=dict)
    hint: bool = False


@dataclass(slots=True)
class SaidRow:
    """What a row says.

    Args:
        number: of the row, from 1.
        values: by field, only what is said: an empty cell says nothing, and changes nothing.
        columns: by field, the place of the first column that says it.
        named: by field, the ids of the people whom it names, once they are found.
        reasons: why it cannot be taken, and hints.
        apart: somebody said that it is another one than whoever has that name already.
    """

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    columns: dict[str, int] = field(default_factory=dict)
    named: dict[str, list[str]] = field(default_factory=dict)
    reasons: list[Reason] = field(default_factory=list)
    apart: bool = False

    @property
    def refused(self) -> bool:
        """Whether it cannot be taken."""
        return not all(reason.hint for reason in self.reasons)

    @property
    def left_out(self) -> bool:
        """Whether somebody said that it is not to be taken."""
        return any(reason.code == ROW_LEFT_OUT for reason in self.reasons)

    @property
    def name(self) -> str:
        """Who it is about; empty where that cannot be read."""
        return str(self.values.get("name", ""))


def said_rows(
    rows: Iterable[TableRow], columns: Sequence[Column], fields: TableFields, site: SiteNames
) -> Iterator[SaidRow]:
    """Read the rows below the head; those that say nothing of any field are passed over."""
    used = [column for column in columns if column.field is not None]
    for row in rows:
        if any(not is_nothing(cell_text(row.cells[each.place])) or _broken(row, each) for each in used):
            yield _row(row, used, fields, site)


def _row(row: TableRow, used: Sequence[Column], fields: TableFields, site: SiteNames) -> SaidRow:
    found = SaidRow(row.number)
    for what in fields.values():
        own = [column for column in used if column.field == what.name]
        try:
            _read(found, row, own, what, site)
        except Unclear as unclear:
            found.reasons.append(Reason(unclear.code, own[0].place if own else None, unclear.values))
    _place(found, fields, site)
    _counted(found, fields)
    return found


def _read(found: SaidRow, row: TableRow, own: Sequence[Column], what: TableField, site: SiteNames) -> None:
    for column in own:
        if broken := _broken(row, column):
            raise Unclear(broken.why)
    filled = [column for column in own if not is_nothing(cell_text(row.cells[column.place]))]
    if filled:
        found.columns[what.name] = filled[0].place
        text = _GLUE.get(what.kind, "、").join(cell_text(row.cells[column.place]) for column in filled)
        if len(text) > LONGEST_CELL:
            raise Unclear("too_long", most=what.most or LONGEST_CELL)
        found.values[what.name] = read_cell(what, text, filled[0].unit, site)
        if what.kind in {"numbers", "routes"}:
            found.reasons += [_odd(each, filled[0]) for each in found.values[what.name] if off_by_some(each)]
    elif what.required:
        raise Unclear("missing" if what.kind == "name" else "untitled")


def _odd(number: str, column: Column) -> Reason:
    digits = len(dialled(number))
    return Reason("odd_number", column.place, {"text": number, "digits": digits}, hint=True)


def _broken(row: TableRow, column: Column) -> Broken | None:
    cell = row.cells[column.place]
    return cell if isinstance(cell, Broken) else None


def _area_in(place: str, site: SiteNames) -> AreaFound | None:
    try:
        return site.areas.find(place)
    except Unclear:
        return None


def _place(found: SaidRow, fields: TableFields, site: SiteNames) -> None:
    """What an area's text tells besides the area is the place in it; a floor tells of a smaller area.

    Where no column tells of the area, the place may begin with its name: A座1502.
    """
    place = str(found.values.get("place", ""))
    if place and "area" in fields and "area" not in found.columns and (named := _area_in(place, site)):
        found.values |= {"area": named, "place": ""}
        place = ""
    area = found.values.get("area")
    if not isinstance(area, AreaFound):
        return
    if not area.rest:
        found.values["area"] = site.areas.narrowed(area, place)
        return
    both = place if area.rest in place else f"{area.rest} {place}".strip()
    if len(both) > fields["place"].most:
        found.reasons.append(Reason("too_long", None, {"most": fields["place"].most}))
    found.values["place"] = both


def _counted(found: SaidRow, fields: TableFields) -> None:
    """What stands behind an amount is what it is counted in, where no column says that."""
    for name, value in [pair for pair in found.values.items() if isinstance(pair[1], Count)]:
        found.values[name] = value.amount
        if value.of and "counted_in" in fields:
            found.values.setdefault("counted_in", value.of)
