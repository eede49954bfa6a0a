"""Envelopes of push and pull. Actions are texts here: the domain reads them by plain checks."""

from marshmallow import fields, validate

from stormlamp.domain.strict_json import LARGEST
from stormlamp.http.schemas.base import (
    Answer,
    Strict,
    TextField,
    device_id_field,
    digest_field,
    micros,
    ref_field,
)
from stormlamp.http.schemas.devices import PublicKeySchema

MOST_PAGES = 1000
MOST_ENTRIES = 500


class ReceiptSchema(Strict):
    """The journal's state up to `seq`, with the server's own MAC."""

    generation = TextField(100, required=True)
    seq = fields.Integer(required=True, strict=True, validate=validate.Range(0, LARGEST))
    hash = digest_field(required=True)
    mac = digest_field(required=True)


class HoldsSchema(Strict):
    """What the device that hands in holds."""

    n = fields.Integer(strict=True, validate=validate.Range(0, LARGEST), load_default=None)
    edition = digest_field(allow_none=True, load_default=None)
    # No default: a push without it leaves what is known as it is.
    unreadable = digest_field(allow_none=True)


class PushSchema(Strict):
    """Pages of any devices; a page is `{seal, actions, privates}` and is judged one by one."""

    pages = fields.List(fields.Raw(allow_none=True), required=True, validate=validate.Length(max=MOST_PAGES))
    receipt = fields.Nested(ReceiptSchema, allow_none=True, load_default=None)
    holds = fields.Nested(HoldsSchema, allow_none=True, load_default=None)


class PageResultSchema(Answer):
    """The verdict on one page, in the order given."""

    identity = digest_field(allow_none=True)
    status = fields.String(
        validate=validate.OneOf(("accepted", "duplicate", "quarantined", "deferred", "rejected"))
    )
    first_seq = fields.Integer()
    reason = fields.String()
    retry_after_ms = fields.Integer(metadata={"description": "of a deferred page: offer it again after this"})


class HeldSchema(Answer):
    """The highest page and action number stored of one device."""

    device = device_id_field()
    page = fields.Integer()
    identity = fields.String()
    n = fields.Integer()


class PushedSchema(Answer):
    """The answer to a push, given only after the commit."""

    results = fields.List(fields.Nested(PageResultSchema))
    held = fields.Dict(keys=device_id_field(), values=fields.Nested(HeldSchema(exclude=("device",))))
    now = micros("the server's clock")
    generation = fields.String()
    durable_seq = fields.Integer()
    receipt = fields.Nested(ReceiptSchema)
    retry_after_ms = fields.Integer()


class PageSealSchema(Answer):
    """A stored page's seal and identity, and the public key that verifies it."""

    seal = fields.String()
    identity = digest_field()
    key = fields.Nested(PublicKeySchema, metadata={"description": "its thumbprint gives the device id"})


class PullQuerySchema(Strict):
    """Where to go on, how far, and of which incident."""

    after = fields.Integer(validate=validate.Range(0, LARGEST), load_default=0)
    limit = fields.Integer(validate=validate.Range(1, MOST_ENTRIES), load_default=500)
    incident = ref_field()


class StartQuerySchema(Strict):
    """Which part of a beginning: after which entry, as of which `from_seq`; neither for the first."""

    after = fields.Integer(validate=validate.Range(0, LARGEST), load_default=0)
    from_seq = fields.Integer(validate=validate.Range(0, LARGEST))


class ExportQuerySchema(Strict):
    """Whether private parts go along."""

    personal = fields.Integer(validate=validate.Range(0, 1), load_default=0)


class EntrySchema(Answer):
    """An action as it stands in the journal; or `{seq, hidden, leaf}` where it may not be read."""

    seq = fields.Integer(required=True)
    hidden = fields.Boolean()
    leaf = digest_field()
    ref = ref_field()
    action = fields.String(allow_none=True)
    private = fields.String(allow_none=True)
    happened_at = micros("when it happened, as far as can be known")
    quality = fields.String()
    received_at = micros("when the server took it")
    via = fields.String(allow_none=True)
    flags = fields.List(fields.String())


class PulledSchema(Answer):
    """Entries in `seq` order."""

    entries = fields.List(fields.Nested(EntrySchema))
    view = fields.String()
    now = micros("the server's clock")
    generation = fields.String()
    receipt = fields.Nested(ReceiptSchema)


class StartedSchema(PulledSchema):
    """Older entries still in force; everything from `from_seq` follows by pulling."""

    from_seq = fields.Integer()
    more = fields.Boolean(metadata={"description": "another part follows this one's last entry"})


class QuarantinedPageSchema(Answer):
    """A page kept apart."""

    identity = digest_field()
    device = device_id_field()
    page = fields.Integer()
    first = fields.Integer()
    actions = fields.Integer(metadata={"description": "how many actions it holds"})
    reason = fields.String()
    received_at = micros("when it was handed in")
    size = fields.Integer(metadata={"description": "bytes"})


class QuarantineSchema(Answer):
    """All pages kept apart."""

    pages = fields.List(fields.Nested(QuarantinedPageSchema))


class QuarantinedTextsSchema(Answer):
    """What the actions of a page kept apart say."""

    first = fields.Integer(metadata={"description": "the number of the first"})
    actions = fields.List(
        fields.String(allow_none=True), metadata={"description": "texts in their order; null: redacted"}
    )


class RedactionSchema(Strict):
    """Entries whose text, or only whose private part, must go."""

    refs = fields.List(ref_field(), required=True, validate=validate.Length(1, 100))
    part = fields.String(required=True, validate=validate.OneOf(("text", "private")))
    reason = TextField(500, least=1, required=True)


class AppendedSchema(Answer):
    """The entry of the server's own logbook that says so."""

    ref = ref_field()
    seq = fields.Integer()
