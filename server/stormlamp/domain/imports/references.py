"""Finds the people whom rows name: those who are known, and those who come with the same table."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from stormlamp.domain.imports.fields import TableFields
from stormlamp.domain.imports.identities import Known
from stormlamp.domain.imports.rows import Reason, SaidRow

_NAMING: Final = frozenset({"person", "people"})
RowKeys = Mapping[int, str]  # by row: the id, or # and the row, of whom it is about


def resolve(said: Sequence[SaidRow], keys: RowKeys, people: Sequence[Known], fields: TableFields) -> None:
    """Put the ids of those whom rows name into `named`; a row that names nobody who is here is refused.

    A row that is refused brings nobody along, so who names them is refused as well.
    """
    staff = {each.name.casefold(): each.id for each in people if not each.gone}
    fit = [row for row in said if not row.refused]
    index = {row.name.casefold(): keys[row.number] for row in fit} if "deputies" in fields else {}
    everybody, namers = staff | index, _namers(fit, fields)
    waiting = fit[::-1]
    while waiting:  # of those whom a refused row would have brought, only who names it is looked at again
        row = waiting.pop()
        if row.refused:
            continue
        reasons = _named(row, keys[row.number], everybody, fields)
        row.reasons += reasons
        name = row.name.casefold()
        if reasons and name in index:
            everybody.pop(name, None)
            everybody |= {name: staff[name]} if name in staff else {}
            waiting += namers.get(name, ())


def _namers(said: Iterable[SaidRow], fields: TableFields) -> dict[str, list[SaidRow]]:
    """By name, the rows that name it."""
    found: dict[str, list[SaidRow]] = {}
    for row in said:
        for field in (each for each in fields.values() if each.kind in _NAMING and each.name in row.values):
            for name in _names(row, field.name):
                found.setdefault(name.casefold(), []).append(row)
    return found


def _names(row: SaidRow, field: str) -> list[str]:
    value = row.values[field]
    return [value] if isinstance(value, str) else value


def _named(row: SaidRow, own: str, index: Mapping[str, str], fields: TableFields) -> list[Reason]:
    reasons = []
    for field in (each for each in fields.values() if each.kind in _NAMING and each.name in row.values):
        names = _names(row, field.name)
        found = [index.get(name.casefold()) for name in names]
        missing = [name for name, key in zip(names, found, strict=True) if key is None]
        if missing:
            reasons.append(Reason("unknown_person", row.columns.get(field.name), {"name": missing[0]}))
        if own in found:
            reasons.append(Reason("self", row.columns.get(field.name)))
        row.named[field.name] = [key for key in found if key is not None]
    return reasons
