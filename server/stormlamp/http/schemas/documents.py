"""The body that asks for a document: its head, its foot, and blocks of any type."""

from collections.abc import Mapping
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from stormlamp.domain.days import is_day
from stormlamp.domain.languages import LANGUAGES
from stormlamp.http.schemas.base import Strict
from stormlamp.http.schemas.document_blocks import BLOCKS, LONGEST_LABEL
from stormlamp.http.schemas.document_texts import Says
from stormlamp.services.documents.layouts import LAYOUTS
from stormlamp.time_slices import in_slices

FORMATS: Final = ("pdf", "docx", "xlsx", "csv")
MOST_BLOCKS: Final = 2000
MOST_DOCUMENT: Final = 4 * 1024 * 1024
_LONGEST_LINE: Final = 120
_SCHEMAS: Final[Mapping[str, Schema]] = {kind: block() for kind, block in BLOCKS.items()}
_ANY_BLOCK: Final = {
    "oneOf": [{"$ref": f"#/components/schemas/{block.__name__}"} for block in BLOCKS.values()],
}


class BlockField(fields.Field[dict[str, Any]]):
    """One block; its `type` says what else it holds."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **_: Any) -> dict[str, Any]:  # noqa: ANN401 - marshmallow's signature
        del attr, data
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str) or kind not in _SCHEMAS:
            raise ValidationError("Not a block of a known type.")
        loaded: dict[str, Any] = _SCHEMAS[kind].load(value)
        return loaded


class Blocks(fields.List[dict[str, Any]]):
    """The blocks, looked at in slices: other requests go on meanwhile."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> list[dict[str, Any] | None]:  # noqa: ANN401 - marshmallow's signature
        if not isinstance(value, list) or not 1 <= len(value) <= MOST_BLOCKS:
            raise ValidationError(f"Not a list of at most {MOST_BLOCKS} blocks.")
        return [self.inner.deserialize(each, attr, data, **kwargs) for each in in_slices(value)]


def _refuse_no_day(value: str) -> None:
    if not is_day(value):
        raise ValidationError("Not a day such as 2026-01-31.")


class FooterSchema(Strict):
    """What stands at the foot of each page beside title and date."""

    edition = Says(_LONGEST_LINE, metadata={"description": "of the plan it goes by, in words"})
    printed_at = Says(_LONGEST_LINE, required=True, metadata={"description": "in words"})


class DocumentSchema(Strict):
    """A document: data alone, nothing in it is markup. The same data give the same bytes."""

    most_bytes = MOST_DOCUMENT

    layout = fields.String(required=True, validate=validate.OneOf(tuple(LAYOUTS)))
    format = fields.String(required=True, validate=validate.OneOf(FORMATS))
    language = fields.String(required=True, validate=validate.OneOf(LANGUAGES))
    title = Says(_LONGEST_LINE, least=1, required=True)
    subtitle = Says(LONGEST_LABEL)
    date = fields.String(
        required=True,
        validate=_refuse_no_day,
        metadata={"description": "what day it is of; also the file's own", "format": "date"},
    )
    footer = fields.Nested(FooterSchema, required=True)
    qr = Says(_LONGEST_LINE, metadata={"description": "what the code at the foot of each page says"})
    blocks = Blocks(
        BlockField(metadata=_ANY_BLOCK), required=True, metadata={"minItems": 1, "maxItems": MOST_BLOCKS}
    )


def block_schemas() -> dict[str, type[Schema]]:
    """The schemas of blocks by name, for the published document."""
    return {block.__name__: block for block in BLOCKS.values()}
