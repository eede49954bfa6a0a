"""Envelopes of the plan's draft, of the editions that were published, and of tries."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from stormlamp.domain.plans.plan_changes import KEY_FIELDS, PARTS, PlanChange, misfit
from stormlamp.http.schemas.base import Answer, Strict, TextField, digest_field, micros
from stormlamp.http.schemas.devices import NamedSchema
from stormlamp.services.plans.shipped import PROFILES
from stormlamp.storage.files.editions import MOST_NUMBER

MOST_CHANGES = 10_000
MOST_LATER = 50


class PlanSchema(Answer):
    """The current edition; the file itself is at files/{sha256}."""

    sha256 = digest_field()
    number = fields.Integer()
    published_at = micros("when it was published")
    size = fields.Integer(metadata={"description": "bytes"})


class FindingSchema(Answer):
    """One thing that the linter says of a draft; an error stops publishing, a note does not."""

    path = fields.List(
        fields.Raw(), metadata={"description": "names and places in the plan, from the outside in"}
    )
    code = fields.String(metadata={"description": "a stable word for it"})
    severity = fields.String(validate=validate.OneOf(("error", "note")))
    words = fields.String(metadata={"description": "what is wrong and what to do, in the reader's language"})


class ProposedSchema(Answer):
    """Who asks a second person to publish this very version, and since when."""

    by = fields.Nested(NamedSchema)
    at = micros("when it was proposed")


class DraftHeadSchema(Answer):
    """The draft without its plan."""

    version = fields.Integer(metadata={"description": "one more with each change"})
    profile = fields.String(allow_none=True)
    based_on = fields.Integer(
        allow_none=True, metadata={"description": "the edition that it began as, or was published as last"}
    )
    later = fields.List(fields.String(), metadata={"description": "steps of setting up that were put off"})
    changed_at = micros("when it last changed")
    changed_by = fields.Nested(NamedSchema, allow_none=True)
    proposed = fields.Nested(ProposedSchema, allow_none=True)
    findings = fields.List(fields.Nested(FindingSchema))


class DraftSchema(DraftHeadSchema):
    """The draft: the plan as it is written, with figures by id and their marks in texts."""

    plan = fields.Dict()


class DraftFromSchema(Strict):
    """What a draft begins as: the plan of a kind of site, or that of an edition."""

    profile = fields.String(validate=validate.OneOf(PROFILES))
    edition = fields.Integer(strict=True, validate=validate.Range(1, MOST_NUMBER))

    @validates_schema
    def refuse_both(self, data: dict[str, Any], **_: object) -> None:
        """Take one of the two."""
        if len(data) != 1:
            raise ValidationError("Say profile or edition, one of the two.")


class ProfileQuerySchema(Strict):
    """Names a kind of site."""

    profile = fields.String(required=True, validate=validate.OneOf(PROFILES))


class PlanUsesSchema(Answer):
    """What outside the plan names things of it: how many special customers are at each area, by its id."""

    customers = fields.Dict(keys=fields.String(), values=fields.Integer())


class DraftAskSchema(Strict):
    """Begins a draft."""

    from_ = fields.Nested(DraftFromSchema, required=True, data_key="from", attribute="from")


class KeyField(fields.Raw):
    """The key of a thing: a text or a whole number."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> str | int:  # noqa: ANN401 - marshmallow's signature
        del attr, data, kwargs
        if not isinstance(value, str | int) or isinstance(value, bool):
            raise ValidationError("Not a text or a whole number.")
        return value


class PlanChangeSchema(Strict):
    """A thing is `value` from now on; null takes it away."""

    part = fields.String(required=True, validate=validate.OneOf(PARTS))
    key = KeyField(
        required=True,
        allow_none=True,
        metadata={
            "description": "its id; level, of levels and call_out; people, of first_ten; null of one record"
        },
    )
    value = fields.Raw(required=True, allow_none=True)

    @validates_schema
    def refuse_misfit(self, data: dict[str, Any], **_: object) -> None:
        """Take only a thing that can be found again."""
        said = misfit(PlanChange(**data))
        if said is not None:
            raise ValidationError(said)


class PlanOrderSchema(Strict):
    """The order of a list part; what it does not name stands behind."""

    part = fields.String(required=True, validate=validate.OneOf(tuple(KEY_FIELDS)))
    keys = fields.List(KeyField(), required=True, validate=validate.Length(max=MOST_CHANGES))


class DraftChangeSchema(Strict):
    """What changes of the draft: things one after the other, then orders."""

    strict_json = True

    changes = fields.List(
        fields.Nested(PlanChangeSchema), load_default=list, validate=validate.Length(max=MOST_CHANGES)
    )
    orders = fields.List(
        fields.Nested(PlanOrderSchema), load_default=list, validate=validate.Length(max=len(KEY_FIELDS))
    )
    later = fields.List(TextField(40, least=1), load_default=None, validate=validate.Length(max=MOST_LATER))
    profile = fields.String(load_default=None, validate=validate.OneOf(PROFILES))


class PublishedEditionSchema(Answer):
    """An edition that was published; the file itself is at files/{sha256}."""

    number = fields.Integer()
    sha256 = digest_field()
    size = fields.Integer(metadata={"description": "bytes"})
    published_at = micros("when it was published")
    by = fields.Nested(NamedSchema, allow_none=True)
    example = fields.Boolean(metadata={"description": "the invented site that is shipped"})


class EditionsSchema(Answer):
    """All editions, the newest first."""

    editions = fields.List(fields.Nested(PublishedEditionSchema))


class TrySchema(Answer):
    """A link by which a phone opens the draft as it stands then."""

    token = fields.String()
    url = fields.String()
    expires_at = micros("when the link ends")
    qr_svg = fields.String(metadata={"description": "the link as a QR code, an SVG image"})
