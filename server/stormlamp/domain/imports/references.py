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
    brings = "deputies" in fields
    while True:
        fit = [row for row in said if not row.refused]
        index = {row.name.casefold(): keys[row.number] for row in fit} if brings else {}
        for row in fit:
            row.reasons += _named(row, keys[row.number], staff | index, fields)
        if not any(row.refused for row in fit):
            return


def _named(row: SaidRow, own: str, index: Mapping[str, str], fields: TableFields) -> Iterable[Reason]:
    reasons = []
    for field in (each for each in fields.values() if each.kind in _NAMING and each.name in row.values):
        value = row.values[field.name]
        names = [value] if isinstance(value, str) else value
        found = [index.get(name.casefold()) for name in names]
        missing = [name for name, key in zip(names, found, strict=True) if key is None]
        if missing:
            reasons.append(Reason("unknown_person", row.columns.get(field.name), {"name": missing[0]}))
        if own in found:
            reasons.append(Reason("self", row.columns.get(field.name)))
        row.named[field.name] = [key for key in found if key is not None]
    return reasons
