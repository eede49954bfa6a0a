"""The blocks of a document, each a schema: limits on how many and how long, and no more asked of a text."""

from collections.abc import Mapping
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from stormlamp.http.schemas.base import Strict, Truth, digest_field
from stormlamp.http.schemas.document_texts import CellRows, Says

KINDS_OF_SPAN: Final = ("strong", "plain", "light", "late")
MOST_TABLE_ROWS: Final = 6000
MOST_TABLE_COLUMNS: Final = 12
LONGEST_LABEL: Final = 300
_LONGEST_LINE: Final = 120
_FARTHEST: Final = 1e16  # microseconds since 1970 fit


def _number(**kwargs: Any) -> fields.Float:  # noqa: ANN401 - handed on to marshmallow
    return fields.Float(allow_nan=False, validate=validate.Range(-_FARTHEST, _FARTHEST), **kwargs)


def _type(kind: str) -> fields.String:
    return fields.String(required=True, validate=validate.OneOf((kind,)))


def _some(of: fields.Field[Any], most: int, *, least: int = 1, **kwargs: Any) -> fields.List[Any]:  # noqa: ANN401 - handed on to marshmallow
    return fields.List(of, required=True, validate=validate.Length(least, most), **kwargs)


class HeadingBlock(Strict):
    """A heading."""

    type = _type("heading")
    level = fields.Integer(strict=True, required=True, validate=validate.Range(1, 3))
    text = Says(LONGEST_LABEL, least=1, required=True)


class ParagraphBlock(Strict):
    """A paragraph; line ends in it stay."""

    type = _type("paragraph")
    text = Says(required=True)
    strong = Truth(load_default=False)


class FactsBlock(Strict):
    """Labels, each with what it is."""

    type = _type("facts")
    rows = CellRows(200, required=True, metadata={"description": "each `[label, value]`"})

    @validates_schema
    def pairs(self, data: dict[str, Any], **_: object) -> None:
        """Refuse what is no pair."""
        if not data["rows"] or any(len(row) != 2 for row in data["rows"]):  # noqa: PLR2004 - a pair
            raise ValidationError("Not pairs of a label and its value.", "rows")


class TableBlock(Strict):
    """A table; the head stands on each page again."""

    type = _type("table")
    head = _some(Says(LONGEST_LABEL), MOST_TABLE_COLUMNS)
    rows = CellRows(
        MOST_TABLE_ROWS, required=True, metadata={"description": "as many cells in each as the head has"}
    )
    widths = fields.List(
        fields.Float(allow_nan=False, validate=validate.Range(0.1, 100)),
        metadata={"description": "of the columns, to each other. Left out: as their cells ask for"},
    )
    align = fields.List(fields.String(validate=validate.OneOf(("left", "right", "center"))))

    @validates_schema
    def even(self, data: dict[str, Any], **_: object) -> None:
        """Refuse a row that has more or fewer cells than the head."""
        columns = len(data["head"])
        if any(len(row) != columns for row in data["rows"]):
            raise ValidationError("A row has more or fewer cells than the head.", "rows")
        for each in ("widths", "align"):
            if data.get(each) and len(data[each]) != columns:
                raise ValidationError("Not one for each column.", each)


class ListBlock(Strict):
    """A list: with points, with numbers, or with boxes to tick."""

    type = _type("list")
    items = _some(Says(), 500)
    ordered = Truth(load_default=False)
    boxes = Truth(load_default=False)


class SpanSchema(Strict):
    """Something that went on for a while; a point in time where it ends as it begins."""

    from_ = _number(data_key="from", attribute="from", required=True)
    to = _number(required=True)
    label = Says(LONGEST_LABEL, required=True)
    kind = fields.String(validate=validate.OneOf(KINDS_OF_SPAN), load_default="plain")


class LaneSchema(Strict):
    """What went on of one thing, one below the other."""

    name = Says(LONGEST_LABEL, required=True)
    spans = _some(fields.Nested(SpanSchema), 60, least=0)


class TickSchema(Strict):
    """A mark on the scale."""

    at = _number(required=True)
    label = Says(40, required=True)


class CourseBlock(Strict):
    """A chart of what went on when; numbers of any unit, such as seconds."""

    type = _type("course")
    from_ = _number(data_key="from", attribute="from", required=True)
    to = _number(required=True)
    ticks = _some(fields.Nested(TickSchema), 40, least=0)
    lanes = _some(fields.Nested(LaneSchema), 40)


class BarSchema(Strict):
    """A bar."""

    label = Says(LONGEST_LABEL, required=True)
    value = _number(required=True)
    says = Says(_LONGEST_LINE, metadata={"description": "what stands beside it. Left out: the value"})


class BarsBlock(Strict):
    """A chart of how much of what."""

    type = _type("bars")
    rows = _some(fields.Nested(BarSchema), 60)


class PhotoBlock(Strict):
    """A photo that the server has; where it has not, the document says so."""

    type = _type("photo")
    sha256 = digest_field(required=True)
    caption = Says(LONGEST_LABEL, required=True)


class LinesBlock(Strict):
    """Empty lines to write on."""

    type = _type("lines")
    count = fields.Integer(strict=True, required=True, validate=validate.Range(1, 60))


class BreakBlock(Strict):
    """A new page; of cards and booklets a new card or page of theirs."""

    type = _type("break")


BLOCKS: Final[Mapping[str, type[Schema]]] = {
    "heading": HeadingBlock,
    "paragraph": ParagraphBlock,
    "facts": FactsBlock,
    "table": TableBlock,
    "list": ListBlock,
    "course": CourseBlock,
    "bars": BarsBlock,
    "photo": PhotoBlock,
    "lines": LinesBlock,
    "break": BreakBlock,
}
