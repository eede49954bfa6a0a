"""Envelopes of special customers."""

from marshmallow import fields, validate

from stormlamp.catalogue import CONSENTS
from stormlamp.http.schemas.base import (
    Answer,
    Name,
    Strict,
    TextField,
    Truth,
    customer_id_field,
    day_field,
    languages_field,
    micros,
    numbers_field,
    person_id_field,
    ref_field,
)

AREA = 80
PLACE, NEED, AT_HOME, PERSON = 80, 500, 120, 60
MOST_HOURS = 1000
MOST_MINUTES = 7 * 24 * 60


class CustomerChangeSchema(Strict):
    """What changes about a special customer; the rest stays."""

    name = Name(60, least=1)
    area = TextField(AREA, least=1, allow_none=True, metadata={"description": "id of one of the plan's"})
    place = TextField(PLACE, metadata={"description": "where in the area: floor, room"})
    need = TextField(NEED)
    device = TextField(AT_HOME, metadata={"description": "that needs power at home"})
    battery_hours = fields.Float(
        allow_none=True,
        allow_nan=False,
        validate=validate.Range(0, MOST_HOURS),
        metadata={"description": "of the device"},
    )
    numbers = numbers_field()
    languages = languages_field()
    agreed_help = TextField(NEED)
    agreed_by = TextField(PERSON, metadata={"description": "who agreed the help with them"})
    helper = person_id_field(allow_none=True)
    check_every = fields.Integer(
        strict=True,
        allow_none=True,
        validate=validate.Range(1, MOST_MINUTES),
        metadata={"description": "minutes"},
    )
    consent_basis = fields.String(
        allow_none=True,
        validate=validate.OneOf(CONSENTS),
        metadata={"description": "why they may be known: their own consent, a guardian's, or life at risk"},
    )
    consent_by = TextField(PERSON, metadata={"description": "who gave it"})
    consent_at = day_field("when it was given")
    reviewed_on = day_field("when all this was last gone through with them")
    ends_on = day_field("the last day on which they are looked after")
    active = Truth(metadata={"description": "false: ended, whatever `ends_on` says"})
    reported = ref_field(metadata={"description": "of the `customer.reported` that is taken in with this"})


class NewCustomerSchema(CustomerChangeSchema):
    """A special customer to be known from now on."""

    name = Name(60, least=1, required=True)


class DirectoryCustomerSchema(Answer):
    """A customer who needs a look in an outage, as who looks after them is told."""

    id = customer_id_field()
    name = fields.String()
    pinyin = fields.String()
    initials = fields.String()
    area = fields.String(allow_none=True)
    place = fields.String()
    need = fields.String()
    device = fields.String()
    battery_hours = fields.Float(allow_none=True)
    numbers = fields.List(fields.String())
    languages = languages_field()
    agreed_help = fields.String()
    agreed_by = fields.String()
    helper = fields.String(allow_none=True)
    check_every = fields.Integer(allow_none=True, metadata={"description": "minutes"})
    consent = fields.Boolean(metadata={"description": "whether there is a `consent_basis`"})
    consent_basis = fields.String(allow_none=True, validate=validate.OneOf(CONSENTS))
    consent_by = fields.String()
    consent_at = day_field("when it was given")
    reviewed_on = day_field("when all this was last gone through with them")
    ends_on = day_field("the last day on which they are looked after")


class CustomerRowSchema(DirectoryCustomerSchema):
    """A special customer as the desk sees them."""

    active = fields.Boolean()
    created_at = micros("when they were added; 0: before that was noted")
    changed_at = micros("when this last changed; 0: likewise")


class CustomersSchema(Answer):
    """All special customers of the site, ended or not."""

    customers = fields.List(fields.Nested(CustomerRowSchema))
