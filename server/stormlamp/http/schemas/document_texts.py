"""Texts and tables of documents as fields: many and long ones, looked at without holding up the server."""

import re
from typing import Any, Final

from marshmallow import ValidationError, fields, validate

from stormlamp.time_slices import in_slices

LONGEST_TEXT: Final = 20_000
_HALVES: Final = re.compile("[\ud800-\udfff]")
_REPLACED: Final = "\ufffd"


class Says(fields.String):
    """A text, as somebody wrote it: what no paper shows is left out later, not refused.

    Args:
        most: characters.
        least: of them.
    """

    def __init__(self, most: int = LONGEST_TEXT, *, least: int = 0, **kwargs: Any) -> None:  # noqa: ANN401 - handed on to marshmallow
        super().__init__(validate=validate.Length(least or None, most), **kwargs)

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> str:  # noqa: ANN401 - marshmallow's signature
        return _HALVES.sub(_REPLACED, super()._deserialize(value, attr, data, **kwargs))


class CellRows(fields.List[list[str]]):
    """Rows of cells. There may be thousands: they are looked at without marshmallow's ado, and in slices.

    Args:
        most: rows.
    """

    def __init__(self, most: int, **kwargs: Any) -> None:  # noqa: ANN401 - handed on to marshmallow
        cell = fields.String(validate=validate.Length(max=LONGEST_TEXT))
        row: Any = fields.List(cell)
        note = {"maxItems": most, **kwargs.pop("metadata", {})}
        super().__init__(row, metadata=note, **kwargs)
        self.most = most

    def _deserialize(self, value: Any, attr: Any, data: Any, **_: Any) -> list[list[str] | None]:  # noqa: ANN401 - marshmallow's signature
        del attr, data
        if not isinstance(value, list) or len(value) > self.most:
            raise ValidationError(f"Not a list of at most {self.most} rows.")
        return [self._row(row) for row in in_slices(value)]

    @staticmethod
    def _row(row: Any) -> list[str]:  # noqa: ANN401 - as JSON has it
        if not isinstance(row, list) or not all(
            isinstance(cell, str) and len(cell) <= LONGEST_TEXT for cell in row
        ):
            raise ValidationError(f"A row is no list of texts of at most {LONGEST_TEXT} characters.")
        return [_HALVES.sub(_REPLACED, cell) for cell in row]
