"""The bodies that have files of a written report made and kept."""

from marshmallow import fields

from stormlamp.http.schemas.base import Strict, Truth, ref_field
from stormlamp.http.schemas.documents import DocumentSchema


class RecordSchema(Strict):
    """Which case, and whether with private parts."""

    incident = ref_field(required=True)
    personal = Truth(required=True)


class ReportSchema(DocumentSchema):
    """A document; with `attach` a PDF carries the case's record as an attachment.

    Without it, or with `personal` in it, auditors are never given the file.
    """

    attach = fields.Nested(RecordSchema)
