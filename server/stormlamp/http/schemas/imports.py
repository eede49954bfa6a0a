"""Envelopes of tables that come in: the file, and what it would do row by row."""

import base64
import binascii
from typing import Any

from marshmallow import ValidationError, fields, validate

from stormlamp.domain.imports.fields import FIELDS
from stormlamp.domain.imports.outcomes import STATES
from stormlamp.domain.imports.plan.plan_fields import PLAN_FIELDS
from stormlamp.http.schemas.base import Answer, Strict, TextField, digest_field
from stormlamp.services.imports.files import MOST_FILE
from stormlamp.services.imports.reading import MOST_COLUMNS, MOST_ROWS
from stormlamp.services.refusals import TooBig

_NAMES = sorted({name for each in (*FIELDS.values(), *PLAN_FIELDS.values()) for name in each})
_LONGEST_NAME = 255
_LONGEST_SHEET = 100


class FileBytes(fields.String):
    """A file's bytes in base64."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> bytes:  # type: ignore[override] # noqa: ANN401 - marshmallow's signature
        text = super()._deserialize(value, attr, data, **kwargs)
        try:
            found = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError) as error:
            raise ValidationError("Not base64.") from error
        if len(found) > MOST_FILE:
            raise TooBig
        return found


class ImportSchema(Strict):
    """A file as a table; with `confirm` it is taken, without it is only shown."""

    most_bytes = 3 * 1024 * 1024  # a file of 2 MiB in base64

    name = TextField(
        _LONGEST_NAME, least=1, required=True, metadata={"description": "of the file, with its ending"}
    )
    data = FileBytes(
        required=True, metadata={"description": "the file in base64, at most 2 MiB", "format": "byte"}
    )
    sheet = TextField(
        _LONGEST_SHEET,
        least=1,
        load_default=None,
        allow_none=True,
        metadata={"description": "of a workbook; else the first that is shown and holds something"},
    )
    columns = fields.List(
        fields.String(allow_none=True, validate=validate.OneOf(_NAMES)),
        load_default=None,
        allow_none=True,
        validate=validate.Length(max=MOST_COLUMNS),
        metadata={
            "description": "by column, what it says; null: it is passed over. Left out: as the heads say"
        },
    )
    leave_out = fields.List(
        fields.Integer(strict=True, validate=validate.Range(1)),
        load_default=list,
        validate=validate.Length(max=MOST_ROWS),
        metadata={"description": "numbers of rows that are not to be taken: refused as `left_out`"},
    )
    apart = fields.List(
        fields.Integer(strict=True, validate=validate.Range(1)),
        load_default=list,
        validate=validate.Length(max=MOST_ROWS),
        metadata={"description": "of people: numbers of rows that are another one than who has that name"},
    )
    confirm = digest_field(
        load_default=None, allow_none=True, metadata={"description": "the `digest` of what was shown"}
    )
    skip_refused = fields.Boolean(
        truthy={True},
        falsy={False},
        load_default=False,
        metadata={"description": "leave out the refused rows"},
    )


class SheetSchema(Answer):
    """A sheet of a workbook."""

    name = fields.String()
    hidden = fields.Boolean()


class ImportFieldSchema(Answer):
    """What a column may say."""

    name = fields.String()
    title = fields.String(metadata={"description": "in the reader's language"})
    required = fields.Boolean()
    joined = fields.Boolean(metadata={"description": "whether several columns may say it together"})


class ImportColumnSchema(Answer):
    """A column of the table, in its order."""

    head = fields.String()
    field = fields.String(allow_none=True, metadata={"description": "null: it is passed over"})
    note = fields.String(metadata={"description": "why, where there is more to say"})


class ImportReasonSchema(Answer):
    """Why a row is refused; on a row that is not, a hint."""

    code = fields.String(metadata={"description": "a stable word"})
    column = fields.Integer(allow_none=True, metadata={"description": "from 0"})
    words = fields.String(metadata={"description": "in the reader's language"})


class ImportChangeSchema(Answer):
    """What a field was and is to be, worded in the reader's language."""

    field = fields.String()
    title = fields.String()
    old = fields.String()
    new = fields.String()


class ImportRowSchema(Answer):
    """What becomes of a row."""

    row = fields.Integer(metadata={"description": "as the table counts, from 1"})
    label = fields.String(metadata={"description": "whom it is about; empty where that cannot be read"})
    state = fields.String(validate=validate.OneOf(STATES))
    reasons = fields.List(fields.Nested(ImportReasonSchema))
    changes = fields.List(fields.Nested(ImportChangeSchema))


class ImportCountsSchema(Answer):
    """How many rows are in each state."""

    new = fields.Integer()
    changed = fields.Integer()
    same = fields.Integer()
    refused = fields.Integer()


class PreviewSchema(Answer):
    """What a table would do, or, where it was confirmed, has done."""

    format = fields.String(validate=validate.OneOf(("xlsx", "csv", "vcard")))
    sheets = fields.List(fields.Nested(SheetSchema))
    sheet = fields.String(allow_none=True)
    fields_ = fields.List(fields.Nested(ImportFieldSchema), data_key="fields", attribute="fields")
    columns = fields.List(fields.Nested(ImportColumnSchema))
    rows = fields.List(fields.Nested(ImportRowSchema))
    counts = fields.Nested(ImportCountsSchema)
    digest = digest_field(metadata={"description": "stands for all this; `confirm` gives it back"})
    taken = fields.Boolean()


class DraftPreviewSchema(PreviewSchema):
    """Likewise of a table of the plan's things, with the draft's version."""

    version = fields.Integer(
        allow_none=True, metadata={"description": "of the draft, after what was taken; null: there is none"}
    )
